import { countBefore } from '../rising.ts'
import { isDigit, isLetter, isUpper } from './characters.ts'
import { codesOf } from './codes.ts'
import type { Line } from './line.ts'

/**
 * Where in a source anything may begin that reading looks for, found in one pass over it: labels, page headers, dates and
 * running heads are then looked for at these places, not at every character. Rising offsets of the source, in UTF-16
 * code units.
 */
export interface Landmarks {
  /** Line breaks: `\n`, `\r`, form feeds, U+2028 and U+2029. */
  readonly breaks: readonly number[]
  /** Capitals without a letter in front; and what the tables of letters do not know, which may be one. */
  readonly capitals: readonly number[]
  /** The first digits of numbers. */
  readonly numbers: readonly number[]
  /** Characters of typesetters, which have a plain form: soft hyphens, spaces and hyphens of other kinds, ligatures. */
  readonly hints: readonly number[]
}

const other = 0
const letter = 1
const capital = 2
const digit = 3
const lineBreak = 4
const hint = 5

/** From U+FB00 on. */
const ligatures = ['ff', 'fi', 'fl', 'ffi', 'ffl', 'st', 'st']

/**
 * What a text has for a space, a hyphen or a ligature of a typesetter: nothing for hyphens and spaces that only say where a
 * word may break. Null for everything else.
 */
export function plainForm(code: number): string | null {
  if (code === 0xad || code === 0x200b) return ''
  if (code === 0x2010 || code === 0x2011) return '-'
  if (code >= 0xfb00 && code < 0xfb00 + ligatures.length) return ligatures[code - 0xfb00] ?? null
  return code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f ? ' ' : null
}

/** What every code unit is. */
const sorts = Uint8Array.from({ length: 0x10000 }, (_, code) => {
  if (code === 10 || code === 12 || code === 13 || code === 0x2028 || code === 0x2029) return lineBreak
  if (plainForm(code) !== null) return hint
  if (isDigit(code)) return digit
  if (isUpper(code)) return capital
  if (isLetter(code)) return letter
  const punctuation = code >= 0x2000 && code < 0x2070
  return code < 0x600 || punctuation ? other : capital
})

/** A character's sort, and that of the one before it, times 8 → 1 where a landmark stands. */
const marks = Uint8Array.from({ length: 48 }, (_, pair) => {
  const [before, sort] = [pair >> 3, pair & 7]
  if (sort === capital) return before === letter || before === capital ? 0 : 1
  return sort === lineBreak || sort === hint || (sort === digit && before !== digit) ? 1 : 0
})

/** Longest source whose room is kept, in UTF-16 code units. */
const longestKept = 1 << 18
const kept = new Int32Array(longestKept + 1)

/** Finds the landmarks of a source. */
export function findLandmarks(source: string): Landmarks {
  const codes = codesOf(source)
  const { length } = source
  const places = length <= longestKept ? kept : new Int32Array(length + 1)
  let count = 0
  let before = other
  for (let at = 0; at < length; at += 1) {
    const sort = sorts[codes[at] ?? 0] ?? other
    // Without a branch, which is guessed wrong at most landmarks: the place is written and, mostly, written over.
    places[count] = at
    count += marks[(before << 3) | sort] ?? 0
    before = sort
  }
  return sorted(codes, places, count)
}

/** The landmarks at some places, each with its own sort. */
function sorted(codes: Uint16Array, places: Int32Array, count: number): Landmarks {
  const breaks: number[] = []
  const capitals: number[] = []
  const numbers: number[] = []
  const hints: number[] = []
  for (let index = 0; index < count; index += 1) {
    const at = places[index] ?? 0
    const sort = sorts[codes[at] ?? 0]
    if (sort === capital) capitals.push(at)
    else if (sort === digit) numbers.push(at)
    else if (sort === lineBreak) breaks.push(at)
    else hints.push(at)
  }
  return { breaks, capitals, numbers, hints }
}

/** Those of some places in a source that lie in a line, as offsets of the line's text; and its beginning, whatever stands there. */
export function placesIn({ textStart, textEnd }: Line, places: readonly number[]): readonly number[] {
  const within = [0]
  let index = countBefore(places.length, (index) => (places[index] ?? 0) <= textStart)
  for (let at = places[index]; at !== undefined && at < textEnd; at = places[index]) {
    within.push(at - textStart)
    index += 1
  }
  return within
}
