import { type Claim, claimedNode } from '../claim.ts'
import type { GraphNode, NodeKind } from '../node.ts'
import { asRegistered, registrable } from '../register.ts'
import { type Ask, askRowsByKey, node as found, propertiesFrom } from './ask.ts'
import { nodeColumns } from './columns.ts'
import { propertiesOfNode, valuesOf } from './properties.ts'
import { entriesAmong } from './register-entries.ts'
import { labels } from './schema.ts'

/** A claim with the document that makes it. */
export type OwnedClaim = Claim & { readonly document: string }

/** A node as it is shown, and the claim that gave its facts. */
export interface Shown {
  readonly node: GraphNode
  readonly claim: OwnedClaim
}

/** What nodes show by these claims, and by the register. */
export async function shownBy(ask: Ask, claims: readonly OwnedClaim[]): Promise<readonly Shown[]> {
  const shown = claims.map((claim) => ({ claim, node: claimedNode(claim) }))
  const ids = shown.flatMap(({ node }) => (registrable.has(node.kind) ? [node.id] : []))
  const entries = await entriesAmong(ask, ids)
  return shown.map(({ claim, node }) => ({ claim, node: asRegistered(node, entries.get(node.id) ?? null) }))
}

/** Makes nodes that are not there yet. */
export async function createNodes(ask: Ask, shown: readonly Shown[]): Promise<void> {
  for (const [kind, group] of Map.groupBy(shown, ({ node }) => node.kind)) {
    const names = namesOf(kind)
    const rows = group.map((one) => valuesOf(names, propertiesOf(one)))
    await askRowsByKey(ask, rows, `CREATE (:Node:${labels[kind]} ${propertiesFrom('row', names)})`)
  }
  await enclose(ask, shown)
}

/** Gives nodes that are there what they show now. */
export async function rewriteNodes(ask: Ask, shown: readonly Shown[]): Promise<void> {
  for (const [kind, group] of Map.groupBy(shown, ({ node }) => node.kind))
    await askRowsByKey(
      ask,
      group.map(propertiesOf),
      `${found('n', 'row.id')} SET n = row, n:${labels[kind]} WITH n MATCH (n)-[r:WITHIN|PARENT]->() DELETE r`,
    )
  await enclose(ask, shown)
}

const namesOf = (kind: NodeKind): readonly string[] => [
  ...['id', ...nodeColumns[kind].map(([name]) => name)],
  ...['origin', 'precedence'],
]

function propertiesOf({ node, claim: { document, precedence } }: Shown) {
  return { ...propertiesOfNode(node), origin: document, precedence }
}

/** Draws what nodes lie in; all of it is there. */
async function enclose(ask: Ask, shown: readonly Shown[]): Promise<void> {
  const draw = (type: string, to: (node: GraphNode) => string | null) =>
    askRowsByKey(
      ask,
      shown.flatMap(({ node }) => (to(node) === null ? [] : [[node.id, to(node)]])),
      `${found('n', 'row[0]')} ${found('to', 'row[1]')} CREATE (n)-[:${type}]->(to)`,
    )
  await draw('WITHIN', (node) => node.within)
  await draw('PARENT', (node) => node.part?.parent ?? null)
}
