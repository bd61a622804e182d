import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DossierPapersPage, DossierPapersQuery } from '../dossier-papers.ts'
import { cite, paper } from '../fixture.ts'
import type { GraphStore } from '../store.ts'
import { type Subject, withStore } from './subject.ts'

/** Papers of the largest dossier: more than any has, by `npm run conformance`; else few. */
const largest = process.env.KAMERGRAAF_CONFORMANCE === 'whole' ? 10_500 : 700
const perPaper = 350

const dossier = 'dossier:90003'

/** All papers of a dossier, a page at a time. */
async function listed(
  store: GraphStore,
  first: number,
  wish: Partial<DossierPapersQuery> = {},
): Promise<readonly string[]> {
  const all: string[] = []
  let after = wish.after ?? null
  do {
    const page: DossierPapersPage = await store.dossierPapers({ dossier, first, ...wish, after })
    assert.ok(page.items.length <= first && (page.next === null || page.next === page.items.at(-1)))
    all.push(...page.items)
    after = page.next
  } while (after !== null)
  return all
}

/** The papers of a dossier: by number, page by page, through changes, and however many. */
export function dossierPapers(subject: Subject): void {
  test('the papers of a dossier come by number, without its parts and those that cite it from elsewhere', () => {
    const [last, letter] = ['kst-90003-12', 'kst-90003-A']
    const cites = ['kst-90003-9', letter, 'kst-90004-1'].map((id) => cite('kamerstuk', id))
    const pieces = [{ id: 'antwoord-1', cites: [cite('kamerstuk', 'kst-90003-II-3')] }]
    const elsewhere = paper('kst-90002-1', {
      cites: [cite('dossier', dossier), cite('wet', 'wet:a#artikel-1')],
    })
    return withStore(subject, [paper(last, { cites, pieces }), elsewhere], async (store) => {
      const asked = { dossier, first: 9, after: null }
      const items = ['kst-90003-9', last, letter]
      assert.deepEqual(await store.dossierPapers(asked), { items, next: null, total: 3 })
      for (const other of ['dossier:90009', 'kst-90003-12', 'wet:a'])
        assert.deepEqual(await listed(store, 9, { dossier: other }), [], other)
    })
  })

  test('pages of any size give each paper once, also those of one number, of the session or without', () => {
    const numbers = ['1', '9', '10', '10a', '10b', '100', 'A', 'B', 'AA']
    const ids = numbers.flatMap((number) => [`kst-20032004-90003-${number}`, `kst-90003-${number}`])
    const cites = ids.toReversed().map((id) => cite('kamerstuk', id))
    return withStore(subject, [paper('kst-90001-1', { cites })], async (store) => {
      for (const first of [1, 2, 3, 5, 17, 18, 19]) assert.deepEqual(await listed(store, first), ids)
      const { total } = await store.dossierPapers({ dossier, first: 1, after: ids.at(-2) ?? '' })
      assert.equal(total, ids.length)
      assert.deepEqual(await store.dossierPapers({ dossier, first: 1, after: ids.at(-1) ?? '' }), {
        ...{ items: [], next: null, total },
      })
    })
  })

  test('a cursor stays good when the paper that it names is gone, and sees what comes in behind it', () => {
    const citing = (...numbers: readonly number[]) =>
      paper('kst-90001-1', { cites: numbers.map((nr) => cite('kamerstuk', `kst-90003-${nr}`)) })
    return withStore(subject, [citing(2, 4, 6, 8, 10)], async (store) => {
      const { items, next } = await store.dossierPapers({ dossier, first: 2, after: null })
      assert.deepEqual([items, next], [['kst-90003-2', 'kst-90003-4'], 'kst-90003-4'])
      await store.load(citing(3, 5, 8, 10))
      const rest = ['kst-90003-5', 'kst-90003-8', 'kst-90003-10']
      for (const first of [1, 2, 3, 4]) assert.deepEqual(await listed(store, first, { after: next }), rest)
      await store.load(citing())
      assert.deepEqual(await store.dossierPapers({ dossier, first: 2, after: next }), {
        ...{ items: [], next: null, total: 0 },
      })
    })
  })

  test('a dossier of very many papers is paged through from its start, its middle and its end', {
    timeout: 600_000,
  }, () => {
    const id = (nr: number): string => `kst-90003-${nr}`
    const batches = Array.from({ length: largest / perPaper }, (_, i) => {
      const cited = Array.from({ length: perPaper }, (_, j) => id(1 + i + (j * largest) / perPaper))
      return paper(`kst-90001-${i + 1}`, { cites: cited.map((one) => cite('kamerstuk', one)) })
    })
    return withStore(subject, [], async (store) => {
      for (const batch of batches) await store.load(batch)
      for (const before of [0, largest / 2, largest - 500]) {
        const after = before === 0 ? null : id(before)
        const items = Array.from({ length: 500 }, (_, i) => id(before + i + 1)).slice(0, largest - before)
        const next = before + 500 < largest ? id(before + 500) : null
        assert.deepEqual(await store.dossierPapers({ dossier, first: 500, after }), {
          ...{ items, next, total: largest },
        })
      }
    })
  })
}
