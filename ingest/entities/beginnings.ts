import { codesOf } from '../read/codes.ts'
import { classOf, letterClass, plain, SPACE } from './letters.ts'

/**
 * Every place of a text where a name may begin: the beginning of a word, or a capital glued to the word before it. In
 * order; found once, for all that is looked for by name. One entry of each array belongs to one place.
 */
export interface Beginnings {
  /** Offsets in the text. */
  readonly places: Int32Array
  /** `startHash` of the three letters that begin there. */
  readonly hashes: Int32Array
  /** 1 a capital or digit, 2 a small letter; 4 more when it is glued to the word before it. */
  readonly ways: Uint8Array
}

/** Hash of a word's first three letters, as `plain` has them. */
export const startHash = (first: number, second: number, third: number): number =>
  Math.imul(first, 0x9e37) + Math.imul(second, 0x85eb) + Math.imul(third, 0xc2b3)

/** Finds the places. Linear: one look at each character, three more at each place. */
export function beginningsOf(text: string): Beginnings {
  const { length } = text
  const codes = codesOf(text)
  const { places, hashes, ways } = roomFor(length)
  let count = 0
  let before: number = letterClass.none
  for (let at = 0; at < length; at++) {
    const kind = classOf[codes[at] ?? 0] ?? 0
    const glued = before !== letterClass.none
    if (kind !== letterClass.none && (!glued || (kind === letterClass.upper && before !== kind))) {
      places[count] = at
      hashes[count] =
        at + 2 < length
          ? startHash(
              plain[codes[at] ?? 0] ?? 0,
              plain[codes[at + 1] ?? 0] ?? 0,
              plain[codes[at + 2] ?? 0] ?? 0,
            )
          : startHash(plainAt(text, at), plainAt(text, at + 1), plainAt(text, at + 2))
      ways[count] = (kind === letterClass.lower ? 2 : 1) + (glued ? 4 : 0)
      count++
    }
    before = kind
  }
  return {
    places: places.slice(0, count),
    hashes: hashes.slice(0, count),
    ways: ways.slice(0, count),
  }
}

const newRoom = (places: number): Beginnings => ({
  places: new Int32Array(places),
  hashes: new Int32Array(places),
  ways: new Uint8Array(places),
})

/** Longest text whose room is kept, in UTF-16 code units. */
const longestKept = 1 << 18
const kept = newRoom(longestKept / 2 + 1)

/** Room to find the places of a text in; no two are neighbours. */
const roomFor = (length: number): Beginnings => (length <= longestKept ? kept : newRoom((length >> 1) + 1))

/** As `plain`; white space beyond the end. */
export const plainAt = (text: string, at: number): number =>
  at < text.length ? (plain[text.charCodeAt(at)] ?? 0) : SPACE
