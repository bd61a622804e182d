import { longestWord, wordsIn } from '../../names.ts'
import { compoundsIn, indexedWords } from '../../passages.ts'
import type { Bytes } from './bytes.ts'

/** Of longer pieces, which passages are not, the words are found as for a server. */
const longest = 1200

/** A text to find words in. Its code units stand apart: to ask the text itself for each takes several times as long. */
export class Units {
  text = ''
  /** Of the text, and room for longer ones. */
  units = new Uint16Array(2 ** 15)

  take(text: string): void {
    if (this.units.length < text.length) this.units = new Uint16Array(2 * text.length)
    Buffer.from(this.units.buffer).write(text, 'utf16le')
    this.text = text
  }
}

/** Of characters of ASCII: what parts words, what may join them, and else the letter or digit itself, in lower case. */
const [between, hyphen] = [0, 1]
const letters = Uint8Array.from({ length: 128 }, (_, unit) => {
  const sign = String.fromCharCode(unit).toLowerCase()
  return /[a-z0-9]/.test(sign) ? sign.charCodeAt(0) : sign === '-' ? hyphen : between
})

/** What is undone in the whole before, and the sigma, whose lower case depends on what stands beside the word. */
const isOdd = (unit: number): boolean => unit === 0xad || unit === 0x3a3 || (unit >= 0xfb00 && unit <= 0xfb06)

/**
 * Adds the words of a piece of a text, as `indexedWords` gives them. Strings are made only of what holds hyphens or characters beyond ASCII: to make one
 * of each word takes several times as long.
 */
export function addIndexedWords(bytes: Bytes, of: Units, begin: number, end: number): void {
  const start = bytes.length
  if (end - begin > longest || !addWords(bytes, of, begin, end)) {
    bytes.length = start
    bytes.add(indexedWords(of.text.slice(begin, end)))
  } else if (bytes.length > start) bytes.length -= 1
}

/** Adds them, each with a space behind it; gives false where the piece must be seen as a whole. */
function addWords(bytes: Bytes, { text, units }: Units, begin: number, end: number): boolean {
  const first = bytes.length
  // More than two for each character: fewer words there are.
  const slots = 1 << (33 - Math.clz32(end - begin))
  places.fill(0, 0, slots)
  const compounds: string[] = []
  bytes.reserve(end - begin + 1)
  for (let at = begin; at < end; at += 1) {
    const { held, length } = bytes
    const from = at
    let hash = 0
    let sign = between
    for (; at < end; at += 1) {
      const unit = units[at] as number
      sign = unit < 128 ? (letters[unit] as number) : hyphen
      if (sign <= hyphen) break
      held[length + at - from] = sign
      hash = Math.imul(hash ^ sign, prime)
    }
    if (sign !== hyphen && at - from <= longestWord) {
      if (at > from) keep(bytes, first, slots, length + at - from, hash)
      continue
    }
    // Up to the next sign that surely parts words, strings tell them.
    for (; at < end; at += 1) {
      const unit = units[at] as number
      if (unit < 128 ? letters[unit] === between : isOdd(unit)) break
    }
    if (at < end && (units[at] as number) > 127) return false
    const piece = text.slice(from, at)
    for (const word of wordsIn(piece)) addWord(bytes, first, slots, word)
    compounds.push(...compoundsIn(piece))
    bytes.reserve(end - at + 1)
  }
  for (const compound of compounds) for (const word of wordsIn(compound)) addWord(bytes, first, slots, word)
  return true
}

/** Where words begin, by a number that follows from their letters: one behind it, counted from the first; 0 for none. */
const places = new Int32Array(4096)
const prime = 0x01000193

function addWord(bytes: Bytes, first: number, slots: number, word: string): void {
  const start = bytes.length
  bytes.add(word)
  const end = bytes.length
  bytes.reserve(1)
  bytes.length = start
  let hash = 0
  for (let i = start; i < end; i += 1) hash = Math.imul(hash ^ (bytes.held[i] as number), prime)
  keep(bytes, first, slots, end, hash)
}

/** Keeps the word that stands behind all others up to here, unless it is there already. */
function keep(bytes: Bytes, first: number, slots: number, end: number, hash: number): void {
  const { held, length: start } = bytes
  held[end] = 32
  let slot = (hash ^ (hash >>> 15)) & (slots - 1)
  for (let place = places[slot] as number; place !== 0; place = places[slot] as number) {
    let at = start
    for (let i = first + place - 1; at <= end && held[at] === held[i]; i += 1) at += 1
    if (at > end) return
    slot = (slot + 1) & (slots - 1)
  }
  places[slot] = start - first + 1
  bytes.length = end + 1
}
