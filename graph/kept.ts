import type { StructureEdge } from './batch.ts'
import type { Claim } from './claim.ts'
import type { KeptProposal } from './proposal.ts'
import type { Reference } from './reference.ts'

/** All that a store keeps of one ingested document: what it was loaded from, whole enough to move it into another store. */
export interface KeptDocument {
  readonly document: string
  readonly text: string
  readonly source: { readonly name: string; readonly sha256: string }
  readonly extractor: string
  /** Fingerprint of the batch: a store that holds it has nothing to do when the batch comes again. */
  readonly print: string
  readonly made: { readonly receipt: string; readonly reading: string } | null
  readonly claims: readonly Claim[]
  readonly references: readonly KeptReference[]
  readonly structure: readonly StructureEdge[]
  readonly proposal: KeptProposal | null
}

/** A reference as it is shown; `told` is what its paper told, where an ingested motie was matched with it (`toldBeside`), else null. */
export interface KeptReference {
  readonly reference: Reference
  readonly told: string | null
}

/** One of so many pieces that a whole is cut into, counted from 0: each of the whole is in exactly one of them. */
export interface Slice {
  readonly index: number
  readonly of: number
}

/** All of it. */
export const wholeSlice: Slice = { index: 0, of: 1 }
