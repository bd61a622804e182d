import { mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { StoreError } from '../store.ts'
import { Database, guarded } from './database.ts'
import { sqliteApplication, sqliteFormat, sqliteTables } from './schema.ts'

/**
 * Opens a file, making it and its folder when it may. Throws StoreError: `STORE_UNREACHABLE` (no file, no folder, no
 * permission), `STORE_FORMAT` (another program's file, or another format).
 */
export function openDatabase(path: string, create: boolean): Database {
  prepareFolder(path, create)
  const connection = guarded(() => new DatabaseSync(path, { timeout: 5000 }), path)
  try {
    guarded(() => prepareTables(connection, path), path)
  } catch (error) {
    connection.close()
    throw error
  }
  return new Database(connection)
}

function prepareFolder(path: string, create: boolean): void {
  if (path === ':memory:') return
  const found = statSync(path, { throwIfNoEntry: false })
  if (found?.isDirectory() === true)
    throw new StoreError('STORE_UNREACHABLE', `${path} is a folder; give the path of a file in it`)
  if (found !== undefined) return
  if (!create)
    throw new StoreError('STORE_UNREACHABLE', `There is no store at ${path}; ingest a paper into it first`)
  try {
    mkdirSync(dirname(path), { recursive: true })
  } catch (cause) {
    throw new StoreError('STORE_UNREACHABLE', `Cannot make the folder of ${path}; choose another place`, {
      cause,
    })
  }
}

function prepareTables(connection: DatabaseSync, path: string): void {
  if (!isOurs(connection, path)) {
    connection.exec('BEGIN IMMEDIATE')
    try {
      // Another process may have made the tables while this one waited.
      if (!isOurs(connection, path)) connection.exec(sqliteTables)
      connection.exec(
        `PRAGMA application_id = ${sqliteApplication}; PRAGMA user_version = ${sqliteFormat}; COMMIT`,
      )
    } finally {
      if (connection.isTransaction) connection.exec('ROLLBACK')
    }
  }
  // 64 MB of cache, in KiB: loading touches many pages of many indexes.
  connection.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536')
}

/** True for a store of ours, false for an empty file; throws for all else. */
function isOurs(connection: DatabaseSync, path: string): boolean {
  const number = (pragma: string): number => Number(connection.prepare(`PRAGMA ${pragma}`).get()?.[pragma])
  const stop = (what: string): StoreError => new StoreError('STORE_FORMAT', `${path} ${what}`)
  if (number('application_id') !== sqliteApplication) {
    const tables = Number(connection.prepare('SELECT count(*) AS n FROM sqlite_schema').get()?.n)
    if (tables > 0) throw stop('is a database of another program; choose another file')
    return false
  }
  const format = number('user_version')
  if (format > sqliteFormat)
    throw stop(`has format ${format}, and this Kamergraaf knows ${sqliteFormat}: use a newer Kamergraaf`)
  if (format < sqliteFormat)
    throw stop(`has the old format ${format}: ingest the papers again into a new file`)
  return true
}
