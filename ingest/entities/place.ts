import type { Span } from '../document.ts'
import type { Spelling } from './spelling.ts'

/** Where spellings stand in a text, all of them over the same span. */
export interface Place<S extends Spelling> extends Span {
  readonly spellings: readonly S[]
}
