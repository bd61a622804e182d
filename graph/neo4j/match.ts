import { canonical } from '../canonical.ts'
import { asTold, type Citing, citingOf, matched, moverOf, toldBeside } from '../match.ts'
import type { KeptProposal } from '../proposal.ts'
import type { Reference } from '../reference.ts'
import { type Ask, askRows } from './ask.ts'
import { claimOfRow, shownInPlace } from './held-claims.ts'
import { referenceOfRow, toldOfRow } from './properties.ts'
import { proposalsFor } from './proposals.ts'
import { dropReferences, putReferences } from './write-references.ts'

const held = 'RETURN properties(r) AS properties, a.id AS from, r.target AS target, r.mover AS mover'

/** Shows the references of documents as these told them, so that they can be compared with a new version. */
export async function unmatch(ask: Ask, documents: readonly string[]): Promise<void> {
  const rows = await askRows(
    ask,
    documents,
    `MATCH (a:Node)-[r:REFERS_TO {document: row}]->(b) WHERE r.told IS NOT NULL ${held}`,
  )
  const shown = rows.map(referenceOfRow)
  await dropReferences(ask, shown)
  await putReferences(
    ask,
    rows.map((row) => asTold(referenceOfRow(row), toldOfRow(row))),
  )
}

/**
 * Matches what documents name by movers, given their references as told, and what others name that their proposals (those
 * they had and those they have) may be. Everything else in the store is matched already.
 */
export async function match(
  ask: Ask,
  told: readonly Reference[],
  proposals: readonly KeptProposal[],
): Promise<void> {
  const elsewhere = await askRows(
    ask,
    proposals.flatMap(({ movers, dossier }) => [...new Set(movers)].map((mover) => ({ mover, dossier }))),
    `MATCH (a:Node)-[r:REFERS_TO {mover: row.mover}]->(b)
      WHERE EXISTS { (:Node {id: r.document})-[:CLAIMS]->(:Node {id: row.dossier}) } ${held}`,
  )
  const all = new Map<string, Matchable>()
  for (const row of elsewhere) {
    const shown = referenceOfRow(row)
    all.set(shown.id, { shown, told: asTold(shown, toldOfRow(row)), mover: String(row.mover) })
  }
  for (const reference of told) {
    const mover = moverOf(reference)
    if (mover !== null) all.set(reference.id, { shown: reference, told: reference, mover })
  }
  await rematch(ask, [...all.values()])
}

/** A reference that names movers: as it is shown, and as its paper told it. */
interface Matchable {
  readonly shown: Reference
  readonly told: Reference
  readonly mover: string
}

async function rematch(ask: Ask, all: readonly Matchable[]): Promise<void> {
  const proposals = await proposalsFor(
    ask,
    all.map(({ told: { id, document }, mover }) => ({ id, document, mover })),
  )
  const papers = await citingPapers(ask, [...new Set(all.map(({ told }) => told.document))])
  const [drop, put, beside]: [Reference[], Reference[], Map<string, string | null>] = [[], [], new Map()]
  for (const { shown, told } of all) {
    const citing = papers.get(told.document) ?? citingOf(told.document, null)
    const now = matched(told, citing, proposals.get(told.id) ?? [])
    if (canonical(now) === canonical(shown)) continue
    drop.push(shown)
    put.push(now)
    beside.set(told.id, toldBeside(told, now))
  }
  await dropReferences(ask, drop)
  await putReferences(ask, put, beside)
}

async function citingPapers(ask: Ask, ids: readonly string[]): Promise<ReadonlyMap<string, Citing>> {
  const rows = await askRows(
    ask,
    ids,
    `MATCH (n:Node {id: row})-[c:CLAIMS]->(n)
      RETURN row AS node, c.precedence AS precedence, c.facts AS facts, ${shownInPlace()} AS shown`,
  )
  const claims = rows.map(claimOfRow)
  return new Map(claims.map(({ node, facts }) => [node, citingOf(node, facts)]))
}
