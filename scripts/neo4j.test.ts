import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'
import { provideNeo4j } from './neo4j.ts'

test('a server given by NEO4J_URI that does not answer is reported with its address', async () => {
  const before = process.env.NEO4J_URI
  process.env.NEO4J_URI = 'bolt://127.0.0.1:1'
  try {
    const provided = await provideNeo4j({ brief: true })
    assert.ok('missing' in provided)
    assert.match(provided.missing, /NEO4J_URI names, bolt:\/\/127\.0\.0\.1:1, does not let us in/)
  } finally {
    if (before === undefined) delete process.env.NEO4J_URI
    else process.env.NEO4J_URI = before
  }
})

test('a server given by NEO4J_URI is used as it is', {
  skip: process.env.KAMERGRAAF_TEST_NEO4J ? false : 'no server',
}, async () => {
  const before = process.env.NEO4J_URI
  process.env.NEO4J_URI = process.env.KAMERGRAAF_TEST_NEO4J
  try {
    const provided = await provideNeo4j({ brief: true })
    assert.ok('uri' in provided, JSON.stringify(provided))
    await provided.stop()
    assert.ok('uri' in (await provideNeo4j({ brief: true })), 'stop must leave a server that is not ours')
  } finally {
    if (before === undefined) delete process.env.NEO4J_URI
    else process.env.NEO4J_URI = before
  }
})

test('the command says how it is used, with exit code 2', () => {
  const run = spawnSync(process.execPath, [join(import.meta.dirname, 'neo4j.ts'), 'dance'], {
    encoding: 'utf8',
  })
  assert.equal(run.status, 2)
  assert.match(run.stderr, /npm run neo4j -- start/)
})
