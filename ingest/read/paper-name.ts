import type { Identity, Span } from '../document.ts'
import type { Line } from './lines.ts'

/** What the head of a first page says of the paper. */
export interface Masthead {
  readonly id: string
  /** Null where the head says no house: such a head decides last. */
  readonly kamer: Identity['kamer']
  readonly vergaderjaar: string | null
}

/** A place in which a page names the paper that it belongs to. */
export interface PageName {
  readonly line: Line
  /** The naming words, without the page number, in the source. */
  readonly span: Span
  /** All that belongs to the page there: imprint and page number included, in the source. */
  readonly whole: Span
  /** Empty for "Aanhangsel", which names no number. */
  readonly id: string
  readonly vergaderjaar: string | null
  readonly kamer: Identity['kamer']
  /** The page number behind it, else null. */
  readonly page: number | null
  /**
   * `id`: the official id itself; `header`: a header or footer with its page number; `bare`: the same words without
   * one; `within`: a header with its page number and text around it, as readers glue them; `registry`: the number above a
   * paper that is not typeset yet, "AH 611".
   */
  readonly form: 'id' | 'header' | 'bare' | 'within' | 'registry'
}
