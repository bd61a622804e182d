import { pageOf } from '../../graph/ids.ts'
import { labelOf } from '../../graph/labels.ts'
import type { PaperRecord, Submitter } from '../../graph/record.ts'
import { type Context, nodeOfKind } from '../context.ts'

/** A paper or dossier that a record names, before it is looked up. */
interface Recorded {
  readonly id: string
}

const recorded = (id: string): Recorded => ({ id })

/** What records say of a paper; what they name is looked up when it is asked for. */
export const paperRecord = {
  dossiers: ({ dossiers }: PaperRecord) => dossiers.map(recorded),
  attachments: ({ attachments }: PaperRecord) => attachments.map(recorded),
  attachedTo: ({ attachedTo }: PaperRecord) => (attachedTo === null ? null : recorded(attachedTo)),
}

/** Who handed a paper in. */
export const submitter = {
  persoon: ({ persoon }: Submitter, _: unknown, context: Context) => nodeOfKind(persoon, 'persoon', context),
  partij: ({ partij }: Submitter, _: unknown, context: Context) => nodeOfKind(partij, 'partij', context),
}

/** A paper that a record names. */
export const recordedPaper = {
  label: ({ id }: Recorded) => labelOf(id),
  page: ({ id }: Recorded) => pageOf(id),
  node: ({ id }: Recorded, _: unknown, context: Context) => context.nodes.load(id),
  title: async ({ id }: Recorded, _: unknown, context: Context) =>
    (await context.nodes.load(id))?.title ?? (await context.registered.load(id))?.title ?? null,
}
