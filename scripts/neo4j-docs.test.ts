import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { after, describe, test } from 'node:test'
import { Neo4jSubject } from '../graph/neo4j/subject.ts'
import { analyse, toBatch } from '../ingest/main.ts'

const page = readFileSync(new URL('../docs/neo4j.md', import.meta.url), 'utf8')
const queries = [...page.matchAll(/^([^\n]+):\n\n```cypher\n(.+?)^```/gms)].map(
  ([, name = '', cypher = '']) => ({
    name,
    cypher,
  }),
)
const address = process.env.KAMERGRAAF_TEST_NEO4J

test('the page has ten questions or more', () => assert.ok(queries.length >= 10))

describe('docs/neo4j.md', { skip: address ? false : 'no server' }, () => {
  const subject = new Neo4jSubject(address ?? '', process.env)
  after(() => subject.close())

  test('every question is answered over the invented dossier, by an index where the page says so', async () => {
    await fill(subject)
    for (const { name, cypher } of queries) {
      const { records } = await subject.ask(cypher)
      assert.ok(records.length > 0, `${name}: nothing is found`)
    }
  })

  test('the page names every label, relationship type and property that is there', async () => {
    await fill(subject)
    const { records } = await subject.ask(`MATCH (n) UNWIND labels(n) + keys(n) AS name RETURN DISTINCT name
      UNION MATCH ()-[r]->() UNWIND [type(r)] + keys(r) AS name RETURN DISTINCT name`)
    const silent = new Set([
      'test',
      ...['fingerprint', 'receipt', 'reading'],
      ...['facts', 'mover', 'told', 'rank', 'name'],
    ])
    const forgotten = records
      .map((record) => String(record.get('name')))
      .filter((name) => !silent.has(name) && !new RegExp(`\\b${name}\\b`).test(page))
    assert.deepEqual(forgotten, [])
  })
})

async function fill(subject: Neo4jSubject): Promise<void> {
  const store = await subject.open()
  const files = globSync('*.txt', { cwd: new URL('../examples/', import.meta.url) })
  const batches = files.map((name) =>
    toBatch(analyse({ name, bytes: readFileSync(new URL(`../examples/${name}`, import.meta.url)) })),
  )
  try {
    await store.loadAll(batches)
  } finally {
    await store.close()
  }
}
