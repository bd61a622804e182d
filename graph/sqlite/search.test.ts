import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { cite, entity, paper } from '../fixture.ts'
import { namesOf, searchTerms, weightOf } from '../names.ts'
import type { GraphNode } from '../node.ts'
import { compareStrings } from '../order.ts'
import type { SearchPosition, SearchQuery } from '../store.ts'
import { openDatabase } from './file.ts'
import { loadBatches } from './load.ts'
import type { SearchBounds } from './name-search.ts'
import { searchNodes } from './search.ts'

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

const texts = [
  ...[
    'vraag',
    'vraag 1',
    'vraa',
    'v',
    'vr',
    'kst',
    'kst-90001',
    'kst-9',
    'kst 90001 1',
    'kst 90',
    '9',
    '90 001',
  ],
  ...[
    'zeer lange titel',
    'zeer '.repeat(60),
    'a example',
    'kamerstuk',
    'kamerst',
    'kamerstuk 90 001 nr 1',
    'nr 1',
  ],
  ...[
    'kst-90001-3#vraag-11',
    'kamerstuk 90 001 nr 3 vraag 11',
    'kst 90001 3 vraag',
    'vraag 1 kst',
    'ah tk 2025',
  ],
  ...[
    'antwoord 1',
    'aanhangsel handelingen',
    '\u{20000}',
    '\u{20000}\u{20001}',
    'over vraag',
    'nergens',
    '2',
  ],
]

describe('SQLite: a search of much', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kamergraaf-search-'))
  const database = openDatabase(join(folder, 'graph.sqlite'), true)
  loadBatches(database, many)
  after(() => {
    database.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const pagesOf = (
    query: Omit<SearchQuery, 'first' | 'after'>,
    bounds?: SearchBounds,
  ): readonly GraphNode[] => {
    const found: GraphNode[] = []
    let after: SearchPosition | null = null
    do {
      const page = searchNodes(database, { ...query, first: 4, after }, bounds)
      found.push(...page.items)
      after = page.next
    } while (after !== null)
    return found
  }
  const narrowed = [
    { kinds: [], known: null },
    { kinds: ['part', 'organisatie'], known: null },
    { kinds: [], known: 'unknown' },
    { kinds: ['document'], known: 'ingested' },
  ] as const
  const everything = pagesOf({ text: '', kinds: [], known: null })

  /** The law itself: what the words tell of each node. */
  function expected({ text, kinds, known }: Omit<SearchQuery, 'first' | 'after'>): readonly string[] {
    const terms = searchTerms(text)
    assert.ok(terms)
    return everything
      .filter(
        (node) =>
          (kinds.length === 0 || kinds.includes(node.kind)) && (known === null || node.known === known),
      )
      .map((node) => ({ node, names: namesOf(node) }))
      .filter(({ names }) =>
        terms.words.every((word) => names.includes(`\n${word}`) || names.includes(` ${word}`)),
      )
      .map(({ node, names }) => {
        const tier = names.includes(terms.exact) ? 0 : names.includes(terms.begins) ? 1 : 2
        return { id: node.id, tier, weight: weightOf(node.kind, node.label) }
      })
      .sort((a, b) => a.tier - b.tier || a.weight - b.weight || compareStrings(a.id, b.id))
      .map(({ id }) => id)
  }

  for (const bounds of [
    { ranked: 2000, fetched: 4000, tried: 5000 },
    { ranked: 0, fetched: 4000, tried: 5000 },
    { ranked: 0, fetched: 1, tried: 5000 },
    { ranked: 0, fetched: 3, tried: 0 },
    { ranked: 5, fetched: 2, tried: 1 },
  ])
    test(`is the same whatever is looked at together: ${Object.values(bounds)}`, () => {
      assert.ok(everything.length > 80)
      for (const text of texts)
        for (const narrow of narrowed) {
          const query = { text, ...narrow }
          const found = pagesOf(query, bounds).map(({ id }) => id)
          assert.deepEqual(found, expected(query), JSON.stringify(query))
        }
    })
})
