import type { GraphNode } from '../../graph/node.ts'
import { type Context, nodeOfKind } from '../context.ts'

const names = {
  aliases: (node: GraphNode) => node.entity?.aliases ?? [],
  wikidata: (node: GraphNode) => node.entity?.wikidata ?? null,
}

/** What a ministry has of its own. */
export const ministerie = names

/** What a party has of its own. */
export const partij = names

/** What an organisation has of its own. */
export const organisatie = {
  ...names,
  sort: (node: GraphNode) => node.entity?.sort ?? null,
  provisional: (node: GraphNode) => node.entity?.provisional ?? false,
}

/** What a law has of its own, or a piece of one. */
export const wet = {
  aliases: names.aliases,
  sort: organisatie.sort,
  provisional: organisatie.provisional,
  law: (node: GraphNode, _: unknown, context: Context) => nodeOfKind(node.within, 'wet', context),
}
