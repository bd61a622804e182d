import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { openStore } from '../graph/open.ts'
import { oldPapers } from '../graph/sqlite/old/papers.ts'

const scratch = mkdtempSync(join(tmpdir(), 'kamergraaf-check-'))
after(() => rmSync(scratch, { recursive: true }))
const program = fileURLToPath(new URL('../bin/kamergraaf.js', import.meta.url))

function kamergraaf(...parameters: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...parameters], {
    encoding: 'utf8',
  })
  return { code: status, out: stdout, err: stderr }
}

async function filled(name: string): Promise<string> {
  const path = join(scratch, name)
  const store = await openStore(path)
  await store.loadAll(oldPapers)
  await store.close()
  return path
}

/** What someone may do to a file by hand, and what is then said of it. */
const damages: readonly (readonly [sql: string, said: RegExp])[] = [
  [`DELETE FROM node WHERE id = 'kst-90001-2'`, /reference without its ends: \d+/],
  [
    `UPDATE reference SET quote = 'iets anders' WHERE quote LIKE 'zie%'`,
    /quote that its text does not have there: \d+\n {2}kst/,
  ],
  [`UPDATE node SET degree = degree + 1 WHERE id = 'org:zeewezen'`, /wrong degree: 1/],
  [`DELETE FROM node_name WHERE rowid = (SELECT max(rowid) FROM node_name)`, /node without words: 1/],
  [`UPDATE node SET weight = weight + 1 WHERE id = 'org:zeewezen'`, /node whose words are misplaced: 1/],
  [`UPDATE reference SET year = 1999 WHERE key = 1`, /reference of another year than its document: 1/],
  [`DELETE FROM reference_count WHERE status = 0`, /references that no number counts: \d+/],
  [`DELETE FROM passage_words WHERE rowid = 1`, /passage without words: 1/],
  [`UPDATE document SET text = 'kort'`, /part beyond its text: \d+/],
  [`DELETE FROM claim`, /variant that nobody tells: \d+/],
]

test('check finds all well, or says what is wrong and ends with 1', async () => {
  const path = await filled('well.sqlite')
  const { code, out, err } = kamergraaf('check', '--store', path)
  assert.deepEqual([code, out], [0, ''])
  assert.match(err, /all is well/)
  for (const [sql, said] of damages) {
    const damaged = await filled('damaged.sqlite')
    const file = new DatabaseSync(damaged)
    file.exec(sql)
    file.close()
    const found = kamergraaf('check', '--store', damaged)
    assert.equal(found.code, 1, sql)
    assert.match(found.out, said, sql)
    for (const end of ['', '-wal', '-shm']) rmSync(`${damaged}${end}`, { force: true })
  }
})

test('compact makes a store smaller and leaves all as it is; a server or nothing is wrong use', async () => {
  const path = await filled('large.sqlite')
  const store = await openStore(path)
  for (const batch of oldPapers) await store.load({ ...batch, text: batch.text + 'x y z '.repeat(50_000) })
  await store.loadAll(oldPapers)
  await store.close()
  const { code, out } = kamergraaf('compact', '--store', path)
  assert.equal(code, 0)
  const [, before, later] = /([\d.]+) MB before, ([\d.]+) MB after/.exec(out) ?? []
  assert.ok(Number(later) < Number(before) / 2, out)
  assert.equal(kamergraaf('check', '--store', path).code, 0)
  assert.equal(kamergraaf('check', '--store', 'bolt://127.0.0.1').code, 2)
  assert.equal(kamergraaf('compact', '--store', join(scratch, 'none.sqlite')).code, 2)
})
