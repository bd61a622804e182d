import { compareStrings } from '../order.ts'
import { type Ask, askRows } from './ask.ts'
import { createNodes, type OwnedClaim, rewriteNodes } from './write-nodes.ts'

/** Which claim gave a node its facts; null for an imported node, of which it is found out when it is first needed. */
interface Shown {
  readonly id: string
  readonly origin: string | null
  readonly precedence: string | null
}

/**
 * Takes claims out and puts claims in; then every node of these has the facts of the first claim on it, and those that nobody
 * claims are gone. All claims on a node are compared only where the first one went and none as good came: a ministry has as
 * many claims as there are papers.
 */
export async function settle(
  ask: Ask,
  dropped: readonly OwnedClaim[],
  put: readonly OwnedClaim[],
): Promise<void> {
  const ids = [...new Set([...dropped, ...put].map((claim) => claim.node))]
  const shown = await shownNodes(ask, ids)
  const firsts = firstOfEach(put)
  await createNodes(
    ask,
    [...firsts.values()].filter(({ node }) => !shown.has(node)),
  )
  await dropClaims(ask, dropped)
  await putClaims(ask, put)
  await removeUnclaimed(
    ask,
    dropped.map(({ node }) => node).filter((node) => !firsts.has(node)),
  )
  const gone = new Set(dropped.map(({ document, node }) => nameOf(document, node)))
  const [risen, fallen]: [OwnedClaim[], string[]] = [[], []]
  for (const { id, origin, precedence } of shown.values()) {
    const first = firsts.get(id)
    if (origin === null || precedence === null) fallen.push(id)
    else if (first !== undefined && compareClaims(first, { precedence, document: origin }) <= 0)
      risen.push(first)
    else if (gone.has(nameOf(origin, id))) fallen.push(id)
  }
  await rewriteNodes(ask, [...risen, ...(await firstClaims(ask, fallen))])
}

const nameOf = (document: string, node: string): string => `${document} ${node}`

type Rank = Pick<OwnedClaim, 'precedence' | 'document'>

const compareClaims = (one: Rank, other: Rank): number =>
  compareStrings(one.precedence, other.precedence) || compareStrings(one.document, other.document)

function firstOfEach(claims: readonly OwnedClaim[]): ReadonlyMap<string, OwnedClaim> {
  const firsts = new Map<string, OwnedClaim>()
  for (const claim of claims) {
    const held = firsts.get(claim.node)
    if (held === undefined || compareClaims(claim, held) < 0) firsts.set(claim.node, claim)
  }
  return firsts
}

async function shownNodes(ask: Ask, ids: readonly string[]): Promise<ReadonlyMap<string, Shown>> {
  const rows = await askRows(
    ask,
    ids,
    'MATCH (n:Node {id: row}) RETURN row AS id, n.origin AS origin, n.precedence AS precedence',
  )
  return new Map((rows as unknown as readonly Shown[]).map((node) => [node.id, node]))
}

async function dropClaims(ask: Ask, claims: readonly OwnedClaim[]): Promise<void> {
  const rows = claims.map(({ document, node }) => ({ document, node }))
  await askRows(ask, rows, 'MATCH (:Node {id: row.document})-[c:CLAIMS]->(:Node {id: row.node}) DELETE c')
}

async function putClaims(ask: Ask, claims: readonly OwnedClaim[]): Promise<void> {
  await askRows(
    ask,
    claims,
    `MATCH (d:Node {id: row.document}) MATCH (n:Node {id: row.node})
      CREATE (d)-[:CLAIMS {precedence: row.precedence, facts: row.facts}]->(n)`,
  )
}

async function removeUnclaimed(ask: Ask, ids: readonly string[]): Promise<void> {
  await askRows(
    ask,
    [...new Set(ids)],
    'MATCH (n:Node {id: row}) WHERE NOT EXISTS { (n)<-[:CLAIMS]-() } DETACH DELETE n',
  )
}

async function firstClaims(ask: Ask, ids: readonly string[]): Promise<readonly OwnedClaim[]> {
  const rows = await askRows(
    ask,
    ids,
    `MATCH (:Node {id: row})<-[c:CLAIMS]-(d:Node) WITH row, min([c.precedence, d.id, c.facts]) AS first
      RETURN row AS node, first[0] AS precedence, first[1] AS document, first[2] AS facts`,
  )
  return rows as unknown as readonly OwnedClaim[]
}

/** Writes those of these nodes that are there again, after the register has changed what it says of them. */
export async function settleRegistered(ask: Ask, ids: readonly string[]): Promise<void> {
  await rewriteNodes(ask, await firstClaims(ask, ids))
}
