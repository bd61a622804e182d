import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Subject } from '../conformance/subject.ts'
import { namesOf, weightOf } from '../names.ts'
import { openStore } from '../open.ts'
import type { Database } from './database.ts'
import { openDatabase } from './file.ts'
import type { SearchBounds } from './name-search.ts'
import { indexedNames } from './name-words.ts'
import { placeOf } from './place.ts'
import { nodeColumns, nodeJoins, nodeOfRow } from './rows.ts'
import { searchNodes } from './search.ts'

const bounds: readonly SearchBounds[] = [
  { ranked: 0, fetched: 4000, tried: 5000 },
  { ranked: 0, fetched: 1, tried: 5000 },
  { ranked: 0, fetched: 3, tried: 0 },
  { ranked: 5, fetched: 2, tried: 1 },
]

/** SQLite files under test, in a folder of their own that goes with the process. */
export function sqliteSubject(): Subject {
  const folder = mkdtempSync(join(tmpdir(), 'kamergraaf-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  let path = ''
  let made = 0
  let watcher: DatabaseSync | undefined
  let searched: Database | undefined
  return {
    name: 'SQLite',
    runs: 60,
    address: () => path,
    async open() {
      watcher?.close()
      watcher = undefined
      searched?.close()
      searched = undefined
      if (path !== '') for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true })
      path = join(folder, `${++made}.sqlite`)
      return openStore(path)
    },
    // SQLite raises data_version for one connection when any other one commits a write.
    async written() {
      watcher ??= new DatabaseSync(path)
      return String(watcher.prepare('PRAGMA data_version').get()?.data_version)
    },
    async age(labels) {
      const database = openDatabase(path, false)
      database.transaction(() => {
        for (const [id, label] of Object.entries(labels)) {
          const row = database.first(
            `SELECT node.key, ${nodeColumns} FROM node ${nodeJoins} WHERE node.id = ?`,
            id,
          )
          if (row === undefined) throw new Error(`${id} is not there`)
          const key = Number(row.key)
          const node = nodeOfRow(row)
          const older = { ...node, label }
          const [weight, names] = [weightOf(node.kind, label), namesOf(older)]
          database.put(
            'DELETE FROM node_name WHERE rowid = ?',
            placeOf(weightOf(node.kind, node.label), id, key),
          )
          const words = indexedNames({ ...older, names })
          database.put('INSERT INTO node_name (rowid, names) VALUES (?, ?)', placeOf(weight, id, key), words)
          const told = "CASE WHEN told IS NOT NULL THEN json_set(told, '$.label', ?) END"
          const set = `UPDATE node SET label = ?, weight = ?, names = ?, told = ${told} WHERE key = ?`
          database.put(set, label, weight, names, label, key)
        }
        database.exec(
          'UPDATE reference SET year = NULL WHERE year < 0; UPDATE candidate SET year = NULL WHERE year < 0',
        )
        database.exec('PRAGMA user_version = 10')
      })
      database.close()
    },
    boundedSearches() {
      searched ??= openDatabase(path, false)
      const database = searched
      return Object.fromEntries(
        bounds.map((each) => [JSON.stringify(each), async (query) => searchNodes(database, query, each)]),
      )
    },
  }
}
