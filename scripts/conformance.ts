/**
 * `npm run conformance`: the suite that every store passes, on SQLite and a real Neo4j, with its largest cases whole: nodes with
 * 100,000 references. `npm test` runs it with fewer.
 */
import { spawnSync } from 'node:child_process'
import { provideNeo4j } from './neo4j.ts'

const neo4j = await provideNeo4j({ brief: false })
if ('missing' in neo4j) {
  process.stderr.write(`Neo4j could not be provided: ${neo4j.missing}\n`)
  process.exitCode = 1
} else {
  const { uri, user, password } = neo4j
  const access = { KAMERGRAAF_TEST_NEO4J: uri, NEO4J_USER: user, NEO4J_PASSWORD: password }
  try {
    const files = ['graph/sqlite/sqlite.test.ts', 'graph/neo4j/neo4j.test.ts']
    const { status } = spawnSync(process.execPath, ['--test', '--test-concurrency=1', ...files], {
      stdio: 'inherit',
      env: { ...process.env, ...access, KAMERGRAAF_CONFORMANCE: 'whole' },
    })
    process.exitCode = status ?? 1
  } finally {
    await neo4j.stop()
  }
}
