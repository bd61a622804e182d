import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DocumentBatch } from '../batch.ts'
import { cite, moved, paper } from '../fixture.ts'
import type { GraphStore } from '../store.ts'
import { dump, idsOf, query, type Subject, withStore } from './subject.ts'

const motie = (id: string, movers: readonly string[], date = '2025-12-01'): DocumentBatch =>
  paper(id, { title: 'Motie', movers, date })

const letter = paper('kst-90001-9', { cites: [moved('het lid Achterberg c.s.')] })
const first = motie('kst-90001-2', ['achterberg'])
const second = motie('kst-90001-3', ['achterberg', 'zandstra'], '2025-12-02')

/** Moties named by their movers alone, matched with those that were ingested. */
export function matching(subject: Subject): void {
  const meant = async (store: GraphStore, id = 'kst-90001-9') => {
    const [reference] = (await store.references(query(id))).items
    return [reference?.status, reference?.target, reference?.candidates, reference?.rule]
  }
  const told = ['unresolved', null, [], 'motie/invented']

  test('one that fits is the target, whichever came first, with the reason and less confidence', async () => {
    for (const order of [
      [letter, first],
      [first, letter],
    ])
      await withStore(subject, order, async (store) => {
        assert.deepEqual(await meant(store), ['resolved', 'kst-90001-2', [], 'motie/ingested'])
        const [reference] = (await store.references(query('kst-90001-9'))).items
        assert.match(reference?.reason ?? '', /only Kamerstuk 90 001, nr\. 2 fits/)
        assert.equal(reference?.confidence, 0.7)
        assert.deepEqual(reference?.filled, { kamerstuk: 'kst-90001-2' })
        assert.deepEqual((await store.references(query('kst-90001-2', { direction: 'in' }))).items, [
          reference,
        ])
        assert.deepEqual(await store.degrees(['kst-90001-2']), [1])
      })
  })

  test('several are candidates, the newest of its own dossier first', () =>
    withStore(subject, [first, letter, second], async (store) => {
      const both = ['kst-90001-3', 'kst-90001-2']
      assert.deepEqual(await meant(store), ['ambiguous', 'kst-90001-3', both, 'motie/ingested'])
      assert.deepEqual(await store.degrees(both), [1, 1])
    }))

  test('one of other movers, of another dossier, of a later date, or without one does not fit', () =>
    withStore(
      subject,
      [
        letter,
        motie('kst-90001-4', ['zandstra', 'achterberg']),
        motie('kst-90007-2', ['achterberg']),
        motie('kst-90001-5', ['achterberg'], '2026-02-01'),
        paper('kst-90001-6', { movers: ['achterberg'], date: null }),
      ],
      async (store) => assert.deepEqual(await meant(store), told),
    ))

  test('a letter without a date has no match', () =>
    withStore(subject, [{ ...letter, ...withoutDate(letter) }, first], async (store) =>
      assert.deepEqual(await meant(store), told),
    ))

  test('a dossier that the paper cites counts too, behind its own', () => {
    const wide = paper('kst-90001-9', {
      cites: [moved('Achterberg'), cite('kamerstuk', 'kst-90007-1')],
    })
    const elsewhere = motie('kst-90007-2', ['achterberg'], '2026-01-02')
    return withStore(subject, [wide, elsewhere], async (store) => {
      assert.deepEqual(await meant(store), ['resolved', 'kst-90007-2', [], 'motie/ingested'])
      await store.load(first)
      const both = ['kst-90001-2', 'kst-90007-2']
      assert.deepEqual(await meant(store), ['ambiguous', 'kst-90001-2', both, 'motie/ingested'])
    })
  })

  test('movers in another order are the same; a number that the paper gives is left alone', () => {
    const other = paper('kst-90001-9', { cites: [moved('Zandstra en Achterberg')] })
    const numbered = paper('kst-90001-8', { cites: [cite('motie', 'kst-90001-77')] })
    return withStore(subject, [other, numbered, second], async (store) => {
      assert.equal((await meant(store))[1], 'kst-90001-3')
      assert.equal((await meant(store, 'kst-90001-8'))[1], 'kst-90001-77')
    })
  })

  test('a new version of the motie, or of the letter, is matched anew, and what it was before is told again', () =>
    withStore(subject, [letter, first], async (store) => {
      await store.load(paper('kst-90001-2', { title: 'Brief' }))
      assert.deepEqual(await meant(store), told)
      assert.deepEqual((await store.references(query('kst-90001-9'))).items, letter.references)
      await store.load(first)
      assert.equal((await meant(store))[1], 'kst-90001-2')
      assert.deepEqual(await store.load(letter), { status: 'unchanged', gained: 0, lost: 0 })
      const longer = paper('kst-90001-9', { opening: 'Anders. ', cites: [moved('het lid Achterberg c.s.')] })
      assert.deepEqual(await store.load(longer), { status: 'ingested', gained: 1, lost: 1 })
      assert.equal((await meant(store))[1], 'kst-90001-2')
      assert.deepEqual(await store.coverage('kst-90001-9'), [{ kind: 'motie', status: 'resolved', count: 1 }])
    }))

  test('the order of loading makes no difference, and the same again writes nothing', async () => {
    const all = [letter, first, second, paper('kst-90001-10', { cites: [moved('Zandstra/Achterberg')] })]
    const ids = idsOf(all)
    let before: unknown
    await withStore(subject, all, async (store) => {
      before = await dump(store, ids)
      const written = await subject.written()
      for (const batch of all) await store.load(batch)
      assert.equal(await subject.written(), written)
    })
    await withStore(subject, [...all.toReversed(), first, letter], async (store) =>
      assert.deepEqual(await dump(store, ids), before),
    )
  })
}

/** The same paper, saying nothing of its date. */
function withoutDate({ document }: DocumentBatch): Pick<DocumentBatch, 'document'> {
  const facts = document.document
  return { document: { ...document, document: facts === null ? null : { ...facts, date: null } } }
}
