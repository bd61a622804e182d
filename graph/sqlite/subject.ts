import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Subject } from '../conformance/subject.ts'
import { openStore } from '../open.ts'

/** SQLite files under test, in a folder of their own that goes with the process. */
export function sqliteSubject(): Subject {
  const folder = mkdtempSync(join(tmpdir(), 'kamergraaf-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  let path = ''
  let made = 0
  let watcher: DatabaseSync | undefined
  return {
    name: 'SQLite',
    runs: 60,
    address: () => path,
    async open() {
      watcher?.close()
      watcher = undefined
      if (path !== '') for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true })
      path = join(folder, `${++made}.sqlite`)
      return openStore(path)
    },
    // SQLite raises data_version for one connection when any other one commits a write.
    async written() {
      watcher ??= new DatabaseSync(path)
      return String(watcher.prepare('PRAGMA data_version').get()?.data_version)
    },
  }
}
