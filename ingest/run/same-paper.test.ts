import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import * as fc from 'fast-check'
import { contentsOf } from '../../graph/contents.ts'
import { type GraphStore, StoreError } from '../../graph/store.ts'
import { smallPaper } from '../../scripts/bench/small-paper.ts'
import { analyse } from '../main.ts'
import type { Found } from '../sources/found.ts'
import { defaultSourceLimits } from '../sources/limits.ts'
import { storedReading } from '../stored.ts'
import { openAnalyst } from './analyst.ts'
import { FreshStores, source } from './fixture.ts'
import { prepareAgain } from './prepare.ts'
import { Claims, type Done, ingestSources } from './run.ts'

const stores = new FreshStores()
after(() => stores.remove())

const version = (words: string): string => `${smallPaper(0)}\n${words}\n`
/** The paper on a page, which tells more than a dump. */
const page = (words: string): string =>
  `<!DOCTYPE html><html><head><title>Brief</title></head><body><pre>${version(words)}</pre></body></html>`

const paper = 'kst-90000-1'
const dump = source('a.txt', version('Zie Kamerstuk 90 000, nr. 101.'))
const other = source('m.txt', version('Zie Kamerstuk 90 000, nr. 102.'))
const copy = source('z/copy.txt', version('Zie Kamerstuk 90 000, nr. 101.'))
const best = source('y.html', page('Zie Kamerstuk 90 000, nr. 103.'))
const page2 = source('z.html', page('Zie Kamerstuk 90 000, nr. 105.'))
const between = Array.from({ length: 40 }, (_, number) => source(`p${number}.txt`, smallPaper(number + 1)))

const withStore: FreshStores['with'] = (work) => stores.with(work)

async function run(
  store: GraphStore,
  all: readonly Found[],
  { workers = 0, force = false } = {},
): Promise<readonly Done[]> {
  const analyst = openAnalyst(store, { limits: defaultSourceLimits, workers })
  const finding = async function* () {
    yield* all
  }
  const rejection = (name: string, error: unknown) =>
    ({ level: 'error', rule: 'test', text: `${name} ${error}`, line: null }) as const
  const told: Done[] = []
  try {
    const options = { id: null, force, claims: new Claims(), rejection }
    for await (const done of ingestSources(finding(), store, analyst, options)) told.push(done)
  } finally {
    await analyst.close()
  }
  return told
}

/** The text that a store has of the paper tells which source is in it. */
async function keptIn(store: GraphStore): Promise<string | undefined> {
  return /nr\. (10\d)\./.exec((await store.text(paper)) ?? '')?.[1]
}

test('of several sources of one paper the better format is kept, else the first by name, in whatever order and however many threads', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray([dump, other, copy, best], { minLength: 2 }),
      fc.array(fc.nat(40), { minLength: 3, maxLength: 3 }),
      fc.constantFrom(0, 0, 0, 1),
      async (rivals, gaps, workers) => {
        const all = rivals.flatMap((rival, at) => [rival, ...between.slice(0, gaps[at] ?? 0)])
        const wanted = rivals.includes(best)
          ? '103'
          : rivals.includes(dump) || !rivals.includes(other)
            ? '101'
            : '102'
        await withStore(async (store) => {
          const first = await run(store, all, { workers })
          assert.equal(await keptIn(store), wanted)
          const contents = await contentsOf(store)
          // Each but the one that is kept, and its copies, is named once as passed over.
          const named = first.flatMap(({ samePaper }) => samePaper?.passedOver ?? [])
          const texts = new Set(rivals.map((one) => ('source' in one ? String(one.source.bytes) : '')))
          assert.ok(named.length >= texts.size - 1, JSON.stringify(first))
          assert.ok(!named.includes('a.txt') || rivals.includes(best))
          assert.ok(!named.includes('y.html'))
          const again = await run(store, all, { workers })
          assert.ok(
            again.every(
              ({ status, messages }) =>
                ['unchanged', 'passed over'].includes(status) && messages.length === 0,
            ),
            JSON.stringify(again.filter(({ status }) => status !== 'unchanged')),
          )
          assert.deepEqual(await contentsOf(store), contents)
        })
      },
    ),
    { numRuns: 25 },
  )
})

const forFormat = {
  ...{ kept: 'y.html', by: 'format', earlier: null },
  reason: 'web page (HTML) tells more than text dump',
}

