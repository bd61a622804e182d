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
 * @param among Ids of the only far ends that count, and what lies in the papers and laws among them; null: all.
 */
export function endsAt(
  database: Database,
  way: Way,
  keys: readonly number[],
  kinds: ReadonlySet<number> | null,
  among: readonly string[] | null = null,
): ReadonlyMap<number, Ends> {
  const found = new Map<number, Ends>(keys.map((key) => [key, new Map()]))
  const values = among === null ? [keys] : [keys, among]
  const sql = among === null ? questions[way] : narrowed[way]
  const ranks = new Map<number, number>()
  for (const [near, far, kind] of database.tuples(
    sql,
    ...values.map((some) => JSON.stringify(some)),
  ) as readonly (readonly number[])[]) {
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

/** What `node_cited` holds, of a node called `below`. */
export const cited = `below.degree > 0 AND below.kind IN ('part', 'wet')`

const outOf = (narrowing = ''): string => `
  SELECT from_node, target, kind FROM json_each(?1) CROSS JOIN reference INDEXED BY reference_from ON from_node = value
    WHERE target IS NOT NULL ${narrowing}
  UNION ALL SELECT from_node, target, kind FROM json_each(?1)
    CROSS JOIN (SELECT from_node, node AS target, kind FROM candidate WHERE other = 1) ON from_node = value
    WHERE true ${narrowing}`
const into = (narrowing = ''): string => `
  SELECT target, from_node, kind FROM json_each(?1) CROSS JOIN reference INDEXED BY reference_to
    ON target = value AND rank IN (0, 1, 2) WHERE true ${narrowing}
  UNION ALL SELECT node, from_node, kind FROM json_each(?1) CROSS JOIN candidate INDEXED BY candidate_to
    ON node = value AND rank IN (0, 1, 2) WHERE other = 1 ${narrowing}`

const questions: Readonly<Record<Way, string>> = { out: outOf(), in: into() }

// What is cited in a node is told by an index, and a citing paper by its row. The pluses keep SQLite from looking up each near end with each far one.
const narrowed: Readonly<Record<Way, string>> = {
  out: `WITH whole (key) AS MATERIALIZED (SELECT node.key FROM json_each(?2) CROSS JOIN node ON node.id = value),
    far (key) AS MATERIALIZED (SELECT key FROM whole UNION ALL SELECT below.key FROM whole
      CROSS JOIN node AS below INDEXED BY node_cited ON below.within = whole.key WHERE ${cited})
    ${outOf('AND +target IN (SELECT key FROM far)')}`,
  in: `WITH part (key) AS MATERIALIZED
      (SELECT node.key FROM json_each(?2) CROSS JOIN node ON node.id = value WHERE instr(value, '#'))
    ${into('AND (+document IN (SELECT value FROM json_each(?2)) OR +from_node IN (SELECT key FROM part))')}`,
}

/** What these keys stand for. */
export function nodesAt(database: Database, keys: Iterable<number>): ReadonlyMap<number, Omit<Met, 'rank'>> {
  // Neighbours lie on the same pages of the file.
  const rows = database.tuples(described, JSON.stringify([...new Set(keys)].sort((a, b) => a - b)))
  return new Map(rows.map(([key, id, degree]) => [Number(key), { id: String(id), degree: Number(degree) }]))
}

const described = 'SELECT node.key, node.id, degree FROM json_each(?) CROSS JOIN node ON node.key = value'
