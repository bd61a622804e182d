import type { StructureEdge } from '../batch.ts'
import { type Claim, ownClaim, plainClaim } from '../claim.ts'
import type { KeptDocument, Slice } from '../kept.ts'
import type { GraphNode } from '../node.ts'
import type { RegisterEntry } from '../register.ts'
import type { Database, Row, Tuple } from './database.ts'
import { proposalOf } from './proposals.ts'
import { entryOfRow } from './register-rows.ts'
import { factColumns, nodeOfRow } from './rows.ts'
import { wholeReferences } from './whole-references.ts'

/** Rows read together. */
const together = 200

/** Every node, in the order of the keys. */
export function* keptNodes(database: Database): Generator<GraphNode, void, undefined> {
  const named = new Named(database)
  const sql = `SELECT ${columnsOfNode} FROM node WHERE key > ? ORDER BY key LIMIT ${together}`
  for (let after = 0; ; ) {
    const tuples = database.tuples(sql, after)
    named.learn(tuples.flatMap(aroundNode))
    for (const tuple of tuples) yield nodeOfRow(rowOfNode(tuple, named))
    const last = tuples.at(-1)
    if (last === undefined) return
    after = keyOf(last)
  }
}

const columnsOfNode = [...factColumns, 'within', 'parent', 'told', 'key'].join(', ')
const [withinAt, parentAt, toldAt, keyAt] = [0, 1, 2, 3].map((i) => factColumns.length + i) as [
  number,
  number,
  number,
  number,
]
const keyOf = (tuple: Tuple): number => Number(tuple[keyAt])

/** The keys of the nodes that one lies in. */
function aroundNode(tuple: Tuple): readonly number[] {
  const [within, parent] = [tuple[withinAt], tuple[parentAt]]
  return [within, parent].flatMap((key) => (key === null ? [] : [Number(key)]))
}

/** What `nodeOfRow` reads: without a join, and without a name for each value of each row, which takes longer than to read it. */
function rowOfNode(tuple: Tuple, named: Named): Row {
  const row: Record<string, Tuple[number]> = { ...noFacts }
  for (let i = 0; i < factColumns.length; i += 1) row[factColumns[i] ?? ''] = tuple[i] ?? null
  const [within, parent] = [tuple[withinAt], tuple[parentAt]]
  row.within_id = within === null ? null : named.id(Number(within))
  row.parent_id = parent === null ? null : named.id(Number(parent))
  return row
}

/** A copy of it gets its values quicker than names are added to what has none. */
const noFacts: Readonly<Record<string, Tuple[number]>> = Object.fromEntries(
  [...factColumns, 'within_id', 'parent_id'].map((name) => [name, null]),
)

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
  readonly #ids = new Map<number, string>()
  readonly #plain = new Map<number, Claim>()
  readonly #variants = new Map<number, Claim>()

  constructor(database: Database) {
    this.#database = database
  }

  /** Reads the ids of nodes that are not known, all at once. */
  learn(nodes: readonly number[]): void {
    if (this.#ids.size >= mostHeld) this.#ids.clear()
    const fresh = nodes.filter((key) => !this.#ids.has(key))
    if (fresh.length === 0) return
    const sql = 'SELECT node.key, node.id FROM json_each(?) CROSS JOIN node ON node.key = value'
    for (const [key, id] of this.#database.tuples(sql, JSON.stringify(fresh)))
      this.#ids.set(Number(key), String(id))
  }

  id(key: number): string {
    const known = this.#ids.get(key)
    if (known !== undefined) return known
    this.learn([key])
    return this.#ids.get(key) ?? ''
  }

  /** A claim that says no more of a node than its id. */
  plain(key: number): Claim {
    const known = this.#plain.get(key)
    if (known !== undefined) return known
    const made = plainClaim(this.id(key))
    if (this.#plain.size >= mostHeld) this.#plain.clear()
    this.#plain.set(key, made)
    return made
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
  const idOf = (node: number): string => named.id(node)
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
  const own = new Map(database.tuples(ownNodes, document).map((tuple) => [keyOf(tuple), tuple]))
  return keys.map((key) => {
    const tuple = own.get(key)
    if (tuple === undefined) return told.get(named.id(key)) ?? named.plain(key)
    const kept = tuple[toldAt]
    return ownClaim(
      kept === null ? nodeOfRow(rowOfNode(tuple, named)) : (JSON.parse(String(kept)) as GraphNode),
    )
  })
}

/** A document and its parts, where it gave their facts. */
const ownNodes = `SELECT ${columnsOfNode} FROM node WHERE key = ?1 AND origin = ?1
  UNION ALL SELECT ${columnsOfNode} FROM node WHERE within = ?1 AND origin = ?1`

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
