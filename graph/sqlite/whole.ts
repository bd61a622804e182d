import type { StructureEdge } from '../batch.ts'
import { type Claim, ownClaim, plainClaim } from '../claim.ts'
import type { KeptDocument, Slice } from '../kept.ts'
import type { GraphNode } from '../node.ts'
import type { RegisterEntry } from '../register.ts'
import type { Database, Row } from './database.ts'
import { proposalOf } from './proposals.ts'
import { entryOfRow } from './register-rows.ts'
import { nodeColumns, nodeJoins, nodeOfRow } from './rows.ts'
import { wholeReferences } from './whole-references.ts'

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
  const named = new Named(database)
  for (const row of paged(database, sql, 'key', from)) yield keptOf(database, row, named)
}

/** What documents name: of the same nodes many tell the same. */
class Named {
  readonly #database: Database
  readonly #nodes = new Map<number, Claim>()
  readonly #variants = new Map<number, Claim>()

  constructor(database: Database) {
    this.#database = database
  }

  /** Reads what is not known of nodes, all at once. */
  learn(nodes: readonly number[]): void {
    if (this.#nodes.size >= mostHeld) this.#nodes.clear()
    const fresh = nodes.filter((key) => !this.#nodes.has(key))
    if (fresh.length === 0) return
    const sql = 'SELECT node.key, node.id FROM json_each(?) CROSS JOIN node ON node.key = value'
    for (const [key, id] of this.#database.tuples(sql, JSON.stringify(fresh)))
      this.#nodes.set(Number(key), plainClaim(String(id)))
  }

  /** A claim that says no more of a node than its id. */
  plain(key: number): Claim {
    const known = this.#nodes.get(key)
    if (known !== undefined) return known
    this.learn([key])
    return this.#nodes.get(key) ?? plainClaim('')
  }

  /** What these variants tell. */
  told(keys: readonly number[]): readonly Claim[] {
    if (this.#variants.size >= mostHeld) this.#variants.clear()
    const fresh = keys.filter((key) => !this.#variants.has(key))
    const sql = `SELECT variant.key, node.id, precedence, facts FROM json_each(?) CROSS JOIN variant ON variant.key = value
      JOIN node ON node.key = variant.node`
    if (fresh.length > 0)
      for (const [key, node, precedence, facts] of this.#database.tuples(sql, JSON.stringify(fresh)))
        this.#variants.set(Number(key), {
          ...{ node: String(node), precedence: String(precedence), facts: String(facts) },
        })
    return keys.flatMap((key) => this.#variants.get(key) ?? [])
  }
}

const mostHeld = 100_000

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

function keptOf(database: Database, row: Row, named: Named): KeptDocument {
  const [document, key] = [String(row.id), Number(row.key)]
  const { receipt, reading } = row
  const claims = claimsOf(database, key, row, named)
  const idOf = (node: number): string => named.plain(node).node
  return {
    ...{ document, text: String(row.text), extractor: String(row.extractor), print: String(row.fingerprint) },
    source: { name: String(row.source_name), sha256: String(row.source_sha256) },
    made:
      receipt === null || reading === null ? null : { receipt: String(receipt), reading: String(reading) },
    claims,
    references: wholeReferences(database, Number(row.first_reference), Number(row.references), idOf),
    structure: structureOf(database, key, idOf),
    proposal: proposalOf(database, document),
  }
}

/** What the document tells of its own nodes is what they show; of others it tells variants, or no more than the ids. */
function claimsOf(
  database: Database,
  document: number,
  { claims, variants }: Row,
  named: Named,
): readonly Claim[] {
  const keys = JSON.parse(String(claims)) as readonly number[]
  named.learn(keys)
  const told = new Map(named.told(JSON.parse(String(variants))).map((claim) => [claim.node, claim]))
  const own = new Map(database.list(ownNodes, document).map((row) => [row.key, row]))
  return keys.map((key) => {
    const plain = named.plain(key)
    const row = own.get(key)
    if (row === undefined) return told.get(plain.node) ?? plain
    return ownClaim(row.told === null ? nodeOfRow(row) : (JSON.parse(String(row.told)) as GraphNode))
  })
}

/** A document and its parts, where it gave their facts. */
const ownNodes = `SELECT ${nodeColumns}, node.told, node.key FROM node ${nodeJoins} WHERE node.key = ?1 AND node.origin = ?1
  UNION ALL SELECT ${nodeColumns}, node.told, node.key FROM node ${nodeJoins} WHERE node.within = ?1 AND node.origin = ?1`

function structureOf(
  database: Database,
  document: number,
  idOf: (key: number) => string,
): readonly StructureEdge[] {
  const sql = 'SELECT from_node, kind, to_node FROM structure WHERE document = ?'
  return database.tuples(sql, document).map(([from, kind, to]) => ({
    from: idOf(Number(from)),
    kind: database.kinds.name(Number(kind)) as StructureEdge['kind'],
    to: idOf(Number(to)),
  }))
}
