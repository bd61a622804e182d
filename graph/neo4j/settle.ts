import { plainPrecedence } from '../claim.ts'
import { compareStrings } from '../order.ts'
import { type Ask, askRows, askRowsByKey, node } from './ask.ts'
import { claimOfRow, shownInPlace } from './held-claims.ts'
import { createNodes, type OwnedClaim, rewriteNodes, shownBy } from './write-nodes.ts'

/** Which claim gave a node its facts; null for an imported node, of which it is found out when it is first needed. */
interface Held {
  readonly id: string
  readonly origin: string | null
  readonly precedence: string | null
}

/**
 * Takes claims out and puts claims in; then every node of these has the facts of the first claim on it, and those that nobody
 * claims are gone. All claims on a node are compared only where the first one went and none as good came: a ministry has as
 * many claims as there are papers.
 * @param send As `sending` has it.
 */
export async function settle(
  ask: Ask,
  send: Ask,
  dropped: readonly OwnedClaim[],
  put: readonly OwnedClaim[],
): Promise<void> {
  const ids = [...new Set([...dropped, ...put].map((claim) => claim.node))]
  const held = await heldNodes(ask, ids)
  const firsts = firstOfEach(put)
  const fresh = [...firsts.values()].filter(({ node }) => !held.has(node))
  const { risen, fallen } = changed(held, firsts, dropped)
  const shown = await shownBy(ask, [...fresh, ...risen])
  await createNodes(send, shown.slice(0, fresh.length))
  await dropClaims(send, dropped)
  await putClaims(send, put)
  await removeUnclaimed(
    send,
    dropped.map(({ node }) => node).filter((node) => !firsts.has(node)),
  )
  await rewriteNodes(send, shown.slice(fresh.length))
  await settleFallen(ask, send, fallen)
}

/** Of nodes that are there: claims that come before the one that is shown, and nodes whose first claim must be looked for. */
function changed(
  held: ReadonlyMap<string, Held>,
  firsts: ReadonlyMap<string, OwnedClaim>,
  dropped: readonly OwnedClaim[],
) {
  const gone = new Set(dropped.map(({ document, node }) => nameOf(document, node)))
  const [risen, fallen]: [OwnedClaim[], string[]] = [[], []]
  for (const { id, origin, precedence } of held.values()) {
    const first = firsts.get(id)
    if (origin === null || precedence === null) fallen.push(id)
    else if (first !== undefined && compareClaims(first, { precedence, document: origin }) <= 0)
      risen.push(first)
    else if (gone.has(nameOf(origin, id))) fallen.push(id)
  }
  return { risen, fallen }
}

async function settleFallen(ask: Ask, send: Ask, ids: readonly string[]): Promise<void> {
  await rewriteNodes(send, await shownBy(ask, await firstClaims(ask, ids)))
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

async function heldNodes(ask: Ask, ids: readonly string[]): Promise<ReadonlyMap<string, Held>> {
  const rows = await askRowsByKey(
    ask,
    ids,
    `${node('n', 'row')} RETURN row AS id, n.origin AS origin, n.precedence AS precedence`,
  )
  return new Map((rows as unknown as readonly Held[]).map((one) => [one.id, one]))
}

async function dropClaims(ask: Ask, claims: readonly OwnedClaim[]): Promise<void> {
  const rows = claims.map(({ document, node }) => ({ document, node }))
  await askRows(ask, rows, 'MATCH (:Node {id: row.document})-[c:CLAIMS]->(:Node {id: row.node}) DELETE c')
}

/** A document is looked up once for all that it claims. */
async function putClaims(ask: Ask, claims: readonly OwnedClaim[]): Promise<void> {
  const rows = [...Map.groupBy(claims, ({ document }) => document)].map(([document, some]) => [
    document,
    some.map(({ node, precedence, facts }) => [node, precedence, facts]),
  ])
  await askRowsByKey(
    ask,
    rows,
    `${node('d', 'row[0]')} UNWIND row[1] AS claim ${node('n', 'claim[0]')}
      CREATE (d)-[:CLAIMS {precedence: claim[1], facts: claim[2]}]->(n)`,
  )
}

async function removeUnclaimed(ask: Ask, ids: readonly string[]): Promise<void> {
  await askRows(
    ask,
    [...new Set(ids)],
    'MATCH (n:Node {id: row}) WHERE NOT EXISTS { (n)<-[:CLAIMS]-() } DETACH DELETE n',
  )
}

/** The first claim on each of these nodes. What it tells is kept beside it from now on, for the node may come to show something else. */
export async function firstClaims(ask: Ask, ids: readonly string[]): Promise<readonly OwnedClaim[]> {
  const rows = await askRows(
    ask,
    ids,
    `MATCH (n:Node {id: row})<-[c:CLAIMS]-(d:Node)
      WITH n, min([coalesce(c.precedence, '${plainPrecedence}'), d.id, c.facts]) AS first
      RETURN n.id AS node, first[0] AS precedence, first[1] AS document, first[2] AS facts, ${shownInPlace('first[0]', 'first[2]')} AS shown`,
  )
  const claims = rows.map((row) => ({ ...claimOfRow(row), document: String(row.document) }))
  await askRows(
    ask,
    claims.filter((_, i) => rows[i]?.shown !== null),
    'MATCH (:Node {id: row.document})-[c:CLAIMS]->(:Node {id: row.node}) SET c.facts = row.facts',
  )
  return claims
}

/** Writes those of these nodes that are there again, after the register has changed what it says of them. */
export async function settleRegistered(ask: Ask, ids: readonly string[]): Promise<void> {
  await settleFallen(ask, ask, ids)
}
