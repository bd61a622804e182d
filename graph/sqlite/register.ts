import { changeOf, type RegisterResult, type Registration, withDossiers } from '../register.ts'
import type { Database } from './database.ts'
import { putEntry, registerEntries } from './register-rows.ts'
import { settleRegistered } from './settle.ts'

/** Adds to the register in one transaction; see `GraphStore.register`. */
export function registerAll(database: Database, told: readonly Registration[]): RegisterResult {
  const all = withDossiers(told)
  const ids = [...new Set(all.map(({ id }) => id))]
  return database.transaction(() => {
    const { entries, added, changed } = changeOf(told, all, registerEntries(database, ids))
    for (const entry of entries) putEntry(database, entry)
    for (const id of nodesAmong(
      database,
      entries.map((entry) => entry.id),
    ))
      settleRegistered(database, id)
    return { added, changed }
  })
}

function nodesAmong(database: Database, ids: readonly string[]): readonly string[] {
  const rows = database.all('SELECT id FROM node WHERE id IN (SELECT value FROM json_each(:ids))', {
    ids: JSON.stringify(ids),
  })
  return rows.map(({ id }) => String(id))
}
