import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { letFaultsBefallNeo4j, neo4jFaults } from '../kill/neo4j-faults.ts'

// `npm run test:faults` does it a hundred times.
test('an ingest into Neo4j comes to what an undisturbed one gives, whatever befalls it', {
  skip: process.env.KAMERGRAAF_TEST_NEO4J ? false : 'no server can be started here',
  timeout: 600_000,
}, async (context) => {
  const scratch = mkdtempSync(join(tmpdir(), 'kamergraaf-faults-'))
  try {
    const outcome = await letFaultsBefallNeo4j({ times: neo4jFaults.length, papers: 60, seed: 5, scratch })
    if ('missing' in outcome) return context.skip(outcome.missing)
    assert.deepEqual(
      outcome.strikes.map(({ fault }) => fault),
      neo4jFaults,
    )
    for (const { share } of outcome.strikes) assert.ok(share > 0 && share < 1)
  } finally {
    rmSync(scratch, { recursive: true })
  }
})
