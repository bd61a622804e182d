import type { Span } from '../document.ts'
import type { Label } from '../labels.ts'

/** One line of a source, without its line break, in UTF-16 code units of the source. */
export interface Line extends Span {
  /** Line number from 1; the pieces that a line is cut into share it. */
  readonly number: number
  /** The line's text without white space at either end. */
  readonly text: string
  /** Span of `text` in the source. */
  readonly textStart: number
  readonly textEnd: number
  /** White space stands in front of the text, or a form feed. */
  readonly indented: boolean
  /** A form feed stands in front: the line is the first of a page. */
  readonly opensPage: boolean
  /** It is a label that was printed in front of its text, or a number that heads a question. */
  readonly heads: boolean
  /** It is the rest of such a label, whose beginning is the line before. */
  readonly goesOn: boolean
  /** It belongs to the page and not to the text: a header, a page number, an imprint, a running head. */
  readonly furniture: boolean
  /** What the whole text heads, as `readLabel` reads it. */
  readonly label: Label | null
}
