import type { Document, Mention, Name, Resolution } from '../../document.ts'
import type { Scope } from '../../kind.ts'
import { amendement } from '../../kinds/amendement.ts'
import { kamerstuk } from '../../kinds/kamerstuk.ts'
import { motie } from '../../kinds/motie.ts'
import { ambiguous, resolved, unresolved } from '../../kinds/resolution.ts'
import { type Listed, toListed } from '../../listed.ts'
import { oncePerMentions } from '../../once-per-scope.ts'
import { placesOf } from '../../pass/pass.ts'
import { trigger } from '../../pass/trigger.ts'
import { lastAtOrBefore } from '../../rising.ts'
import { sentenceEnds } from './sentence-ends.ts'
import { resolutionsOf } from './terugverwijzing-antecedents.ts'
import { speaksOfAnother } from './terugverwijzing-between.ts'
import { samePart } from './terugverwijzing-part.ts'

/** Of two moties that were named together: "beide moties", "de eerste motie", "de ene motie"; and of several: "deze moties". */

/** Of mentions and resolutions of such words. */
export const rule = 'terugverwijzing/of-several'
const any = trigger('motie', 'amendement')
const words =
  /(?:^|[^\p{L}-])(?<words>(?<both>beide|de(?:ze)?\stwee)\s|(?<these>deze|die)\s|(?:de|het)\s(?:(?<which>eerste|tweede)|(?<one>ene|andere))\s)$/iu
