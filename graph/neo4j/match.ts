import { canonical } from '../canonical.ts'
import { asTold, type Citing, matched, toldBeside } from '../match.ts'
import type { KeptProposal } from '../proposal.ts'
import type { Reference } from '../reference.ts'
import { referenceOfRow, toldOfRow } from './properties.ts'
import { proposalsFor } from './proposals.ts'
import { type Ask, askRows, type Row } from './server.ts'
import { dropReferences, putReferences } from './write-references.ts'

const held = `RETURN properties(r) AS properties, a.id AS from,
  CASE WHEN b:Unresolved THEN null ELSE b.id END AS target, r.mover AS mover`

/** Shows the references of a document as it told them, so that they can be compared with a new version. */
export async function unmatch(ask: Ask, document: string): Promise<void> {
  const rows = await ask(
    `MATCH (a:Node)-[r:REFERS_TO {document: $document}]->(b) WHERE r.told IS NOT NULL ${held}`,
    { document },
  )
  const shown = rows.map(referenceOfRow)
  await dropReferences(ask, shown)
  await putReferences(
    ask,
    rows.map((row) => asTold(referenceOfRow(row), toldOfRow(row))),
  )
}

/**
 * Matches what a document names by movers, and what others name that its proposals (the one it had and the one it has) may
 * be. Everything else in the store is matched already.
 */
export async function match(ask: Ask, document: string, proposals: readonly KeptProposal[]): Promise<void> {
  const own = await ask(
    `MATCH (a:Node)-[r:REFERS_TO {document: $document}]->(b) WHERE r.mover IS NOT NULL ${held}`,
    { document },
  )
  const elsewhere = await askRows(
    ask,
    proposals.flatMap(({ movers, dossier }) => [...new Set(movers)].map((mover) => ({ mover, dossier }))),
    `MATCH (a:Node)-[r:REFERS_TO {mover: row.mover}]->(b)
      WHERE EXISTS { (:Node {id: r.document})-[:CLAIMS]->(:Node {id: row.dossier}) } ${held}`,
  )
  const rows = new Map([...own, ...elsewhere].map((row) => [referenceOfRow(row).id, row]))
  await rematch(ask, [...rows.values()])
}

async function rematch(ask: Ask, rows: readonly Row[]): Promise<void> {
  const wanted = rows.map((row) => {
    const shown = referenceOfRow(row)
    return { row, shown, id: shown.id, document: shown.document, mover: String(row.mover) }
  })
  const proposals = await proposalsFor(
    ask,
    wanted.map(({ id, document, mover }) => ({ id, document, mover })),
  )
  const papers = await citingPapers(ask, [...new Set(wanted.map(({ document }) => document))])
  const [drop, put, beside]: [Reference[], Reference[], Map<string, string | null>] = [[], [], new Map()]
  for (const { row, shown, id, document } of wanted) {
    const told = asTold(shown, toldOfRow(row))
    const citing = papers.get(document) ?? { document, date: null, dossier: null }
    const now = matched(told, citing, proposals.get(id) ?? [])
    if (canonical(now) === canonical(shown)) continue
    drop.push(shown)
    put.push(now)
    beside.set(id, toldBeside(told, now))
  }
  await dropReferences(ask, drop)
  await putReferences(ask, put, beside)
}

async function citingPapers(ask: Ask, ids: readonly string[]): Promise<ReadonlyMap<string, Citing>> {
  const rows = await askRows(
    ask,
    ids,
    'MATCH (n:Node {id: row}) RETURN n.id AS document, n.date AS date, n.within AS dossier',
  )
  return new Map((rows as unknown as readonly Citing[]).map((citing) => [citing.document, citing]))
}
