import { citationOfPart } from '../../graph/citation.ts'
import { documentOf } from '../../graph/ids.ts'
import type { GraphNode } from '../../graph/node.ts'
import { type Context, existingNode, nodeOfKind } from '../context.ts'

/** What a piece of a paper has of its own; all null for a piece that is only cited. */
export const part = {
  document: paperOf,
  citation: async (node: GraphNode, _: unknown, context: Context) =>
    citationOfPart(node.id, await paperOf(node, _, context)),
  sort: (node: GraphNode) => node.part?.kind ?? null,
  number: (node: GraphNode) => node.part?.number ?? null,
  numbers: (node: GraphNode) => node.part?.numbers ?? [],
  parent: (node: GraphNode, _: unknown, context: Context) =>
    nodeOfKind(node.part?.parent ?? null, 'part', context),
  askedBy(node: GraphNode, _: unknown, context: Context) {
    const fractie = node.part?.askedBy ?? null
    return nodeOfKind(fractie === null ? null : `partij:${fractie}`, 'partij', context)
  },
  start: (node: GraphNode) => node.part?.start ?? null,
  end: (node: GraphNode) => node.part?.end ?? null,
  async text(node: GraphNode, _: unknown, context: Context) {
    if (node.part === null) return null
    const text = await context.texts.load(node.within ?? documentOf(node.id))
    return text === null ? null : text.slice(node.part.start, node.part.end)
  },
}

function paperOf(node: GraphNode, _: unknown, context: Context): Promise<GraphNode> {
  return existingNode(node.within ?? documentOf(node.id), context)
}
