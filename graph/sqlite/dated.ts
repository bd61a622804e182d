import type { Period } from '../period.ts'
import type { Database } from './database.ts'

/** Those of these nodes that are papers dated in a period, or lie in one: all that refers to anything in it. Null: always. */
export function datedAmong(
  database: Database,
  keys: readonly number[],
  period: Period | null,
): readonly number[] {
  if (period === null) return keys
  return database.tuples(dated, JSON.stringify(keys), period.from, period.to).map(([key]) => Number(key))
}

const dated = `SELECT near.key FROM json_each(?1) CROSS JOIN node AS near ON near.key = value
  JOIN node AS paper ON paper.key = CASE near.kind WHEN 'part' THEN near.within ELSE near.key END
  WHERE CAST(substr(paper.date, 1, 4) AS INTEGER) BETWEEN ?2 AND ?3`

/** The years of a period as values of a statement; none: always. */
export const yearsOf = (period: Period | null): readonly number[] =>
  period === null ? [] : [period.from, period.to]
