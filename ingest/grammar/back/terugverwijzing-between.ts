import type { Mention } from '../../document.ts'
import { lastMatch, matches } from '../../matches.ts'
import { monthName } from '../../months.ts'
import type { Antecedent } from './terugverwijzing-antecedents.ts'

/** Whether another is spoken of between an antecedent and a place: one that is not named, or one of another day. */
export function anotherBetween(noun: string, last: Antecedent, text: string, place: number): boolean {
  const between = text.slice(last.until, place)
  if (!speaksOf(noun).test(between)) return false
  if (another(noun).test(between)) return true
  const left = dayBefore(last, text)
  const senders = matches(ofSender(noun), between).map(({ groups }) => groups?.who ?? '')
  if (senders.some((who) => !left.includes(who))) return true
  return matches(ofDay(noun), between).some(({ groups }) => !left.includes(groups?.day ?? ''))
}

/** What stands in front of an antecedent, where its day is said. */
const dayBefore = ({ at }: Antecedent, text: string): string => text.slice(Math.max(0, at - dayReach), at)

/** How far in front of an antecedent its day may be said, in UTF-16 code units. */
const dayReach = 140

/** A pattern about each noun, made when it is first asked for: they are few, and asked for at every mention. */
function perNoun(flags: string, sourceOf: (noun: string) => string): (noun: string) => RegExp {
  const made = new Map<string, RegExp>()
  return (noun) => {
    const held = made.get(noun)
    if (held !== undefined) return held
    const pattern = new RegExp(sourceOf(noun), flags)
    made.set(noun, pattern)
    return pattern
  }
}

/** Tells most texts that no such thing is spoken of, before a longer pattern is tried at each of their characters. */
const speaksOf = perNoun('iu', (noun) => noun)

const dated = (noun: string): string => String.raw`(?:\p{L}{1,20})?${noun}\s(?:van|d\.d\.)\s`
const day = String.raw`\d{1,2}\s(?:${monthName})`
/** A day, with the year where it is said, as regular expression source. */
export const dayAndYear = String.raw`(?<day>${day})(?!\p{L})(?:\s?(?<year>(?:19|20)\d\d)(?!\d))?`
const anyDay = new RegExp(String.raw`(?<!\d)${dayAndYear}`, 'gu')
const dayOfIt = new RegExp(String.raw`^\s(?:van|d\.d\.)\s${dayAndYear}`, 'u')

/** "de brief van ⟨3 mei⟩". */
const ofDay = perNoun(
  'giu',
  (noun) => String.raw`(?<!\p{L})(?:de|het)\s${dated(noun)}(?<day>${day})(?!\p{L})`,
)

/** "de brief van de ⟨bond⟩"; ministers and chambers send most papers. */
const ofSender = perNoun(
  'gu',
  (noun) =>
    String.raw`(?<!\p{L})(?:[Dd]e|[Hh]et)\s(?:\p{L}{1,20})?${noun}\svan\s(?:de|het)\s(?!(?:[Mm]inister|[Ss]taatssecretaris|bewindsl|kabinet|regering|Kamer|Tweede|Eerste|lid|leden|heer))(?<who>\p{L}[\p{L}-]*)`,
)

const ofAnyDay = perNoun(
  'giu',
  (noun) =>
    String.raw`(?<![\p{L}-])(?:de|het|mijn|onze?|uw|zijn|haar|hun|een)\s(?<words>${dated(noun)}${day}(?:\s(?:19|20)\d\d)?)(?!\p{L})`,
)

/** The last of a text that is named by its day: "een ⟨rapport van 3 mei 2098⟩", or null. */
export const lastOfDay = (noun: string, text: string): RegExpExecArray | null =>
  withDay(noun).test(text) ? lastMatch(ofAnyDay(noun), text) : null

const withDay = perNoun('iu', (noun) => String.raw`${noun}\s(?:van|d\.d\.)\s\d`)

/** "de motie over …" */
export const describedOne = perNoun(
  'u',
  (noun) => String.raw`(?<!\p{L})(?:de|het)\s${noun}\s(?:over|die|dat|waarin|inzake|van|om|op)(?!\p{L})`,
)

/**
 * One that is not named: "een andere motie", "de volgende brief"; "Een sympathieke motie." and "dit een goede motie" are what is
 * thought of the last one.
 */
const another = perNoun(
  'iu',
  (noun) =>
    String.raw`(?<!\p{L})(?!(?<=[.?!]\s)Een\s\p{Ll}{3,20}\s${noun}[.,])(?:(?<!(?:dit|dat|het)\s(?:is\s)?)een|geen|elke?|mijn|onze?|zijn|haar|hun|nieuwe|andere?|lokale|gemeentelijke|plaatselijke|provinciale|volgende|tweede|derde|vierde|laatste)\s(?:\p{Ll}+\s){0,2}(?:\p{L}+)?${noun}(?!\p{L})`,
)

/** Whether another is spoken of between two places, that is not named. */
export const speaksOfAnother = (noun: string, between: string): boolean =>
  speaksOf(noun).test(between) && another(noun).test(between)

/** "Kent u de brief van de bond?": one that is spoken of, and does not point back. */
export const spokenOf = perNoun(
  'iu',
  (noun) =>
    String.raw`(?<!\p{L})(?:de|het|een|uw|mijn|onze?|zijn|haar|hun)\s(?!\S{0,12}(?:noemde?|melde?|haalde?|treffende)\s)(?:\p{Ll}+\s){0,2}\p{L}{0,20}${noun}(?!\p{L})`,
)

/** "die brief ⟨van 7 juli 2098⟩": of which day it is. */
export interface Day {
  /** "7 juli"; null where only the year is said. */
  readonly day: string | null
  /** Null where that is not said. */
  readonly year: string | null
}

/** Of which day words that point back say that the thing is; null where they do not. */
export function dayBehind({ end }: Mention, text: string): Day | null {
  const groups = dayOfIt.exec(text.slice(end, end + 29))?.groups
  return groups?.day === undefined ? null : { day: groups.day, year: groups.year ?? null }
}

/** Whether the last day that is said in front of an antecedent is that one. */
export function isOfDay(one: Antecedent, { day, year }: Day, text: string): boolean {
  const last = lastMatch(anyDay, dayBefore(one, text))?.groups
  return last?.day === day && (year === null || last.year === undefined || last.year === year)
}

/** Whether words that point back say that the thing is of one who is not named with an antecedent: "de genoemde brief ⟨van de NVM⟩". */
export function isOfAnother({ start, end }: Mention, { at, until }: Antecedent, text: string): boolean {
  const who = ofWhom.exec(text.slice(end, end + 60))?.groups?.who
  return (
    who !== undefined &&
    !text.slice(Math.max(0, at - dayReach), Math.min(until + dayReach, start)).includes(who)
  )
}

/** Ministers and chambers send most papers, and go unnamed. */
const ofWhom =
  /^\svan\s(?:de\s|het\s)?(?<who>(?!Minister|Staatssecretaris|Kabinet|Regering|Tweede|Eerste|Kamer)\p{Lu}[\p{L}\d]+)/u
