import DataLoader from 'dataloader'
import type { GraphNode, NodeKind } from '../graph/node.ts'
import type { Reference } from '../graph/reference.ts'
import type { RegisterEntry } from '../graph/register.ts'
import type { GraphStore } from '../graph/store.ts'
import { badInput, notFound } from './errors.ts'
import type { NameCitation } from './lookup.ts'

/**
 * What the resolvers of one request share. The loaders gather what one level of the query asks for into one read of the
 * store, and read nothing twice; they live as long as the request, so nothing goes stale.
 */
export interface Context {
  readonly store: GraphStore
  readonly nameCitation: NameCitation
  readonly nodes: DataLoader<string, GraphNode | null>
  readonly degrees: DataLoader<string, number>
  readonly references: DataLoader<string, Reference | null>
  /** What the register holds, by id. */
  readonly registered: DataLoader<string, RegisterEntry | null>
  /** By document id. */
  readonly texts: DataLoader<string, string | null>
  /** By document id. */
  readonly parts: DataLoader<string, readonly GraphNode[]>
}

/** The context of a new request. */
export function createContext(store: GraphStore, nameCitation: NameCitation): Context {
  const nodes = new DataLoader((ids: readonly string[]) => store.nodes(ids))
  return {
    store,
    nameCitation,
    nodes,
    degrees: new DataLoader((ids: readonly string[]) => store.degrees(ids)),
    references: new DataLoader((ids: readonly string[]) => store.referencesById(ids)),
    registered: new DataLoader((ids: readonly string[]) => store.registered(ids)),
    texts: new DataLoader((ids: readonly string[]) => Promise.all(ids.map((id) => store.text(id)))),
    parts: new DataLoader((ids: readonly string[]) =>
      Promise.all(ids.map(async (id) => remember(nodes, await store.parts(id)))),
    ),
  }
}

/** Notes nodes that another read brought along, so that they are not read again. */
export function remember(loader: Context['nodes'], nodes: readonly GraphNode[]): readonly GraphNode[] {
  for (const node of nodes) loader.prime(node.id, node)
  return nodes
}

/** The node with this id, for a query that cannot be answered without it. Throws `NOT_FOUND`. */
export async function existingNode(id: string, context: Context): Promise<GraphNode> {
  const node = await context.nodes.load(id)
  if (node === null) throw notFound(id)
  return node
}

/** Sees to it that `document` is a paper, ingested or only cited. Throws `NOT_FOUND`, or `BAD_INPUT` for any other node. */
export async function checkPaper(id: string, context: Context): Promise<void> {
  const { kind } = await existingNode(id, context)
  if (kind === 'document') return
  throw badInput('document', `\`document\` must be a paper; ${JSON.stringify(id)} is a ${kind}.`)
}

/** The node with this id if there is one, and of this kind; else null. */
export async function nodeOfKind(
  id: string | null,
  kind: NodeKind,
  context: Context,
): Promise<GraphNode | null> {
  const node = id === null ? null : await context.nodes.load(id)
  return node?.kind === kind ? node : null
}
