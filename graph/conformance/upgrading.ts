import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cite, paper, registration, titled } from '../fixture.ts'
import { openStore } from '../open.ts'
import type { GraphStore } from '../store.ts'
import { dump, foundBy, idsOf, query, type Subject } from './subject.ts'

const [act, named] = ['CELEX:32098R0123', 'CELEX:32098L0045']
const debate = 'h-tk-20072008-3011-3040'
const papers = [
  paper('kst-90001-1', {
    ...{ date: null, session: '2020-2021' },
    cites: [
      ...[act, `${act}#artikel-5`, named, 'kst-90001-2'].map((id) => cite('celex', id)),
      cite('kamerstuk', 'kst-90001-1#antwoord-1', debate),
    ],
    pieces: [{ id: 'antwoord-1', cites: [cite('celex', act)] }],
    nodes: [titled(named, 'Havenrichtlijn')],
  }),
  paper(debate, { title: 'Haven', cites: [cite('celex', act)] }),
]
/** What earlier versions called them. */
const old = {
  [act]: act,
  [named]: named,
  [debate]: 'Handelingen II 2007-2008, nr. 3011, item 3040',
  'kst-90001-2': 'Stuk 90001 2',
  'kst-90001-1#antwoord-1': 'Antw. 1',
}

/** Opening a store of an earlier version. */
export function upgrading(subject: Subject): void {
  test('nodes are called as they are now, read and only cited, and are found and ordered by that', async () => {
    const ids = idsOf(papers)
    const all = async (store: GraphStore) => ({
      all: await dump(store, ids),
      found: await Promise.all(
        [
          'verordening 2098',
          'celex',
          'richtlijn',
          'artikel 5',
          'item',
          'kamerstuk',
          'antw',
          'handelingen',
        ].map((text) => foundBy(store, text)),
      ),
      dated: await store.countReferences(query(act, { direction: 'in', period: { from: 2021, to: 2021 } })),
    })
    const store = await subject.open()
    await store.loadAll(papers)
    await store.register([registration('kst-90001-2', 'Brief over de haven'), registration(debate, 'Haven')])
    const wanted = await all(store)
    assert.equal(wanted.dated, 3)
    await store.close()
    await subject.age(old)
    const again = await openStore(subject.address())
    try {
      assert.deepEqual(await all(again), wanted)
      assert.deepEqual(
        (await again.loadAll(papers)).map(({ status }) => status),
        ['unchanged', 'unchanged'],
      )
    } finally {
      await again.close()
    }
  })
}
