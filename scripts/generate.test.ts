import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DocumentBatch } from '../graph/batch.ts'
import { openStore } from '../graph/open.ts'
import { inventedCorpus } from './generate/corpus.ts'

async function corpus(papers: number, seed: number): Promise<readonly DocumentBatch[]> {
  const all: DocumentBatch[] = []
  for await (const batch of inventedCorpus({ papers, seed, ids: null })) all.push(batch)
  return all
}

test('the same seed gives the same corpus, another seed another', async () => {
  const [first, again, other] = [await corpus(30, 7), await corpus(30, 7), await corpus(30, 8)]
  assert.deepEqual(again, first)
  assert.notDeepEqual(other, first)
})

test('invented papers hang together: spans are the quotes, targets exist, few are cited often', async () => {
  const batches = await corpus(400, 1)
  assert.equal(new Set(batches.map((batch) => batch.document.id)).size, 400)
  const cited = new Map<string, number>()
  for (const { text, references, parts } of batches) {
    for (const { start, end, quote, target, from } of references) {
      assert.equal(text.slice(start, end), quote)
      assert.ok(target !== null)
      cited.set(target, (cited.get(target) ?? 0) + 1)
      assert.ok(from.includes('#') ? parts.some((part) => part.id === from) : true, from)
    }
  }
  const counts = [...cited.values()].sort((a, b) => b - a)
  const all = counts.reduce((sum, count) => sum + count, 0)
  const average = all / batches.length
  assert.ok(average > 10 && average < 40, `${average} references a paper`)
  assert.ok((counts[0] ?? 0) > 20 * (counts[counts.length >> 1] ?? 0), 'the most cited is a hub')
})

test('a generated corpus can be loaded', async () => {
  const store = await openStore(':memory:')
  try {
    let references = 0
    for (const batch of await corpus(20, 3)) {
      await store.load(batch)
      references += batch.references.length
    }
    const counts = await store.counts()
    assert.equal(counts.documents, 20)
    assert.equal(counts.references, references)
  } finally {
    await store.close()
  }
})
