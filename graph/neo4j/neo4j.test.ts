import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import * as fc from 'fast-check'
import { cuttingProxy } from '../../scripts/kill/cutting-proxy.ts'
import type { Around } from '../around.ts'
import { chain } from '../chain.ts'
import { anyLoads } from '../conformance/laws.ts'
import { anyRegistration } from '../conformance/registering.ts'
import { dump, foundBy, idsOf } from '../conformance/subject.ts'
import { conformance } from '../conformance.ts'
import { cite, moved, paper } from '../fixture.ts'
import { neighbourhood } from '../neighbourhood.ts'
import { openStore } from '../open.ts'
import { compareStrings } from '../order.ts'
import { shortestPaths } from '../paths.ts'
import type { ReferenceKind } from '../reference.ts'
import { sqliteSubject } from '../sqlite/subject.ts'
import { type GraphStore, StoreError } from '../store.ts'
import { Neo4jSubject } from './subject.ts'

const address = process.env.KAMERGRAAF_TEST_NEO4J
if (address) onServer(address)
else withoutServer()

/** Without a server nothing here can be tried: said loudly, and an error where it must not go unnoticed. */
function withoutServer(): void {
  const why =
    'KAMERGRAAF_TEST_NEO4J is not set: THE NEO4J STORE IS NOT TESTED. Run: eval "$(node scripts/neo4j.ts start)"'
  test('Neo4j: conformance', { skip: process.env.CI === 'true' ? false : why }, () => assert.fail(why))
}

function onServer(server: string): void {
  const subject = new Neo4jSubject(server, process.env)
  after(() => subject.close())
  conformance(subject)
  describe('Neo4j and SQLite', () => agreement(subject))
  describe('Neo4j: the server', () => access(subject))
}

/** The same loads, every answer compared. */
function agreement(subject: Neo4jSubject): void {
  const sqlite = sqliteSubject()
  const searched = { k: 4, maxHops: 4, kinds: [], avoid: [], maxDegree: 9 }
  const everything = async (store: GraphStore, ids: readonly string[]) => ({
    dump: await dump(store, ids),
    searches: await Promise.all(
      ['', 'kamer', 'kst 9', 'n', 'antwoord 1', 'titel', 'xyz'].map((text) => foundBy(store, text)),
    ),
    passages: await Promise.all(
      ['kst', '90001 1', 'de', 'antw', 'xyz'].flatMap((text) =>
        [null, ...ids].map((document) => store.passages({ text, document, first: 50, after: null })),
      ),
    ),
    near: await Promise.all(
      ids.map((id) => neighbourhood(store, id, { depth: 2, kinds: [], limit: 9, maxDegree: 3 })),
    ),
    paths: await Promise.all(
      ids.map((from, i) => shortestPaths(store, { ...searched, from, to: ids.at(-1 - i) ?? '' })),
    ),
    histories: await Promise.all(ids.map((node) => store.history({ node, kinds: [], companions: 3 }))),
    chains: await Promise.all(ids.map((id) => chain(store, id, { depth: 3, limit: 9 }))),
  })

  test('both stores give the same answers to everything', { timeout: 600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyLoads, fc.array(anyRegistration), async (loads, told) => {
        const [one, other] = [await sqlite.open(), await subject.open()]
        try {
          for (const batch of loads) assert.deepEqual(await other.load(batch), await one.load(batch))
          assert.deepEqual(await other.register(told), await one.register(told))
          const ids = idsOf(loads)
          const registered = told.map(({ id }) => id)
          assert.deepEqual(await other.registered(registered), await one.registered(registered))
          assert.deepEqual(await everything(other, ids), await everything(one, ids))
        } finally {
          await one.close()
          await other.close()
        }
      }),
      { numRuns: 12 },
    )
  })
}

