import type { RegisterEntry } from '../register.ts'
import { type Ask, askRows, type Row, type Server } from './server.ts'

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
  return byId(await askRows(ask, ids, find))
}

const find = 'MATCH (r:Registered {id: row}) RETURN r.id AS id, r.title AS title, r.highest AS highest'

function byId(rows: readonly Row[]): ReadonlyMap<string, RegisterEntry> {
  return new Map((rows as unknown as readonly RegisterEntry[]).map((entry) => [entry.id, entry]))
}
