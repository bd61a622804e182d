import type { Met } from '../around.ts'
import { linkRank } from '../order.ts'
import type { ReferenceKind } from '../reference.ts'
import type { Database } from './database.ts'

/** The far ends of references at one node, by key, with the rank of the most specific. */
export type Ends = Map<number, number>

/** Which way references lead. */
export type Way = 'out' | 'in'

/** Far ends that count, as lists in JSON. */
export interface Among {
  /** Keys of nodes, those in a paper or a law that counts among them. */
  readonly nodes: string
  /** Ids of papers, whatever in them refers. */
  readonly documents: string
  /** Keys of parts that count without their papers. */
  readonly parts: string
}

/**
 * The far ends of the references at these nodes, ambiguous ones' every candidate, by the key of the near end. A paper that names itself has none.
 * @param among Only these far ends count; null: all.
 */
export function endsAt(
  database: Database,
  way: Way,
  keys: readonly number[],
  kinds: ReadonlySet<number> | null,
  among: Among | null = null,
): ReadonlyMap<number, Ends> {
  const found = new Map<number, Ends>(keys.map((key) => [key, new Map()]))
  const asked = JSON.stringify(keys)
  const ranks = new Map<number, number>()
  for (const { sql, narrowed } of questions[way])
    for (const [near, far, kind] of rowsOf(database, sql, narrowed, asked, among)) {
      if (near === undefined || far === undefined || kind === undefined) continue
      if (kinds !== null && !kinds.has(kind)) continue
      const rank = ranks.get(kind) ?? linkRank(database.kinds.name(kind) as ReferenceKind)
      ranks.set(kind, rank)
      if (rank > 2) continue
      const ends = found.get(near)
      if (rank < (ends?.get(far) ?? 3)) ends?.set(far, rank)
    }
  return found
}

function rowsOf(
  database: Database,
  sql: string,
  narrowed: string,
  asked: string,
  among: Among | null,
): readonly (readonly number[])[] {
  const values = among === null ? [] : narrowed === ofTargets ? [among.nodes] : [among.documents, among.parts]
  const rows = database.tuples(among === null ? sql : `${sql} AND ${narrowed}`, asked, ...values)
  return rows as readonly (readonly number[])[]
}

// The pluses keep SQLite from looking up each near end with each far one.
const ofTargets = '+target IN (SELECT value FROM json_each(?))'
const ofCiting =
  '(+document IN (SELECT value FROM json_each(?)) OR +from_node IN (SELECT value FROM json_each(?)))'

/** What is asked, and how it is narrowed to far ends. */
const questions: Readonly<Record<Way, readonly { readonly sql: string; readonly narrowed: string }[]>> = {
  out: [
    {
      sql: `SELECT from_node, target, kind FROM json_each(?) CROSS JOIN reference INDEXED BY reference_from
        ON from_node = value WHERE target IS NOT NULL`,
      narrowed: ofTargets,
    },
    {
      sql: `SELECT from_node, target, kind FROM json_each(?) CROSS JOIN
        (SELECT from_node, node AS target, kind FROM candidate WHERE other = 1) ON from_node = value WHERE true`,
      narrowed: ofTargets,
    },
  ],
  in: [
    {
      sql: `SELECT target, from_node, kind FROM json_each(?) CROSS JOIN reference INDEXED BY reference_to
        ON target = value AND rank IN (0, 1, 2) WHERE true`,
      narrowed: ofCiting,
    },
    {
      sql: `SELECT node, from_node, kind FROM json_each(?) CROSS JOIN candidate INDEXED BY candidate_to
        ON node = value AND rank IN (0, 1, 2) WHERE other = 1`,
      narrowed: ofCiting,
    },
  ],
}

/** What these keys stand for. */
export function nodesAt(database: Database, keys: Iterable<number>): ReadonlyMap<number, Omit<Met, 'rank'>> {
  // Neighbours lie on the same pages of the file.
  const rows = database.tuples(described, JSON.stringify([...new Set(keys)].sort((a, b) => a - b)))
  return new Map(rows.map(([key, id, degree]) => [Number(key), { id: String(id), degree: Number(degree) }]))
}

const described = 'SELECT node.key, node.id, degree FROM json_each(?) CROSS JOIN node ON node.key = value'
