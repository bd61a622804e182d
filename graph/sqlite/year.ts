import type { Database } from './database.ts'
import { countedColumns, shownColumns, writtenColumns } from './rows.ts'

/** What the references of a paper bear: the year of its date (`YYYY-MM-DD`), else minus the year in which its session opens; null without both. */
export function yearOf({ date, vergaderjaar }: Readonly<Record<string, unknown>>): number | null {
  if (typeof date === 'string') return Number(date.slice(0, 4))
  return typeof vergaderjaar === 'string' && /^\d{4}/.test(vergaderjaar)
    ? -Number(vergaderjaar.slice(0, 4))
    : null
}

/** The same of a document, by what its node shows. */
export function yearOfDocument(database: Database, key: number): number | null {
  const waiting = database.held.waiting.get(key)?.row
  if (waiting === undefined) return yearOf(database.glance(dateOf, key) ?? {})
  return yearOf({ date: waiting[placeIn('date')], vergaderjaar: waiting[placeIn('vergaderjaar')] })
}

const dateOf = 'SELECT date, vergaderjaar FROM node WHERE key = ?'
const placeIn = (column: (typeof writtenColumns)[number]): number =>
  countedColumns.length + shownColumns.length + writtenColumns.indexOf(column)

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
