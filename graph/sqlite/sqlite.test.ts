import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, describe, test } from 'node:test'
import * as fc from 'fast-check'
import { anyLoads } from '../conformance/laws.ts'
import { anyRegistration } from '../conformance/registering.ts'
import { dump, idsOf } from '../conformance/subject.ts'
import { conformance } from '../conformance.ts'
import { moved, paper, registration } from '../fixture.ts'
import { openStore } from '../open.ts'
import { StoreError } from '../store.ts'
import { sqliteSubject } from './subject.ts'

conformance(sqliteSubject())

describe('SQLite: the file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kamergraaf-file-'))
  after(() => rmSync(folder, { recursive: true, force: true }))
  const place = (name: string): string => join(folder, name)
  const refused = (code: StoreError['code'], message: RegExp) => (error: unknown) =>
    error instanceof StoreError && error.code === code && message.test(error.message)

  test('a missing folder is made; a second opening finds what the first kept', async () => {
    const path = place('a/b/graph.sqlite')
    await (await openStore(path)).close()
    const store = await openStore(path, { create: false })
    assert.equal(store.address, path)
    await store.close()
  })

  test('without leave to create it, a missing store is an error with the remedy', async () => {
    const path = place('none.sqlite')
    await assert.rejects(
      openStore(path, { create: false }),
      refused('STORE_UNREACHABLE', /no store at .* ingest/),
    )
    assert.equal(existsSync(path), false)
  })

  test('a folder, a file below a file, another program’s file and no database at all are refused', async () => {
    writeFileSync(place('text.sqlite'), 'This is no database, whatever its name says. '.repeat(100))
    const other = new DatabaseSync(place('other.sqlite'))
    other.exec('CREATE TABLE recipe (name TEXT)')
    other.close()
    await assert.rejects(openStore(folder), refused('STORE_UNREACHABLE', /is a folder/))
    await assert.rejects(
      openStore(place('text.sqlite/x/y')),
      refused('STORE_UNREACHABLE', /choose another place/),
    )
    await assert.rejects(openStore(place('text.sqlite')), refused('STORE_FORMAT', /no SQLite database/))
    await assert.rejects(openStore(place('other.sqlite')), refused('STORE_FORMAT', /another program/))
  })

  test('a newer and an older format are told apart', async () => {
    const path = place('format.sqlite')
    await (await openStore(path)).close()
    for (const [format, message] of [
      [99, /use a newer Kamergraaf/],
      [0, /ingest the papers again/],
    ] as const) {
      const connection = new DatabaseSync(path)
      connection.exec(`PRAGMA user_version = ${format}`)
      connection.close()
      await assert.rejects(openStore(path), refused('STORE_FORMAT', message))
    }
  })

  test('a file of format 1 is brought up to date and loses nothing', async () => {
    const path = place('one.sqlite')
    const loads = (fc.sample(anyLoads, 1)[0] ?? []).map((batch) => ({ ...batch, proposal: null }))
    const ids = idsOf(loads)
    const store = await openStore(path)
    for (const batch of loads) await store.load(batch)
    const before = await dump(store, ids)
    await store.close()
    // Format 3 had no receipts, format 2 no proposals, and format 1 no register either.
    const connection = new DatabaseSync(path)
    connection.exec(`DROP TABLE register; DROP TABLE made; DROP TABLE proposal; DROP INDEX reference_mover;
      ALTER TABLE reference DROP COLUMN mover; ALTER TABLE reference DROP COLUMN told; PRAGMA user_version = 1`)
    connection.close()
    const migrated = await openStore(path)
    assert.deepEqual(await dump(migrated, ids), before)
    assert.deepEqual(await migrated.register([registration('kst-90009-1')]), { added: 1, changed: 0 })
    assert.equal(await migrated.reading(ids[0] ?? ''), null)
    await migrated.close()
    const again = await openStore(path)
    assert.equal((await again.registered(['kst-90009-1']))[0]?.id, 'kst-90009-1')
    await again.load(paper('kst-90009-2', { movers: ['aa'] }))
    await again.load(paper('kst-90009-3', { cites: [moved('Aa')] }))
    assert.deepEqual(await again.degrees(['kst-90009-2']), [1])
    await again.close()
  })

  test('while another process writes, a load waits and then says that the store is busy', async () => {
    const path = place('busy.sqlite')
    await (await openStore(path)).close()
    const writer = new DatabaseSync(path)
    writer.exec('BEGIN IMMEDIATE')
    const store = await openStore(path)
    const [batch] = fc.sample(anyLoads, 1)[0] ?? []
    assert.ok(batch)
    await assert.rejects(store.load(batch), refused('STORE_BUSY', /try again/))
    writer.exec('ROLLBACK')
    assert.equal((await store.load(batch)).status, 'ingested')
    writer.close()
    await store.close()
  })

  test('an address of no store is refused', async () => {
    await assert.rejects(openStore('https://example.org/graph'), refused('STORE_REFUSED', /bolt:\/\//))
  })

  test('after any loads the tables agree with each other', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyLoads, fc.array(anyRegistration), async (loads, told) => {
        const path = place('agree.sqlite')
        for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true })
        const store = await openStore(path)
        await store.register(told.slice(1))
        for (const batch of loads) await store.load(batch)
        await store.register(told)
        await store.close()
        const tables = new DatabaseSync(path)
        for (const [what, sql] of Object.entries(disagreements))
          assert.deepEqual(tables.prepare(sql).all(), [], what)
        tables.exec(`INSERT INTO node_name (node_name) VALUES ('integrity-check')`)
        tables.close()
      }),
      { numRuns: 20 },
    )
  })
})

/** Each finds rows that should not be. */
const disagreements = {
  'edge without its reference':
    'SELECT * FROM edge WHERE NOT EXISTS (SELECT 1 FROM reference WHERE id = edge.reference AND from_node = edge.from_node)',
  'edge without its ends':
    'SELECT * FROM edge WHERE to_node NOT IN (SELECT id FROM node) OR from_node NOT IN (SELECT id FROM node)',
  'structure without its ends':
    'SELECT * FROM structure WHERE to_node NOT IN (SELECT id FROM node) OR from_node NOT IN (SELECT id FROM node)',
  'node within nothing': 'SELECT id FROM node WHERE within NOT NULL AND within NOT IN (SELECT id FROM node)',
  'wrong degree': 'SELECT id FROM node WHERE degree <> (SELECT count(*) FROM edge WHERE to_node = node.id)',
  'node without a claim': 'SELECT id FROM node WHERE id NOT IN (SELECT node FROM claim)',
  'claim without a node': 'SELECT node FROM claim WHERE node NOT IN (SELECT id FROM node)',
  'node that does not show its first claim': `SELECT id FROM node WHERE origin <>
    (SELECT document FROM claim WHERE node = node.id ORDER BY precedence, document LIMIT 1)`,
  'registered id that its node does not know': `SELECT id FROM node JOIN register USING (id) WHERE node.known = 'unknown'`,
  'node that boasts of being registered': `SELECT id FROM node WHERE known = 'registered' AND id NOT IN (SELECT id FROM register)`,
  'node without words': 'SELECT id FROM node WHERE key NOT IN (SELECT rowid FROM node_name)',
  'words without a node': 'SELECT rowid FROM node_name WHERE rowid NOT IN (SELECT key FROM node)',
} as const
