import { citationOf } from '../../graph/citation.ts'
import type { GraphNode, PartKind } from '../../graph/node.ts'
import { type Context, nodeOfKind } from '../context.ts'

/** What a paper has of its own. A paper that is only cited has no text, and only the parts that are cited. */
export const document = {
  vergaderjaar: (node: GraphNode) => node.document?.vergaderjaar ?? null,
  kamer: (node: GraphNode) => node.document?.kamer ?? null,
  date: (node: GraphNode) => node.document?.date ?? null,
  citation: citationOf,
  dossier: (node: GraphNode, _: unknown, context: Context) => nodeOfKind(node.within, 'dossier', context),
  record: async ({ id }: GraphNode, _: unknown, context: Context) =>
    (await context.registered.load(id))?.record ?? null,
  text: (node: GraphNode, _: unknown, context: Context) => context.texts.load(node.id),
  async parts(node: GraphNode, args: { kinds?: readonly PartKind[] | null }, context: Context) {
    const parts = await context.parts.load(node.id)
    const kinds = args.kinds ?? []
    return kinds.length === 0 ? parts : parts.filter(({ part }) => part !== null && kinds.includes(part.kind))
  },
}
