import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cite, paper } from '../fixture.ts'
import { type HistoryYear, placesOfYear } from '../history.ts'
import type { NodeKind } from '../node.ts'
import type { GraphStore } from '../store.ts'
import { query, type Subject, withStore } from './subject.ts'

const article = 'wet:awb#artikel-2'
const papers = [
  paper('kst-90001-1', {
    date: '2019-03-01',
    pieces: [
      { id: 'antwoord-1', cites: [cite('organisatie', 'org:x'), cite('kamerstuk', 'kst-90001-9')] },
      { id: 'antwoord-2', cites: [cite('organisatie', 'org:x'), cite('wet', article)] },
    ],
  }),
  paper('kst-90001-2', {
    date: '2019-12-31',
    cites: [
      ...[cite('organisatie', 'org:x'), cite('organisatie', 'org:x'), cite('wet', 'wet:awb', article)],
      cite('antwoord', 'kst-90001-2#antwoord-7'),
    ],
  }),
  paper('kst-90001-3', {
    date: '2021-01-01',
    cites: [cite('organisatie', 'org:y', 'org:x'), cite('antwoord', 'kst-90001-1#antwoord-1')],
  }),
  paper('kst-90001-4', { date: null, cites: [cite('organisatie', 'org:x'), cite('self', 'kst-90001-4')] }),
]

function told(
  store: GraphStore,
  node: string,
  companions = 9,
  kinds: readonly NodeKind[] = [],
): Promise<readonly HistoryYear[]> {
  return store.history({ node, companions, kinds })
}

const line = ({ year, references, documents, companions, sampled }: HistoryYear): string =>
  `${year} ${references} ${documents}: ${companions.map(({ id, parts }) => `${id} ${parts}`).join(', ')}${sampled ? ' sampled' : ''}`

/** Histories: how often a node is cited in the papers of each year, and what beside it. */
export function histories(subject: Subject): void {
  test('a history counts references and papers by year, the undated last, with what the same parts cite', () =>
    withStore(subject, papers, async (store) =>
      assert.deepEqual((await told(store, 'org:x')).map(line), [
        '2019 4 2: wet:awb 2, kst-90001-9 1',
        '2021 1 1: kst-90001-1 1, org:y 1',
        'null 1 1: ',
      ]),
    ))

  test('companions are limited, narrowed by kind, or not looked for', () =>
    withStore(subject, papers, async (store) => {
      assert.deepEqual((await told(store, 'org:x', 1)).map(line), [
        '2019 4 2: wet:awb 2',
        '2021 1 1: kst-90001-1 1',
        'null 1 1: ',
      ])
      assert.equal((await told(store, 'org:x', 9, ['document'])).map(line)[0], '2019 4 2: kst-90001-9 1')
      assert.deepEqual((await told(store, 'org:x', 0)).map(line), ['2019 4 2: ', '2021 1 1: ', 'null 1 1: '])
    }))

  test('a law has the history of its articles, a paper that of its parts; neither is its own companion', () =>
    withStore(subject, papers, async (store) => {
      assert.deepEqual((await told(store, 'wet:awb')).map(line), ['2019 2 2: org:x 2'])
      assert.deepEqual((await told(store, article)).map(line), ['2019 2 2: org:x 2'])
      assert.deepEqual((await told(store, 'kst-90001-1')).map(line), ['2021 1 1: org:x 1, org:y 1'])
      assert.deepEqual(await told(store, 'kst-90001-4'), [])
      assert.deepEqual(await told(store, 'nergens'), [])
    }))

  test('the years together are all references to a node but those by which a paper names itself', () =>
    withStore(subject, papers, async (store) => {
      for (const node of ['org:x', 'org:y', 'wet:awb', 'kst-90001-1', 'kst-90001-9']) {
        const sum = (await told(store, node)).reduce((total, { references }) => total + references, 0)
        assert.equal(sum, await store.countReferences(query(node, { direction: 'in' })), node)
      }
    }))

  test('of a year with many citing parts the first are looked through for companions, and that is said', () => {
    const places = Array.from({ length: placesOfYear + 1 }, (_, i) => ({
      id: `antwoord-${String(i).padStart(4, '0')}`,
      cites: [cite('organisatie', 'org:x'), cite('organisatie', i === placesOfYear ? 'org:last' : 'org:y')],
    }))
    return withStore(subject, [paper('kst-90001-5', { date: '2020-05-05', pieces: places })], async (store) =>
      assert.deepEqual((await told(store, 'org:x')).map(line), [
        `2020 ${placesOfYear + 1} 1: org:y ${placesOfYear} sampled`,
      ]),
    )
  })
}
