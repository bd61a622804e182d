import type { Met } from '../around.ts'
import { linkRank } from '../order.ts'
import type { Period } from '../period.ts'
import type { ReferenceKind } from '../reference.ts'
import type { Database } from './database.ts'
import { datedAmong, inYears, yearsOf } from './dated.ts'

/** The far ends of references at one node, by key, with the rank of the most specific. */
export type Ends = Map<number, number>

/** Which way references lead. */
export type Way = 'out' | 'in'

/** Which references count. */
export interface Counted {
  /** Their kinds; null: all. */
  readonly kinds: ReadonlySet<number> | null
  /** The dates of the papers that they are made in; null: always. */
  readonly period: Period | null
}

/**
 * The far ends of the references at these nodes, ambiguous ones' every candidate, by the key of the near end. A paper that names itself has none.
 * @param among Ids of the only far ends that count, and what lies in the papers and laws among them; null: all.
 */
export function endsAt(
  database: Database,
  way: Way,
  keys: readonly number[],
  { kinds, period }: Counted,
  among: readonly string[] | null = null,
): ReadonlyMap<number, Ends> {
  const found = new Map<number, Ends>(keys.map((key) => [key, new Map()]))
  const near = way === 'out' ? datedAmong(database, keys, period) : keys
  const years = way === 'out' ? [] : yearsOf(period)
  const sql = way === 'out' ? outward(among !== null) : inward(among !== null, years.length > 0)
  // A value that the statement has no place for is refused.
  const far = among !== null || years.length > 0 ? [among === null ? null : JSON.stringify(among)] : []
  const values = [JSON.stringify(near), ...far, ...years]
  const ranks = new Map<number, number>()
  for (const [near, far, kind] of database.tuples(sql, ...values) as readonly (readonly number[])[]) {
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

const outward = (narrowed: boolean): string => {
  const among = narrowed ? 'AND +target IN (SELECT key FROM far)' : ''
  return `${narrowed ? farEnds : ''}
  SELECT from_node, target, kind FROM json_each(?1) CROSS JOIN reference INDEXED BY reference_from ON from_node = value
    WHERE target IS NOT NULL ${among}
  UNION ALL SELECT from_node, target, kind FROM json_each(?1)
    CROSS JOIN (SELECT from_node, node AS target, kind FROM candidate WHERE other = 1) ON from_node = value
    WHERE true ${among}`
}

const inward = (narrowed: boolean, dated: boolean): string => {
  const among = narrowed
    ? 'AND (+document IN (SELECT value FROM json_each(?2)) OR +from_node IN (SELECT key FROM part))'
    : ''
  const within = dated ? inYears(['?3', '?4', '?5', '?6']) : ''
  return `${narrowed ? citingParts : ''}
  SELECT target, from_node, kind FROM json_each(?1) CROSS JOIN reference INDEXED BY reference_to
    ON target = value AND rank IN (0, 1, 2) WHERE true ${among} ${within}
  UNION ALL SELECT node, from_node, kind FROM json_each(?1) CROSS JOIN candidate INDEXED BY candidate_to
    ON node = value AND rank IN (0, 1, 2) WHERE other = 1 ${among} ${within}`
}

// What is cited in a node is told by an index, and a citing paper by its row. The pluses keep SQLite from looking up each near end with each far one.
const farEnds = `WITH whole (key) AS MATERIALIZED (SELECT node.key FROM json_each(?2) CROSS JOIN node ON node.id = value),
  far (key) AS MATERIALIZED (SELECT key FROM whole UNION ALL SELECT below.key FROM whole
    CROSS JOIN node AS below INDEXED BY node_cited ON below.within = whole.key WHERE ${cited})`
const citingParts = `WITH part (key) AS MATERIALIZED
  (SELECT node.key FROM json_each(?2) CROSS JOIN node ON node.id = value WHERE instr(value, '#'))`

/** What these keys stand for. */
export function nodesAt(database: Database, keys: Iterable<number>): ReadonlyMap<number, Omit<Met, 'rank'>> {
  // Neighbours lie on the same pages of the file.
  const rows = database.tuples(described, JSON.stringify([...new Set(keys)].sort((a, b) => a - b)))
  return new Map(rows.map(([key, id, degree]) => [Number(key), { id: String(id), degree: Number(degree) }]))
}

const described = 'SELECT node.key, node.id, degree FROM json_each(?) CROSS JOIN node ON node.key = value'
