import type { Spelling } from './spelling.ts'

/** Where spellings stand in a text, all of them over the same span. */
export interface Place<S extends Spelling> {
  readonly start: number
  readonly end: number
  readonly spellings: readonly S[]
}
