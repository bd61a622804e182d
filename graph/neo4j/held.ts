import type { StructureEdge } from '../batch.ts'
import { canonical } from '../canonical.ts'
import type { Contribution } from '../change.ts'
import { type Ask, askRows, askRowsByKey, type Row } from './ask.ts'
import { claimOfRow, shownInPlace } from './held-claims.ts'
import { referenceOfRow } from './properties.ts'

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
  const rows = await askRowsByKey(
    ask,
    documents,
    'MATCH (t:Text {document: row}) USING INDEX t:Text(document) RETURN row AS document, t.fingerprint AS print, t.receipt AS receipt',
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
  const byDocument = <Piece>(rows: readonly Row[], read: (row: Row) => Piece) =>
    new Map([...Map.groupBy(rows, (row) => String(row.document))].map(([id, group]) => [id, group.map(read)]))
  const claimsOf = byDocument(claims, claimOfRow)
  const referencesOf = byDocument(references, referenceOfRow)
  const structureOf = byDocument(structure, edgeOfRow)
  return new Map(
    documents.map((document) => [
      document,
      {
        claims: keyed(claimsOf.get(document) ?? [], (claim) => claim.node),
        references: keyed(referencesOf.get(document) ?? [], ({ id }) => id),
        structure: keyed(structureOf.get(document) ?? [], canonical),
      },
    ]),
  )
}

const keyed = <Piece>(pieces: readonly Piece[], name: (piece: Piece) => string): ReadonlyMap<string, Piece> =>
  new Map(pieces.map((piece) => [name(piece), piece]))

const heldClaims = `MATCH (:Node {id: row})-[c:CLAIMS]->(n:Node)
  RETURN row AS document, n.id AS node, c.precedence AS precedence, c.facts AS facts, ${shownInPlace()} AS shown`

const heldReferences = `MATCH (a:Node)-[r:REFERS_TO {document: row}]->(b)
  RETURN row AS document, properties(r) AS properties, a.id AS from, r.target AS target`

const heldStructure = `CALL (row) {
    MATCH (a:Node)-[:ANSWERS {document: row}]->(b:Node) RETURN a.id AS from, 'answers' AS kind, b.id AS to
    UNION ALL
    MATCH (a:Node)-[:ASKED_BY {document: row}]->(b:Node) RETURN a.id AS from, 'asked-by' AS kind, b.id AS to
  }
  RETURN row AS document, from, kind, to`

function edgeOfRow({ document: _, ...edge }: Row): StructureEdge {
  return edge as unknown as StructureEdge
}
