import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { Random } from './generate/random.ts'
import { mutateAll } from './mutate/mutate-all.ts'
import { mutant, mutations } from './mutate/mutations.ts'

// `npm run mutate` does it ten thousand times, on any papers.
test('three hundred broken papers break no promise', async () => {
  const scratch = mkdtempSync(join(tmpdir(), 'kamergraaf-mutate-'))
  try {
    const folder = fileURLToPath(new URL('../examples/*.txt', import.meta.url))
    const { read, rejected, faults } = await mutateAll({ folder, times: 300, seed: 1, keep: null, scratch })
    assert.deepEqual(faults, [])
    assert.equal(read + rejected, 300)
    assert.ok(read > 150 && rejected > 5)
  } finally {
    rmSync(scratch, { recursive: true })
  }
})

test('a mutant is the same again for the same seed, and every mutation changes something', () => {
  const paper = Buffer.from('Zie Kamerstuk 99 088, nr. 21,\nen het antwoord op vraag 3.\n'.repeat(20))
  assert.deepEqual(mutant(paper, new Random(5)), mutant(paper, new Random(5)))
  for (const mutation of mutations) {
    const broken = [1, 2, 3].map((seed) => mutation(paper, new Random(seed)))
    assert.ok(broken.some((bytes) => !bytes.equals(paper)))
  }
})
