import type { Companion, HistoryYear } from '../../graph/history.ts'
import type { NodeKind } from '../../graph/node.ts'
import { type Context, existingNode } from '../context.ts'
import { inRange } from '../errors.ts'
import { ranges } from '../limits.ts'

/** The arguments of `Query.history`. */
export interface HistoryArguments {
  readonly node: string
  readonly kinds?: readonly NodeKind[] | null
  readonly companions?: number | null
}

interface History {
  readonly node: string
  readonly years: readonly HistoryYear[]
}

/** In which years a node is cited how often, and what beside it. Throws `BAD_INPUT`, `NOT_FOUND`. */
export async function historyOf(args: HistoryArguments, context: Context): Promise<History> {
  const companions = inRange('companions', args.companions, ranges.companions)
  await existingNode(args.node, context)
  const years = await context.store.history({ node: args.node, kinds: args.kinds ?? [], companions })
  return { node: args.node, years }
}

/** A history names its node by id. */
export const history = {
  node: ({ node }: History, _: unknown, context: Context) => existingNode(node, context),
}

/** A companion is named by id. */
export const companion = {
  node: ({ id }: Companion, _: unknown, context: Context) => existingNode(id, context),
}
