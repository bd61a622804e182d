import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import type { DocumentBatch } from '../batch.ts'
import { cite, entity, moved, paper, registration, titled } from '../fixture.ts'
import type { GraphStore } from '../store.ts'
import { anyLoads, lastOf } from './laws.ts'
import { anyRegistration } from './registering.ts'
import { dump, foundBy, idsOf, query, type Subject, withStore } from './subject.ts'

const a = paper('kst-90001-1', {
  receipt: 'abc 1',
  title: 'Brief over de haven',
  cites: [cite('kamerstuk', 'kst-90001-2', 'kst-90001-4'), moved('Aa')],
  pieces: [{ id: 'antwoord-1', cites: [cite('antwoord', 'kst-90001-2#antwoord-1')] }],
})
const b = paper('kst-90001-2', {
  receipt: 'abc 2',
  title: 'Het antwoord',
  movers: ['aa'],
  date: '2025-12-01',
  cites: [
    cite('kamerstuk', 'kst-90001-1'),
    cite('kamerstuk', 'kst-90002-7', 'kst-90001-3'),
    cite('motie'),
    cite('url', 'url:https://a.example/😀/é#x'),
    moved('Bb'),
  ],
  pieces: [
    { id: 'vraag-1', askedBy: 'XYZ' },
    { id: 'antwoord-1', answers: 'vraag-1', cites: [cite('organisatie', 'org:ĳsselzee')] },
    { id: 'antwoord-é😀', parent: 'antwoord-1', cites: [cite('self', 'kst-90001-2')] },
  ],
  nodes: [
    entity('org:ĳsselzee', 'Ĳsselzee', { aliases: ['ĲZ'], provisional: true }),
    titled('kst-90002-7', 'Titel van b'),
  ],
})
const c = paper('kst-90001-3', {
  receipt: 'abc 3',
  cites: [moved('Aa'), cite('kamerstuk', 'kst-90002-7')],
  movers: ['bb'],
  date: '2025-11-01',
  nodes: [titled('kst-90002-7', 'Titel van c')],
})

/** All of a store, that can be asked by these ids and otherwise. */
async function whole(store: GraphStore, ids: readonly string[]) {
  const sorted = (items: readonly unknown[]): readonly string[] =>
    items.map((item) => JSON.stringify(item)).toSorted()
  return {
    dump: await dump(store, ids),
    received: await store.received(['abc 1', 'abc 2', 'abc 3']),
    passages: await store.passages({ text: 'zie', document: null, first: 50, after: null }),
    around: (await store.around(ids, [], 100)).map(({ met, cut }) => ({ met: sorted(met), cut })),
    // Of a step inside one paper both ends were asked for, and either's degree may be told.
    steps: (await store.steps(ids, { kinds: [], limit: 100, into: null })).map((all) =>
      sorted(all.map(({ degree: _, ...step }) => step)),
    ),
  }
}