test('the run says which sources are one paper, which is kept and why', () =>
  withStore(async (store) => {
    const done = await run(store, [other, best, dump])
    assert.deepEqual(
      done.map(({ status, document, samePaper }) => [status, document, samePaper]),
      [
        ['ingested', paper, undefined],
        ['ingested', paper, { ...forFormat, passedOver: 'm.txt' }],
        ['passed over', paper, { ...forFormat, passedOver: 'a.txt' }],
      ],
    )
    assert.match(
      done[1]?.messages.at(-1)?.text ?? '',
      /^m\.txt and y\.html are both kst-90000-1; y\.html is kept, for web page \(HTML\) tells more than text dump\. .*--force.*--id/,
    )
    const two = await withStore((fresh) => run(fresh, [other, dump]))
    assert.match(
      two[1]?.messages[0]?.text ?? '',
      /a\.txt is kept, for both have one format \(text dump\) and its name comes first/,
    )
  }))

test('the same bytes under another name are no other source, unless that name decides', () =>
  withStore(async (store) => {
    const done = await run(store, [copy, other, dump])
    assert.deepEqual(
      done.map(({ status, samePaper }) => [status, samePaper?.kept ?? null]),
      [
        ['ingested', null],
        ['ingested', 'm.txt'],
        ['ingested', 'a.txt'],
      ],
    )
    assert.equal(await keptIn(store), '101')
  }))

test('a source alone replaces what the store has of its paper, unless it was passed over; then by force', () =>
  withStore(async (store) => {
    await run(store, [dump])
    assert.equal((await run(store, [other]))[0]?.status, 'ingested')
    assert.equal(await keptIn(store), '102')
    assert.deepEqual(
      (await run(store, [dump, other])).map(({ status }) => status),
      ['ingested', 'passed over'],
    )
    const [told] = await run(store, [other])
    assert.deepEqual([told?.status, told?.document, await keptIn(store)], ['passed over', paper, '101'])
    assert.equal((await run(store, [other], { force: true }))[0]?.status, 'ingested')
    assert.equal(await keptIn(store), '102')
  }))

test('what the store refuses beats nothing: its rival stays, and is not noted as passed over', () =>
  withStore(async (store) => {
    const refusing: GraphStore = Object.assign(Object.create(store), {
      loadAll: () => Promise.reject(new Error('together')),
      load: (batch: Parameters<typeof store.load>[0]) =>
        batch.source.name === 'y.html'
          ? Promise.reject(new StoreError('STORE_REFUSED', 'refused'))
          : store.load(batch),
      passOver: store.passOver.bind(store),
      received: store.received.bind(store),
      readings: store.readings.bind(store),
      registered: store.registered.bind(store),
    })
    const done = await run(refusing, [dump, best])
    assert.deepEqual(
      done.map(({ status, samePaper }) => [status, samePaper]),
      [
        ['ingested', undefined],
        ['rejected', undefined],
      ],
    )
    // Nor does it beat what an earlier run loaded.
    assert.equal((await run(refusing, [best]))[0]?.status, 'rejected')
    assert.equal((await run(refusing, [dump]))[0]?.status, 'unchanged')
    assert.equal(await keptIn(store), '101')
    assert.deepEqual(
      (await run(store, [dump, best])).map(({ status }) => status),
      ['unchanged', 'ingested'],
    )
  }))

/** The paper as official XML, which tells more than a page. */
const official = source(
  'x.xml',
  `<?xml version="1.0"?><officiele-publicatie><metadata><meta name="OVERHEIDop.externMetadataRecord" content="https://zoek.example.org/${paper}/metadata.xml"/></metadata>
    <kamerstuk><tekst><al>Zie Kamerstuk 90 000, nr. 104.</al></tekst></kamerstuk></officiele-publicatie>`,
)

test('of formats that differ the best is kept, however the sources are spread over runs and in whatever order', async () => {
  const forms = [dump, best, official]
  const alone = await Promise.all(
    forms.map((form) =>
      withStore(async (store) => {
        await run(store, [form])
        return contentsOf(store)
      }),
    ),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.shuffledSubarray(forms, { minLength: 1 }), { minLength: 1, maxLength: 4 }),
      async (runs) => {
        await withStore(async (store) => {
          const told: Done[] = []
          for (const sources of runs) told.push(...(await run(store, sources)))
          const most = Math.max(...runs.flat().map((form) => forms.indexOf(form)))
          assert.deepEqual(await contentsOf(store), alone[most])
          // Whatever is not kept was told of, and is not read again.
          const lesser = forms.slice(0, most).filter((form) => runs.flat().includes(form))
          for (const { name } of lesser) {
            const of = told.filter(
              ({ samePaper, messages }) => samePaper?.passedOver === name && messages.length > 0,
            )
            assert.ok(of.length > 0, name)
            assert.match(of[0]?.messages[0]?.text ?? '', / tells more than /)
          }
          for (const form of forms.filter((one) => runs.flat().includes(one)))
            assert.equal(
              (await run(unreading(store), [form]))[0]?.status,
              form === forms[most] ? 'unchanged' : 'passed over',
            )
        })
      },
    ),
    { numRuns: 40 },
  )
})

