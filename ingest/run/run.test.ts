import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { strToU8, zipSync } from 'fflate'
import { contentsOf } from '../../graph/contents.ts'
import type { GraphStore } from '../../graph/store.ts'
import { smallPaper } from '../../scripts/bench/small-paper.ts'
import { SourceError } from '../read/decode.ts'
import type { Finding, Found } from '../sources/found.ts'
import { defaultSourceLimits } from '../sources/limits.ts'
import { openAnalyst } from './analyst.ts'
import { FreshStores, source } from './fixture.ts'
import { prepare, prepareAgain } from './prepare.ts'
import { Claims, type Done, ingestSources } from './run.ts'
import { sharded } from './shard.ts'
import { Team } from './team.ts'

const stores = new FreshStores()
after(() => stores.remove())

const examples = fileURLToPath(new URL('../../examples/', import.meta.url))
const invented = readdirSync(examples)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => source(name, readFileSync(join(examples, name), 'utf8')))
const missing: Found = { name: 'gone', error: new SourceError('read/not-there', 'gone: not there') }
/** More than can be in hand at once, with twins near and far, two versions of one paper, and faults between them. */
const many: readonly Found[] = [
  ...invented,
  missing,
  ...Array.from({ length: 70 }, (_, number) => source(`${number}.txt`, smallPaper(number))),
  source('again.txt', smallPaper(69)),
  source('nul.txt', 'a\0b'),
  source('later.txt', `${smallPaper(3)}\nZie Kamerstuk 90 000, nr. 199.\n`),
  source('first.txt', smallPaper(0)),
]

const withStore: FreshStores['with'] = (work) => stores.with(work)

async function* finding(found: readonly Found[]): Finding {
  yield* found
}

async function run(store: GraphStore, found: Finding, workers = 0, force = false): Promise<readonly Done[]> {
  const analyst = openAnalyst(store, { limits: defaultSourceLimits, workers })
  try {
    const rejection = (name: string, error: unknown) =>
      ({ level: 'error', rule: 'test', text: `${name} ${error}`, line: null }) as const
    const all: Done[] = []
    for await (const done of ingestSources(found, store, analyst, {
      id: null,
      force,
      claims: new Claims(),
      rejection,
    }))
      all.push(done)
    return all
  } finally {
    await analyst.close()
  }
}

test('any number of threads gives the same graph, and tells the same in the same order', async () => {
  const [alone, together] = await Promise.all(
    [0, 2].map((workers) =>
      withStore(async (store) => ({
        done: await run(store, finding(many), workers),
        contents: await contentsOf(store),
      })),
    ),
  )
  assert.deepEqual(together, alone)
  assert.deepEqual(
    alone?.done.map(({ source: name }) => name),
    many.map(({ name }) => name),
  )
  const odd = alone?.done.filter(({ status }) => status !== 'ingested')
  assert.deepEqual(
    odd?.map(({ source: name, status }) => [name, status]),
    [
      ['gone', 'rejected'],
      ['again.txt', 'unchanged'],
      ['nul.txt', 'rejected'],
      ['later.txt', 'passed over'],
      ['first.txt', 'unchanged'],
    ],
  )
})

test('what is done is not read again, unless it is forced; what has changed is', () =>
  withStore(async (store) => {
    await run(store, finding(invented))
    const again = await run(store, finding([...invented, source('new.txt', smallPaper(1))]))
    assert.deepEqual(
      again.map(({ status, references }) => [status, references === null]),
      [...invented.map(() => ['unchanged', true]), ['ingested', false]],
    )
    const forced = await run(store, finding(invented), 0, true)
    assert.ok(forced.every(({ status, references }) => status === 'unchanged' && references !== null))
  }))

test('threads that cannot start leave the work to this one, and do not keep coming', async () => {
  const team = new Team(join(stores.folder, 'nowhere.sqlite'), { limits: defaultSourceLimits, workers: 2 })
  await assert.rejects(team.prepare({ name: 'a', bytes: Buffer.from('a') }, null), /There is no store at/)
  assert.equal(team.ready, false)
  await team.close()
})

