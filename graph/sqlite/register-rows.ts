import type { RegisterEntry } from '../register.ts'
import type { Database, Row } from './database.ts'

/** What the register holds of an id, or null. */
export function registerEntry(database: Database, id: string): RegisterEntry | null {
  // Rows of the register never wait.
  const row = database.glance(`SELECT ${columns} FROM register WHERE id = ?`, id)
  return row === undefined ? null : entryOfRow(row)
}

/** What the register holds of these ids, by id. */
export function registerEntries(
  database: Database,
  ids: readonly string[],
): ReadonlyMap<string, RegisterEntry> {
  const rows = database.all(
    `SELECT ${columns} FROM register WHERE id IN (SELECT value FROM json_each(:ids))`,
    { ids: JSON.stringify(ids) },
  )
  return new Map(rows.map((row) => [String(row.id), entryOfRow(row)]))
}

const columns = 'id, title, highest, record, unlisted'

/** The entry that a row holds. */
// The columns hold what this module wrote, so a row is read by casting once, here.
function entryOfRow(row: Row): RegisterEntry {
  const { id, title, highest, record, unlisted } = row
  const entry = { id, title, highest } as Pick<RegisterEntry, 'id' | 'title' | 'highest'>
  return {
    ...entry,
    ...(record === null ? {} : { record: JSON.parse(String(record)) }),
    ...(unlisted === null ? {} : { unlisted: true }),
  }
}

/** Writes an entry over the one of its id, or anew. */
export function putEntry(database: Database, { record, unlisted, ...entry }: RegisterEntry): void {
  database.run(put, {
    ...entry,
    record: record === undefined ? null : JSON.stringify(record),
    unlisted: unlisted ? 1 : null,
  })
}

const put = `INSERT OR REPLACE INTO register (${columns}) VALUES (:id, :title, :highest, :record, :unlisted)`
