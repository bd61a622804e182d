import { type Claim, claimedNode } from '../claim.ts'
import type { GraphNode } from '../node.ts'
import { asRegistered, registrable } from '../register.ts'
import { type Ask, askRows } from './ask.ts'
import { propertiesOfNode } from './properties.ts'
import { entriesAmong } from './register-entries.ts'
import { labels } from './schema.ts'

/** A claim with the document that makes it. */
export type OwnedClaim = Claim & { readonly document: string }

/** A node as it is shown, and the claim that gave its facts. */
interface Shown {
  readonly node: GraphNode
  readonly claim: OwnedClaim
}

/** Makes nodes that are not there yet. */
export async function createNodes(ask: Ask, claims: readonly OwnedClaim[]): Promise<void> {
  const shown = await registeredOver(ask, claims)
  await forEachKind(ask, shown, (label) => `CREATE (n:Node:${label}) SET n = row`)
  await enclose(ask, shown)
}

/** Gives nodes that are there the facts of these claims. */
export async function rewriteNodes(ask: Ask, claims: readonly OwnedClaim[]): Promise<void> {
  const shown = await registeredOver(ask, claims)
  const cypher = (label: string) =>
    `MATCH (n:Node {id: row.id}) SET n = row, n:${label} WITH n MATCH (n)-[r:WITHIN|PARENT]->() DELETE r`
  await forEachKind(ask, shown, cypher)
  await enclose(ask, shown)
}

async function registeredOver(ask: Ask, claims: readonly OwnedClaim[]): Promise<readonly Shown[]> {
  const shown = claims.map((claim) => ({ claim, node: claimedNode(claim) }))
  const ids = shown.flatMap(({ node }) => (registrable.has(node.kind) ? [node.id] : []))
  const entries = await entriesAmong(ask, ids)
  return shown.map(({ claim, node }) => ({ claim, node: asRegistered(node, entries.get(node.id) ?? null) }))
}

async function forEachKind(
  ask: Ask,
  shown: readonly Shown[],
  cypher: (label: string) => string,
): Promise<void> {
  const groups = [...Map.groupBy(shown, ({ node }) => node.kind)]
  await Promise.all(
    groups.map(([kind, group]) =>
      askRows(
        ask,
        group.map(({ node, claim: { document, precedence } }) => ({
          ...propertiesOfNode(node),
          origin: document,
          precedence,
        })),
        cypher(labels[kind]),
      ),
    ),
  )
}

/** Draws what nodes lie in; all of it is there. */
async function enclose(ask: Ask, shown: readonly Shown[]): Promise<void> {
  const ends = (type: string, to: (node: GraphNode) => string | null) =>
    askRows(
      ask,
      shown.flatMap(({ node }) => (to(node) === null ? [] : [{ id: node.id, to: to(node) }])),
      `MATCH (n:Node {id: row.id}) MATCH (to:Node {id: row.to}) CREATE (n)-[:${type}]->(to)`,
    )
  await Promise.all([
    ends('WITHIN', (node) => node.within),
    ends('PARENT', (node) => node.part?.parent ?? null),
  ])
}
