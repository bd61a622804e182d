import type { Span } from '../document.ts'
/** A person named, and by which rule. */
export interface Person extends Span {
  readonly family: string
  readonly rule:
    | 'title'
    | 'full-name'
    | 'compound'
    | 'cabinet'
    | 'particles'
    | 'initials'
    | 'mover'
    | 'member'
  /** Whether the word beside it is said of persons alone: "mevrouw", "het lid". */
  readonly sure?: boolean
}
