import type { GraphNode, NodeKind } from '../../graph/node.ts'
import type { Context } from '../context.ts'
import { type ReferenceArguments, referencesOf } from './references.ts'

/** The GraphQL type of each kind of node. */
const types: Readonly<Record<NodeKind, string>> = {
  document: 'Document',
  dossier: 'Dossier',
  part: 'Part',
  organisatie: 'Organisatie',
  ministerie: 'Ministerie',
  partij: 'Partij',
  persoon: 'Persoon',
  wet: 'Wet',
  url: 'WebAddress',
}

/** The fields that every node has; the types that implement `Node` inherit them. */
export const node = {
  __resolveType: (node: GraphNode) => types[node.kind],
  degree: (node: GraphNode, _: unknown, context: Context) => context.degrees.load(node.id),
  references: (node: GraphNode, args: ReferenceArguments, context: Context) =>
    referencesOf(node.id, args, context),
}
