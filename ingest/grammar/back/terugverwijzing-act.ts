import type { Document, Mention, Resolution, Span } from '../../document.ts'
import type { Scope } from '../../kind.ts'
import { celex } from '../../kinds/celex.ts'
import { ambiguous, resolved, unresolved } from '../../kinds/resolution.ts'
import { wet } from '../../kinds/wet.ts'
import { oncePer } from '../../once.ts'
import { placesOf } from '../../pass/pass.ts'
import { trigger } from '../../pass/trigger.ts'
import { lastAtOrBefore } from '../../rising.ts'
import { curatedWet } from '../../wetten/data.ts'
import { givenBehind, standsAlone } from '../celex-called.ts'
import { letters } from '../celex-letters.ts'
import { speaksOfOther } from '../celex-only.ts'
import { type Antecedent, inReadingOrder, targetsOf } from './terugverwijzing-antecedents.ts'
import { samePart } from './terugverwijzing-part.ts'

/**
 * "De NIS2-richtlijn geldt. ⟨De richtlijn⟩ vraagt veel": an act of the Union by its noun, where the words near name one of that sort, and no
 * other. What a text calls an act by its number is of kind celex.
 */

/** Of mentions and resolutions of such words. */
export const rule = 'terugverwijzing/act'
const nouns = trigger('richtlijn', 'verordening')
const article = /(?:^|[^\p{L}-])(?<lead>de\s(?:Europese\s)?)$/iu
/** "De richtlijn ⟨voor pijn⟩", "de verordening ⟨van Zeedorp⟩": one of others. */
const ofOther = /^\s(?:voor\s(?!zover)\p{Ll}|van\s(?:\p{Lu}|de\sgemeente))/u
/** Towns have a verordening of their own, and doctors a richtlijn. */
const ownRules: Readonly<Record<string, RegExp>> = {
  verordening:
    /(?<!\p{L})(?:de|haar)\sraad(?!\p{L})|[Gg]emeentelijke|[Ww]aterschap|[Pp]rovinciale|verordening\svan\s(?:\p{Lu}|de\sgemeente)/u,
  richtlijn:
    /(?<!\p{L})(?:protocol(?:len)?|artsen|medisch\p{L}*|zorgverleners)(?!\p{L})|richtlijn\svoor\s(?!zover)\p{Ll}/u,
}
/** How far in front such an act, or the last words that meant it, may stand, and within what no other of its sort may be named. */
const reach = { near: 1_000, alone: 1_800 } as const

/** An act, and what tells it from others. */
interface Act {
  readonly antecedent: Antecedent
  /** Its number; several where acts have the same name. */
  readonly numbers: readonly string[]
}

/** "de Drinkwaterrichtlijn" may be either of two, "Richtlijn 2098/1/EU" is one of them. */
const isSame = (one: Act, other: Act): boolean => one.numbers.some((number) => other.numbers.includes(number))

/** The act that words meant, and where these end. */
interface Meant {
  readonly act: Act
  readonly end: number
}

/** Words that mean an act. */
export interface ActPointer extends Span {
  readonly noun: string
  readonly act: Antecedent
}

/** Every such mention, in order. */
export const findActs: (document: Document) => readonly ActPointer[] = oncePer((document) => {
  const { text } = document
  const places = placesOf(text, nouns)
  if (places.length === 0) return []
  const read = [...celex.find(document), ...wet.find(document)]
  const named = inReadingOrder(read, document)
  const taken = read.toSorted((a, b) => a.start - b.start)
  const starts = taken.map(({ start }) => start)
  const acts = new Map(nouns.pieces.map((noun) => [noun, actsOf(noun, named)]))
  const meant = new Map<string, Meant>()
  return places.flatMap((at): readonly ActPointer[] => {
    const noun = nouns.pieces.find((piece) => text.startsWith(piece, at)) ?? ''
    const end = at + noun.length
    const lead = article.exec(text.slice(Math.max(0, at - 14), at))?.groups?.lead
    const own = acts.get(noun)
    if (
      lead === undefined ||
      own === undefined ||
      own.list.length === 0 ||
      !standsAlone(text, at - lead.length, end)
    )
      return []
    const cover = taken[lastAtOrBefore(starts, at)]
    if (cover !== undefined && cover.end > at) return []
    const start = at - lead.length
    if (ofOther.test(text.slice(end, end + 12))) return []
    const last = lastBefore(own, meant.get(noun) ?? null, start, text)
    const between = last === null ? '' : text.slice(last.end, start)
    if (last === null || speaksOfOther(noun, between) || ownRules[noun]?.test(between)) return []
    meant.set(noun, { act: last.act, end })
    return [{ start, end, noun, act: last.act.antecedent }]
  })
})

/** The acts of one sort, in the order in which they are read. */
interface Acts {
  readonly list: readonly Act[]
  readonly starts: readonly number[]
  /** The text names no other. */
  readonly isOne: boolean
}

function actsOf(noun: string, named: readonly Antecedent[]): Acts {
  const list = named.flatMap((antecedent): readonly Act[] => {
    const { celex: number, wet: slugs = '' } = antecedent.mention.names[0]?.said ?? {}
    const numbers =
      number === undefined ? slugs.split(' ').map((slug) => curatedWet(slug)?.celex ?? '') : [number]
    if (!numbers.every((one) => one.charAt(5) === letters[noun])) return []
    return [{ antecedent, numbers }]
  })
  const starts = list.map(({ antecedent: { at } }) => at)
  return {
    list,
    starts,
    isOne: list.every((one, index) => index === 0 || isSame(one, list[index - 1] ?? one)),
  }
}

/** The act that is meant at a place, and where it, or the last words that meant it, end; null where none is near, or two are. */
function lastBefore(
  { list, starts, isOne }: Acts,
  meant: Meant | null,
  place: number,
  text: string,
): Meant | null {
  const near: Act[] = []
  for (let index = lastAtOrBefore(starts, place); index >= 0; index -= 1) {
    const one = list[index]
    if (one === undefined || one.antecedent.at < place - reach.alone) break
    if (one.antecedent.until <= place) near.push(one)
  }
  const [last] = near
  if (last === undefined) return meant !== null && isOne && place - meant.end <= reach.near ? meant : null
  if (near.some((one) => !isSame(one, last))) {
    const given = near.find(({ antecedent: { until } }) => givenBehind(text, until))
    return given === undefined ? null : { act: given, end: last.antecedent.until }
  }
  const end = Math.max(last.antecedent.until, meant !== null && isSame(meant.act, last) ? meant.end : 0)
  return place - end <= reach.near ? { act: last, end } : null
}

const byStart = oncePer(
  (pointers: readonly ActPointer[]) => new Map(pointers.map((one) => [one.start, one.act])),
)

/** What such words mean. */
export function resolveAct({ start }: Mention, scope: Scope): Resolution {
  const act = byStart(findActs(scope.document)).get(start)
  const [target, ...more] =
    act === undefined || !samePart(act.at, start, scope) ? [] : new Set(targetsOf(act, scope))
  if (target === undefined) return unresolved(rule, 'No act of that sort is named in the same part.', 0.4)
  return more.length === 0
    ? resolved(target, rule, 0.75)
    : ambiguous([target, ...more], rule, 'Several are named together before it.', 0.5)
}
