import { orderLinks } from '../order.ts'
import { plainId, type Reference, type ReferenceKind } from '../reference.ts'
import type { Link } from '../store.ts'
import type { Database, Row } from './database.ts'

/** See `GraphStore.links`. */
export function linksAt(
  database: Database,
  ids: readonly string[],
  kinds: readonly ReferenceKind[],
  limit: number,
): readonly (readonly Link[])[] {
  const wanted = kindKeys(database, kinds)
  return ids.map((id) => {
    const node = database.first('SELECT key, degree FROM node WHERE id = ?', id)
    if (node === undefined) return []
    const key = Number(node.key)
    const merged = [...outLinks(database, key, wanted), ...inLinks(database, key, wanted, limit)]
    const firsts = referenceIds(
      database,
      merged.map(({ first }) => first),
    )
    const links = [
      ...merged.map((one) => linkOf(database, one, firsts)),
      ...structures.flatMap((sql) => database.list(sql, key, limit).map((row) => structureOf(database, row))),
    ]
    return orderLinks(links, id, limit)
  })
}

/** Which kinds count; null: all. */
export function kindKeys(database: Database, kinds: readonly ReferenceKind[]): ReadonlySet<number> | null {
  return kinds.length === 0 ? null : new Set(kinds.flatMap((kind) => database.kinds.find(kind) ?? []))
}

/** References between two nodes that are of one kind. */
export interface Merged {
  readonly from: number
  readonly to: number
  readonly kind: number
  count: number
  ambiguous: number
  /** Key of the first. */
  first: number
}

/** Merges references, given as rows with from_node, to_node, kind, status and key. */
export class Merging {
  readonly found = new Map<string, Merged>()
  readonly #kinds: ReadonlySet<number> | null

  constructor(kinds: ReadonlySet<number> | null) {
    this.#kinds = kinds
  }

  add(row: Row): void {
    const { from_node: from, to_node: to, kind, status, key } = row as Readonly<Record<string, number>>
    if (from === undefined || to === undefined || kind === undefined || key === undefined) return
    if (this.#kinds !== null && !this.#kinds.has(kind)) return
    const name = `${from} ${to} ${kind}`
    const held = this.found.get(name)
    if (held === undefined) {
      this.found.set(name, { from, to, kind, count: 1, ambiguous: Number(status === 1), first: key })
      return
    }
    held.count += 1
    held.ambiguous += Number(status === 1)
    held.first = Math.min(held.first, key)
  }
}

function outLinks(database: Database, node: number, kinds: ReadonlySet<number> | null): Iterable<Merged> {
  const merging = new Merging(kinds)
  for (const sql of outward) for (const row of database.list(sql, node)) merging.add(row)
  return merging.found.values()
}

/** What leads out of a node: references, and the other meanings of ambiguous ones. */
const outward = [
  `SELECT from_node, target AS to_node, kind, status, key FROM reference INDEXED BY reference_from
    WHERE from_node = ? AND target IS NOT NULL`,
  `SELECT from_node, node AS to_node, kind, 1 AS status, reference AS key FROM candidate WHERE from_node = ? AND other = 1`,
]

/** The same into a node, of one rank, by citing document. */
export const inward = [
  `SELECT from_node, target AS to_node, kind, status, key, document FROM reference
    WHERE target = ? AND rank = ? ORDER BY document, key`,
  `SELECT from_node, node AS to_node, kind, 1 AS status, reference AS key, document FROM candidate
    WHERE other = 1 AND node = ? AND rank = ? ORDER BY document, reference`,
]

/**
 * The first links into a node: rank by rank, for in each rank references lie by citing document, and so nearly by the id at the other
 * end. A document that is begun is read to its end.
 */
function inLinks(
  database: Database,
  node: number,
  kinds: ReadonlySet<number> | null,
  limit: number,
): Iterable<Merged> {
  const all: Merged[] = []
  for (let rank = 0; rank <= 3 && all.length < limit; rank += 1) {
    const merging = new Merging(kinds)
    for (const sql of inward) {
      // What both ways give is cut later.
      const before = merging.found.size
      let document: unknown = null
      for (const row of database.each(sql, node, rank)) {
        if (row.document !== document && merging.found.size - before >= limit) break
        document = row.document
        merging.add(row)
      }
    }
    all.push(...merging.found.values())
  }
  return all
}

/** The link that merged references make. */
function linkOf(
  database: Database,
  { from, to, kind, count, ambiguous, first }: Merged,
  firsts: ReadonlyMap<number, string>,
): Link {
  return {
    ...{ from: idOf(database, from), to: idOf(database, to) },
    ...{ kind: database.kinds.name(kind) as Link['kind'], count },
    ...{ status: ambiguous === 0 ? 'resolved' : 'ambiguous', reference: firsts.get(first) ?? null },
  }
}

/** The id of the node with this key. */
const idOf = (database: Database, key: number): string =>
  String(database.first('SELECT id FROM node WHERE key = ?', key)?.id)

/** The id of the reference with this key. */
export function referenceId(database: Database, key: number): string {
  return String(referenceIds(database, [key]).get(key))
}

/** The ids of the references with these keys, by key. */
export function referenceIds(database: Database, keys: readonly number[]): ReadonlyMap<number, string> {
  const sql = `SELECT reference.key, reference.id, document, span_start, span_end, kind, ordinal
    FROM json_each(?) CROSS JOIN reference ON reference.key = value`
  const rows = database.tuples(sql, JSON.stringify(keys))
  return new Map(
    rows.map(([key, id, document, start, end, kind, ordinal]) => {
      if (id !== null) return [Number(key), String(id)]
      const place = { document: String(document), start: Number(start), end: Number(end) }
      const name = database.kinds.name(Number(kind)) as Reference['kind']
      return [Number(key), plainId({ ...place, kind: name, ordinal: Number(ordinal) })]
    }),
  )
}

const ends = 'f.id AS from_id, t.id AS to_id'
/** Each gives its first links in the final order, so the first of all are among them. */
const structures: readonly string[] = [
  `SELECT DISTINCT ${ends}, structure.kind FROM structure JOIN node f ON f.key = from_node JOIN node t ON t.key = to_node
    WHERE from_node = ? ORDER BY t.id, structure.kind LIMIT ?`,
  `SELECT DISTINCT ${ends}, structure.kind FROM structure JOIN node f ON f.key = from_node JOIN node t ON t.key = to_node
    WHERE to_node = ? ORDER BY f.id, structure.kind LIMIT ?`,
  `SELECT ${ends}, 0 AS kind FROM node f JOIN node t ON t.key = f.within WHERE f.key = ? LIMIT ?`,
  `SELECT ${ends}, 0 AS kind FROM node t JOIN node f ON f.within = t.key WHERE t.key = ? ORDER BY f.id LIMIT ?`,
]

/** The link that a piece of structure makes; kind 0 is `within`, of which no row of structure is. */
export function structureOf(database: Database, { from_id, to_id, kind }: Row): Link {
  const name = kind === 0 ? 'within' : database.kinds.name(Number(kind))
  return {
    ...{ from: String(from_id), to: String(to_id), kind: name as Link['kind'] },
    ...{ count: 1, status: null, reference: null },
  }
}
