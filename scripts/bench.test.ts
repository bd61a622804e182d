import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { benchExtract } from './bench/extract.ts'
import { benchFile } from './bench/graph/one-file.ts'
import { benchGraph } from './bench/graph.ts'
import { performancePage } from './bench/performance.ts'
import { atMost, table } from './bench/record.ts'

test('the bench measures ordinary text beside peers, and hostile text beside ordinary', () => {
  const examples = fileURLToPath(new URL('../examples', import.meta.url))
  const records = benchExtract(examples, { cold: 1, ours: 1, theirs: 1, hostile: 1_000 })
  assert.deepEqual(
    records.map(({ unit, reference }) => [unit, reference === null]),
    [['MB/s', true], ...Array(3).fill(['MB/s', false]), ...Array(5).fill(['ns/byte', false])],
  )
  for (const record of records) {
    assert.deepEqual(Object.keys(record), ['name', 'value', 'unit', 'reference', 'ratio', 'goal', 'met'])
    assert.ok(record.value > 0)
  }
  assert.equal(table(records).split('\n').length, records.length + 1)
})

test('of a cost, less is better', () => {
  const other = { name: 'other', value: 10 }
  assert.equal(atMost('a', 30, 'ns/byte', other, 3).met, true)
  assert.equal(atMost('a', 31, 'ns/byte', other, 3).met, false)
})

test('the graph bench loads and asks a small corpus, beside SQLite by hand', async () => {
  const rows = await benchGraph({ papers: 120, seed: 1, ids: null, questions: 5 }, ['sqlite'])
  for (const word of [
    'load',
    'node',
    'references',
    'last page',
    'neighbourhood',
    'path',
    'chain',
    'search',
    'texts',
  ])
    assert.ok(
      rows.some(({ name }) => name.includes(word)),
      word,
    )
  for (const row of rows) assert.ok(row.value > 0 && row.met !== undefined, row.name)
  const page = performancePage(
    'Before <!-- figures: begin -->old<!-- figures: end --> after',
    { command: 'npm run bench', papers: 120, measurements: rows },
    new Date('2099-01-02'),
  )
  assert.match(
    page,
    /^Before <!-- figures: begin -->\nMeasured on 2099-01-02 with `npm run bench` \(120 generated papers\)/,
  )
  assert.equal(page.match(/^\| /gm)?.length, rows.length + 1)
  assert.match(
    performancePage(
      'Before <!-- one file: begin --><!-- one file: end --> after',
      { command: 'a', section: 'one file', told: 'More.', papers: 1, measurements: [] },
      new Date(),
    ),
    /^Before <!-- one file: begin -->\nMeasured on .*\. More\.\n/,
  )
  assert.throws(() => performancePage('no marks', { command: '', papers: 1, measurements: [] }, new Date()))
})

test('a file that is there is asked and checked again, and not loaded', async () => {
  const scratch = mkdtempSync(join(tmpdir(), 'kamergraaf-bench-'))
  after(() => rmSync(scratch, { recursive: true }))
  const path = join(scratch, 'graph.sqlite')
  const corpus = { papers: 120, seed: 1, ids: null, questions: 5 }
  const { papers, told, measurements } = await benchFile(path, corpus)
  assert.equal(papers, 120)
  assert.match(told, /found nothing\.$/)
  assert.ok(measurements.length > 10)
  const loaded = statSync(path).mtimeMs
  const again = await benchFile(path, { ...corpus, papers: 999 })
  assert.deepEqual([again.papers, statSync(path).mtimeMs], [120, loaded])
})