const longestLead = 14
/** What names them itself, or is to come: "de eerste motie ⟨op stuk nr. 5⟩", "de eerste motie, ⟨die ik indien⟩". */
const ownBehind =
  /^(?:[\p{L}\d-]|,?\s(?:die|dat|op\sstuk|met\s(?:de\s)?(?:letter|nummer|n)|onder\s(?:letter|n)|van\s(?:het\slid|de\s(?:leden|heer|fracties?)|mevrouw|\p{Lu})|over|luidt|betreft|\(|\d))/u
/** How far in front they may be named, in UTF-16 code units. */
const reach = 1_200
/** Most that are pointed at together. */
const most = 6
/** "Zij krijgt nr. 12": another one, which has been moved. */
const moved = /[Zz]ij\skrijg(?:t|en)\s|De\sKamer,\n/u

const kindOf = { motie, amendement }
type Noun = keyof typeof kindOf

/** Every such mention, where two or more are named together before it. */
export function findSeveral(document: Document): readonly Mention[] {
  const { text } = document
  const pointers = placesOf(text, any).flatMap((at) => pointerAt(text, at))
  const listed = new Map<Noun, Listed>()
  return pointers.flatMap(({ start, end, noun, places }): readonly Mention[] => {
    const named = listed.get(noun) ?? toListed(sonamed(noun, proposalsOf(document, noun), text))
    listed.set(noun, named)
    const together = togetherBefore(start, named, noun, text)
    const count = together.reduce((sum, { names }) => sum + names.length, 0)
    const onOne = count === 1 && places === null && together.some(({ end }) => severalOnStuk(text, end))
    if ((count < 2 && !onOne) || count > most) return []
    const all = places ?? Array.from({ length: count }, (_, index) => `${index + 1}`)
    const van = `${places === null ? count : 2}`
    const names = all.map((plaats): Name => ({ said: { naar: noun, plaats, van } }))
    return [{ start, end, kind: 'terugverwijzing', rule, confidence: 0.75, names }]
  })
}

/** Those that are named, with the papers that are called so: "de moties op stukken nrs. 9 en 10". */
function proposalsOf(document: Document, noun: Noun): readonly Mention[] {
  return [...kindOf[noun].find(document), ...kamerstuk.find(document)].sort((a, b) => a.start - b.start)
}

const called = {
  motie: /(?<!\p{L})moties?\s(?:(?:op|onder)\s|met\s(?:de\s)?)?(?:stuk\s)?$/iu,
  amendement: /(?<!\p{L})(?:sub)?amendement(?:en)?\s(?:(?:op|onder)\s|met\s(?:de\s)?)?(?:stuk\s)?$/iu,
}

/** The mentions of a noun's kind, and the papers that are called so right in front. */
function sonamed(noun: Noun, mentions: readonly Mention[], text: string): readonly Mention[] {
  let end = 0
  return mentions.filter(({ kind, start, end: stop }) => {
    const isOne =
      kind === noun ||
      (kind === 'kamerstuk' &&
        start > end + apart &&
        called[noun].test(text.slice(Math.max(0, start - longestCall), start)))
    if (kind === noun) end = stop
    return isOne
  })
}

/** How far behind a named one its own number may stand, and the longest words that call a paper so, in UTF-16 code units. */
const apart = 10
const longestCall = 32

/** "de amendementen-Zandstra ⟨(stuk nrs. 13, I en II)⟩": several that stand in one paper. */
const severalOnStuk = (text: string, end: number): boolean =>
  /^\s\(stuk(?:ken)?\snrs?\.\s\d{1,4},\sI{1,3}(?:,|\sen|\st\/m)\s/.test(text.slice(end, end + 32))

interface SeveralPointer {
  readonly start: number
  readonly end: number
  readonly noun: Noun
  /** Which of those that are named together; null for all. */
  readonly places: readonly string[] | null
}

function pointerAt(text: string, at: number): readonly SeveralPointer[] {
  // All that may stand in front end so; most do not.
  if (text.charAt(at - 2) !== 'e' || /\s[dD]e\s/.test(text.slice(at - 4, at))) return []
  const noun: Noun = text.startsWith('motie', at) ? 'motie' : 'amendement'
  const match = words.exec(text.slice(Math.max(0, at - longestLead), at))
  if (match === null) return []
  const { words: lead = '', both, these, which, one } = match.groups ?? {}
  const plural = both !== undefined || these !== undefined
  const end = at + noun.length + (plural ? (noun === 'motie' ? 1 : 2) : 0)
  if (plural && !text.startsWith(noun === 'motie' ? 's' : 'en', at + noun.length)) return []
  if (ownBehind.test(text.slice(end, end + 20))) return []
  const place = which ?? one
  const second = place?.toLowerCase() === 'tweede' || place?.toLowerCase() === 'andere'
  const places = these !== undefined ? null : both !== undefined ? ['1', '2'] : [second ? '2' : '1']
  return [{ start: at - lead.length, end, noun, places }]
}

/** Those that the last paragraph to name any names in front of a place, in order; none where others are moved or spoken of since. */
function togetherBefore(
  place: number,
  { list, starts }: Listed,
  noun: Noun,
  text: string,
): readonly Mention[] {
  const last = lastAtOrBefore(starts, place - 1)
  const nearest = list[last]
  if (nearest === undefined || nearest.start < place - reach) return []
  const between = text.slice(nearest.end, place)
  if (moved.test(between) || speaksOfAnother(noun, between.replaceAll(ofThese, ''))) return []
  const back = Math.max(0, nearest.start - reach)
  const from = back + text.slice(back, nearest.start).lastIndexOf('\n') + 1
  const first = lastAtOrBefore(starts, from - 1) + 1
  // "De moties op stukken nrs. 3 en 4 zijn oud. De eerste motie …": those, and none of other sentences.
  const before = list[last - 1]
  if (
    nearest.names.length > 1 &&
    (before === undefined || sentenceEnds.test(text.slice(before.end, nearest.start)))
  )
    return [nearest]
  return last - first >= most ? [] : list.slice(first, last + 1)
}

/** Words that mean one of those that were named together. */
const ofThese = /(?:eerste|tweede|ene|andere)\s(?:motie|amendement)/gu

const listedOf = oncePerMentions(
  ({ mentions, document: { text } }): Readonly<Record<Noun, Listed>> => ({
    motie: toListed(sonamed('motie', mentions, text)),
    amendement: toListed(sonamed('amendement', mentions, text)),
  }),
)

/** The one of those that were named together which the words mean: in the order in which they were named. */
export function resolveSeveral({ said }: Name, mention: Mention, scope: Scope): Resolution {
  const { text } = scope.document
  const noun: Noun = said.naar === 'amendement' ? 'amendement' : 'motie'
  const together = togetherBefore(mention.start, listedOf(scope)[noun], noun, text)
  const [first] = together
  if (first === undefined || !samePart(first.start, mention.start, scope))
    return unresolved(rule, `No ${noun} is named shortly before in the same part.`, 0.4)
  const targets = [
    ...new Set(together.flatMap((one) => resolutionsOf(one, scope)).map(({ target }) => target)),
  ]
  const target = targets[Number(said.plaats) - 1] ?? null
  if (target === null || targets.includes(null) || targets.length !== Number(said.van))
    return unresolved(rule, `Not ${said.van} are named together before it.`, 0.4)
  const filled = { genoemd: text.slice(first.start, first.end).replace(/\s+/g, ' ') }
  const one = oneOfTwo.test(text.slice(mention.start, mention.end))
  const others = targets.flatMap((other) => (other === null || other === target ? [] : [other]))
  return one
    ? { ...ambiguous([target, ...others], rule, 'It may be either of the two.', 0.5), filled }
    : { ...resolved(target, rule, 0.75), filled }
}

/** "de ene motie": in which order is not said. */
const oneOfTwo = /^(?:de|het)\s(?:ene|andere)\s/iu
