import { type Stats, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { makeFolder } from '../make-folder.ts'
import { StoreError } from '../store.ts'
import { Database } from './database.ts'
import { guarded } from './guarded.ts'
import { migrate, newFile } from './migrate.ts'
import { sqliteApplication, sqliteFormat, wordLists } from './schema.ts'

/**
 * Opens a file, making it and its folder when it may. Throws StoreError: `STORE_UNREACHABLE` (no file, no folder, no
 * permission), `STORE_FORMAT` (another program's file, or a newer format). A file of an older format is brought up to date.
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
  const found = lookAt(path)
  if (found?.isDirectory() === true)
    throw new StoreError('STORE_UNREACHABLE', `${path} is a folder; give the path of a file in it`)
  // SQLite would wait for the other end of a pipe, and writes into a device are lost.
  if (found?.isFile() === false)
    throw new StoreError(
      'STORE_UNREACHABLE',
      `${path} is a device or a pipe, which cannot hold a store; give the path of a file`,
    )
  if (found !== undefined) return
  if (!create)
    throw new StoreError('STORE_UNREACHABLE', `There is no store at ${path}; ingest a paper into it first`)
  try {
    makeFolder(dirname(path))
  } catch (cause) {
    const message = `Cannot make the folder of ${path} (${codeOf(cause)}); choose another place`
    throw new StoreError('STORE_UNREACHABLE', message, { cause })
  }
}

/** What stands at a path; undefined where nothing does. */
function lookAt(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch (cause) {
    const message = `No store can be at ${path} (${codeOf(cause)}); choose another place`
    throw new StoreError('STORE_UNREACHABLE', message, { cause })
  }
}

/** The system's short name for what was wrong: `EACCES`, `ENAMETOOLONG`. */
const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error)

function prepareTables(connection: DatabaseSync, path: string): void {
  // 64 MB of cache, in KiB: loading touches many pages of many indexes.
  connection.exec('PRAGMA cache_size = -65536')
  if (formatOf(connection, path) !== sqliteFormat) {
    connection.exec('BEGIN IMMEDIATE')
    try {
      // Another process may have made or migrated the tables while this one waited.
      const format = formatOf(connection, path)
      if (format === null) connection.exec(newFile)
      else if (format < sqliteFormat) migrate(new Database(connection), format)
      connection.exec(
        `PRAGMA application_id = ${sqliteApplication}; PRAGMA user_version = ${sqliteFormat}; COMMIT`,
      )
    } finally {
      if (connection.isTransaction) connection.exec('ROLLBACK')
    }
  }
  // As much as the cache holds, in pages, may wait in the log, for to write it back is a third of the time of loading when it is done for
  // every few megabytes.
  connection.exec(
    `PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 16384; ${wordLists}`,
  )
}

/** The format of a store of ours that can be brought up to date, null for an empty file; throws for all else. */
function formatOf(connection: DatabaseSync, path: string): number | null {
  const number = (pragma: string): number => Number(connection.prepare(`PRAGMA ${pragma}`).get()?.[pragma])
  const stop = (what: string): StoreError => new StoreError('STORE_FORMAT', `${path} ${what}`)
  if (number('application_id') !== sqliteApplication) {
    const tables = Number(connection.prepare('SELECT count(*) AS n FROM sqlite_schema').get()?.n)
    if (tables > 0) throw stop('is a database of another program; choose another file')
    return null
  }
  const format = number('user_version')
  if (format > sqliteFormat)
    throw stop(`has format ${format}, and this Kamergraaf knows ${sqliteFormat}: use a newer Kamergraaf`)
  if (format < 1) throw stop(`has the old format ${format}: ingest the papers again into a new file`)
  return format
}
