import type { Span } from '../document.ts'
import { isBlank, isDigit, isLetter } from './characters.ts'
import { codesOf } from './codes.ts'

/** A page number, and the specks that scans make words of. */
const longestSpeck = 7
const speck = /^(?:\d{1,3}\/\d{1,3}|[^\p{L}\p{N}]{1,3})$/u

const stroke = 47

/** Most words that are compared. */
const mostWords = 40

/**
 * The words of a long line, white space between them, each met by its offset in `text`; few of them are ever looked at.
 * Page numbers and specks count as none. It serves until the code units of another text are asked for.
 */
export class LineWords {
  readonly text: string
  /** The code units of `text`, and more behind them. */
  readonly codes: Uint16Array

  constructor(text: string) {
    this.text = text
    this.codes = codesOf(text)
  }

  /** A number that words share which begin with the same three letters. */
  initials(at: number): number {
    const [one = 0, two = 0, three = 0] = [this.codes[at], this.codes[at + 1], this.codes[at + 2]]
    return ((one & 0x3ff) << 20) | ((two & 0x3ff) << 10) | (three & 0x3ff)
  }

  /** The word that begins at an offset; null where none does, or a speck. */
  wordAt(at: number): string | null {
    if (at > 0 && !isBlank(this.codes[at - 1] ?? 0)) return null
    const end = wordEnd(this.codes, at, this.text.length)
    return this.#isSpeck(at, end) ? null : this.text.slice(at, end)
  }

  /** The word in front of an offset where one begins; null in front of the first. */
  before(start: number): string | null {
    let end = start
    for (;;) {
      while (end > 0 && isBlank(this.codes[end - 1] ?? 0)) end -= 1
      if (end === 0) return null
      let at = end
      while (at > 0 && !isBlank(this.codes[at - 1] ?? 0)) at -= 1
      if (!this.#isSpeck(at, end)) return this.text.slice(at, end)
      end = at
    }
  }

  /** Where the last of so many words from an offset on ends. */
  endOf(start: number, count: number): number {
    let end = wordEnd(this.codes, start, this.text.length)
    for (let word = 1; word < count; word += 1)
      end = wordEnd(this.codes, this.#wordFrom(end), this.text.length)
    return end
  }

  /** How many words on from an offset are like those on from a later one; of these none comes before `at`. */
  shared(of: number, at: number): number {
    const { codes, text } = this
    let count = 0
    let [one, other] = [of, at]
    while (count < mostWords && one < at && other >= 0) {
      const same = sameFrom(codes, one, other, text.length)
      const oneEnd = wordEnd(codes, one + same, text.length)
      const otherEnd = wordEnd(codes, other + same, text.length)
      if (!similar(codes, { start: one, end: oneEnd }, { start: other, end: otherEnd }, same)) break
      count += 1
      one = this.#wordFrom(oneEnd)
      other = this.#wordFrom(otherEnd)
    }
    return count
  }

  /** Where the first word behind an offset begins; −1 behind the last. */
  #wordFrom(from: number): number {
    const { length } = this.text
    let at = from
    for (;;) {
      while (at < length && isBlank(this.codes[at] ?? 0)) at += 1
      if (at === length) return -1
      const end = isLetter(this.codes[at] ?? 0) ? at : wordEnd(this.codes, at, length)
      if (end === at || !this.#isSpeck(at, end)) return at
      at = end
    }
  }

  #isSpeck(start: number, end: number): boolean {
    if (end - start > longestSpeck || isLetter(this.codes[start] ?? 0)) return false
    // Behind the text stands what was there of another.
    const second = end - start > 1 && isLetter(this.codes[start + 1] ?? 0)
    return !second && this.#mayBeSpeck(start, end) && speck.test(this.text.slice(start, end))
  }

  /** Tells most that are none: numbers without a stroke, and marks with a letter or a number among them. */
  #mayBeSpeck(start: number, end: number): boolean {
    const numbered = isDigit(this.codes[start] ?? 0)
    for (let at = start + 1; at < end; at += 1) {
      const code = this.codes[at] ?? 0
      if (numbered ? code === stroke : isLetter(code) || isDigit(code)) return numbered
    }
    return !numbered
  }
}

function wordEnd(codes: Uint16Array, start: number, length: number): number {
  let end = start
  while (end < length && !isBlank(codes[end] ?? 0)) end += 1
  return end
}

/** How many code units two words share from their beginnings on; the second stands behind the first. */
function sameFrom(codes: Uint16Array, one: number, other: number, length: number): number {
  let same = 0
  while (other + same < length) {
    const code = codes[one + same] ?? 0
    if (code !== codes[other + same] || isBlank(code)) break
    same += 1
  }
  return same
}

/** Whether two words, which share code units in front, are equal but for what a scan does to letters. */
function similar(codes: Uint16Array, one: Span, other: Span, front: number): boolean {
  const [a, b] = [one.end - one.start, other.end - other.start]
  const [short, long] = a < b ? [a, b] : [b, a]
  if (front === long) return true
  if (long - short > 2 || short < 4) return false
  let back = 0
  while (back < short - front && codes[one.end - 1 - back] === codes[other.end - 1 - back]) back += 1
  return front + back >= 0.6 * long
}
