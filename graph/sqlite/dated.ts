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
  WHERE CAST(substr(paper.date, 1, 4) AS INTEGER) BETWEEN ?2 AND ?3
    OR (paper.date IS NULL AND CAST(substr(paper.vergaderjaar, 1, 4) AS INTEGER) BETWEEN ?2 - 1 AND ?3)`

/** That what references bear (`yearOf`) lies in a period, as SQL; its values are those of {@link yearsOf}, in this order. */
export const inYears = ([from, to, last, first] = ['?', '?', '?', '?'] as readonly string[]): string =>
  `AND (year BETWEEN ${from} AND ${to} OR year BETWEEN ${last} AND ${first})`

/** The years of a period as values of a statement, then the openings of the sessions that lie in it; none: always. */
export const yearsOf = (period: Period | null): readonly number[] =>
  period === null ? [] : [period.from, period.to, -period.to, 1 - period.from]

/** Whether what a reference bears lies in a period. */
export function isWithin(period: Period, year: unknown): boolean {
  const [from = 0, to = 0, last = 0, first = 0] = yearsOf(period)
  return typeof year === 'number' && ((year >= from && year <= to) || (year >= last && year <= first))
}
