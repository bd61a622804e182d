import type { StructureEdge } from './batch.ts'
import type { ReferenceKind, ReferenceStatus } from './reference.ts'

/**
 * All that runs from one node to another, merged: one line of the picture.
 * `kind` is a reference kind, a structure kind, or `within` (part → its document, document → its dossier).
 */
export interface Link {
  readonly from: string
  readonly to: string
  readonly kind: ReferenceKind | StructureEdge['kind'] | 'within'
  /** How many references were merged into it; 1 for structure. */
  readonly count: number
  /** The weakest status among them; null for structure. */
  readonly status: ReferenceStatus | null
  /** Id of the first of the merged references; null for structure. */
  readonly reference: string | null
}
