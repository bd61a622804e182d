import { kamerstukId } from '../../../graph/ids.ts'
import type { Span } from '../../document.ts'

/** A Kamerstuk number or dossier, as the words say it. */
export interface KamerstukHit extends Span {
  readonly dossier: string
  readonly toevoeging: string | null
  /** As printed, in order, ranges spelt out; empty when only the dossier is named. */
  readonly ondernummers: readonly string[]
  /** `2022-2023`, or null. */
  readonly vergaderjaar: string | null
  readonly kamer: 'tweede' | 'eerste' | null
  /** The number that the paper had before ("nr. 26, was nr. 19"): evidence, not a paper that is cited, as in the official mark-up. */
  readonly was: string | null
  /** How it was recognised. */
  readonly form: 'label' | 'year' | 'nr' | 'dashes' | 'inverted' | 'id' | 'letter' | 'bill' | 'council'
  /** Further dossiers that share the number ("99104 en 99420, nr. 9"), in order; the paper lies under one of them, mostly the first. */
  readonly shared: readonly { readonly dossier: string; readonly toevoeging: string | null }[]
}

/** What is known of a number before what follows its dossier is read. */
export type Draft = Omit<KamerstukHit, 'end' | 'ondernummers' | 'form'>

/** The ids of the papers that a number names. */
export const idsOf = ({ dossier, toevoeging, ondernummers }: KamerstukHit): readonly string[] =>
  ondernummers.map((ondernummer) => kamerstukId({ dossier, toevoeging, ondernummer }))