/** A store that nothing can be written to. */
const unreading = (store: GraphStore): GraphStore =>
  Object.assign(Object.create(store), {
    load: () => Promise.reject(new Error('it was read again')),
    received: store.received.bind(store),
    readings: store.readings.bind(store),
    registered: store.registered.bind(store),
  })

test('with several of one format too, the store never has a lesser format than any that came, and a run again changes nothing', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.shuffledSubarray([dump, other, copy, best, page2], { minLength: 1 }), {
        minLength: 1,
        maxLength: 4,
      }),
      (runs) =>
        withStore(async (store) => {
          for (const sources of runs) await run(store, sources)
          const all = runs.flat()
          const pages = all.includes(best) || all.includes(page2)
          const kept = await keptIn(store)
          assert.ok((pages ? ['103', '105'] : ['101', '102']).includes(String(kept)), kept)
          await run(store, runs.at(-1) ?? [])
          const again = await run(store, runs.at(-1) ?? [])
          assert.ok(again.every(({ status }) => status === 'unchanged' || status === 'passed over'))
        }),
    ),
    { numRuns: 40 },
  ))

test('of one format what comes in a later run replaces what is kept, and it is told; a source that is renewed where it lay is no other', () =>
  withStore(async (store) => {
    await run(store, [dump])
    const [replaced] = await run(store, [other])
    assert.equal(replaced?.status, 'ingested')
    assert.deepEqual(
      replaced?.messages.map(({ level, text }) => [level, text]),
      [
        [
          'info',
          `a.txt (of an earlier run) and m.txt are both ${paper}; m.txt is kept, for both have one format (text dump) and it comes later. To have the other, ingest it alone with --force; if it is another paper, with its own --id.`,
        ],
      ],
    )
    const [renewed] = await run(store, [source('m.txt', version('Zie Kamerstuk 90 000, nr. 109.'))])
    assert.deepEqual([renewed?.status, renewed?.messages, renewed?.samePaper], ['ingested', [], undefined])
  }))

test('a later run passes over what tells less, says for which, and again without reading; by force it is taken, until the better comes', () =>
  withStore(async (store) => {
    await run(store, [best])
    const [told] = await run(store, [dump])
    assert.equal(told?.status, 'passed over')
    assert.match(
      told?.messages[0]?.text ?? '',
      /^a\.txt and y\.html \(of an earlier run\) are both .* y\.html is kept, for web page/,
    )
    const [known] = await run(unreading(store), [dump])
    assert.deepEqual(
      [known?.status, known?.messages, known?.samePaper],
      ['passed over', [], { ...forFormat, passedOver: 'a.txt', earlier: 'kept' }],
    )
    assert.equal((await run(store, [dump], { force: true }))[0]?.status, 'ingested')
    assert.equal(await keptIn(store), '101')
    assert.equal((await run(store, [best]))[0]?.status, 'ingested')
    assert.equal(await keptIn(store), '103')
  }))

test('what was passed over is read when less than it is kept by now', () =>
  withStore(async (store) => {
    await run(store, [best, page2])
    assert.equal(await keptIn(store), '103')
    await run(store, [dump], { force: true })
    assert.equal((await run(store, [page2]))[0]?.status, 'ingested')
    assert.equal(await keptIn(store), '105')
  }))

test('what an older version loaded, without its format, is replaced by whatever comes, and it is told', () =>
  withStore(async (store) => {
    const text = version('Zie Kamerstuk 90 000, nr. 108.')
    const { batch } = await preparedPaper(text)
    await store.load(batch)
    const [done] = await run(store, [dump])
    assert.equal(done?.status, 'ingested')
    assert.match(
      done?.messages[0]?.text ?? '',
      /a\.txt is kept, for text dump tells more than a format that was not noted/,
    )
  }))

test('a reading that is damaged stands in the way of none: its paper is loaded anew', () =>
  withStore(async (store) => {
    const { batch } = await preparedPaper(version('Zie Kamerstuk 90 000, nr. 108.'))
    await store.load({ ...batch, made: { receipt: 'damaged', reading: 'AAAA' } })
    const [done] = await run(store, [dump])
    assert.deepEqual([done?.status, done?.messages, done?.samePaper], ['ingested', [], undefined])
    assert.equal(await keptIn(store), '101')
  }))

/** A paper as it was made before formats were noted. */
async function preparedPaper(text: string) {
  const { document } = analyse({ name: 'old.txt', bytes: Buffer.from(text) })
  return prepareAgain(document.text, storedReading(document, null), async (ids) => ids.map(() => null))
}
