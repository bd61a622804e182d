import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cite, paper } from '../fixture.ts'
import { dump, idsOf, type Subject, withStore } from './subject.ts'

const kept = paper('kst-90001-1', { cites: [cite('kamerstuk', 'kst-90001-2')], receipt: 'abc 1' })
const other = paper('kst-90001-3', { receipt: 'def 1' })
const pdf = { receipt: 'pdf 1', document: 'kst-90001-1' }

/** Knowing which sources need not be read, for another of the same paper was. */
export function passingOver(subject: Subject): void {
  test('the receipt of a source that was passed over leads to the paper of which another is kept', () =>
    withStore(subject, [kept, other], async (store) => {
      const before = await dump(store, idsOf([kept, other]))
      await store.passOver([pdf, { receipt: "x' OR 1=1 -- 😀", document: 'kst-90001-3' }])
      const asked = ['abc 1', 'pdf 1', 'none', "x' OR 1=1 -- 😀"]
      const documents = ['kst-90001-1', 'kst-90001-1', null, 'kst-90001-3']
      assert.deepEqual(await store.received(asked), documents)
      await store.passOver([pdf])
      await store.passOver([])
      assert.deepEqual(await store.received(asked), documents)
      assert.deepEqual(await dump(store, idsOf([kept, other])), before)
      await store.passOver([{ ...pdf, document: 'kst-90001-3' }])
      assert.deepEqual(await store.received(['pdf 1']), ['kst-90001-3'])
    }))

  test('it stays so when the paper is loaded anew, and goes when the paper is removed', () =>
    withStore(subject, [kept, other], async (store) => {
      await store.passOver([pdf, { receipt: 'pdf 2', document: 'kst-90001-3' }])
      await store.load(paper('kst-90001-1', { receipt: 'abc 2' }))
      assert.deepEqual(await store.received(['abc 1', 'pdf 1']), [null, 'kst-90001-1'])
      await store.remove(['kst-90001-1'])
      await store.load(kept)
      assert.deepEqual(await store.received(['pdf 1', 'pdf 2']), [null, 'kst-90001-3'])
    }))

  test('nothing is passed over for a paper that was never read', () =>
    withStore(subject, [kept], async (store) => {
      await store.passOver([
        { receipt: 'pdf 3', document: 'kst-90001-2' },
        { receipt: 'pdf 4', document: 'kst-é😀' },
      ])
      assert.deepEqual(await store.received(['pdf 3', 'pdf 4']), [null, null])
    }))
}
