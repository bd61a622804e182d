import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cite, paper } from '../fixture.ts'
import type { GraphStore } from '../store.ts'
import { type Subject, withStore } from './subject.ts'

const letter = paper('kst-90001-1', {
  opening: 'Over crisis-management in de Financiën. ',
  pieces: [
    { id: 'vraag-1', kind: 'question', cites: [cite('kamerstuk', 'kst-90001-2')] },
    { id: 'antwoord-1', cites: [cite('organisatie', 'org:zeewezen')] },
    {
      id: 'antwoord-1.1',
      kind: 'sub-answer',
      parent: 'antwoord-1',
      cites: [cite('kamerstuk', 'kst-90001-3')],
    },
  ],
})
const other = paper('ah-tk-20252026-4', { opening: 'Het crisismanagement van de zee. ' })

/** Passages: which texts hold these words, and where. */
export function passages(subject: Subject): void {
  const found = async (store: GraphStore, text: string, document: string | null = null, first = 100) => {
    const page = await store.passages({ text, document, first, after: null })
    const papers = new Map([letter, other].map((batch) => [batch.document.id, batch.text]))
    return page.items.map(({ document: paper, from, start, end }) => {
      assert.ok(papers.get(paper)?.slice(start, end).trim())
      return from
    })
  }
  const search = (name: string, text: string, expected: readonly string[]): void => {
    test(name, () =>
      withStore(subject, [letter, other], async (store) => {
        assert.deepEqual(await found(store, text), expected)
      }),
    )
  }

  search('a hyphen inside a word makes no difference, in the text or in the question', 'crisis-management', [
    'ah-tk-20252026-4',
    'kst-90001-1',
  ])
  search('nor does the word in one', 'CRISISMANAGEMENT', ['ah-tk-20252026-4', 'kst-90001-1'])
  search('a piece of a word with hyphens is found', 'management', ['kst-90001-1'])
  search('diacritics make no difference', 'financien', ['kst-90001-1'])
  search('every word must begin a word of one passage', 'cris zee', ['ah-tk-20252026-4'])
  search('a passage lies in its innermost part', '90001 3', ['kst-90001-1#antwoord-1.1'])
  search('a short word must stand there whole', 'crisismanagement de z', [])
  search('without words nothing is found', ' – ', [])
  search('words of a query language are words', 'NEAR AND OR NOT "', [])

  test('a beginning that very many words have is a beginning like another', () => {
    const words = Array.from(
      { length: 80 },
      (_, i) => `zee${'abcdefghij'[i % 10]}${'klmnopqr'[Math.floor(i / 10)]}`,
    )
    const sea = paper('kst-90001-2', { opening: `${words.join(' ')} zeldzaam. ` })
    return withStore(subject, [letter, other, sea], async (store) => {
      for (const text of ['zee zeldzaam', 'zeldz zeej', 'zeejr']) {
        const page = await store.passages({ text, document: null, first: 9, after: null })
        assert.deepEqual(
          page.items.map(({ document }) => document),
          ['kst-90001-2'],
          text,
        )
      }
    })
  })

  test('one paper can be asked alone, pages follow each other', () =>
    withStore(subject, [letter, other], async (store) => {
      assert.deepEqual(await found(store, 'crisis-management', 'kst-90001-1'), ['kst-90001-1'])
      assert.deepEqual(await found(store, 'crisis-management', 'nergens'), [])
      const page = await store.passages({ text: 'crisis-management', document: null, first: 1, after: null })
      assert.deepEqual(page.next, { document: 'ah-tk-20252026-4', start: 0 })
      const after = await store.passages({
        text: 'crisis-management',
        document: null,
        first: 1,
        after: page.next,
      })
      assert.deepEqual([after.items[0]?.document, after.next, after.truncated], ['kst-90001-1', null, false])
    }))

  test('passages follow a new version', () =>
    withStore(subject, [letter, other], async (store) => {
      await store.load(paper('kst-90001-1', { opening: 'Over vissen. ' }))
      assert.deepEqual(await found(store, 'crisis-management'), ['ah-tk-20252026-4'])
      assert.deepEqual(
        (await store.passages({ text: 'viss', document: null, first: 5, after: null })).items,
        [{ document: 'kst-90001-1', from: 'kst-90001-1', start: 0, end: 13 }],
      )
    }))
}
