import type { GraphNode } from './node.ts'
import type { Proposal } from './proposal.ts'
import type { Reference } from './reference.ts'

/** How two nodes belong together by structure, not by reference. */
export const structureKinds = ['answers', 'asked-by'] as const
/** One of them. */
export type StructureKind = (typeof structureKinds)[number]

/** `answers`: answer → question. `asked-by`: question → partij. (Parts and dossiers hang together by `GraphNode.within`.) */
export interface StructureEdge {
  readonly from: string
  readonly kind: StructureKind
  readonly to: string
}

/** How a batch was made, for making it again. */
export interface Made {
  /** Names the source's bytes and all that reading them depends on: batches of one receipt are equal, the source's name aside. */
  readonly receipt: string
  /** What the text's readers found besides the text, in a form of ingest's own: with the text, the batch can be made anew. */
  readonly reading: string
}

/** Everything that one ingested document brings to the graph. Loading it replaces all that an earlier batch of that document brought. */
export interface DocumentBatch {
  /** `known` is `ingested`. */
  readonly document: GraphNode
  /** The document's text: the coordinate system of all offsets. */
  readonly text: string
  /** Where the document came from. */
  readonly source: { readonly name: string; readonly sha256: string }
  /** Version of the extraction that made the batch. */
  readonly extractor: string
  /** Absent where nothing can be made again: invented batches. It is no part of the graph. */
  readonly made?: Made
  /** The document's parts in order of their start; `within` is the document. */
  readonly parts: readonly GraphNode[]
  /**
   * Every other node that a reference or edge of this batch names, each once: cited papers and parts (stubs, `known`
   * `unknown`), dossiers, entities, addresses; and the nodes those lie `within`.
   */
  readonly nodes: readonly GraphNode[]
  readonly structure: readonly StructureEdge[]
  readonly references: readonly Reference[]
  /** What the document itself proposes, as others name it: by its movers. Null for a paper that is no motie or amendement. */
  readonly proposal: Proposal | null
}

/** What loading a batch did. */
export interface LoadResult {
  /** `unchanged`: the store already held this batch, wherever it came from, and nothing of the graph was written. */
  readonly status: 'ingested' | 'unchanged'
  /** References new in this batch, and references that the document's earlier batch had and this one has not; by `id`, kind and target. */
  readonly gained: number
  readonly lost: number
}
