import type { SourceMap, Span } from '../document.ts'
import { countBefore, lastAtOrBefore } from '../rising.ts'
import { plainForm } from './landmarks.ts'

/**
 * Builds `document.text` and, in the same strokes, its way back to the source: every piece is either a copy of
 * source characters, spaces and hyphens in their plain form and each letter of a ligature, or a repair (a space for a line
 * break) that no source character stands for.
 */
export class TextBuilder {
  readonly #source: string
  readonly #hints: readonly number[]
  readonly #pieces: string[] = []
  readonly #textStarts: number[] = []
  readonly #sourceStarts: number[] = []
  readonly #lengths: number[] = []
  #length = 0

  /** @param hints Where in the source spaces and hyphens stand that are not the plain ones; rising. */
  constructor(source: string, hints: readonly number[]) {
    this.#source = source
    this.#hints = hints
  }

  /** Length of the text so far, in UTF-16 code units. */
  get length(): number {
    return this.#length
  }

  /** Appends the source characters of a span, with plain spaces and hyphens for all others. */
  copy(start: number, end: number): void {
    const hints = this.#hints
    let from = start
    if (hints.length > 0) {
      let index = countBefore(hints.length, (index) => (hints[index] ?? 0) < start)
      for (let hint = hints[index]; hint !== undefined && hint < end; hint = hints[index]) {
        this.#copyWords(from, hint)
        const plain = plainForm(this.#source.charCodeAt(hint)) ?? ''
        if (plain !== ' ' || !this.#isOneOfTwo(hint))
          for (const letter of plain) this.#copyAll(hint, hint + 1, letter)
        from = hint + 1
        index += 1
      }
    }
    this.#copyWords(from, end)
  }

  /** Whether a space that does not break is the one to leave out of two: the first, or the one behind a plain one. */
  #isOneOfTwo(offset: number): boolean {
    const [before, behind] = [this.#isSpace(offset - 1), this.#isSpace(offset + 1)]
    if (behind) return !before && !this.#isSpace(offset + 2)
    return this.#source.charCodeAt(offset - 1) === 32 && !this.#isSpace(offset - 2)
  }

  #isSpace(offset: number): boolean {
    const code = this.#source.charCodeAt(offset)
    return code === 32 || plainForm(code) === ' '
  }

  /** Of two spaces, with which a column is filled, one is a space; more are a gap. */
  #copyWords(start: number, end: number): void {
    const text = this.#source.slice(start, end)
    let from = 0
    for (let at = text.indexOf('  '); at >= 0; ) {
      let next = at + 2
      while (text.charCodeAt(next) === 32) next += 1
      if (next - at === 2) {
        this.#copyAll(start + from, start + at + 1, text.slice(from, at + 1))
        from = next
      }
      at = text.indexOf('  ', next)
    }
    this.#copyAll(start + from, end, text.slice(from))
  }

  #copyAll(start: number, end: number, text: string): void {
    if (text === '') return
    this.#pieces.push(text)
    const last = this.#lengths.length - 1
    const lastLength = last < 0 ? 0 : (this.#lengths[last] ?? 0)
    if (
      last >= 0 &&
      (this.#sourceStarts[last] ?? 0) + lastLength === start &&
      (this.#textStarts[last] ?? 0) + lastLength === this.#length
    ) {
      this.#lengths[last] = lastLength + end - start
    } else {
      this.#textStarts.push(this.#length)
      this.#sourceStarts.push(start)
      this.#lengths.push(end - start)
    }
    this.#length += end - start
  }

  /** Appends characters that the source has not: what a line break became. */
  repair(text: string): void {
    this.#pieces.push(text)
    this.#length += text.length
  }

  build(): { readonly text: string; readonly map: CopyMap } {
    const copies = {
      textStarts: this.#textStarts,
      sourceStarts: this.#sourceStarts,
      lengths: this.#lengths,
    }
    return { text: this.#pieces.join(''), map: new CopyMap(copies) }
  }
}

/** The pieces that were copied, in order of the text; what lies between two of them is repair. */
interface Copies {
  readonly textStarts: readonly number[]
  readonly sourceStarts: readonly number[]
  readonly lengths: readonly number[]
}

/** A source map made of copied pieces. Lookup is logarithmic in their number. */
export class CopyMap implements SourceMap {
  readonly copies: Copies
  constructor(copies: Copies) {
    this.copies = copies
  }

  /** @throws {RangeError} for a span without any copied character. */
  toSource(span: Span): Span {
    const { textStarts, sourceStarts, lengths } = this.copies
    let first = this.#at(span.start)
    const firstStart = textStarts[first] ?? 0
    let start: number
    if (first >= 0 && span.start < firstStart + (lengths[first] ?? 0)) {
      start = (sourceStarts[first] ?? 0) + span.start - firstStart
    } else {
      first += 1
      start = sourceStarts[first] ?? Number.NaN
    }
    const last = this.#at(span.end - 1)
    const offset = Math.min(span.end - (textStarts[last] ?? 0), lengths[last] ?? 0)
    const end = (sourceStarts[last] ?? Number.NaN) + offset
    if (!(first <= last) || Number.isNaN(start) || Number.isNaN(end))
      throw new RangeError(`No source characters stand for the span ${span.start}–${span.end}`)
    return { start, end }
  }

  /**
   * The place in the text of a source offset, looked for among the pieces that begin before `before` in the text,
   * whose source offsets must rise; null where none was copied from there.
   */
  toText(offset: number, before: number): number | null {
    const { textStarts, sourceStarts, lengths } = this.copies
    const pieces = this.#at(before - 1) + 1
    const at = countBefore(pieces, (index) => (sourceStarts[index] ?? 0) <= offset) - 1
    const within = offset - (sourceStarts[at] ?? Number.NaN)
    return within >= 0 && within < (lengths[at] ?? 0) ? (textStarts[at] ?? 0) + within : null
  }

  /** The last piece that begins at or before a text offset; −1 before the first. */
  #at(offset: number): number {
    return lastAtOrBefore(this.copies.textStarts, offset)
  }
}
