import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { killOften } from './kill/kill-often.ts'

// `npm run test:kill` does it a hundred times.
test('an ingest that is killed and started again gives what an undisturbed one gives', async () => {
  const scratch = mkdtempSync(join(tmpdir(), 'kamergraaf-kill-'))
  try {
    const { kills } = await killOften({ times: 4, papers: 600, seed: 7, workers: 2, scratch })
    assert.equal(kills, 4)
  } finally {
    rmSync(scratch, { recursive: true })
  }
})
