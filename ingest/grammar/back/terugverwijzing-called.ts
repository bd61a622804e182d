import type { Mention } from '../../document.ts'
import type { Scope } from '../../kind.ts'
import { lastAtOrBefore } from '../../rising.ts'
import { noteHolding } from '../notes.ts'
import { type Antecedent, antecedentsOf } from './terugverwijzing-antecedents.ts'
import { dayBehind, isOfDay } from './terugverwijzing-between.ts'
import { samePart } from './terugverwijzing-part.ts'

/** What stands before words that point back, and is called as they say. */

/** Farthest that words point back, in UTF-16 code units: some two paragraphs. */
export const reach = 1_200
/** Most mentions that are looked at on the way back. */
const most = 25

/** A judgment is both an arrest and an uitspraak, also where nothing but its number says what it is. */
export const isCalled = ({ called, mention }: Antecedent, noun: string): boolean =>
  called === noun || (mention.kind === 'ecli' && judgments.has(noun))

const judgments: ReadonlySet<string> = new Set(['arrest', 'uitspraak'])

/** Those so called that stand before it, the nearest first. */
export function fitting(noun: string, mention: Mention, scope: Scope): readonly Antecedent[] {
  const place = noteHolding(scope.document, mention.start)?.marker?.start ?? mention.start
  const found = calledBefore(noun, place, place - reach, scope).filter(
    ({ at, until }) => until <= place && samePart(at, place, scope),
  )
  const { text } = scope.document
  const day = dayBehind(mention, text)
  if (day !== null) return found.filter((one) => isOfDay(one, day, text))
  return found.length > 1
    ? found.filter((one, index) => !isInTitle(one, text) && !inTitleOf(found.slice(index + 1), one, text))
    : found
}

/** Those so called that begin before a place, and not before another, the nearest first. */
export function calledBefore(
  noun: string,
  place: number,
  least: number,
  scope: Scope,
): readonly Antecedent[] {
  const { list, places } = antecedentsOf(scope)
  const end = lastAtOrBefore(places, place - 1) + 1
  const nearest = list.slice(Math.max(0, end - most), end).reverse()
  return nearest.filter((one) => one.at >= least && isCalled(one, noun))
}

/** An act that the title of another names: "Richtlijn 2098/1/EU … tot wijziging van ⟨Richtlijn 2097/2/EG⟩". */
const isInTitle = ({ at }: Antecedent, text: string): boolean =>
  /(?:tot|houdende|en)\s(?:wijziging|intrekking|aanvulling|vervanging)\svan\s(?:de\s)?$/.test(
    text.slice(Math.max(0, at - 40), at),
  )

/** "Verordening 2098/1 … tot wijziging van Richtlijn 2097/2/EG en ⟨Verordening 2096/3⟩": the same, farther on in that title. `before`: the nearest first. */
function inTitleOf([other]: readonly Antecedent[], { at }: Antecedent, text: string): boolean {
  if (other === undefined || at - other.until > longestTitle) return false
  const between = text.slice(other.until, at)
  return /\s(?:wijziging|intrekking)\svan\s/.test(between) && !/[.?!]\s\p{Lu}|\n\n|;/u.test(between)
}

/** In UTF-16 code units. */
const longestTitle = 500
