import { type Chain, type ChainStep, chain as follow } from '../../graph/chain.ts'
import { type Context, existingNode } from '../context.ts'
import { inRange } from '../errors.ts'
import { ranges } from '../limits.ts'
import { type PeriodArgument, periodOf } from '../period.ts'

/** The arguments of `Query.chain`. */
export interface ChainArguments extends PeriodArgument {
  readonly id: string
  readonly depth?: number | null
  readonly limit?: number | null
}

/** Where a chain of references leads. Throws `BAD_INPUT`, `NOT_FOUND`. */
export async function chainFrom(args: ChainArguments, context: Context): Promise<Chain> {
  const depth = inRange('depth', args.depth, ranges.chainDepth)
  const limit = inRange('limit', args.limit, ranges.chainLimit)
  const period = periodOf(args)
  await existingNode(args.id, context)
  return follow(context.store, args.id, { depth, limit, period })
}

/** A chain names its start by id. */
export const chain = {
  start: ({ start }: Chain, _: unknown, context: Context) => existingNode(start, context),
}

/** A step names its ends by id. */
export const chainStep = {
  from: ({ from }: ChainStep, _: unknown, context: Context) => existingNode(from, context),
  to: ({ to }: ChainStep, _: unknown, context: Context) => existingNode(to, context),
}
