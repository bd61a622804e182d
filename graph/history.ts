import type { NodeKind } from './node.ts'

/** Whose history to tell, and how much of what is cited beside it. */
export interface HistoryQuery {
  /** The node; a document counts with its parts, a part with the parts below it, a law with its pieces. */
  readonly node: string
  /** Companions of these kinds; empty: all. */
  readonly kinds: readonly NodeKind[]
  /** The most companions a year; 0: none are looked for. */
  readonly companions: number
}

/** How often a node was cited in the papers of one year, and what beside it. */
export interface HistoryYear {
  /** The year of the citing papers' dates; null for papers whose date is not known, also where their session is. */
  readonly year: number | null
  /** References to the node, ambiguous ones counted, a paper's naming of itself not. */
  readonly references: number
  /** Papers that hold them. */
  readonly documents: number
  /** What the same parts cite as well, the most often first, then by id. */
  readonly companions: readonly Companion[]
  /** True when more than {@link placesOfYear} parts cite the node: its companions are those of the first of them, by id. */
  readonly sampled: boolean
}

/** What is cited in the same parts: a part stands for its paper, an article for its law. */
export interface Companion {
  readonly id: string
  /** In how many of the citing parts. */
  readonly parts: number
}

/** So many citing parts of one year are looked through for companions. */
export const placesOfYear = 500