function access(subject: Neo4jSubject): void {
  const refused = (code: StoreError['code'], message: RegExp) => (error: unknown) =>
    error instanceof StoreError && error.code === code && message.test(error.message)

  async function withEnv(changes: NodeJS.ProcessEnv, work: () => Promise<void>): Promise<void> {
    const before = { ...process.env }
    Object.assign(process.env, changes)
    try {
      await work()
    } finally {
      for (const name of Object.keys(changes)) delete process.env[name]
      Object.assign(process.env, before)
    }
  }

  test('several that begin at once in an empty database make one graph', async () => {
    await (await subject.open()).close()
    const named = async (what: string, where = '') =>
      (await subject.ask(`SHOW ${what}S YIELD name, type ${where} RETURN name`)).records.map((row) =>
        row.get('name'),
      )
    for (const name of await named('CONSTRAINT')) await subject.ask(`DROP CONSTRAINT ${name}`)
    for (const name of await named('INDEXE', "WHERE type <> 'LOOKUP'"))
      await subject.ask(`DROP INDEX ${name}`)
    await subject.ask('MATCH (k:Kamergraaf) DELETE k')
    const stores = await Promise.all([1, 2, 3, 4].map(() => openStore(subject.address())))
    await subject.ask('MATCH (k:Kamergraaf) SET k.test = true')
    for (const store of stores) await store.close()
    const { records } = await subject.ask('MATCH (k:Kamergraaf) RETURN count(k) AS n')
    assert.equal(Number(records[0]?.get('n')), 1)
  })

  test('an address where nothing answers is unreachable', () =>
    assert.rejects(
      openStore('bolt://127.0.0.1:1'),
      refused('STORE_UNREACHABLE', /127\.0\.0\.1:1; see that it runs/),
    ))

  test(
    'a wrong password is refused, with the names to set and without the password',
    { skip: openServer() },
    () =>
      withEnv({ NEO4J_USER: 'neo4j', NEO4J_PASSWORD: 'geheim-en-fout' }, () =>
        assert.rejects(
          openStore(subject.address()),
          (error) =>
            refused(
              'STORE_REFUSED',
              /as neo4j with this password; set NEO4J_USER and NEO4J_PASSWORD/,
            )(error) && !String(error).includes('geheim'),
        ),
      ),
  )

  test('no user where one is wanted is refused', { skip: openServer() }, () =>
    withEnv({ NEO4J_USER: '' }, () =>
      assert.rejects(
        openStore(subject.address()),
        refused('STORE_REFUSED', /without a user; set NEO4J_USER/),
      ),
    ),
  )

  test('a database that is not there is refused', () =>
    withEnv({ NEO4J_DATABASE: 'bestaatniet' }, () =>
      assert.rejects(
        openStore(subject.address()),
        refused('STORE_REFUSED', /no database bestaatniet; set NEO4J_DATABASE/),
      ),
    ))

  test('a password in the address is refused and not repeated', () =>
    assert.rejects(
      openStore('bolt://neo4j:geheim@127.0.0.1'),
      (error) => refused('STORE_REFUSED', /out of the address/)(error) && !String(error).includes('geheim'),
    ))

  test('a routed address works on a single server: a read sees the write before it, the database named or not', async () => {
    await (await subject.open()).close()
    const routed = subject.address().replace(/^bolt:/, 'neo4j:')
    for (const database of ['', process.env.NEO4J_DATABASE || 'neo4j'])
      await withEnv({ NEO4J_DATABASE: database }, async () => {
        const store = await openStore(routed)
        try {
          for (let nr = 1; nr <= 20; nr += 1) {
            await store.load(paper(`kst-90001-${nr}`, { title: `Brief ${nr} ${database}` }))
            assert.equal((await store.nodes([`kst-90001-${nr}`]))[0]?.title, `Brief ${nr} ${database}`)
          }
        } finally {
          await store.close()
        }
      })
  })

  test('a question whose connection is cut is asked again', { skip: farServer(subject) }, async () => {
    const { port } = new URL(subject.address())
    const batch = paper('kst-90001-1', { title: 'Brief' })
    await (await subject.open()).close()
    const proxy = await cuttingProxy(Number(port))
    const store = await openStore(`bolt://127.0.0.1:${proxy.port}`)
    try {
      await store.load(batch)
      for (const at of [1, 30, 200]) {
        let cut = 0
        proxy.count(at, () => {
          cut = proxy.cut()
        })
        assert.equal((await store.nodes(['kst-90001-1']))[0]?.title, 'Brief', `cut at ${at}`)
        assert.ok(cut > 0, `nothing was cut at ${at}`)
      }
    } finally {
      await store.close()
      proxy.close()
    }
  })

  test('around a hub, and a step from it, is what would be found by reading all references to it', async () => {
    const hubs = ['kst-90001-1', 'org:a', 'kst-90001-1#antwoord-1']
    const crowd = Array.from({ length: 14 }, (_, i) =>
      paper(`kst-90002-${i}`, {
        cites: [
          ...hubs
            .slice(0, 1 + (i % 3))
            .map((hub) => cite(i % 4 === 1 ? 'terugverwijzing' : 'kamerstuk', hub)),
          ...(i % 5 === 0 ? [cite('url', hubs[0] ?? '')] : []),
          ...(i % 2 === 0 ? [cite('kamerstuk', 'kst-90001-9', hubs[0] ?? '')] : []),
        ],
        pieces: [
          { id: 'antwoord-1', cites: [cite('organisatie', 'org:a'), cite('motie', hubs[0] ?? '')] },
          { id: 'antwoord-10', cites: Array.from({ length: i % 3 }, () => cite('kamerstuk', hubs[2] ?? '')) },
        ],
      }),
    )
    const self = paper('kst-90001-1', {
      cites: [cite('self', 'kst-90001-1'), cite('kamerstuk', 'kst-90001-1')],
      pieces: [{ id: 'antwoord-1', cites: [cite('kamerstuk', 'kst-90001-1')] }],
    })
    const store = await subject.open()
    try {
      await store.loadAll([self, ...crowd])
      const few = subject.withHubsFrom(2)
      const kindsAsked: readonly (readonly ReferenceKind[])[] = [[], ['kamerstuk'], ['organisatie', 'url']]
      for (const kinds of kindsAsked)
        for (const limit of [1, 2, 3, 7, 20, 100]) {
          const told = `${kinds} ${limit}`
          const [around, all] = [await few.around(hubs, kinds, limit), await store.around(hubs, kinds, limit)]
          assert.deepEqual(around.map(sorted), all.map(sorted), told)
          const asked = { kinds, limit, into: null }
          const [steps, every] = [await few.steps(hubs, asked), await store.steps(hubs, asked)]
          assert.deepEqual(steps.map(inOrder), every.map(inOrder), told)
        }
    } finally {
      await store.close()
    }
  })

  test('of papers that are removed nothing is left: no text, passage, proposal or unresolved end', async () => {
    const papers = [
      paper('kst-90001-1', { receipt: 'abc 1', cites: [cite('motie'), moved('Aa'), moved('Bb')] }),
      paper('kst-90001-2', { movers: ['aa'], date: '2025-12-01', cites: [cite('kamerstuk', 'kst-90001-1')] }),
    ]
    const left = async () => {
      const cypher = 'MATCH (n) WHERE NOT n:Kamergraaf RETURN DISTINCT labels(n)[0] AS label ORDER BY label'
      return (await subject.ask(cypher)).records.map((row) => row.get('label'))
    }
    const store = await subject.open()
    try {
      await store.loadAll(papers)
      await store.passOver(papers.map(({ document }) => ({ receipt: document.id, document: document.id })))
      assert.deepEqual(await left(), ['Node', 'Passage', 'PassedOver', 'Proposal', 'Text', 'Unresolved'])
      await store.remove(papers.map(({ document }) => document.id))
      assert.deepEqual(await left(), [])
    } finally {
      await store.close()
    }
  })

  test('a graph of the format before is brought up to date', async () => {
    const papers = [
      paper('kst-90001-1', {
        cites: [cite('kamerstuk', 'kst-90001-2', 'kst-90001-3'), cite('motie')],
        pieces: [{ id: 'antwoord-1', cites: [cite('kamerstuk', 'kst-90001-7')] }],
      }),
      paper('kst-90001-2', { cites: [cite('kamerstuk', 'kst-90001-1')] }),
    ]
    const ids = idsOf(papers)
    const store = await subject.open()
    await store.loadAll(papers)
    const wanted = await dump(store, ids)
    const citing = { text: 'zie kst-90001-7', document: null, first: 9, after: null }
    const found = await store.passages(citing)
    assert.equal(found.items[0]?.from, 'kst-90001-1#antwoord-1')
    await store.close()
    await subject.ask(
      'MATCH ()-[r:REFERS_TO|CANDIDATE]->() REMOVE r.position, r.target WITH count(*) AS n MATCH (k:Kamergraaf) SET k.format = 4',
    )
    await subject.ask('MATCH (p:Passage) DELETE p')
    await subject.ask('DROP INDEX passage_words')
    const searched = async () =>
      (await subject.ask('MATCH (n:Node) RETURN n.id, n.names, n.place ORDER BY n.id')).records.map((row) =>
        Object.values(row.toObject()),
      )
    const names = await searched()
    await subject.ask(`MATCH (n:Node) SET n.weight = toInteger(left(n.place, 7)), n.order = substring(n.place, 8),
      n.names = left(n.names, size(n.names) - size(split(n.names, '\n')[-1])) REMOVE n.place`)
    await subject.ask('DROP INDEX node_place')
    await subject.ask('DROP CONSTRAINT passed_over_receipt')
    await subject.ask('DROP INDEX passed_over_document')
    const again = await openStore(subject.address())
    try {
      assert.deepEqual(await dump(again, ids), wanted)
      assert.deepEqual(await again.passages(citing), found)
      assert.deepEqual(await searched(), names)
      assert.equal((await again.load(papers[1] ?? assert.fail())).status, 'unchanged')
    } finally {
      await again.close()
    }
  })

  test('another format and another graph are told apart', async () => {
    await (await subject.open()).close()
    try {
      await subject.ask('MATCH (k:Kamergraaf) SET k.format = 99')
      await assert.rejects(openStore(subject.address()), refused('STORE_FORMAT', /use a newer Kamergraaf/))
      await subject.ask('MATCH (k:Kamergraaf) SET k.format = 1')
      await subject.ask('DROP CONSTRAINT registered_id')
      await (await openStore(subject.address())).close()
      const { records } = await subject.ask('SHOW CONSTRAINTS YIELD name WHERE name = "registered_id"')
      assert.equal(records.length, 1)
      await subject.ask('MATCH (k:Kamergraaf) SET k.format = 0')
      await assert.rejects(openStore(subject.address()), refused('STORE_FORMAT', /ingest the papers again/))
      await subject.ask('MATCH (k:Kamergraaf) REMOVE k:Kamergraaf SET k:Recipe')
      await assert.rejects(openStore(subject.address()), refused('STORE_FORMAT', /holds another graph/))
      await assert.rejects(subject.open(), /holds a graph that no test made/)
    } finally {
      await subject.ask('MATCH (r:Recipe) DELETE r')
    }
  })
}

const inOrder = <Item>(items: readonly Item[]): readonly Item[] =>
  items.toSorted((a, b) => compareStrings(JSON.stringify(a), JSON.stringify(b)))

const sorted = ({ met, cut }: Around): Around => ({ met: inOrder(met), cut })

/** What stands between cuts connections to this machine alone. */
function farServer(subject: Neo4jSubject): string | false {
  const { hostname } = new URL(subject.address())
  return ['127.0.0.1', 'localhost'].includes(hostname) ? false : 'this server is on another machine'
}

/** A server without a password lets everybody in. */
function openServer(): string | false {
  return process.env.NEO4J_USER ? false : 'this server asks for no password'
}
