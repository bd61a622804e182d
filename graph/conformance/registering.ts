import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { cite, paper, registration, titled } from '../fixture.ts'
import { blankRecord, type PaperRecord } from '../record.ts'
import type { Registration } from '../register.ts'
import { type GraphStore, StoreError } from '../store.ts'
import { anyPaper, lastOf } from './laws.ts'
import { dump, foundBy, idsOf, type Subject, withStore } from './subject.ts'

const citing = paper('kst-90001-1', {
  cites: [cite('kamerstuk', 'kst-90001-2'), cite('antwoord', 'kst-90002-V-3#antwoord-1')],
})

const record: PaperRecord = {
  ...blankRecord,
  ...{ date: '2099-03-04', type: 'Motie', vergaderjaar: '2098-2099', kamer: 'eerste' },
  submitters: [{ name: 'A.B. Zeegras', persoon: 'persoon:Zeegras', partij: null }],
  attachments: ['blg-1', 'blg-2'],
}

/** The register: what it holds, what it makes of nodes, and that it never makes one. */
export function registering(subject: Subject): void {
  const shown = async (store: GraphStore, id: string) => {
    const [node] = await store.nodes([id])
    return node === null || node === undefined ? null : [node.known, node.title]
  }

  test('what is registered is found again, with the dossiers that follow, and is no node', () =>
    withStore(subject, [], async (store) => {
      const told = ['kst-90001-V-8', 'kst-90001-V-12b', 'kst-90001-V-C', 'ah-tk-20242025-5'].map((id) =>
        registration(id),
      )
      assert.deepEqual(await store.register(told), { added: 4, changed: 0 })
      const entry = (id: string, highest: number | null = null) => ({ id, title: null, highest })
      assert.deepEqual(
        await store.registered(['ah-tk-20242025-5', 'kst-90001-V-9', 'dossier:90001-V', 'kst-90001-V-8']),
        [entry('ah-tk-20242025-5'), null, entry('dossier:90001-V', 12), entry('kst-90001-V-8')],
      )
      assert.deepEqual(await store.nodes(['kst-90001-V-8', 'dossier:90001-V']), [null, null])
      assert.equal((await store.counts()).nodes, 0)
      assert.deepEqual(await foundBy(store, ''), [])
    }))

  test('the same again writes nothing at all; a title more, or a higher number, is a change', () =>
    withStore(subject, [citing], async (store) => {
      const told = [registration('kst-90001-2', 'Titel'), registration('dossier:90001', 'Haven', 40)]
      assert.deepEqual(await store.register(told), { added: 2, changed: 0 })
      const before = await subject.written()
      assert.deepEqual(await store.register(told), { added: 0, changed: 0 })
      assert.deepEqual(await store.register([registration('kst-90001-2')]), { added: 0, changed: 0 })
      assert.deepEqual(await store.register([registration('dossier:90001', null, 39)]), {
        added: 0,
        changed: 0,
      })
      assert.equal(await subject.written(), before)
      assert.deepEqual(await store.register([registration('dossier:90001', null, 41)]), {
        added: 0,
        changed: 1,
      })
      assert.deepEqual(await store.registered(['dossier:90001']), [
        { id: 'dossier:90001', title: 'Haven', highest: 41 },
      ])
    }))

  test('a list’s own title replaces one, a title said aside only fills a gap, in any order', async () => {
    const own = registration('dossier:90001', 'Eigen titel')
    const aside = { ...registration('dossier:90001', 'Terloops'), aside: true }
    for (const order of [
      [own, aside],
      [aside, own],
    ])
      await withStore(subject, [], async (store) => {
        await store.register(order)
        assert.equal((await store.registered(['dossier:90001']))[0]?.title, 'Eigen titel')
        await store.register([registration('dossier:90001', 'Nieuwe titel')])
        await store.register([aside])
        assert.equal((await store.registered(['dossier:90001']))[0]?.title, 'Nieuwe titel')
      })
  })

  test('a cited paper and its dossier become registered and get titles, whichever came first', async () => {
    const told = [registration('kst-90001-2', 'Registertitel'), registration('dossier:90001', 'Haven')]
    const check = async (store: GraphStore) => {
      assert.deepEqual(await shown(store, 'kst-90001-2'), ['registered', 'Registertitel'])
      assert.deepEqual(await shown(store, 'dossier:90001'), ['registered', 'Haven'])
      assert.deepEqual(await shown(store, 'kst-90002-V-3'), ['unknown', null])
      assert.deepEqual(await foundBy(store, 'registert'), ['kst-90001-2'])
      const registered = await foundBy(store, '', { known: 'registered' })
      assert.deepEqual(registered.toSorted(), ['dossier:90001', 'kst-90001-2'])
      assert.equal((await store.counts()).stubs, 2)
    }
    await withStore(subject, [citing], async (store) => {
      await store.register(told)
      await check(store)
    })
    await withStore(subject, [], async (store) => {
      await store.register(told)
      await store.load(citing)
      await check(store)
    })
  })

  test('a part is not registered with its paper, nor an entity at all', () =>
    withStore(subject, [citing], async (store) => {
      await store.register([registration('kst-90002-V-3', 'Verslag')])
      assert.deepEqual(await shown(store, 'kst-90002-V-3'), ['registered', 'Verslag'])
      assert.deepEqual(await shown(store, 'kst-90002-V-3#antwoord-1'), ['unknown', null])
      await assert.rejects(store.register([registration('org:a')]), TypeError)
      await assert.rejects(store.register([registration('kst-90002-V-3#antwoord-1')]), TypeError)
    }))

  test('a title: first the paper’s own, then the register’s, then what a citing paper says', () => {
    const told = paper('kst-90001-1', {
      cites: [cite('kamerstuk', 'kst-90001-2'), cite('kamerstuk', 'kst-90001-3')],
      nodes: [titled('kst-90001-2', 'Agendatitel'), titled('kst-90001-3', 'Agendatitel')],
    })
    return withStore(subject, [told], async (store) => {
      await store.register([registration('kst-90001-2', 'Registertitel'), registration('kst-90001-3')])
      assert.deepEqual(await shown(store, 'kst-90001-2'), ['registered', 'Registertitel'])
      assert.deepEqual(await shown(store, 'kst-90001-3'), ['registered', 'Agendatitel'])
      await store.load(paper('kst-90001-2', { title: 'Eigen titel' }))
      assert.deepEqual(await shown(store, 'kst-90001-2'), ['ingested', 'Eigen titel'])
      await store.load(paper('kst-90001-2'))
      assert.deepEqual(await shown(store, 'kst-90001-2'), ['ingested', 'Registertitel'])
    })
  })

  test('a registered paper that nothing cites any more goes, and comes back registered', () =>
    withStore(subject, [citing], async (store) => {
      await store.register([registration('kst-90001-2', 'Titel')])
      await store.load(paper('kst-90001-1'))
      assert.equal(await shown(store, 'kst-90001-2'), null)
      assert.deepEqual(await foundBy(store, 'titel'), [])
      await store.load(citing)
      assert.deepEqual(await shown(store, 'kst-90001-2'), ['registered', 'Titel'])
    }))

  test('what a record says is kept, fills what a paper leaves open, and makes no list', () =>
    withStore(subject, [citing], async (store) => {
      const told: Registration = { ...registration('kst-90001-2', 'Titel'), record, unlisted: true }
      assert.deepEqual(await store.register([told]), { added: 1, changed: 0 })
      assert.deepEqual(await store.register([told]), { added: 0, changed: 0 })
      const { aside: _, ...entry } = told
      assert.deepEqual(await store.registered(['kst-90001-2', 'dossier:90001']), [
        entry,
        { id: 'dossier:90001', title: null, highest: null, unlisted: true },
      ])
      const facts = async () => (await store.nodes(['kst-90001-2']))[0]?.document
      const { date, vergaderjaar, kamer } = record
      assert.deepEqual(await facts(), { date, vergaderjaar, kamer, length: 0 })
      await store.load(paper('kst-90001-2'))
      const [own] = [paper('kst-90001-2').document.document]
      assert.deepEqual(await facts(), {
        date: own?.date ?? date,
        vergaderjaar: own?.vergaderjaar ?? vergaderjaar,
        kamer: own?.kamer ?? kamer,
        length: own?.length,
      })
      await store.register([
        registration('kst-90001-2'),
        { ...told, record: { ...blankRecord, type: 'Kamerstuk', attachments: ['blg-3'] } },
      ])
      const [now] = await store.registered(['kst-90001-2'])
      assert.deepEqual([now?.unlisted, now?.record?.attachments], [undefined, ['blg-1', 'blg-2', 'blg-3']])
      assert.equal(now?.record?.type, 'Motie', 'the name of the series says less')
      await store.register([{ ...told, record: { ...blankRecord, type: 'Gewijzigde motie' } }])
      assert.equal((await store.registered(['kst-90001-2']))[0]?.record?.type, 'Gewijzigde motie')
    }))

  test('nobody but the register can say that an id is registered', () => {
    const boaster = paper('kst-90001-5', {
      cites: [cite('kamerstuk', 'kst-90001-6')],
      nodes: [{ ...titled('kst-90001-6', 'Verzonnen'), known: 'registered' }],
    })
    return withStore(subject, [boaster], async (store) =>
      assert.deepEqual(await shown(store, 'kst-90001-6'), ['unknown', 'Verzonnen']),
    )
  })

  test('a list of which one id is refused leaves nothing behind', () =>
    withStore(subject, [citing], async (store) => {
      const before = await subject.written()
      await assert.rejects(
        store.register([registration('kst-90001-2'), registration(`kst-${'9'.repeat(300)}-1`)]),
        (error) => error instanceof StoreError && error.code === 'STORE_REFUSED',
      )
      assert.equal(await subject.written(), before)
      assert.deepEqual(await store.registered(['kst-90001-2']), [null])
    }))

  test('thousands of ids arrive at once, and twice in one call is once', () =>
    withStore(subject, [], async (store) => {
      const ids = Array.from({ length: 5000 }, (_, i) => `blg-${i}`)
      const told = [...ids, ...ids].map((id) => registration(id))
      assert.deepEqual(await store.register(told), { added: 5000, changed: 0 })
      const found = await store.registered(ids)
      assert.deepEqual(
        found.map((entry) => entry?.id),
        ids,
      )
    }))

  test('before, between or after the papers, a register makes the same store', { timeout: 600_000 }, () => {
    const cases = fc
      .record({
        loads: fc.array(anyPaper, { minLength: 1, maxLength: 4 }),
        told: fc.array(anyRegistration, { minLength: 1, maxLength: 5 }),
      })
      .chain(({ loads, told }) =>
        fc.record({
          loads: fc.constant(loads),
          told: fc.constant(told),
          place: fc.nat({ max: loads.length }),
        }),
      )
    return fc.assert(
      fc.asyncProperty(cases, async ({ loads, told, place }) => {
        const ids = idsOf(loads)
        let after: unknown
        await withStore(subject, lastOf(loads), async (store) => {
          await store.register(told)
          after = await everything(store, ids, told)
        })
        await withStore(subject, loads.slice(0, place), async (store) => {
          await store.register(told)
          for (const batch of loads.slice(place)) await store.load(batch)
          assert.deepEqual(await everything(store, ids, told), after)
        })
      }),
      { numRuns: subject.runs },
    )
  })
}

const everything = async (store: GraphStore, ids: readonly string[], told: readonly Registration[]) => ({
  dump: await dump(store, ids),
  register: await store.registered(told.map(({ id }) => id)),
  found: await foundBy(store, 'titel'),
})

/** Anything that a list may say of the papers of `anyPaper` and their dossiers. */
export const anyRegistration: fc.Arbitrary<Registration> = fc.record(
  {
    id: fc.constantFrom(
      ...['kst-90001-1', 'kst-90001-2', 'kst-90001-V-3', 'kst-90001-7', 'ah-tk-20252026-4'],
      ...['dossier:90001', 'dossier:90001-V'],
    ),
    title: fc.constantFrom(null, 'Registertitel', 'Titel van de lijst'),
    highest: fc.constantFrom(null, 3, 12),
    aside: fc.boolean(),
    record: fc.constantFrom(record, { ...blankRecord, attachments: ['blg-1', 'blg-3'] }),
    unlisted: fc.constant(true),
  },
  { requiredKeys: ['id', 'title', 'highest', 'aside'] },
)
