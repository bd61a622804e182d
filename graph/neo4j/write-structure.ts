import type { StructureEdge, StructureKind } from '../batch.ts'
import { type Ask, askRows } from './ask.ts'

/** An edge of structure, with the document that brings it. */
export type OwnedEdge = StructureEdge & { readonly document: string }

const types: Readonly<Record<StructureKind, string>> = { answers: 'ANSWERS', 'asked-by': 'ASKED_BY' }

/** Takes edges out; the same edge of another document stays. */
export function dropStructure(ask: Ask, edges: readonly OwnedEdge[]): Promise<void> {
  return forEachType(
    ask,
    edges,
    (type) =>
      `MATCH (:Node {id: row.from})-[s:${type} {document: row.document}]->(:Node {id: row.to}) DELETE s`,
  )
}

/** Puts edges in. */
export function putStructure(ask: Ask, edges: readonly OwnedEdge[]): Promise<void> {
  return forEachType(
    ask,
    edges,
    (type) => `MATCH (a:Node {id: row.from}) MATCH (b:Node {id: row.to})
      CREATE (a)-[:${type} {document: row.document}]->(b)`,
  )
}

async function forEachType(
  ask: Ask,
  edges: readonly OwnedEdge[],
  cypher: (type: string) => string,
): Promise<void> {
  for (const [kind, group] of Map.groupBy(edges, (edge) => edge.kind))
    await askRows(
      ask,
      group.map(({ from, to, document }) => ({ from, to, document })),
      cypher(types[kind]),
    )
}
