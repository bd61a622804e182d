import type { Document, Span } from '../../document.ts'
import { wet } from '../../kinds/wet.ts'
import { matches } from '../../matches.ts'
import { oncePer } from '../../once.ts'
import { otherStates, otherStatesAdjectives } from '../../other-states.ts'
import { placesOf } from '../../pass/pass.ts'
import { trigger } from '../../pass/trigger.ts'
import { lastAtOrBefore, lastOf } from '../../rising.ts'
import { sentenceEnds } from './sentence-ends.ts'
import { type Antecedent, inReadingOrder } from './terugverwijzing-antecedents.ts'

/** In UTF-16 code units: how far in front of "deze wet" the law may be named. */
const reach = 300
/** Near words of a law that is made, "deze wet" may be that. */
const making =
  /(?<!\p{L})(?:wetsvoorstel|wetsvoorstellen|voorstel van wet|initiatiefwet|wetsbehandeling|wetsontwerp)(?!\p{L})/giu
const nearMaking = 1_200
/** What papers that are a bill, or explain it, are called at their head. */
const bill = /(?:memorie van toelichting|voorstel van (?:rijks)?wet|nota van wijziging)\s?\n/iu
const longestHead = 3_000
/** A law says so of itself: "bij of krachtens deze wet", "deze wet en de daarop berustende bepalingen". */
const statute = /^wet\sen\sde\sdaarop\s/
const statuteLead = /(?:bij\sof\skrachtens|krachtens|de\stoepassing\svan|[Ii]n)\s$/u

/**
 * Whether "deze ⟨wet⟩" at a place is the law that was named just before, in its paragraph: "De Woo geldt sinds 2098. Deze wet …"; asked of the places
 * of a document.
 */
export function lawsNamedBefore(document: Document): (at: number) => boolean {
  const { text } = document
  let laws: readonly Antecedent[] | null = null
  return (at) => {
    const start = at - 'deze '.length
    if (
      statute.test(text.slice(at, at + longestTail)) ||
      statuteLead.test(text.slice(Math.max(0, start - 24), start))
    )
      return false
    laws ??= bill.test(text.slice(0, longestHead)) ? [] : namedLaws(document)
    const last = lastOf(laws, startsOf(laws), start)
    if (last === undefined || last.until > start || last.until < start - reach) return false
    const made = madeIn(document)
    if ((lastOf(made, made, start) ?? Number.NEGATIVE_INFINITY) >= start - nearMaking) return false
    const between = text.slice(last.until, start)
    return (
      !between.includes('\n') &&
      !isQuoted.test(between) &&
      between.split(sentenceEnds).length <= mostSentences
    )
  }
}

/** Where a text speaks of a law that is made. */
const madeIn = oncePer(({ text }: Document) => matches(making, text).map(({ index }) => index))

const theLaw = trigger('De wet ')
/** Where a sentence begins. */
const sentence = /(?:^|[.?!:;]\s|\n\s?)$/
/** What a law does, or what is done with it. */
const verb =
  /^\s(?:regelt|bepaalt|voorziet|introduceert|geeft|stelt|kent|verplicht|verbiedt|biedt|beoogt|schrijft|treedt|trad|bevat|bevatte|vereist|ziet|geldt|gold|beschermt|vervangt|verving|wijzigt|heeft|had|is|was|werd|wordt|zal|moet|maakt|maakte|laat|legt|zorgt|strekt|staat|vormt|dient|kan|versterkt|implementeert|gaat|gaf|creëert)(?!\p{L})/u
/** Of the constitution and of codes "de wet" may be any law. */
const anyLaw =
  /[Gg]rondwet|[Ww]etboek|(?<!\p{L})(?:Gw|BW|Sr|Sv|Rv|Awb)(?!\p{L})|[Aa]lgemene\swet\sbestuursrecht|(?<!\p{L})bij\s(?:de\s)?wet(?!\p{L})/u

/** Where another state has a law of its own. */
const abroad = new RegExp(String.raw`(?<!\p{L})(?:${otherStates}|${otherStatesAdjectives})`, 'u')
const nearAbroad = 60

/** "De Wegenwet is van 1930. ⟨De wet⟩ regelt wie een weg onderhoudt": as the subject of a sentence, the only law that is named just before. */
export function findTheLaws(document: Document): readonly Span[] {
  const { text } = document
  const places = placesOf(text, theLaw).filter(
    (start) =>
      sentence.test(text.slice(Math.max(0, start - 3), start)) &&
      verb.test(text.slice(start + 6, start + 24)),
  )
  if (places.length === 0) return []
  const isBefore = lawsNamedBefore(document)
  const laws = namedLaws(document)
  return places.flatMap((start): readonly Span[] => {
    const from = start - reach
    if (!onlyOne(laws, from, start) || !isBefore(start + 'De '.length)) return []
    if (anyLaw.test(text.slice(Math.max(0, from), start))) return []
    if (abroad.test(text.slice(Math.max(0, from), start + nearAbroad))) return []
    return [{ start, end: start + 'De wet'.length }]
  })
}

/** Whether just one law is named between two places. */
function onlyOne(laws: readonly Antecedent[], from: number, place: number): boolean {
  const named = new Set<string>()
  for (let index = lastAtOrBefore(startsOf(laws), place); index >= 0; index -= 1) {
    const one = laws[index]
    if (one === undefined || one.at < from) break
    named.add(one.mention.names[0]?.said.wet ?? '')
  }
  return named.size === 1
}

/** The laws of a text that are so called, in order: "de Awb", "de Wegenwet". */
const namedLaws: (document: Document) => readonly Antecedent[] = oncePer((document) =>
  inReadingOrder(wet.find(document), document).filter(({ called }) => called === 'wet'),
)

const startsOf = oncePer((laws: readonly Antecedent[]) => laws.map(({ at }) => at))
/** A law that is quoted speaks of itself. */
const isQuoted = /[«„“][^»”]*$/u
const longestTail = 20
/** The one that names the law, one in between, and that of the words. */
const mostSentences = 3
