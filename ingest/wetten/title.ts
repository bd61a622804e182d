import type { Span } from '../document.ts'
import { oneLine } from '../entities/letters.ts'

/** A title that the data does not have, whose end the text itself marks. */
export interface WetTitle extends Span {
  readonly name: string
  /** What the text gives it behind the title, in brackets; else null. */
  readonly abbreviation: string | null
  readonly rule:
    | 'title-abbreviation'
    | 'title-quoted'
    | 'title-bracketed'
    | 'title-dated'
    | 'title-published'
    | 'title-year'
    | 'title-article'
    | 'title-subject'
    | 'title-changed'
    | 'title-treaty'
    | 'title-law'
}

/** The title between two places of a text. */
export const titled = (
  text: string,
  start: number,
  end: number,
  rule: WetTitle['rule'],
  abbreviation: string | null = null,
): WetTitle => ({ start, end, name: oneLine(text.slice(start, end)), abbreviation, rule })
