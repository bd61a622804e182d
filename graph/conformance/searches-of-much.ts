import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cite, entity, paper } from '../fixture.ts'
import { namesOf, searchTerms, weightOf } from '../names.ts'
import type { GraphNode } from '../node.ts'
import { compareStrings } from '../order.ts'
import type { GraphStore, SearchPosition, SearchQuery } from '../store.ts'
import type { Subject } from './subject.ts'

type Asked = Omit<SearchQuery, 'first' | 'after'>

const many = Array.from({ length: 12 }, (_, i) => {
  const nr = 2 * i + 1
  const cites = [
    cite('organisatie', 'org:fin'),
    cite('kamerstuk', `kst-9000${i % 4}-${nr}`),
    cite('antwoord', `ah-tk-20252026-${nr}#antwoord-${i}`),
    cite('url', `url:https://a.example/vraag/${nr}`),
  ]
  const pieces = [1, 2, 11].map((piece) => ({ id: `vraag-${piece}`, kind: 'question' as const }))
  const title = nr % 3 === 0 ? 'Vraag 1' : `${'Zeer lange titel '.repeat(i)} over vraag ${nr}`
  const nodes = [entity('org:fin', 'Vraag 1', { aliases: ['Kst', '\u{20000}\u{20001} vraag'] })]
  return paper(`kst-90001-${nr}`, { title, cites, pieces, nodes })
})

const texts: readonly string[] = [
  ...['vraag', 'vraag 1', 'vraa', 'v', 'vr', 'over vraag', 'antwoord 1', 'nergens'],
  ...['kst', 'kst-90001', 'kst-9', 'kst 90001 1', 'kst 90', '9', '2', '90 001', 'nr 1', 'ah tk 2025'],
  ...['kamerstuk', 'kamerst', 'kamerstuk 90 001 nr 1', 'kamerstuk 90 001 nr 3 vraag 11', 'vraag 1 kst'],
  ...['kst-90001-3#vraag-11', 'kst 90001 3 vraag', 'aanhangsel handelingen', 'a example'],
  ...['zeer lange titel', 'zeer '.repeat(60), '\u{20000}', '\u{20000}\u{20001}', ''],
]

const narrowings: readonly Omit<Asked, 'text'>[] = [
  { kinds: [], known: null },
  { kinds: ['part', 'organisatie'], known: null },
  { kinds: [], known: 'unknown' },
  { kinds: ['document'], known: 'ingested' },
]

async function pagesOf(search: GraphStore['search'], asked: Asked, first = 7): Promise<readonly GraphNode[]> {
  const found: GraphNode[] = []
  let after: SearchPosition | null = null
  do {
    const page = await search({ ...asked, first, after })
    found.push(...page.items)
    after = page.next
  } while (after !== null)
  return found
}

/** The law itself: which of all nodes are found, and where they stand, by what the words tell of each. */
function lawful(everything: readonly GraphNode[], { text, kinds, known }: Asked): readonly string[] {
  const terms = searchTerms(text)
  return everything
    .filter(
      (node) => (kinds.length === 0 || kinds.includes(node.kind)) && (known ?? node.known) === node.known,
    )
    .map((node) => ({ node, names: namesOf(node) }))
    .filter(
      ({ names }) =>
        terms?.words.every((word) => names.includes(`\n${word}`) || names.includes(` ${word}`)) ?? true,
    )
    .map(({ node: { id, kind, label }, names }) => {
      const tier = terms === null || names.includes(terms.exact) ? 0 : names.includes(terms.begins) ? 1 : 2
      return { id, tier, weight: weightOf(kind, label) }
    })
    .sort((a, b) => a.tier - b.tier || a.weight - b.weight || compareStrings(a.id, b.id))
    .map(({ id }) => id)
}

/** Searches of what very many nodes hold, tried with few: the same however little the store looks at together. */
export function searchesOfMuch(subject: Subject): void {
  test('a search of much is what the words tell, narrowed or not, whatever is looked at together', async () => {
    const store = await subject.open()
    try {
      await store.loadAll(many)
      const everything = await pagesOf(store.search.bind(store), { text: '', kinds: [], known: null }, 100)
      assert.ok(everything.length > 80)
      const searches = { usual: store.search.bind(store), ...subject.boundedSearches() }
      for (const [bounds, search] of Object.entries(searches))
        for (const text of texts)
          for (const narrowing of narrowings) {
            const asked = { text, ...narrowing }
            const found = (await pagesOf(search, asked)).map(({ id }) => id)
            assert.deepEqual(found, lawful(everything, asked), `${bounds}: ${JSON.stringify(asked)}`)
          }
      // One by one, so that even the least that is looked at together is more than a page.
      for (const [bounds, search] of Object.entries(subject.boundedSearches()))
        for (const text of ['ah tk 2025', 'kst 90001 1', 'kamerstuk 90 001 nr'])
          for (const narrowing of narrowings.slice(0, 1)) {
            const asked = { text, ...narrowing }
            const found = (await pagesOf(search, asked, 1)).map(({ id }) => id)
            assert.deepEqual(
              found,
              lawful(everything, asked),
              `${bounds}, one by one: ${JSON.stringify(asked)}`,
            )
          }
    } finally {
      await store.close()
    }
  })
}
