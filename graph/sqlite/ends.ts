import type { Met } from '../around.ts'
import { linkRank } from '../order.ts'
import type { ReferenceKind } from '../reference.ts'
import type { Database } from './database.ts'

/** The far ends of references at one node, by key, with the rank of the most specific. */
export type Ends = Map<number, number>

/** Which way references lead. */
export type Way = 'out' | 'in'

/**
 * The far ends of the references at these nodes, ambiguous ones' every candidate, by the key of the near end. A paper that names itself has none.
 * @param among Only these far ends count, as a list in JSON; null: all.
 */
export function endsAt(
  database: Database,
  way: Way,
  keys: readonly number[],
  kinds: ReadonlySet<number> | null,
  among: string | null = null,
): ReadonlyMap<number, Ends> {
  const found = new Map<number, Ends>(keys.map((key) => [key, new Map()]))
  const asked = JSON.stringify(keys)
  const ranks = new Map<number, number>()
  for (const [sql, far] of questions[way]) {
    // The plus keeps SQLite from looking up each near end with each far one.
    const narrowed = `${sql} AND +${far} IN (SELECT value FROM json_each(?))`
    const rows = among === null ? database.tuples(sql, asked) : database.tuples(narrowed, asked, among)
    for (const [near, far, kind] of rows as readonly (readonly number[])[]) {
      if (near === undefined || far === undefined || kind === undefined) continue
      if (kinds !== null && !kinds.has(kind)) continue
      const rank = ranks.get(kind) ?? linkRank(database.kinds.name(kind) as ReferenceKind)
      ranks.set(kind, rank)
      if (rank > 2) continue
      const ends = found.get(near)
      if (rank < (ends?.get(far) ?? 3)) ends?.set(far, rank)
    }
  }
  return found
}

/** What is asked, and where in it the far end stands. */
const questions: Readonly<Record<Way, readonly (readonly [sql: string, far: string])[]>> = {
  out: [
    [
      `SELECT from_node, target, kind FROM json_each(?) CROSS JOIN reference INDEXED BY reference_from ON from_node = value
        WHERE target IS NOT NULL`,
      'target',
    ],
    [
      'SELECT from_node, node, kind FROM json_each(?) CROSS JOIN candidate ON from_node = value WHERE other = 1',
      'node',
    ],
  ],
  in: [
    [
      `SELECT target, from_node, kind FROM json_each(?) CROSS JOIN reference INDEXED BY reference_to
        ON target = value AND rank IN (0, 1, 2) WHERE true`,
      'from_node',
    ],
    [
      `SELECT node, from_node, kind FROM json_each(?) CROSS JOIN candidate INDEXED BY candidate_to
        ON node = value AND rank IN (0, 1, 2) WHERE other = 1`,
      'from_node',
    ],
  ],
}

/** What these keys stand for. */
export function nodesAt(database: Database, keys: Iterable<number>): ReadonlyMap<number, Omit<Met, 'rank'>> {
  // Neighbours lie on the same pages of the file.
  const rows = database.tuples(described, JSON.stringify([...new Set(keys)].sort((a, b) => a - b)))
  return new Map(rows.map(([key, id, degree]) => [Number(key), { id: String(id), degree: Number(degree) }]))
}

const described = 'SELECT node.key, node.id, degree FROM json_each(?) CROSS JOIN node ON node.key = value'
