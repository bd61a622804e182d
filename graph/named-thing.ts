import type { GraphNode } from './node.ts'
import type { ReferenceKind, ReferenceStatus } from './reference.ts'

/** One thing that a printed citation names, as far as its words and the register say. */
export interface NamedThing {
  /** The words that name it, exactly as in the citation. */
  readonly quote: string
  readonly kind: ReferenceKind
  /** The node id that they name; null when neither say. */
  readonly id: string | null
  readonly status: ReferenceStatus
  /** Why it is ambiguous or unresolved, else null. */
  readonly reason: string | null
  /** The node, as far as its id, the words and the curated data tell; null without an id. */
  readonly stub: GraphNode | null
}
