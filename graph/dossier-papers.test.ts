import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pageOfPapers } from './dossier-papers.ts'

const inOrder = (ids: readonly string[]): readonly string[] =>
  pageOfPapers(ids, { first: ids.length, after: null }).items

test('papers of a dossier stand by number, those in letters behind them', () => {
  const numbers = ['AA', '10', 'B', '2', '10a', 'A', '1']
  const ids = numbers.map((number) => `kst-99830-V-${number}`)
  assert.deepEqual(
    inOrder(ids).map((id) => id.split('-').at(-1)),
    ['1', '2', '10', '10a', 'A', 'B', 'AA'],
  )
})

test('a session in the id does not change the place', () => {
  const ids = ['kst-20032004-99210-B', 'kst-99210-A', 'kst-20032004-99210-9', 'kst-99210-10']
  assert.deepEqual(inOrder(ids), [ids[2], ids[3], ids[1], ids[0]])
})
