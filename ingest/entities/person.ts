/** A person named, and by which rule. */
export interface Person {
  readonly start: number
  readonly end: number
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
