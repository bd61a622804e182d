import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Paper, sortPapers } from './papers.ts'

const paper = (id: string, date: string | null, vergaderjaar: string | null = null): Paper => ({
  __typename: 'Document',
  id,
  kind: 'DOCUMENT',
  label: id,
  title: null,
  known: 'INGESTED',
  page: null,
  degree: 0,
  date,
  vergaderjaar,
})

test('numbered papers come first, the newest of them first; of one day by number', () => {
  const papers = [
    paper('doc:0c4c1c13a4532c9b', '2026-01-01'),
    paper('kst-30000-1', null),
    paper('kst-35830-V-10', '2021-06-22'),
    paper('ongenummerd:motie', null),
    paper('kst-35830-V-9', '2021-06-22'),
    paper('ah-tk-20232024-2166', null, '2023-2024'),
    paper('kst-36200-3', '2022-09-20'),
  ]
  assert.deepEqual(
    sortPapers(papers).map(({ id }) => id),
    [
      'ah-tk-20232024-2166',
      'kst-36200-3',
      'kst-35830-V-9',
      'kst-35830-V-10',
      'kst-30000-1',
      'doc:0c4c1c13a4532c9b',
      'ongenummerd:motie',
    ],
  )
})
