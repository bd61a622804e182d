import { neighbourhood } from '../../graph/neighbourhood.ts'
import { type ReferenceKind, referenceKinds } from '../../graph/reference.ts'
import type { Link } from '../../graph/store.ts'
import { type Context, remember } from '../context.ts'
import { inRange, notFound } from '../errors.ts'
import { ranges } from '../limits.ts'
import { type PeriodArgument, periodOf } from '../period.ts'

/** The arguments of `Query.neighbourhood`. */
export interface NeighbourhoodArguments extends PeriodArgument {
  readonly id: string
  readonly depth?: number | null
  readonly kinds?: readonly ReferenceKind[] | null
  readonly limit?: number | null
  readonly maxDegree?: number | null
}

/** The network round a node. Throws `BAD_INPUT`, `NOT_FOUND`. */
export async function neighbourhoodOf(args: NeighbourhoodArguments, context: Context) {
  const depth = inRange('depth', args.depth, ranges.neighbourhoodDepth)
  const limit = inRange('limit', args.limit, ranges.neighbourhoodLimit)
  const maxDegree = inRange('maxDegree', args.maxDegree, ranges.neighbourhoodMaxDegree)
  const narrowing = { kinds: args.kinds ?? [], period: periodOf(args) }
  const found = await neighbourhood(context.store, args.id, { depth, ...narrowing, limit, maxDegree })
  if (found === null) throw notFound(args.id)
  remember(
    context.nodes,
    found.nodes.map(({ node }) => node),
  )
  return found
}

const isReference = (kind: Link['kind']): kind is ReferenceKind =>
  referenceKinds.some((known) => known === kind)

/** A line of the picture: its kind is either a kind of reference or a kind of structure. */
export const link = {
  id: ({ kind, from, to }: Link) => `${kind}|${from}|${to}`,
  kind: ({ kind }: Link) => (isReference(kind) ? kind : null),
  structure: ({ kind }: Link) => (isReference(kind) ? null : kind),
  reference: ({ reference }: Link, _: unknown, context: Context) =>
    reference === null ? null : context.references.load(reference),
}