test('a source that takes too long costs none of those in hand with it, nor those behind it', () =>
  withStore(async (store) => {
    const limits = { ...defaultSourceLimits, maxSeconds: 0 }
    const team = new Team(store.address, { limits, workers: 1 }, { grace: 3000, look: 500 })
    const kindOf = (name: string, bytes: Uint8Array) =>
      team.prepare({ name, bytes }, null).then(
        ({ kind }) => kind,
        (error: unknown) =>
          error instanceof SourceError ? `${error.rule} ${error.message.slice(0, 6)}` : error,
      )
    try {
      const endless = `<w:p><w:r><w:t>${'Zie Kamerstuk 90 000, nr. 1, en de motie van het lid Zeegras. '.repeat(900_000)}</w:t></w:r></w:p>`
      const small = zipSync({
        '[Content_Types].xml': strToU8('<Types/>'),
        'word/document.xml': strToU8(
          `<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${endless}</w:body></w:document>`,
        ),
      })
      assert.ok(small.length < 200_000, 'it is small enough to be in hand with others')
      const given = [1, 2, 3].map((at) => kindOf(`${at}.txt`, Buffer.from(smallPaper(at))))
      given.splice(1, 0, kindOf('0.docx', small))
      assert.deepEqual(await Promise.all(given), ['paper', 'read/too-slow 0.docx', 'paper', 'paper'])
    } finally {
      await team.close()
    }
  }))

test('a source has the same receipt by its id, prepared alone or with others, here or in a thread', () =>
  withStore(async (store) => {
    const limits = defaultSourceLimits
    const paper = { name: 'a.txt', bytes: Buffer.from(smallPaper(1)) }
    const ids = ['kst-90000-501', 'kst-90000-502'] as const
    const here = await Promise.all(
      ids.map((id) => prepare(paper, { limits, id }, (asked) => store.registered(asked))),
    )
    const team = new Team(store.address, { limits, workers: 1 })
    try {
      const alone = [await team.prepare(paper, ids[0]), await team.prepare(paper, ids[1])]
      const together = await Promise.all(ids.map((id) => team.prepare(paper, id)))
      assert.deepEqual(alone, here)
      assert.deepEqual(together, here)
    } finally {
      await team.close()
    }
  }))

test('shares are all different and together all there is, and make the same graph', async () => {
  const whole = await withStore(async (store) => {
    await run(store, finding(many.slice(0, 60)))
    return contentsOf(store)
  })
  await withStore(async (store) => {
    const shares = []
    for (const part of [3, 1, 2])
      shares.push(await run(store, sharded(finding(many.slice(0, 60)), { part, of: 3 })))
    assert.equal(shares.flat().length, 60)
    assert.ok(shares.every((share) => share.length > 5))
    assert.deepEqual(await contentsOf(store), whole)
  })
})

test('a paper is made again from what the store keeps, exactly', () =>
  withStore(async (store) => {
    const done = await run(store, finding(invented))
    const before = await contentsOf(store)
    for (const { document } of done) {
      const text = await store.text(document ?? '')
      const [reading = null] = await store.readings([document ?? ''])
      assert.ok(text !== null && reading !== null)
      const { batch } = await prepareAgain(text, reading, (ids) => store.registered(ids))
      assert.deepEqual(batch.made?.reading, reading)
      assert.equal((await store.load(batch)).status, 'unchanged')
    }
    assert.deepEqual(await contentsOf(store), before)
  }))

const metadata = (id: string, more = ''): string =>
  `<metadata_gegevens><metadata name="DC.identifier" content="${id}"/><metadata name="DC.title" content="Titel van ${id}"/>
   <metadata name="DCTERMS.issued" content="2098-12-01"/><metadata name="OVERHEIDop.indiener" content="A. Zeegras"/>${more}</metadata_gegevens>`

test('records among papers are kept for the papers beside them, whichever comes first and however many threads there are', async () => {
  const papers = Array.from({ length: 40 }, (_, number) => source(`${number}.txt`, smallPaper(number)))
  const records = [
    source('a.xml', metadata('kst-90000-3')),
    source('b.xml', metadata('kst-90000-39')),
    source('gmb.xml', metadata('gmb-2098-77')),
    source('odd.xml', metadata('no-such-kind-1')),
    source('cut.xml', metadata('kst-90000-5').slice(0, 90)),
  ]
  const seen: unknown[] = []
  for (const [found, workers] of [
    [[...records, ...papers], 0],
    [[...papers, ...records], 2],
    [[...papers.slice(0, 20), ...records, ...papers.slice(20)], 1],
  ] as const)
    await withStore(async (store) => {
      const done = await run(store, finding(found), workers)
      const of = (name: string) => done.find((one) => one.source === name)
      assert.deepEqual(
        records.map(({ name }) => [of(name)?.status, of(name)?.document]),
        [
          ...[
            ['recorded', 'kst-90000-3'],
            ['recorded', 'kst-90000-39'],
            ['recorded', 'gmb-2098-77'],
          ],
          ...[
            ['rejected', null],
            ['rejected', null],
          ],
        ],
      )
      const [first] = await store.registered(['kst-90000-3'])
      assert.deepEqual(first?.record?.submitters[0]?.persoon, 'persoon:Zeegras')
      const again = await run(store, finding(found), workers)
      assert.ok(again.every(({ status }) => status === 'unchanged' || status === 'rejected'))
      seen.push(await contentsOf(store))
    })
  assert.deepEqual(seen[1], seen[0])
  assert.deepEqual(seen[2], seen[0])
})