/** Taking papers out: the store is then what it would be had they never been loaded. */
export function removing(subject: Subject): void {
  const ids = idsOf([a, b, c])

  test('a removed paper leaves what there is without it, and loaded again what there was', async () => {
    const all = (store: GraphStore) => whole(store, ids)
    let without: unknown
    await withStore(subject, [a, c], async (store) => {
      without = await all(store)
    })
    await withStore(subject, [a, b, c], async (store) => {
      const before = await all(store)
      assert.deepEqual(await store.remove(['kst-90001-2']), [b.references.length])
      assert.deepEqual(await all(store), without)
      assert.deepEqual(await store.load(b), { status: 'ingested', gained: b.references.length, lost: 0 })
      assert.deepEqual(await all(store), before)
    })
  })

  test('a paper that others name stays as a stub with what they name of it, and one that nobody names goes', () =>
    withStore(subject, [a, b, c], async (store) => {
      await store.remove(['kst-90001-2', 'kst-90001-3'])
      const named = ['kst-90001-2', 'kst-90001-2#antwoord-1', 'kst-90001-2#vraag-1', 'kst-90002-7']
      assert.deepEqual(
        (await store.nodes(named)).map((node) => node?.known),
        ['unknown', 'unknown', undefined, undefined],
      )
      assert.deepEqual(await store.nodes(['org:ĳsselzee', 'kst-90001-2#antwoord-é😀', 'partij:XYZ']), [
        null,
        null,
        null,
      ])
      assert.deepEqual(await foundBy(store, 'ĳsselzee'), [])
      assert.equal(await store.text('kst-90001-2'), null)
      assert.deepEqual(await store.readings(['kst-90001-2']), [null])
      assert.deepEqual(await store.received(['abc 1', 'abc 2']), ['kst-90001-1', null])
      assert.deepEqual(await store.degrees(['kst-90001-2']), [1])
      await store.remove(['kst-90001-1'])
      assert.deepEqual(await store.counts(), { documents: 0, stubs: 0, parts: 0, nodes: 0, references: 0 })
      assert.deepEqual(await store.coverage(null), [])
    }))

  test('what the paper told first of others is told by whoever is next', () =>
    withStore(subject, [b, c], async (store) => {
      assert.equal((await store.nodes(['kst-90002-7']))[0]?.title, 'Titel van b')
      await store.remove(['kst-90001-2'])
      assert.equal((await store.nodes(['kst-90002-7']))[0]?.title, 'Titel van c')
      assert.deepEqual(await foundBy(store, 'van b'), [])
    }))

  test('a registered paper is shown as the register tells it, whose entries stay', () =>
    withStore(subject, [a, b], async (store) => {
      await store.register([registration('kst-90001-2', 'Titel van de lijst')])
      await store.remove(['kst-90001-2'])
      const [stub] = await store.nodes(['kst-90001-2'])
      assert.deepEqual([stub?.known, stub?.title, stub?.document], ['registered', 'Titel van de lijst', null])
      await store.remove(['kst-90001-1'])
      assert.deepEqual(await store.nodes(['kst-90001-2']), [null])
      assert.equal((await store.registered(['kst-90001-2']))[0]?.title, 'Titel van de lijst')
    }))

  test('a motie that was matched by its movers is not meant any more: of two the other is, of one none', () => {
    const other = paper('kst-90001-5', { movers: ['aa'], date: '2025-12-05' })
    const letter = paper('kst-90001-9', { cites: [moved('Aa')] })
    return withStore(subject, [b, letter, other], async (store) => {
      const meant = async () => {
        const [reference] = (await store.references(query('kst-90001-9'))).items
        return [reference?.status, reference?.target, reference?.candidates]
      }
      const both = ['kst-90001-5', 'kst-90001-2']
      assert.deepEqual(await meant(), ['ambiguous', 'kst-90001-5', both])
      await store.remove(['kst-90001-2'])
      assert.deepEqual(await meant(), ['resolved', 'kst-90001-5', []])
      assert.deepEqual(await store.degrees(['kst-90001-5']), [1])
      await store.remove(['kst-90001-5'])
      assert.deepEqual((await store.references(query('kst-90001-9'))).items, letter.references)
      assert.deepEqual(await store.nodes(both), [null, null])
      await store.loadAll([b, other])
      assert.deepEqual(await meant(), ['ambiguous', 'kst-90001-5', both])
      await store.remove(['kst-90001-9', ...both])
      assert.equal((await store.counts()).nodes, 0)
    })
  })

  test('what was never loaded is told by null and writes nothing; what was loaded beside it goes', () =>
    withStore(subject, [a, b], async (store) => {
      const strange = [
        'kst-90001-4',
        'kst-90001-1#antwoord-1',
        'dossier:90001',
        'kst-é😀',
        '',
        "x' OR 1=1 --",
      ]
      const nobody = strange.map(() => null)
      const before = await subject.written()
      assert.deepEqual(await store.remove(strange), nobody)
      assert.deepEqual(await store.remove([]), [])
      assert.equal(await subject.written(), before)
      const twice = [...strange, 'kst-90001-1', 'kst-90001-1']
      assert.deepEqual(await store.remove(twice), [...nobody, a.references.length, a.references.length])
      assert.deepEqual(
        await store.remove(twice),
        twice.map(() => null),
      )
      assert.equal((await store.counts()).documents, 1)
    }))

  test(
    'whatever was loaded and registered, what is left is what was never removed, and comes back',
    {
      timeout: 600_000,
    },
    () =>
      fc.assert(
        fc.asyncProperty(
          anyLoads,
          fc.array(anyRegistration),
          fc.nat(15),
          fc.boolean(),
          async (loads, told, mask, alone) => {
            const all = idsOf(loads)
            const last = lastOf(loads)
            const isGone = (_: DocumentBatch, place: number): boolean => (mask & (1 << place)) !== 0
            const gone = last.filter(isGone)
            const kept = last.filter((batch) => !gone.includes(batch))
            let left: unknown
            await withStore(subject, kept, async (store) => {
              await store.register(told)
              left = await whole(store, all)
            })
            await withStore(subject, loads, async (store) => {
              await store.register(told)
              const before = await whole(store, all)
              const removed = gone.map(({ document }) => document.id)
              const counts = gone.map(({ references }) => references.length)
              const result: (number | null)[] = []
              for (const some of alone ? removed.map((id) => [id]) : [removed])
                result.push(...(await store.remove(some)))
              assert.deepEqual(result, counts)
              assert.deepEqual(await whole(store, all), left)
              await store.loadAll(gone)
              assert.deepEqual(await whole(store, all), before)
            })
          },
        ),
        { numRuns: subject.runs },
      ),
  )
}
