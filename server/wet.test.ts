import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { cite, paper } from '../graph/fixture.ts'
import { wetNode } from '../ingest/wetten/node.ts'
import { openFixture } from './fixture.ts'

const { ask, store, close } = await openFixture()
after(close)
await store.load(
  paper('kst-99070-1', {
    cites: [cite('wet', 'wet:awb#artikel-3:4')],
    nodes: [wetNode('wet:awb#artikel-3:4'), wetNode('wet:awb')],
  }),
)

test('an article leads to its law, and a law counts the references to its articles', async () => {
  const answer = await ask(`{
    node(id: "wet:awb#artikel-3:4") { __typename kind label page
      ... on Wet { provisional sort law { id title sort known references(direction: IN, kinds: [WET]) { totalCount } } } }
  }`)
  assert.deepEqual(answer, {
    data: {
      node: {
        __typename: 'Wet',
        kind: 'WET',
        label: 'Artikel 3:4 Awb',
        page: 'https://wetten.overheid.nl/jci1.3:c:BWBR0005537&artikel=3:4',
        provisional: false,
        sort: null,
        law: {
          id: 'wet:awb',
          title: 'Algemene wet bestuursrecht',
          sort: 'wet',
          known: 'INGESTED',
          references: { totalCount: 1 },
        },
      },
    },
  })
})

test('a printed citation of an article is looked up', async () => {
  const answer = await ask(
    '{ lookup(citation: "artikel 3:4, tweede lid, Awb") { id status kind node { label } } }',
  )
  assert.deepEqual(answer.data, {
    lookup: [
      { id: 'wet:awb#artikel-3:4', status: 'RESOLVED', kind: 'WET', node: { label: 'Artikel 3:4 Awb' } },
    ],
  })
})
