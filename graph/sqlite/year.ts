import type { Database } from './database.ts'
import { countedColumns, shownColumns, writtenColumns } from './rows.ts'

/** The year of a date (`YYYY-MM-DD`); null without one. */
export function yearOf(date: unknown): number | null {
  return typeof date === 'string' ? Number(date.slice(0, 4)) : null
}

/** The year that the references of a document bear: of the date that its node shows. */
export function yearOfDocument(database: Database, key: number): number | null {
  const waiting = database.held.waiting.get(key)
  return yearOf(waiting === undefined ? database.glance(dateOf, key)?.date : waiting.row[dateAt])
}

const dateOf = 'SELECT date FROM node WHERE key = ?'
const dateAt = countedColumns.length + shownColumns.length + writtenColumns.indexOf('date')

/** Has the references of a document bear another year; nothing where it is no document. */
export function writeYear(database: Database, document: number, year: number | null): void {
  const row = database.first(
    'SELECT first_reference AS first, "references" AS count FROM document WHERE key = ?',
    document,
  )
  if (row === undefined) return
  const range = [Number(row.first), Number(row.first) + Number(row.count)] as const
  database.put('UPDATE reference SET year = ? WHERE key >= ? AND key < ?', year, ...range)
  database.put(
    `UPDATE candidate SET year = ? WHERE (from_node, reference) IN
      (SELECT from_node, key FROM reference WHERE key >= ? AND key < ? AND status = 1)`,
    ...[year, ...range],
  )
}
