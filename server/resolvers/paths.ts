import { type Hop, type Paths, shortestPaths } from '../../graph/paths.ts'
import type { ReferenceKind } from '../../graph/reference.ts'
import { type Context, existingNode } from '../context.ts'
import { badInput, inRange } from '../errors.ts'
import { mostAvoided, ranges } from '../limits.ts'
import { type PeriodArgument, periodOf } from '../period.ts'

/** The arguments of `Query.paths`. */
export interface PathsArguments extends PeriodArgument {
  readonly from: string
  readonly to: string
  readonly k?: number | null
  readonly maxHops?: number | null
  readonly kinds?: readonly ReferenceKind[] | null
  readonly avoid?: readonly string[] | null
  readonly maxDegree?: number | null
}

interface PathsBetween extends Paths {
  readonly from: string
  readonly to: string
  readonly avoid: readonly string[]
}

/** The shortest paths between two nodes. Throws `BAD_INPUT`, `NOT_FOUND`. */
export async function pathsBetween(args: PathsArguments, context: Context): Promise<PathsBetween> {
  const { from, to } = args
  const avoid = args.avoid ?? []
  if (avoid.length > mostAvoided)
    throw badInput('avoid', `\`avoid\` may name ${mostAvoided} nodes, not ${avoid.length}.`)
  const limits = {
    k: inRange('k', args.k, ranges.pathsCount),
    maxHops: inRange('maxHops', args.maxHops, ranges.pathsHops),
    maxDegree: inRange('maxDegree', args.maxDegree, ranges.pathsMaxDegree),
  }
  const narrowing = { kinds: args.kinds ?? [], period: periodOf(args) }
  await Promise.all([existingNode(from, context), existingNode(to, context)])
  const found = await shortestPaths(context.store, { from, to, avoid, ...narrowing, ...limits })
  return { from, to, avoid, ...found }
}

/** The paths name their ends by id; a path is its hops. */
export const paths = {
  from: ({ from }: PathsBetween, _: unknown, context: Context) => existingNode(from, context),
  to: ({ to }: PathsBetween, _: unknown, context: Context) => existingNode(to, context),
  avoided: async ({ avoid }: PathsBetween, _: unknown, { nodes }: Context) =>
    (await Promise.all([...new Set(avoid)].map((id) => nodes.load(id)))).filter((node) => node !== null),
  mostAvoided: () => mostAvoided,
  paths: ({ paths }: PathsBetween) => paths.map((hops) => ({ hops })),
}

/** A hop names its ends by id. */
export const hop = {
  from: ({ from }: Hop, _: unknown, context: Context) => existingNode(from, context),
  to: ({ to }: Hop, _: unknown, context: Context) => existingNode(to, context),
}
