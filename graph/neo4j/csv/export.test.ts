import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { cite, paper } from '../../fixture.ts'
import { openStore } from '../../open.ts'
import { type GraphStore, StoreError } from '../../store.ts'
import { exportCsv } from './export.ts'

const scratch = mkdtempSync(join(tmpdir(), 'kamergraaf-export-'))
const store = await openStore(join(scratch, 'graph.sqlite'))
await store.loadAll(
  Array.from({ length: 40 }, (_, i) =>
    paper(`kst-90001-${i + 1}`, { cites: [cite('kamerstuk', `kst-90002-${i % 7}`)] }),
  ),
)
after(async () => {
  await store.close()
  rmSync(scratch, { recursive: true })
})

/** The rows of each table, in whichever of its files they stand. */
function rowsIn(folder: string): ReadonlyMap<string, readonly string[]> {
  const rows = new Map<string, string[]>()
  for (const file of readdirSync(folder)) {
    if (!file.endsWith('.csv')) continue
    const table = file.replace(/-\d+\.csv$/, '.csv')
    const lines = readFileSync(join(folder, file), 'utf8').trimEnd().split('\n').slice(1)
    rows.set(table, [...(rows.get(table) ?? []), ...lines].sort())
  }
  return rows
}

test('several threads write what one does, each row once', async () => {
  const [alone, several] = [join(scratch, 'alone'), join(scratch, 'several')]
  const counts = await exportCsv(store, alone)
  assert.deepEqual(await exportCsv(store, several, 2), counts)
  assert.equal(counts.documents, 40)
  assert.deepEqual(rowsIn(several), rowsIn(alone))
})

test('what a thread meets at its store is told as the store tells it', async () => {
  const moved = at(join(scratch, 'nowhere.sqlite'))
  await assert.rejects(exportCsv(moved, join(scratch, 'lost'), 1), (error) => {
    assert.ok(error instanceof StoreError)
    assert.match(error.message, /There is no store at/)
    return true
  })
})

test('a place that can hold no folder is told with the remedy', async () => {
  const file = join(scratch, 'a-file')
  writeFileSync(file, 'text')
  for (const folder of [file, join(file, 'below')])
    await assert.rejects(exportCsv(store, folder), (error) => {
      assert.ok(error instanceof StoreError)
      assert.match(error.message, /Cannot make the folder .*a-file.*give another one/)
      return true
    })
})

test('a server is told to be copied by its own means', async () => {
  await assert.rejects(
    exportCsv(at('bolt://localhost'), join(scratch, 'served')),
    /neo4j-admin database dump/,
  )
})

/** The store, which says that it is elsewhere. */
const at = (address: string): GraphStore =>
  new Proxy(store, {
    get: (_, name) => {
      if (name === 'address') return address
      const held: unknown = Reflect.get(store, name)
      return typeof held === 'function' ? held.bind(store) : held
    },
  })
