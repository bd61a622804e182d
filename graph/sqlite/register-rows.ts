import type { RegisterEntry } from '../register.ts'
import type { Database } from './database.ts'

/** What the register holds of an id, or null. */
export function registerEntry(database: Database, id: string): RegisterEntry | null {
  const row = database.get('SELECT id, title, highest FROM register WHERE id = :id', { id })
  return row === undefined ? null : { ...(row as unknown as RegisterEntry) }
}

/** What the register holds of these ids, by id. */
export function registerEntries(
  database: Database,
  ids: readonly string[],
): ReadonlyMap<string, RegisterEntry> {
  const rows = database.all(
    'SELECT id, title, highest FROM register WHERE id IN (SELECT value FROM json_each(:ids))',
    { ids: JSON.stringify(ids) },
  ) as unknown as readonly RegisterEntry[]
  return new Map(rows.map((row) => [row.id, { ...row }]))
}
