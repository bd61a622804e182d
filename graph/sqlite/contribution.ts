import type { DocumentBatch } from '../batch.ts'
import { type Contribution, contributionOf } from '../change.ts'
import { keptProposal } from '../match.ts'
import type { GraphNode } from '../node.ts'
import { isPrintOf, quickPrint } from '../print.ts'
import type { KeptProposal } from '../proposal.ts'

/** All that is written of one document, worked out before a transaction begins. */
export interface Loading {
  readonly document: string
  readonly wanted: Contribution
  readonly proposal: KeptProposal | null
  readonly made: DocumentBatch['made']
  /** Its parts, in order of their start. */
  readonly parts: readonly GraphNode[]
  readonly row: DocumentRow
}

/** What `document` keeps of it besides. */
export interface DocumentRow {
  readonly source_name: string
  readonly source_sha256: string
  readonly extractor: string
  readonly fingerprint: string
  /** Whether a fingerprint that a file holds is of the same batch. */
  readonly isSame: (fingerprint: string) => boolean
  /** Asked for as the last thing of all. */
  readonly text: () => string
}

/** What to write of a batch. Throws as `contributionOf` does. */
export function loadingOf(batch: DocumentBatch): Loading {
  const { document, source, extractor, made } = batch
  const fingerprint = quickPrint(batch)
  const row = {
    ...{ source_name: source.name, source_sha256: source.sha256, extractor, fingerprint },
    isSame: (held: string) => isPrintOf(held, batch, fingerprint),
    text: () => batch.text,
  }
  return {
    ...{ document: document.id, wanted: contributionOf(batch), proposal: keptProposal(batch), made, row },
    parts: batch.parts,
  }
}
