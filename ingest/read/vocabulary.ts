import { isWordCode } from './characters.ts'
import { codesOf } from './codes.ts'

/** How often a word occurs in a text, hyphenated words whole; words that a line break cuts are left out. */
export type Vocabulary = (word: string) => number

/** The lines whose words are counted, as spans of the source. */
type Spans = readonly { readonly textStart: number; readonly textEnd: number }[]

/** How many words are searched for before all are counted: a search takes a tenth of the time. */
const mostSearches = 8

/**
 * A vocabulary that is counted when it is first needed: many pages break no word, and most words that are asked for stand
 * nowhere.
 */
export function lazyVocabulary(source: string, lines: Spans): Vocabulary {
  let counted: WordCounts | null = null
  let searches = 0
  return (word) => {
    if (counted === null && searches < mostSearches) {
      searches += 1
      if (!source.includes(word)) return 0
    }
    counted ??= countWords(source, lines)
    return timesOf(counted, word)
  }
}

const hyphen = 45

/** Counts the words of the lines that end in no hyphen, and all but the last word of those that do. */
function countWords(source: string, lines: Spans): WordCounts {
  const counts = emptyCounts(source.length)
  const codes = codesOf(source)
  let broken = false
  for (const { textStart, textEnd } of lines) {
    if (textStart === textEnd) continue
    const from = broken ? wordEnd(source, textStart, textEnd) : textStart
    broken =
      textEnd - textStart > 1 &&
      source.charCodeAt(textEnd - 1) === hyphen &&
      isWordCode(source.charCodeAt(textEnd - 2))
    const to = broken ? wordStart(source, from, textEnd - 1) : textEnd
    countSpan(codes, from, to, counts)
  }
  return counts
}

function countSpan(codes: Uint16Array, from: number, to: number, counts: WordCounts): void {
  let at = from
  while (at < to) {
    let code = codes[at] ?? 0
    if (!isWordCode(code)) {
      at += 1
      continue
    }
    const start = at
    let hash = seed
    do {
      hash = mix(hash, code)
      at += 1
      code = at < to ? (codes[at] ?? 0) : 0
    } while (isWordCode(code) || (code === hyphen && at + 1 < to && isWordCode(codes[at + 1] ?? 0)))
    add(counts, hash, at - start)
  }
}

/** Where the word that a line begins with ends: its other half stands on the line before. */
function wordEnd(source: string, from: number, to: number): number {
  let at = from
  while (at < to && !isWordCode(source.charCodeAt(at))) at += 1
  while (at < to && (isWordCode(source.charCodeAt(at)) || source.charCodeAt(at) === hyphen)) at += 1
  return at
}

/** Where the word begins that ends at an offset. */
function wordStart(source: string, from: number, to: number): number {
  let at = to
  while (at > from && (isWordCode(source.charCodeAt(at - 1)) || source.charCodeAt(at - 1) === hyphen)) at -= 1
  return at
}

/**
 * How often words were counted, by hash, because a string for each word of a long paper costs more than all other
 * reading. A word is told from another of the same hash by its length alone, which errs less than once in a million words.
 */
interface WordCounts {
  readonly mask: number
  readonly hashes: Int32Array
  readonly lengths: Uint8Array
  readonly counts: Uint16Array
  /** How many more different words are counted. */
  free: number
}

/** Most slots whose room is kept. */
const mostKept = 1 << 13
const kept = roomOf(mostKept)

function roomOf(slots: number): Pick<WordCounts, 'hashes' | 'lengths' | 'counts'> {
  return { hashes: new Int32Array(slots), lengths: new Uint8Array(slots), counts: new Uint16Array(slots) }
}

/**
 * Counts of no word yet, for a text of some length in UTF-16 code units; beyond some 800,000 different words no new ones are
 * counted. They serve until those of another text are asked for.
 */
function emptyCounts(length: number): WordCounts {
  const slots = 1 << Math.min(20, Math.max(10, Math.ceil(Math.log2(length / 8 + 1))))
  const { hashes, lengths, counts } = slots <= mostKept ? kept : roomOf(slots)
  counts.fill(0, 0, slots)
  return { mask: slots - 1, hashes, lengths, counts, free: Math.floor(slots * 0.75) }
}

function add(words: WordCounts, hash: number, length: number): void {
  if (length > longestWord) return
  const { hashes, lengths, counts } = words
  const slot = slotOf(words, hash, length)
  const count = counts[slot] ?? 0
  if (count === mostCounted) return
  if (count === 0) {
    if (words.free === 0) return
    words.free -= 1
    hashes[slot] = hash
    lengths[slot] = length
  }
  counts[slot] = count + 1
}

function timesOf(words: WordCounts, word: string): number {
  if (word.length > longestWord) return 0
  let hash = seed
  for (let at = 0; at < word.length; at += 1) hash = mix(hash, word.charCodeAt(at))
  return words.counts[slotOf(words, hash, word.length)] ?? 0
}

function slotOf({ mask, hashes, lengths, counts }: WordCounts, hash: number, length: number): number {
  let slot = (hash ^ (hash >>> 15)) & mask
  while (counts[slot] !== 0 && (hashes[slot] !== hash || lengths[slot] !== length)) slot = (slot + 1) & mask
  return slot
}

/** Longest word that is counted, in UTF-16 code units. */
const longestWord = 255
/** Nothing asks for more. */
const mostCounted = 3
const seed = 0x2f0b
const mix = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0