test('a list for the register among papers is rejected with what to do; a paper that begins with its id is none', () =>
  withStore(async (store) => {
    const ids = 'kst-90000-1\nkst-90000-2\r\nkst-90000-3\n'
    const sources = [
      source('ids.txt', ids),
      source('dossiers.csv', '\ufeffNummer;Titel\n99830;Winterdienst\n'),
      source('papers.csv', 'title,identifier\nBrief,kst-90000-1\n'),
      source('begins.txt', `kst-90000-0\n${smallPaper(0)}`),
      source('paper.txt', smallPaper(1)),
    ]
    for (const workers of [0, 1]) {
      const done = await run(store, finding(sources), workers)
      const told = sources.map(({ name }) => done.find((one) => one.source === name))
      assert.deepEqual(
        told.map((one) => one?.status === 'rejected'),
        [true, true, true, false, false],
      )
      assert.match(
        String(told[0]?.messages[0]?.text),
        /ids\.txt: this is a list of ids, not a paper; .*register add/,
      )
    }
  }))

test('what a service says of a paper that was fetched is kept with it', () =>
  withStore(async (store) => {
    const told = [
      { id: 'kst-90000-1', title: 'Zoals de dienst zegt', highest: null, aside: false, unlisted: true },
    ] as const
    const fetched: Found = {
      name: 'kst-90000-1',
      source: { name: 'kst-90000-1', bytes: Buffer.from(smallPaper(0)), told },
    }
    await run(store, finding([fetched]))
    assert.equal((await store.registered(['kst-90000-1']))[0]?.title, 'Zoals de dienst zegt')
  }))

test('what a service says is kept of a paper too that was done before it could be told', () =>
  withStore(async (store) => {
    const bytes = Buffer.from(smallPaper(0))
    await run(store, finding([{ name: 'file.txt', source: { name: 'file.txt', bytes } }]))
    const told = [
      { id: 'kst-90000-1', title: 'Zoals de dienst zegt', highest: null, aside: false, unlisted: true },
    ] as const
    const name = 'kst-90000-1'
    const [done] = await run(store, finding([{ name, source: { name, bytes, told } }]))
    assert.equal(done?.status, 'unchanged')
    assert.equal((await store.registered([name]))[0]?.title, 'Zoals de dienst zegt')
  }))

test('a run that is stopped between a paper and what was told of it loses nothing', () =>
  withStore(async (store) => {
    const seen: string[] = []
    const watched: GraphStore = Object.assign(Object.create(store), {
      load: (...given: Parameters<GraphStore['load']>) => {
        seen.push('load')
        return store.load(...given)
      },
      register: (...given: Parameters<GraphStore['register']>) => {
        seen.push('register')
        return store.register(...given)
      },
      received: store.received.bind(store),
      readings: store.readings.bind(store),
      registered: store.registered.bind(store),
    })
    const told = [{ id: 'kst-90000-1', title: null, highest: null, aside: false, unlisted: true }] as const
    const name = 'kst-90000-1'
    await run(watched, finding([{ name, source: { name, bytes: Buffer.from(smallPaper(0)), told } }]))
    assert.deepEqual(seen, ['register', 'load'])
  }))

test('one paper that the store refuses costs no other, though they are written together', () =>
  withStore(async (store) => {
    const load = store.load.bind(store)
    const refusing: GraphStore = Object.assign(Object.create(store), {
      loadAll: () => Promise.reject(new Error('together')),
      load: (batch: Parameters<typeof load>[0]) =>
        batch.source.name === '2.txt' ? Promise.reject(new Error('refused')) : load(batch),
      received: store.received.bind(store),
      readings: store.readings.bind(store),
      registered: store.registered.bind(store),
    })
    const done = await run(refusing, finding([0, 1, 2, 3].map((n) => source(`${n}.txt`, smallPaper(n)))))
    assert.deepEqual(
      done.map(({ status }) => status),
      ['ingested', 'ingested', 'rejected', 'ingested'],
    )
  }))
