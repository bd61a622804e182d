import type { StructureEdge } from '../batch.ts'
import { type Ask, askRowsByKey, node } from './ask.ts'
import { structureTypes } from './schema.ts'

/** An edge of structure, with the document that brings it. */
export type OwnedEdge = StructureEdge & { readonly document: string }

/** Takes edges out; the same edge of another document stays. */
export function dropStructure(ask: Ask, edges: readonly OwnedEdge[]): Promise<void> {
  return forEachType(ask, edges, (type) => `${ends} MATCH (a)-[s:${type} {document: row[2]}]->(b) DELETE s`)
}

/** Puts edges in. */
export function putStructure(ask: Ask, edges: readonly OwnedEdge[]): Promise<void> {
  return forEachType(ask, edges, (type) => `${ends} CREATE (a)-[:${type} {document: row[2]}]->(b)`)
}

const ends = `${node('a', 'row[0]')} ${node('b', 'row[1]')}`

async function forEachType(
  ask: Ask,
  edges: readonly OwnedEdge[],
  cypher: (type: string) => string,
): Promise<void> {
  for (const [kind, group] of Map.groupBy(edges, (edge) => edge.kind))
    await askRowsByKey(
      ask,
      group.map(({ from, to, document }) => [from, to, document]),
      cypher(structureTypes[kind]),
    )
}
