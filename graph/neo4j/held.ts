import type { StructureEdge } from '../batch.ts'
import { canonical } from '../canonical.ts'
import type { Contribution } from '../change.ts'
import type { Claim } from '../claim.ts'
import { referenceOfRow } from './properties.ts'
import { type Ask, askRows, type Row } from './server.ts'

/** What the store says of the last version of a document: the fingerprint of its batch, and how it was made. */
export interface HeldPrint {
  readonly print: string
  readonly receipt: string | null
}

/** The prints of those of these documents that were loaded before, by document. */
export async function heldPrints(
  ask: Ask,
  documents: readonly string[],
): Promise<ReadonlyMap<string, HeldPrint>> {
  const rows = await askRows(
    ask,
    documents,
    'MATCH (t:Text {document: row}) RETURN row AS document, t.fingerprint AS print, t.receipt AS receipt',
  )
  return new Map(
    rows.map((row) => [
      String(row.document),
      { print: String(row.print), receipt: row.receipt as string | null },
    ]),
  )
}

/** What these documents brought to the store, by document; one that was never loaded brought nothing. */
export async function heldContributions(
  ask: Ask,
  documents: readonly string[],
): Promise<ReadonlyMap<string, Contribution>> {
  const [claims, references, structure] = await Promise.all([
    askRows(ask, documents, heldClaims),
    askRows(ask, documents, heldReferences),
    askRows(ask, documents, heldStructure),
  ])
  const [claimsOf, referencesOf, structureOf] = [claims, references, structure].map(byDocument)
  return new Map(
    documents.map((document) => [
      document,
      {
        claims: keyed(claimsOf?.get(document), claimOfRow, (claim) => claim.node),
        references: keyed(referencesOf?.get(document), referenceOfRow, (reference) => reference.id),
        structure: keyed(structureOf?.get(document), edgeOfRow, canonical),
      },
    ]),
  )
}

const heldClaims = `MATCH (:Node {id: row})-[c:CLAIMS]->(n:Node)
  RETURN row AS document, n.id AS node, c.precedence AS precedence, c.facts AS facts`

const heldReferences = `MATCH (a:Node)-[r:REFERS_TO {document: row}]->(b)
  RETURN row AS document, properties(r) AS properties, a.id AS from, r.target AS target`

const heldStructure = `CALL (row) {
    MATCH (a:Node)-[:ANSWERS {document: row}]->(b:Node) RETURN a.id AS from, 'answers' AS kind, b.id AS to
    UNION ALL
    MATCH (a:Node)-[:ASKED_BY {document: row}]->(b:Node) RETURN a.id AS from, 'asked-by' AS kind, b.id AS to
  }
  RETURN row AS document, from, kind, to`

const byDocument = (rows: readonly Row[]) => Map.groupBy(rows, (row) => String(row.document))

function keyed<Piece>(
  rows: readonly Row[] | undefined,
  read: (row: Row) => Piece,
  name: (piece: Piece) => string,
): ReadonlyMap<string, Piece> {
  return new Map((rows ?? []).map(read).map((piece) => [name(piece), piece]))
}

function claimOfRow({ document: _, ...claim }: Row): Claim {
  return claim as unknown as Claim
}

function edgeOfRow({ document: _, ...edge }: Row): StructureEdge {
  return edge as unknown as StructureEdge
}
