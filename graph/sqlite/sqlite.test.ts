import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, describe, test } from 'node:test'
import * as fc from 'fast-check'
import { anyLoads } from '../conformance/laws.ts'
import { anyRegistration } from '../conformance/registering.ts'
import { dump, idsOf } from '../conformance/subject.ts'
import { conformance } from '../conformance.ts'
import { cite, paper } from '../fixture.ts'
import { openStore } from '../open.ts'
import { StoreError } from '../store.ts'
import { checkFile, misplaced } from './check.ts'
import { compactFile } from './compact.ts'
import { disagreements } from './disagreements.ts'
import { guarded } from './guarded.ts'
import { oldPapers, oldRegister } from './old/papers.ts'
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

  test('impossible places are refused by name, with the remedy, and none is waited for', async () => {
    execFileSync('mkfifo', [place('pipe')])
    for (const [path, message] of [
      ['/dev/null', /^\/dev\/null is a device or a pipe.*give the path of a file/],
      [place('pipe'), /pipe is a device or a pipe/],
      [place('x'.repeat(300)), /No store can be at .*x+ \(ENAMETOOLONG\); choose another place/],
    ] as const)
      for (const create of [true, false])
        await assert.rejects(openStore(path, { create }), refused('STORE_UNREACHABLE', message))
  })

  const proc = existsSync('/proc/self') ? {} : { skip: 'this system has no /proc' }
  test('below a folder in which the system makes none, a store is refused at once', proc, () => {
    // In a process of its own: what it is about never ended.
    const tried = `import(${JSON.stringify(new URL('../open.ts', import.meta.url).href)}).then(({ openStore }) =>
      openStore('/proc/none/graph.sqlite')).catch(({ code, message }) => console.log(code, message))`
    const told = execFileSync(process.execPath, ['-e', tried], { timeout: 60_000, encoding: 'utf8' })
    assert.match(
      told,
      /^STORE_UNREACHABLE Cannot make the folder of \/proc\/none\/graph\.sqlite .*choose another place/,
    )
  })

  test('a file that may only be read is told as such', async () => {
    const path = place('read-only.sqlite')
    await (await openStore(path)).close()
    const connection = new DatabaseSync(path, { readOnly: true })
    assert.throws(
      () => guarded(() => connection.exec('CREATE TABLE more (name TEXT)'), path),
      refused(
        'STORE_UNREACHABLE',
        /read-only\.sqlite may only be read; make the file and its folder writable/,
      ),
    )
    connection.close()
  })

  test('a store that is open while its file is made small still knows every rule', async () => {
    const path = place('compacted.sqlite')
    const [paper, ...others] = oldPapers
    assert.ok(paper !== undefined)
    const other = {
      ...paper,
      references: paper.references.map((one) => ({ ...one, rule: 'rule/of-another-day' })),
    }
    const store = await openStore(path)
    await store.loadAll([other])
    await store.loadAll(oldPapers)
    compactFile(path)
    await store.loadAll([other, ...others])
    await store.close()
    assert.deepEqual([...checkFile(path)], [])
  })

  test('how often places are cited follows what another process loads', async () => {
    const path = place('degrees.sqlite')
    const [store, other] = [await openStore(path), await openStore(path)]
    await store.loadAll(oldPapers)
    const ids = ['kst-90001-2', 'kst-90001-V-8', 'org:zeewezen']
    for (const id of ids) await store.steps([id], { kinds: [], limit: 100, into: null })
    const before = await store.degrees(ids)
    await other.load(
      paper('kst-90001-7', { cites: [cite('kamerstuk', 'kst-90001-2'), cite('kamerstuk', 'kst-90001-V-8')] }),
    )
    const [first = 0, second = 0, third] = before
    assert.deepEqual(await store.degrees(ids), [first + 1, second + 1, third])
    await store.close()
    await other.close()
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

  test('files of formats 1 to 9 are brought up to date and lose nothing', async () => {
    const ids = idsOf(oldPapers)
    const unproposed = oldPapers.map((batch) => ({ ...batch, proposal: null }))
    const fresh = async (batches: typeof oldPapers, register: typeof oldRegister) => {
      const store = await openStore(':memory:')
      await store.loadAll(batches)
      await store.register(register)
      const all = await dump(store, ids)
      await store.close()
      return all
    }
    const expected = [await fresh(unproposed, []), await fresh(unproposed, oldRegister)]
    for (const _ of [3, 4, 5, 6, 7, 8, 9]) expected.push(await fresh(oldPapers, oldRegister))
    // Format 3 had no receipts, format 2 no proposals nor what they match, and format 1 no register either.
    const older = [
      'DROP TABLE made',
      `UPDATE reference SET status = 'unresolved', target = NULL, candidates = '[]', rule = told->>'rule', reason = told->>'reason',
        confidence = told->>'confidence', filled = json(told->'filled') WHERE told IS NOT NULL;
      DROP TABLE proposal; DROP INDEX reference_mover; ALTER TABLE reference DROP COLUMN mover;
      ALTER TABLE reference DROP COLUMN told`,
      'DROP TABLE register',
    ]
    for (const format of [9, 8, 7, 6, 5, 4, 3, 2, 1]) {
      const path = place(`format-${format}.sqlite`)
      if (format > 5) await makeFormat9(path, format)
      else makeOlder(path, format, older)
      const store = await openStore(path)
      assert.deepEqual(await dump(store, ids), expected[format - 1], `format ${format}`)
      const words = { text: 'a.example', document: null, first: 9, after: null }
      assert.equal((await store.passages(words)).items[0]?.from, 'kst-90001-V-8#antwoord-1.1')
      assert.equal(await store.text('kst-90002-3'), oldPapers[2]?.text)
      assert.deepEqual(await store.received(['abc 1']), [format > 3 ? 'kst-90001-V-8' : null])
      assert.equal((await store.registered(['dossier:90001']))[0]?.highest, format > 1 ? 12 : undefined)
      await store.passOver([{ receipt: 'pdf 1', document: 'kst-90001-V-8' }])
      assert.deepEqual(await store.received(['pdf 1']), ['kst-90001-V-8'])
      await store.close()
      const tables = new DatabaseSync(path)
      for (const [what, sql] of Object.entries(disagreements))
        assert.deepEqual(tables.prepare(sql).all(), [], what)
      assert.deepEqual([...misplaced(tables)], [])
      tables.close()
      // And it goes on from there: the papers are known, and what older formats did not keep comes with them.
      const again = await openStore(path)
      const statuses = (await again.loadAll(oldPapers)).map(({ status }) => status)
      if (format > 2) assert.deepEqual(statuses, ['unchanged', 'unchanged', 'unchanged'])
      await again.close()
    }
  })

  test('the views answer by official id, and use the indexes', async () => {
    const path = place('views.sqlite')
    const store = await openStore(path)
    await store.loadAll(oldPapers)
    await store.close()
    const file = new DatabaseSync(path, { readOnly: true })
    const ask = (sql: string) =>
      file
        .prepare(sql)
        .all()
        .map((row) => ({ ...row }))
    assert.deepEqual(
      ask(
        `SELECT from_id, to_id, status FROM citation WHERE document_id = 'kst-90002-3' ORDER BY span_start LIMIT 1`,
      ),
      [{ from_id: 'kst-90002-3', to_id: 'kst-90001-V-8#antwoord-1', status: 'ambiguous' }],
    )
    const [first] = ask(`SELECT id, quote, rule FROM citation WHERE to_id = 'org:zeewezen'`)
    const [reference] = oldPapers[0]?.references.filter(({ target }) => target === 'org:zeewezen') ?? []
    assert.deepEqual(first, { id: reference?.id, quote: reference?.quote, rule: reference?.rule })
    assert.deepEqual(ask(`SELECT from_id FROM other_meaning WHERE to_id = 'ah-tk-20252026-4'`), [
      { from_id: 'kst-90002-3' },
    ])
    assert.deepEqual(ask(`SELECT cited, "references", dossier_id FROM paper WHERE id = 'kst-90001-V-9'`), [
      { cited: 1, references: 0, dossier_id: 'dossier:90001-V' },
    ])
    assert.deepEqual(ask(`SELECT parent_id, kind FROM part WHERE id = 'kst-90001-V-8#antwoord-1.1'`), [
      { parent_id: 'kst-90001-V-8#antwoord-1', kind: 'sub-answer' },
    ])
    assert.equal(ask('SELECT * FROM structured').length, 2)
    for (const column of ['document_id', 'from_id', 'to_id']) {
      const plan = ask(`EXPLAIN QUERY PLAN SELECT quote FROM citation WHERE ${column} = 'x'`).map(
        ({ detail }) => detail,
      )
      assert.ok(!plan.some((line) => /SCAN (?:r|d|dn|f)\b/.test(String(line))), `${column}: ${plan}`)
    }
    file.close()
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

  test('after any loads and removals the tables agree with each other', async () => {
    await fc.assert(
      fc.asyncProperty(anyLoads, fc.array(anyRegistration), fc.nat(3), async (loads, told, removed) => {
        const path = place('agree.sqlite')
        for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true })
        const store = await openStore(path)
        await store.register(told.slice(1))
        await store.loadAll(loads)
        await store.register(told)
        for (const batch of loads) await store.load(batch)
        await store.passOver(
          loads.map(({ document }) => ({ receipt: `p ${document.id}`, document: document.id })),
        )
        await store.remove(loads.slice(0, removed).map(({ document }) => document.id))
        await store.close()
        const tables = new DatabaseSync(path)
        for (const [what, sql] of Object.entries(disagreements))
          assert.deepEqual(tables.prepare(sql).all(), [], what)
        assert.deepEqual([...misplaced(tables)], [])
        for (const words of ['node_name', 'passage_words'])
          tables.exec(`INSERT INTO ${words} (${words}) VALUES ('integrity-check')`)
        tables.close()
      }),
      { numRuns: 20 },
    )
  })
})

