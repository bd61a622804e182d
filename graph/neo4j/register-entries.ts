import type { RegisterEntry } from '../register.ts'
import { type Ask, askRows, askRowsByKey, type Row } from './ask.ts'
import type { Server } from './server.ts'

/** What the register holds of these ids, by id. */
export async function registeredAmong(
  server: Server,
  ids: readonly string[],
): Promise<ReadonlyMap<string, RegisterEntry>> {
  return byId(await server.read(`UNWIND $ids AS row ${find}`, { ids }))
}

/** The same in a running transaction. */
export async function entriesAmong(
  ask: Ask,
  ids: readonly string[],
): Promise<ReadonlyMap<string, RegisterEntry>> {
  return byId(
    await askRowsByKey(ask, ids, `MATCH (r:Registered {id: row}) USING INDEX r:Registered(id) ${columns}`),
  )
}

const columns = `RETURN r.id AS id, r.title AS title, r.highest AS highest, r.record AS record, r.unlisted AS unlisted`
const find = `MATCH (r:Registered {id: row}) ${columns}`

function byId(rows: readonly Row[]): ReadonlyMap<string, RegisterEntry> {
  return new Map(rows.map((row) => [String(row.id), entryOfRow(row)]))
}

/** The entry that a row holds. */
// The properties hold what this module wrote, so a row is read by casting once, here.
function entryOfRow({ record, unlisted, ...entry }: Row): RegisterEntry {
  return {
    ...(entry as unknown as Pick<RegisterEntry, 'id' | 'title' | 'highest'>),
    ...(typeof record === 'string' ? { record: JSON.parse(record) } : {}),
    ...(unlisted === true ? { unlisted } : {}),
  }
}

/** Writes entries over those of their ids, or anew. */
export async function putEntries(ask: Ask, entries: readonly RegisterEntry[]): Promise<void> {
  await askRows(
    ask,
    entries.map(propertiesOfEntry),
    `MERGE (r:Registered {id: row.id})
      SET r.title = row.title, r.highest = row.highest, r.record = row.record, r.unlisted = row.unlisted`,
  )
}

/** All properties of an entry. */
export function propertiesOfEntry({ record, unlisted, ...entry }: RegisterEntry): Row {
  return {
    ...entry,
    unlisted: unlisted ?? null,
    record: record === undefined ? null : JSON.stringify(record),
  }
}
