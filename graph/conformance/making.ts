import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cite, paper } from '../fixture.ts'
import { dump, idsOf, type Subject, withStore } from './subject.ts'

const cites = [cite('kamerstuk', 'kst-90001-2')]
const first = paper('kst-90001-1', { cites, receipt: 'abc 1' })
const other = paper('kst-90001-3', { cites, receipt: 'def 1' })

/** Knowing what is done, and doing it again without the source. */
export function making(subject: Subject): void {
  test('a receipt leads to the document that was loaded with it, in the order asked', () =>
    withStore(subject, [first, other], async (store) => {
      assert.deepEqual(await store.received(['def 1', 'none', 'abc 1']), ['kst-90001-3', null, 'kst-90001-1'])
      assert.deepEqual(await store.received([]), [])
      assert.deepEqual(await store.readings(['kst-90001-3', 'kst-90001-2', 'kst-90001-1', 'kst-90001-3']), [
        ...['read by def 1', null, 'read by abc 1', 'read by def 1'],
      ])
      assert.deepEqual(await store.readings([]), [])
    }))

  test('a document has the receipt and the reading of its last load alone', () =>
    withStore(subject, [first], async (store) => {
      await store.load(paper('kst-90001-1', { receipt: 'abc 2' }))
      assert.deepEqual(await store.received(['abc 1', 'abc 2']), [null, 'kst-90001-1'])
      assert.deepEqual(await store.readings(['kst-90001-1']), ['read by abc 2'])
      await store.load(paper('kst-90001-1'))
      assert.deepEqual(await store.received(['abc 2']), [null])
      assert.deepEqual(await store.readings(['kst-90001-1']), [null])
    }))

  test('the same paper by another receipt changes the receipt, and nothing of the graph', () =>
    withStore(subject, [first], async (store) => {
      const before = await dump(store, idsOf([first]))
      const again = paper('kst-90001-1', { cites, receipt: 'abc 2' })
      assert.deepEqual(await store.load(again), { status: 'unchanged', gained: 0, lost: 0 })
      assert.deepEqual(await store.received(['abc 1', 'abc 2']), [null, 'kst-90001-1'])
      assert.deepEqual(await store.readings(['kst-90001-1']), ['read by abc 2'])
      assert.deepEqual(await dump(store, idsOf([first])), before)
    }))

  test('the same paper from another place is unchanged, and nothing is written', () =>
    withStore(subject, [first], async (store) => {
      const before = await subject.written()
      const moved = { ...first, source: { ...first.source, name: 'elsewhere.zip/paper.txt' } }
      assert.equal((await store.load(moved)).status, 'unchanged')
      assert.equal(await subject.written(), before)
    }))
}
