import type { StructureEdge } from '../batch.ts'
import { type Claim, ownClaim, plainClaim } from '../claim.ts'
import type { KeptDocument, Slice } from '../kept.ts'
import { toldBeside } from '../match.ts'
import type { GraphNode } from '../node.ts'
import type { RegisterEntry } from '../register.ts'
import type { Database, Row } from './database.ts'
import { proposalOf } from './proposals.ts'
import { heldReferences } from './references.ts'
import { entryOfRow } from './register-rows.ts'
import { nodeColumns, nodeJoins, nodeOfRow } from './rows.ts'

/** Rows read together. */
const together = 200

/** Every node, in the order of the keys. */
export function* keptNodes(database: Database): Generator<GraphNode, void, undefined> {
  const sql = `SELECT ${nodeColumns}, node.key FROM node ${nodeJoins} WHERE node.key > ? ORDER BY node.key LIMIT ${together}`
  for (const row of paged(database, sql, 'key', 0)) yield nodeOfRow(row)
}

/** The whole register, in the order of the ids. */
export function* keptEntries(database: Database): Generator<RegisterEntry, void, undefined> {
  const sql = `SELECT * FROM register WHERE id > ? ORDER BY id LIMIT ${together}`
  for (const row of paged(database, sql, 'id', '')) yield entryOfRow(row)
}

/** The ingested documents of a slice with all that is kept of them, in the order of the keys. */
export function* keptDocuments(
  database: Database,
  { index, of }: Slice,
): Generator<KeptDocument, void, undefined> {
  const last = Number(database.first('SELECT max(key) AS last FROM document')?.last ?? 0)
  const [from, to] = [index, index + 1].map((each) => Math.floor((last * each) / of)) as [number, number]
  const sql = `SELECT document.*, node.id, receipt, reading FROM document JOIN node USING (key)
    LEFT JOIN made ON made.document = document.key WHERE document.key > ? AND document.key <= ${to}
    ORDER BY document.key LIMIT 20`
  const ids = new Ids(database)
  for (const row of paged(database, sql, 'key', from)) yield keptOf(database, row, ids)
}

/** Ids by key: many papers name the same nodes. */
class Ids {
  readonly #database: Database
  readonly #known = new Map<number, string>()

  constructor(database: Database) {
    this.#database = database
  }

  of(key: number): string {
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const id = String(this.#database.first('SELECT id FROM node WHERE key = ?', key)?.id)
    if (this.#known.size >= mostIds) this.#known.clear()
    this.#known.set(key, id)
    return id
  }
}

const mostIds = 100_000

/** Rows page after page, so that whoever takes them may ask and write in between. */
function* paged(
  database: Database,
  sql: string,
  name: string,
  start: string | number,
): Generator<Row, void, undefined> {
  let after = start
  for (;;) {
    const rows = database.list(sql, after)
    yield* rows
    const last = rows.at(-1)?.[name]
    if (typeof last !== 'string' && typeof last !== 'number') return
    after = last
  }
}

function keptOf(database: Database, row: Row, ids: Ids): KeptDocument {
  const [document, key] = [String(row.id), Number(row.key)]
  const held = heldReferences(database, Number(row.first_reference), Number(row.references))
  const { receipt, reading } = row
  return {
    ...{ document, text: String(row.text), extractor: String(row.extractor), print: String(row.fingerprint) },
    source: { name: String(row.source_name), sha256: String(row.source_sha256) },
    made:
      receipt === null || reading === null ? null : { receipt: String(receipt), reading: String(reading) },
    claims: claimsOf(database, key, row, ids),
    references: held.map(({ shown, told }) => ({ reference: shown, told: toldBeside(told, shown) })),
    structure: structureOf(database, key),
    proposal: proposalOf(database, document),
  }
}

/** What the document tells of its own nodes is what they show; of others it tells variants, or no more than the ids. */
function claimsOf(
  database: Database,
  document: number,
  { claims, variants }: Row,
  ids: Ids,
): readonly Claim[] {
  const told: ReadonlyMap<unknown, Claim> = new Map(
    database
      .list(
        `SELECT id, precedence, facts FROM variant JOIN node ON node.key = variant.node
          WHERE variant.key IN (SELECT value FROM json_each(?))`,
        String(variants),
      )
      .map((row) => [
        row.id,
        { node: String(row.id), precedence: String(row.precedence), facts: String(row.facts) },
      ]),
  )
  const own = new Map(database.list(ownNodes, document).map((row) => [row.id, row]))
  return (JSON.parse(String(claims)) as readonly number[]).map((key) => {
    const id = ids.of(key)
    const row = own.get(id)
    if (row === undefined) return told.get(id) ?? plainClaim(id)
    return ownClaim(row.told === null ? nodeOfRow(row) : (JSON.parse(String(row.told)) as GraphNode))
  })
}

/** A document and its parts, where it gave their facts. */
const ownNodes = `SELECT ${nodeColumns}, node.told FROM node ${nodeJoins} WHERE node.key = ?1 AND node.origin = ?1
  UNION ALL SELECT ${nodeColumns}, node.told FROM node ${nodeJoins} WHERE node.within = ?1 AND node.origin = ?1`

function structureOf(database: Database, document: number): readonly StructureEdge[] {
  const rows = database.list(
    `SELECT from_node.id AS from_id, structure.kind, to_node.id AS to_id FROM structure
      JOIN node AS from_node ON from_node.key = from_node JOIN node AS to_node ON to_node.key = to_node
      WHERE document = ?`,
    document,
  )
  return rows.map((row) => ({
    from: String(row.from_id),
    kind: database.kinds.name(Number(row.kind)) as StructureEdge['kind'],
    to: String(row.to_id),
  }))
}
