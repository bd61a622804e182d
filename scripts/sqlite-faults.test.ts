import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { letFaultsBefallSqlite } from './kill/sqlite-faults.ts'
import { toldFaults } from './kill/strikes.ts'

// `npm run test:faults` does it a hundred times.
test('an ingest into SQLite comes to what an undisturbed one gives, whatever befalls it while it runs', {
  timeout: 300_000,
}, async () => {
  const scratch = mkdtempSync(join(tmpdir(), 'kamergraaf-faults-'))
  try {
    const outcome = await letFaultsBefallSqlite({ times: 4, papers: 100, seed: 5, scratch })
    assert.equal(outcome.strikes.length, 4)
    for (const { share } of outcome.strikes) assert.ok(share < 1)
    assert.match(
      toldFaults(outcome),
      /^4 faults struck while a load ran; \d+ came too late and do not count\n {2}ingest killed: /,
    )
  } finally {
    rmSync(scratch, { recursive: true })
  }
})