/** A file of format 5 to 1, of the papers in `old/papers.ts`; `older` takes off what the formats before 4 had not. */
function makeOlder(path: string, format: number, older: readonly string[]): void {
  const connection = new DatabaseSync(path)
  connection.exec(readFileSync(new URL('old/format-4.sql', import.meta.url), 'utf8'))
  if (format > 4)
    connection.exec(
      'ALTER TABLE register ADD COLUMN record TEXT; ALTER TABLE register ADD COLUMN unlisted INTEGER',
    )
  for (const sql of older.slice(0, Math.max(0, 4 - format))) connection.exec(sql)
  connection.exec(`PRAGMA user_version = ${format}`)
  connection.close()
}

/** Format 9 knew of no sources passed over, format 8 did not have what is cited apart, format 7 no years or counts, and its names in another order; format 6 had no passages either. */
async function makeFormat9(path: string, format: number): Promise<void> {
  const store = await openStore(path)
  await store.loadAll(oldPapers)
  await store.register(oldRegister)
  await store.close()
  const connection = new DatabaseSync(path)
  connection.exec('DROP TABLE passed_over; PRAGMA user_version = 9')
  if (format < 9) connection.exec('DROP INDEX node_cited; PRAGMA user_version = 8')
  if (format < 8)
    connection.exec(`DROP INDEX reference_to; DROP INDEX candidate_to; DROP TABLE reference_count; DROP TABLE node_name;
    ALTER TABLE reference DROP COLUMN year; ALTER TABLE candidate DROP COLUMN year;
    CREATE INDEX reference_to ON reference (target, rank, document, key, from_node, kind, status) WHERE target IS NOT NULL;
    CREATE INDEX candidate_to ON candidate (node, rank, document, reference, kind) WHERE other = 1;
    CREATE VIRTUAL TABLE node_name USING fts5(names, content = '', contentless_delete = 1, detail = 'none', tokenize = 'ascii', prefix = '2 3');
    INSERT INTO node_name (rowid, names) SELECT key, names FROM node; PRAGMA user_version = 7`)
  if (format === 6)
    connection.exec(`DROP TABLE passage; DROP TABLE passage_words; DROP INDEX document_size; UPDATE document SET first_passage = 0, passages = 0;
      PRAGMA user_version = 6`)
  connection.close()
}
