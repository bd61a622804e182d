import type { Document, Mention, Resolution, Span } from '../../document.ts'
import type { Scope } from '../../kind.ts'
import { amendement } from '../../kinds/amendement.ts'
import { motie } from '../../kinds/motie.ts'
import { resolved, unresolved } from '../../kinds/resolution.ts'
import { type Listed, toListed } from '../../listed.ts'
import { matchAt } from '../../matches.ts'
import { oncePer } from '../../once.ts'
import { oncePerScope } from '../../once-per-scope.ts'
import { placesOf } from '../../pass/pass.ts'
import { trigger } from '../../pass/trigger.ts'
import { lastAtOrBefore, lastOf } from '../../rising.ts'
import { amendementNoun, isToldMore, motieNoun, words } from '../proposals/proposal-noun.ts'
import { numbersOf } from '../proposals/proposal-number.ts'
import { withinDossier } from '../proposals/proposal-owner.ts'
import { rowInFront } from '../proposals/proposal-row.ts'
import { headInFront } from '../proposals/proposal-stuk.ts'
import { antecedentsOf, resolutionsOf, targetsOf } from './terugverwijzing-antecedents.ts'

/**
 * "de motie", "het amendement" alone: the one that the text says it calls so, "(hierna: de motie)"; among questions and answers the one that
 * these are about, where they name one, and no other; in another text the only one that it names, where it speaks of no other either; and
 * below a head that is a motie with its number in front, that one.
 */

/** Of mentions and resolutions of such words. */
export const rule = 'terugverwijzing/the-one'

const nouns = { motie: motieNoun, amendement: amendementNoun } as const
const kinds = { motie, amendement } as const
type Noun = keyof typeof nouns

