import { type Claim, claimedNode } from '../claim.ts'
import { compareStrings } from '../order.ts'
import { asRegistered, registrable } from '../register.ts'
import { propertiesOfNode } from './properties.ts'
import { entriesAmong } from './register-entries.ts'
import { labels } from './schema.ts'
import { type Ask, askRows } from './server.ts'

/** A node whose claims were touched: which document's claim gave its facts, null for a new one. */
interface Touched {
  readonly id: string
  readonly origin: string | null
  readonly precedence: string | null
  readonly claimed: boolean
}

/** A claim with the document that makes it. */
type Owned = Claim & { readonly document: string }

/**
 * Gives every node of these claims the facts of the first claim on it, and removes those that nobody claims. All claims on a
 * node are compared only where this document's claim was the first: a ministry has as many claims as there are papers.
 */
export async function settle(
  ask: Ask,
  document: string,
  dropped: readonly Claim[],
  put: readonly Claim[],
): Promise<void> {
  const ids = [...new Set([...dropped, ...put].map((claim) => claim.node))]
  const touched = (await askRows(
    ask,
    ids,
    `MATCH (n:Node {id: row}) RETURN row AS id, n.origin AS origin, n.precedence AS precedence,
      EXISTS { (n)<-[:CLAIMS]-() } AS claimed`,
  )) as unknown as readonly Touched[]
  const unclaimed = touched.filter(({ claimed }) => !claimed).map(({ id }) => id)
  await askRows(ask, unclaimed, 'MATCH (n:Node {id: row}) DETACH DELETE n')
  const fallen = touched.filter(({ claimed, origin }) => claimed && origin === document).map(({ id }) => id)
  const mine = new Map(put.map((claim) => [claim.node, { ...claim, document }]))
  const risen = touched.flatMap((node) => {
    const claim = mine.get(node.id)
    return claim !== undefined && node.origin !== document && precedes(claim, node) ? [claim] : []
  })
  await writeNodes(ask, [...risen, ...(await firstClaims(ask, fallen))])
}

function precedes(claim: Owned, { origin, precedence }: Touched): boolean {
  if (origin === null || precedence === null) return true
  return (compareStrings(claim.precedence, precedence) || compareStrings(claim.document, origin)) < 0
}

async function firstClaims(ask: Ask, ids: readonly string[]): Promise<readonly Owned[]> {
  const rows = await askRows(
    ask,
    ids,
    `MATCH (:Node {id: row})<-[c:CLAIMS]-(d:Node) WITH row, min([c.precedence, d.id, c.facts]) AS first
      RETURN row AS node, first[0] AS precedence, first[1] AS document, first[2] AS facts`,
  )
  return rows as unknown as readonly Owned[]
}

/** Writes those of these nodes that are there again, after the register has changed what it says of them. */
export async function settleRegistered(ask: Ask, ids: readonly string[]): Promise<void> {
  await writeNodes(ask, await firstClaims(ask, ids))
}

async function writeNodes(ask: Ask, claims: readonly Owned[]): Promise<void> {
  const claimed = claims.map((claim) => ({ claim, node: claimedNode(claim) }))
  const ids = claimed.flatMap(({ node }) => (registrable.has(node.kind) ? [node.id] : []))
  const entries = await entriesAmong(ask, ids)
  const nodes = claimed.map(({ claim, node }) => ({
    claim,
    node: asRegistered(node, entries.get(node.id) ?? null),
  }))
  for (const [kind, group] of Map.groupBy(nodes, ({ node }) => node.kind)) {
    const rows = group.map(({ claim, node }) => propertiesOfNode(node, claim.document, claim.precedence))
    await askRows(
      ask,
      rows,
      `MATCH (n:Node {id: row.id}) SET n = row, n:${labels[kind]} WITH n MATCH (n)-[r:WITHIN|PARENT]->() DELETE r`,
    )
  }
  const ends = nodes.map(({ node }) => ({
    id: node.id,
    within: node.within,
    parent: node.part?.parent ?? null,
  }))
  const enclosed = ends.filter((end) => end.parent !== null)
  const within = ends.filter((end) => end.within !== null)
  await askRows(
    ask,
    within,
    'MATCH (n:Node {id: row.id}), (to:Node {id: row.within}) CREATE (n)-[:WITHIN]->(to)',
  )
  await askRows(
    ask,
    enclosed,
    'MATCH (n:Node {id: row.id}), (to:Node {id: row.parent}) CREATE (n)-[:PARENT]->(to)',
  )
}
