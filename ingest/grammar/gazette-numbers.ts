import { matchAt } from '../matches.ts'
import { countsSomething, isYearBehind } from './kamerstukken/kamerstuk-numbers.ts'
import { phraseEnd, sentenceGoesOn } from './phrase-end.ts'

/** The numbers behind the year of a gazette, as printed, without the space of thousands. */
export interface GazetteNumbers {
  readonly numbers: readonly string[]
  readonly end: number
  /** Where a further year begins that the gazette's name serves too ("Trb. 1995, 233 en 1996, 12"); null where none does. */
  readonly next: number | null
}

/** How the digits of a number end: with a letter of its own, or not; a word may have lost its space behind them. As regular expression source. */
export const numberEnd = String.raw`(?:[a-z](?![\d\p{L}])|(?=\p{Ll}{2})|(?![\d\p{L}]))`

/** A number of the Staatscourant may have its thousands apart: `12 345`. */
const number = new RegExp(String.raw`\d{1,2}[ .]\d{3}(?!\d)|\d{1,6}${numberEnd}`, 'uy')
const also = /(?:,?\s(?:en|alsmede|jo\.|juncto)|[;,])\s(?=(?:19|20)\d{2},\s?(?:nrs?\.?\s?)?\d)/y
const join =
  /(?<through>\s?(?:t\/m|tot\sen\smet)\s|\s?[-–]\s?)(?=\d)|,?\s(?:en|alsmede|resp\.)\s(?<named>nrs?\.?\s)?(?=\d)|,\s(?<again>nr\.?\s)?(?=\d)/y
const ends = new RegExp(String.raw`${phraseEnd}|\s(?:en|alsmede)\s`, 'uy')
/** Longest range that is spelt out. */
const longestRange = 50

/** Reads the numbers behind a year; null when what follows it is no number of a gazette: "2024, 12 mei". */
export function readGazetteNumbers(
  text: string,
  offset: number,
  year: RegExpExecArray,
): GazetteNumbers | null {
  const begin = offset + year[0].length
  const first = matchAt(number, text, begin)?.[0]
  if (first === undefined) return null
  let end = begin + first.length
  if (countsSomething(text, end)) return null
  // "Staatsblad 2024 153": with nothing between year and number, the number must end the phrase.
  if (/\d\s*$/.test(year[0]) && !stands(text, end)) return null
  const numbers = [digitsOf(first)]
  const plural = /s/.test(year.groups?.nr ?? '')
  for (;;) {
    if (matchAt(also, text, end) !== null) return { numbers, end, next: also.lastIndex }
    const one = readNext(text, end, numbers.at(-1) ?? '', plural)
    if (one === null) return { numbers, end, next: null }
    numbers.push(...one.numbers)
    end = one.end
  }
}

/** Whether the phrase ends with a number, or the sentence goes on as behind a citation. */
const stands = (text: string, end: number): boolean =>
  matchAt(ends, text, end) !== null || sentenceGoesOn(text, end)

const digitsOf = (printed: string): string => printed.replace(/[ .]/g, '')

/** The next of a list: "33 en 34", "nrs. 33–35". What is joined by a hyphen is a range only behind "nrs.". */
function readNext(
  text: string,
  offset: number,
  last: string,
  plural: boolean,
): Omit<GazetteNumbers, 'next'> | null {
  const joined = matchAt(join, text, offset)
  const { through, named, again } = joined?.groups ?? {}
  const begin = offset + (joined?.[0].length ?? 0)
  const printed = joined === null ? undefined : matchAt(number, text, begin)?.[0]
  if (printed === undefined) return null
  const [next, end] = [digitsOf(printed), begin + printed.length]
  const [from, to] = [Number(last), Number(next)]
  if (countsSomething(text, end) || isYearBehind(last, next)) return null
  // "Stb. 2024, 153 en 99 417, nr. 7": the number of a Kamerstuk begins.
  if (/\s/.test(printed) && /^,?\snrs?\./.test(text.slice(end, end + 6))) return null
  if (through !== undefined) {
    const range = (plural || /t/.test(through)) && to > from && to - from <= longestRange
    return range
      ? { numbers: Array.from({ length: to - from }, (_, index) => String(from + index + 1)), end }
      : null
  }
  const sure = plural || named !== undefined || again !== undefined
  const rises = Number.parseInt(next, 10) > Number.parseInt(last, 10)
  return (sure && (rises || stands(text, end) || !/^\s\p{Ll}/u.test(text.slice(end, end + 2)))) ||
    (rises && stands(text, end))
    ? { numbers: [next], end }
    : null
}

const lawDate =
  /(?:[Ww]et|[Bb]esluit|[Rr]egeling|\bKB|\bK\.B\.)\svan\s(?:den\s)?\d{1,2}(?:s?te|s?ten|den|e)?\s\p{L}{3,9}\s(?<year>(?:18|19|20)\d{2}),?\s\(?$/u

/** The year of a law whose date stands right in front: "de wet van 12 mei 1983 (Stb. 230)"; else null. */
export const lawDateBefore = (text: string, start: number): string | null =>
  lawDate.exec(text.slice(Math.max(0, start - 56), start))?.groups?.year ??
  (text.charAt(start - 1) === '(' ? yearOfTitled(text, start) : null) ??
  yearOfRegeling(text, start)

/** "de wet van 11 mei 1999, houdende regels over zee (Stb. 504)": its purpose between date and bracket. */
const titledLaw =
  /(?:[Ww]et|[Bb]esluit|[Rr]egeling)\svan\s(?:den\s)?\d{1,2}(?:s?te|s?ten|den|e)?\s\p{L}{3,9}\s(?<year>(?:18|19|20)\d{2})(?:,?\s(?:nr\.|no\.)\s?[\d./]{1,16})?,?\s(?:houdende|tot|inzake|betreffende|ter)\s[^();:\n]{4,260}\s\($/u

function yearOfTitled(text: string, start: number): string | null {
  const window = text.slice(Math.max(0, start - 320), start)
  // The last date counts: another law may be named in front.
  const from = [...window.matchAll(/(?:[Ww]et|[Bb]esluit|[Rr]egeling)\svan\s(?:den\s)?\d/g)].at(-1)?.index
  return from === undefined ? null : (titledLaw.exec(window.slice(from))?.groups?.year ?? null)
}

/** "de regeling van de minister van Zee van 23 november 2007, nr. ZE2007/637 (Stcrt. 230)": whose it is, and its number. */
const regeling =
  /(?:[Rr]egeling|[Bb]esluit|[Bb]eschikking)\s(?:van\s(?:de|het)\s[^();:\n]{4,100}\s)?van\s(?:den\s)?\d{1,2}(?:s?te|s?ten|den|e)?\s\p{L}{3,9}\s(?<year>(?:19|20)\d{2})(?:,?\s(?:nr\.|no\.|kenmerk)\s?[\p{L}\d./-]{1,30}(?:\s[\p{L}\d./-]{1,20}){0,2})?(?:,\s(?:houdende|tot|inzake|betreffende|ter)\s[^();:\n]{4,140}(?=\s\())?(?:,\s|,?\s\()$/u

const yearOfRegeling = (text: string, start: number): string | null =>
  regeling.exec(text.slice(Math.max(0, start - 300), start))?.groups?.year ?? null