const from = trigger('ierna')
const calls =
  /ierna(?:\s(?:te\snoemen|genoemd))?:?\s["'«“‘]?(?:(?:de\s)?(?<motie>motie)|(?:het\s)?(?<amendement>amendement))["'»”’]?\)/y

/** What a text calls so from a place on. */
interface Called extends Span {
  readonly noun: Noun
}

/** "(hierna: de motie)", by noun. */
const calledIn = oncePer((document: Document): Readonly<Record<Noun, Listed<Called>>> => {
  const all = callsIn(document)
  const of = (noun: Noun) => toListed(all.filter((one) => one.noun === noun))
  return { motie: of('motie'), amendement: of('amendement') }
})

const callsIn = ({ text }: Document): readonly Called[] =>
  placesOf(text, from).flatMap((at): readonly Called[] => {
    if (!/\([hH]$/.test(text.slice(at - 2, at))) return []
    const match = matchAt(calls, text, at)
    if (match === null) return []
    const noun = match.groups?.motie === undefined ? 'amendement' : 'motie'
    return [{ noun, start: at - 2, end: calls.lastIndex }]
  })

const article = /(?<!\p{L})(?:[Dd]e|[Hh]et)\s?$/u
/** The label of a question or of an answer. */
const asked = /(?:^|\n)[^\S\n]{0,4}(?:Vraag|Antwoord|VRAAG|ANTWOORD)\s(?:op\svraag\s)?\d/

/** Every such mention. */
export function findTheOne(document: Document): readonly Mention[] {
  return (['motie', 'amendement'] as const).flatMap((noun) => {
    const first = calledIn(document)[noun].starts[0] ?? onlyFrom(document, noun) ?? Number.POSITIVE_INFINITY
    const named = kinds[noun].find(document)
    if (first === Number.POSITIVE_INFINITY && !named.some((one) => isHead(document, one))) return []
    const starts = named.map(({ start }) => start)
    return bareIn(document.text, noun)
      .filter(({ start, end }) => {
        const before = named[lastAtOrBefore(starts, end - 1)]
        if (start <= first && (before === undefined || !isBelow(document, before, start))) return false
        if (before !== undefined && before.end > start) return false
        const from = Math.max(before?.end ?? 0, start - nearOthers)
        if (noun === 'amendement' && ofTreaty.test(document.text.slice(from, end + behindReach))) return false
        return !votesToo.test(document.text.slice(from, start))
      })
      .map(
        ({ start, end }): Mention => ({
          ...{ start, end, kind: 'terugverwijzing', rule, confidence: 0.75 },
          names: [{ said: { naar: noun } }],
        }),
      )
  })
}

/** "99 311, nr. 12 ⟨Motie Zandstra⟩", "Nr. 12 ⟨Motie-Zandstra⟩", at the head of an item. */
const isHead = (document: Document, mention: Mention): boolean =>
  mention.names.length === 1 &&
  (rowInFront(document, mention) !== null || headInFront(document, mention.start) !== null)

/** How far below a head, in UTF-16 code units. */
const itemReach = 1_500
const another =
  /(?<!\p{L})(?:moties|amendementen|(?:een|geen|elke|iedere|andere|nieuwe|vorige|volgende|eerste|tweede|mijn|zijn|haar|hun|uw)\s(?:\p{Ll}+e?\s)?(?:sub)?(?:motie|amendement)|(?:motie|amendement)\s(?:op\s|nr|\d))(?!\p{L})/iu

/** Whether a place lies below such a head, and no other is spoken of in between. */
const isBelow = (document: Document, head: Mention, place: number): boolean =>
  place - head.end < itemReach &&
  isHead(document, head) &&
  !another.test(document.text.slice(head.end, place))

function bareIn(text: string, noun: Noun): readonly Span[] {
  const found: Span[] = []
  for (const { start, end, plural } of words(text, nouns[noun])) {
    const led = plural ? null : article.exec(text.slice(Math.max(0, start - 5), start))
    if (led !== null && !isToldMore(text, end)) found.push({ start: start - led[0].length, end })
  }
  return found
}

/**
 * Behind where the one motie of a text is named first; null where none or several are named, or where outside questions and answers
 * another is spoken of.
 */
function onlyFrom(document: Document, noun: Noun): number | null {
  const all = kinds[noun].find(document)
  const [first] = all
  if (first === undefined || all.length > most) return null
  if (!asked.test(document.text) && speaksOfOther(document.text, noun, all)) return null
  const numbers = new Set(
    all.flatMap(({ start, end, names }) =>
      withinDossier(numbersOf(document, { start, end, plural: names.length > 1 })),
    ),
  )
  return numbers.size === 1 ? first.end : null
}

/** "een motie", "de andere motie", "de motie van die leden", and what is moved in the text itself. */
const anyOther =
  /(?<!\p{L})(?:een|geen|elke|iedere|welke|andere|nieuwe|vorige|volgende|eerste|tweede|derde|mijn|zijn|haar|hun|ons|onze|uw)\s(?:\p{Ll}+e?\s)?$/iu

/** "de motie ⟨van provinciale staten⟩", but for "de motie van vorig jaar". */
const ofOthers = /^\svan\s(?!\d|vorige?\s|afgelopen\s|deze\s|dit\s|die\s)/u
/** Others that vote on moties, and words of another that is not called so. */
const votesToo =
  /(?<!\p{L})(?:[Gg]emeenteraad|[Rr]aadsle|[Pp]rovinciale\s[Ss]taten|[Ee]ilandsraad|Europees\sParlement|[Ee]uroparlement|Straatsburg|Bondsdag|Lagerhuis|Hogerhuis|VS(?!\p{L})|Verenigde\sStaten|Congres(?!\p{L})|[Rr]esolutie|(?:partij)?congres|ledenvergadering|(?:[Dd]e\s)?leden\s\p{Lu}\p{L}+[^.?!\n]{1,80}\sdienden)/u
/** A treaty has amendementen of its own. */
const ofTreaty =
  /[Vv]erdrag(?:en|spartijen|spartij)?(?!\p{L})|(?<!\p{L})(?:Protocol|Statuut)(?!\p{L})|ratific|bekrachtig/u
/** How far in front of the word that stands alone, in UTF-16 code units; and behind it for a treaty. */
const nearOthers = 300
const behindReach = 80

/** Whether a text speaks of several, or behind the first of those that it names of one that it does not name. */
function speaksOfOther(text: string, noun: Noun, named: readonly Span[]): boolean {
  const starts = named.map(({ start }) => start)
  for (const { start, end, plural } of words(text, nouns[noun])) {
    const before = named[lastAtOrBefore(starts, end - 1)]
    if (plural) return true
    if (before !== undefined && before.end > start) continue
    // "het Kigali-amendement".
    if (ofOthers.test(text.slice(end, end + 16)) || text.charAt(start - 1) === '-') return true
    if (before !== undefined && anyOther.test(text.slice(Math.max(0, start - 40), start))) return true
  }
  return /gehoord\sde\sberaadslaging|(?:[Zz]ij|[Dd]eze\smotie)\skrijgt\s/.test(text)
}

/** A text that names more is about several. */
const most = 30

/** What the words mean that a text calls something by, or the one motie that it names. */
export function resolveTheOne(mention: Mention, scope: Scope): Resolution {
  const noun: Noun = mention.names[0]?.said.naar === 'amendement' ? 'amendement' : 'motie'
  const { list, starts } = calledIn(scope.document)[noun]
  const called = lastOf(list, starts, mention.start - 1)
  const targets =
    called === undefined
      ? (targetsBelow(noun, mention, scope) ?? onlyTargets[noun](scope))
      : targetsCalled(called, scope)
  const [target, ...more] = targets
  if (target === undefined || target === null || more.length > 0)
    return unresolved(rule, `Not just one ${noun} is numbered before it.`, 0.4)
  return resolved(target, rule, 0.75)
}

/** How far in front of "(hierna: de motie)" it is named, in UTF-16 code units. */
const reach = 300
/** Most mentions that are looked at on the way back to it. */
const mostBetween = 12

function targetsCalled({ noun, start }: Called, scope: Scope): readonly string[] {
  const { list, places } = antecedentsOf(scope)
  const end = lastAtOrBefore(places, start - 1) + 1
  const last = list.slice(Math.max(0, end - mostBetween), end).findLast(({ called }) => called === noun)
  return last === undefined || last.at < start - reach ? [] : targetsOf(last, scope)
}

/** What those of a noun that a text names mean, each once. */
const targetsNamed = (noun: Noun) =>
  oncePerScope((scope): readonly (string | null)[] => {
    const named = scope.mentions.filter(({ kind }) => kind === noun)
    return [...new Set(named.flatMap((one) => resolutionsOf(one, scope)).map(({ target }) => target))]
  })
/** What the head means below which a mention stands; null where it stands below none. */
function targetsBelow(noun: Noun, { start }: Mention, scope: Scope): readonly (string | null)[] | null {
  const { list, starts } = headsNamed[noun](scope)
  const head = lastOf(list, starts, start - 1)
  return head === undefined || !isBelow(scope.document, head, start)
    ? null
    : resolutionsOf(head, scope).map(({ target }) => target)
}

const named = (noun: Noun) =>
  oncePerScope(({ mentions }): Listed<Mention> => toListed(mentions.filter(({ kind }) => kind === noun)))
const headsNamed = { motie: named('motie'), amendement: named('amendement') }
const onlyTargets = { motie: targetsNamed('motie'), amendement: targetsNamed('amendement') }
