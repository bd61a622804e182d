import { statSync } from 'node:fs'
import { openDatabase } from './file.ts'

/** Bytes of a file. */
export interface Compacted {
  readonly before: number
  readonly after: number
}

/**
 * Gives back what loading and reloading left empty: merges the word indexes, renews the statistics for the planner and writes the
 * file anew. It needs as much room again meanwhile. Rules that no reference has stay: another process may know them by their keys.
 * @throws {StoreError} `STORE_BUSY` while another process writes, `STORE_FULL` on a full disk.
 */
export function compactFile(path: string): Compacted {
  const before = statSync(path).size
  const database = openDatabase(path, false)
  try {
    for (const words of ['node_name', 'passage_words'])
      database.exec(`INSERT INTO ${words} (${words}) VALUES ('optimize')`)
    database.exec('PRAGMA optimize = 0x10002; VACUUM; PRAGMA wal_checkpoint(TRUNCATE)')
  } finally {
    database.close()
  }
  return { before, after: statSync(path).size }
}
