import type { Known, NodeKind } from '../../graph/node.ts'
import { type Context, existingNode, nodeOfKind, remember } from '../context.ts'
import { pageInfoOf, searchCursor, searchPosition } from '../cursor.ts'
import { inRange, shortEnough } from '../errors.ts'
import { longestText, ranges } from '../limits.ts'
import { type ChainArguments, chainFrom } from './chain.ts'
import { coverageOf } from './coverage.ts'
import { type HistoryArguments, historyOf } from './history.ts'
import { type NeighbourhoodArguments, neighbourhoodOf } from './neighbourhood.ts'
import { type PassagesArguments, passagesWith } from './passages.ts'
import { type PathsArguments, pathsBetween } from './paths.ts'
import { type ReferenceArguments, referencesOf } from './references.ts'

interface SearchArguments {
  readonly text: string
  readonly kinds?: readonly NodeKind[] | null
  readonly known?: Known | null
  readonly first?: number | null
  readonly after?: string | null
}

async function search(args: SearchArguments, context: Context) {
  const { items, next } = await context.store.search({
    text: shortEnough('text', args.text, longestText.search),
    kinds: args.kinds ?? [],
    known: args.known ?? null,
    first: inRange('first', args.first, ranges.searchFirst),
    after: searchPosition(args.after),
  })
  return { nodes: remember(context.nodes, items), pageInfo: pageInfoOf(next, searchCursor) }
}

interface ListArguments extends ReferenceArguments {
  readonly node: string
}

async function references(args: ListArguments, context: Context) {
  await existingNode(args.node, context)
  return referencesOf(args.node, args, context)
}

/** Where every query begins. */
export const query = {
  node: (_: unknown, args: { id: string }, context: Context) => context.nodes.load(args.id),
  document: (_: unknown, args: { id: string }, context: Context) => nodeOfKind(args.id, 'document', context),
  reference: (_: unknown, args: { id: string }, context: Context) => context.references.load(args.id),
  search: (_: unknown, args: SearchArguments, context: Context) => search(args, context),
  passages: (_: unknown, args: PassagesArguments, context: Context) => passagesWith(args, context),
  lookup: (_: unknown, args: { citation: string }, context: Context) =>
    context.nameCitation(shortEnough('citation', args.citation, longestText.citation), (ids) =>
      context.store.registered(ids),
    ),
  references: (_: unknown, args: ListArguments, context: Context) => references(args, context),
  neighbourhood: (_: unknown, args: NeighbourhoodArguments, context: Context) =>
    neighbourhoodOf(args, context),
  paths: (_: unknown, args: PathsArguments, context: Context) => pathsBetween(args, context),
  history: (_: unknown, args: HistoryArguments, context: Context) => historyOf(args, context),
  chain: (_: unknown, args: ChainArguments, context: Context) => chainFrom(args, context),
  coverage: (_: unknown, args: { document?: string | null }, context: Context) =>
    coverageOf(args.document ?? null, context),
  counts: (_: unknown, __: unknown, context: Context) => context.store.counts(),
}
