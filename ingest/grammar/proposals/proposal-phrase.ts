import type { Mention, Span } from '../../document.ts'

/** The numbers that a text gives to a motie or amendement, one for each that is meant. */
export type Numbers =
  | { readonly by: 'bracket' | 'footnote'; readonly ids: readonly string[] }
  /** Numbers within the dossier, read as a Kamerstuk of their own. */
  | { readonly by: 'stuk'; readonly stuk: Mention }

/** A phrase whose number is looked for: several are meant where it is plural. */
export interface Phrase extends Span {
  readonly plural: boolean
}
