import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { GoldError, looksLikeGold, readGold } from './gold.ts'
import { findSource } from './sources.ts'

const folder = mkdtempSync(join(tmpdir(), 'kamergraaf-sources-'))
after(() => rmSync(folder, { recursive: true }))

const put = (path: string, text: string): string => {
  const full = join(folder, path)
  mkdirSync(dirname(full), { recursive: true })
  writeFileSync(full, text)
  return full
}

const goldFor = (source: string, text: string) =>
  readGold(
    JSON.stringify({
      document: null,
      source,
      sha256: createHash('sha256').update(text).digest('hex'),
      references: [],
    }),
  )

test('the source is found beside the gold, in the set’s corpus folder, in seed, or in a folder given', () => {
  const beside = put('one/a.txt', 'a')
  const corpus = put('shared/corpus/letters-txt/b.txt', 'b')
  const seed = put('shared/seed/c.txt', 'c')
  const given = put('texts/deep/d.txt', 'd')
  assert.equal(findSource(join(folder, 'one/a.json'), goldFor('a.txt', 'a'), []).path, beside)
  assert.equal(
    findSource(join(folder, 'shared/gold/letters/b.json'), goldFor('texts/b.txt', 'b'), []).path,
    corpus,
  )
  assert.equal(findSource(join(folder, 'shared/gold/c.json'), goldFor('c.txt', 'c'), []).path, seed)
  const byDigest = findSource(join(folder, 'one/e.json'), goldFor('other name.txt', 'd'), [
    join(folder, 'texts'),
  ])
  assert.equal(byDigest.path, given)
})

test('a source of that name with other bytes is refused, and so is none', () => {
  put('two/a.txt', 'changed')
  assert.throws(() => findSource(join(folder, 'two/a.json'), goldFor('a.txt', 'a'), []), /another sha256/)
  assert.throws(() => findSource(join(folder, 'two/z.json'), goldFor('z.txt', 'z'), []), /not found/)
})

test('a file that is no gold is refused with the reason', () => {
  assert.throws(() => readGold('['), GoldError)
  assert.throws(() => readGold('[]'), /no object/)
  assert.throws(() => readGold('{"source": "a", "sha256": "b"}'), /references/)
  const odd = { source: 'a', sha256: 'b', references: [{ start: 1 }] }
  assert.throws(() => readGold(JSON.stringify(odd)), /\[0\] lacks a field/)
  assert.equal(looksLikeGold('[{"sha256": "a"}]'), false)
  assert.equal(looksLikeGold(JSON.stringify(odd)), true)
})
