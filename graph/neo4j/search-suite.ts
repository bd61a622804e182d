import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cite, entity, paper } from '../fixture.ts'
import type { GraphStore, SearchPosition, SearchQuery } from '../store.ts'
import { searchNodes } from './search.ts'
import { Server } from './server.ts'
import type { Neo4jSubject } from './subject.ts'

/** What a search does where very many nodes hold the words, tried with few. */
export function searchesOfMuch(subject: Neo4jSubject): void {
  const many = Array.from({ length: 12 }, (_, i) => {
    const nr = 2 * i + 1
    const cites = [
      cite('organisatie', 'org:fin'),
      cite('kamerstuk', `kst-90002-${nr}`),
      cite('url', `url:https://a.example/vraag/${nr}`),
    ]
    const pieces = [1, 2, 11].map((piece) => ({ id: `vraag-${piece}`, kind: 'question' as const }))
    const title = nr % 3 === 0 ? 'Vraag 1' : `${'Zeer lange titel '.repeat(i)} over vraag ${nr}`
    return paper(`kst-90001-${nr}`, {
      title,
      cites,
      pieces,
      nodes: [entity('org:fin', 'Vraag 1', { aliases: ['Kst'] })],
    })
  })

  async function pagesOf(search: GraphStore['search'], query: Omit<SearchQuery, 'first' | 'after'>) {
    const found: string[] = []
    let after: SearchPosition | null = null
    do {
      const page = await search({ ...query, first: 4, after })
      found.push(...page.items.map(({ id }) => id))
      after = page.next
    } while (after !== null)
    return found
  }

  test('a search is the same however few hits are ranked at once', async () => {
    const store = await subject.open()
    const { NEO4J_USER: user, NEO4J_PASSWORD: password = '', NEO4J_DATABASE: database } = process.env
    const server = new Server({
      address: subject.address(),
      user: user || null,
      password,
      database: database || null,
    })
    try {
      await store.loadAll(many)
      const narrowed = [
        { kinds: [], known: null },
        { kinds: ['part', 'organisatie'], known: null },
        { kinds: [], known: 'unknown' },
        { kinds: ['document'], known: 'ingested' },
      ] as const
      for (const text of [
        'vraag',
        'vraag 1',
        'kst',
        'kst-90001',
        'kst 90',
        'v',
        '9',
        'zeer lange titel',
        'a example',
        'zeer '.repeat(60),
        '',
      ])
        for (const narrow of narrowed) {
          const query = { text, ...narrow }
          const expected = await pagesOf(store.search.bind(store), query)
          for (const [ranked, passed] of [
            [1, 1],
            [2, 3],
            [5, 1],
            [20, 7],
          ] as const)
            assert.deepEqual(
              await pagesOf((asked) => searchNodes(server, asked, { ranked, passed }), query),
              expected,
              `${text} ${ranked} ${passed}`,
            )
        }
    } finally {
      await server.close()
      await store.close()
    }
  })
}
