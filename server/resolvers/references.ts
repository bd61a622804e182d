import type { Reference, ReferenceKind, ReferenceStatus } from '../../graph/reference.ts'
import type { ReferenceFilter } from '../../graph/store.ts'
import type { Context } from '../context.ts'
import { pageInfoOf, referenceCursor, referencePosition } from '../cursor.ts'
import { inRange } from '../errors.ts'
import { ranges } from '../limits.ts'
import { type PeriodArgument, periodOf } from '../period.ts'

/** The arguments of every field that lists references. */
export interface ReferenceArguments extends PeriodArgument {
  readonly direction?: 'out' | 'in' | null
  readonly kinds?: readonly ReferenceKind[] | null
  readonly status?: readonly ReferenceStatus[] | null
  readonly first?: number | null
  readonly after?: string | null
}

/** A page of references, with what was listed, so that counting all of them waits until the client asks. */
interface ReferencePage {
  readonly listed: ReferenceFilter
  readonly nodes: readonly Reference[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

/** A page of the references of a node that exists. Throws `BAD_INPUT`, `BAD_CURSOR`. */
export async function referencesOf(
  node: string,
  args: ReferenceArguments,
  context: Context,
): Promise<ReferencePage> {
  const direction = args.direction ?? 'out'
  const narrowing = { kinds: args.kinds ?? [], statuses: args.status ?? [], period: periodOf(args) }
  const listed = { node, direction, ...narrowing }
  const first = inRange('first', args.first, ranges.first)
  const after = referencePosition(args.after)
  const { items, next } = await context.store.references({ ...listed, first, after })
  return { listed, nodes: items, pageInfo: pageInfoOf(next, referenceCursor) }
}

/** A page of references counts all of them only when asked. */
export const referenceConnection = {
  totalCount: (page: ReferencePage, _: unknown, context: Context) =>
    context.store.countReferences(page.listed),
}
