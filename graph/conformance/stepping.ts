import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cite, paper } from '../fixture.ts'
import { otherEnd } from '../order.ts'
import type { ReferenceKind } from '../reference.ts'
import type { GraphStore } from '../store.ts'
import { idsOf, type Subject, withStore } from './subject.ts'

const p = (id: string, nr = 1): string => `kst-90001-${nr}#${id}`
const letter = paper('kst-90001-1', {
  cites: [cite('self', 'kst-90001-1'), cite('organisatie', 'org:a')],
  pieces: [
    {
      id: 'antwoord-1',
      cites: [
        cite('kamerstuk', 'kst-90001-2', 'kst-90001-3'),
        cite('kamerstuk', 'kst-90001-2'),
        cite('terugverwijzing', 'kst-90001-2'),
        cite('organisatie', 'org:a'),
        cite('url', 'url:https://a.example'),
        cite('motie'),
      ],
    },
    { id: 'antwoord-2', cites: [cite('antwoord', p('antwoord-1')), cite('wet', 'wet:awb#artikel-1')] },
  ],
})
const other = paper('kst-90001-2', { cites: [cite('antwoord', p('antwoord-1')), cite('wet', 'wet:awb')] })
const both = [letter, other]

async function stepsOf(
  store: GraphStore,
  id: string,
  limit = 100,
  kinds: readonly ReferenceKind[] = [],
): Promise<readonly string[]> {
  const [steps = []] = await store.steps([id], kinds, limit)
  return steps.map(({ from, to, rank }) => `${from} ${to} ${rank}`).sort()
}

/** Steps: who is one reference away, their footings, and the links among nodes. */
export function stepping(subject: Subject): void {
  test('the steps at a paper are those of its parts too, both ways, each once with its most specific rank', () =>
    withStore(subject, both, async (store) => {
      assert.deepEqual(
        await stepsOf(store, 'kst-90001-1'),
        [
          'kst-90001-1 org:a 1',
          `${p('antwoord-1')} kst-90001-2 0`,
          `${p('antwoord-1')} kst-90001-3 0`,
          `${p('antwoord-1')} org:a 1`,
          `${p('antwoord-1')} url:https://a.example 2`,
          `${p('antwoord-2')} ${p('antwoord-1')} 0`,
          `${p('antwoord-2')} wet:awb#artikel-1 1`,
          `kst-90001-2 ${p('antwoord-1')} 0`,
        ].sort(),
      )
      assert.deepEqual(
        await stepsOf(store, 'wet:awb'),
        ['kst-90001-2 wet:awb 1', `${p('antwoord-2')} wet:awb#artikel-1 1`].sort(),
      )
      assert.deepEqual(
        await stepsOf(store, p('antwoord-2')),
        [`${p('antwoord-2')} ${p('antwoord-1')} 0`, `${p('antwoord-2')} wet:awb#artikel-1 1`].sort(),
      )
    }))

  test('steps are answered in the order asked, narrowed by kind, and none where there is no node', () =>
    withStore(subject, both, async (store) => {
      const lists = await store.steps(['org:a', 'nergens', 'kst-90001-3', 'org:a'], [], 9)
      assert.deepEqual(
        lists.map((steps) => steps.length),
        [2, 0, 1, 2],
      )
      assert.deepEqual(await stepsOf(store, 'kst-90001-2', 9, ['wet']), ['kst-90001-2 wet:awb 1'])
      assert.deepEqual(await store.steps([], [], 5), [])
    }))

  test('of one node a limit keeps the most specific steps each way, then those to the first ids', () => {
    const citing = Array.from({ length: 12 }, (_, i) =>
      paper(`kst-90002-${String(i).padStart(2, '0')}`, {
        cites: [cite('terugverwijzing', 'kst-90001-9'), ...(i > 9 ? [cite('kamerstuk', 'kst-90001-9')] : [])],
      }),
    )
    const much = paper('kst-90001-9', {
      cites: [cite('organisatie', 'org:a'), cite('kamerstuk', 'kst-9-2'), cite('kamerstuk', 'kst-9-1')],
    })
    return withStore(subject, [much, ...citing], async (store) => {
      assert.deepEqual(await stepsOf(store, 'kst-90001-9', 2), [
        'kst-90001-9 kst-9-1 0',
        'kst-90001-9 kst-9-2 0',
        'kst-90002-10 kst-90001-9 0',
        'kst-90002-11 kst-90001-9 0',
      ])
      assert.equal((await stepsOf(store, 'kst-90001-9', 20)).length, 15)
    })
  })

  test('a step stands on its references: the first in the text, a resolved one before an ambiguous one, and their number', () =>
    withStore(subject, both, async (store) => {
      const resolved = letter.references.find(
        ({ target, status }) => target === 'kst-90001-2' && status === 'resolved',
      )
      const steps = [
        { from: p('antwoord-1'), to: 'kst-90001-2' },
        { from: 'kst-90001-2', to: 'kst-90001-1' },
        { from: p('antwoord-2'), to: 'wet:awb#artikel-1' },
        { from: 'kst-90001-1', to: 'kst-90001-1' },
      ]
      const [first, none, law, itself] = await store.footings(steps, [])
      assert.deepEqual(first, { reference: resolved?.id, count: 3 })
      assert.deepEqual([none, law?.count, itself], [null, 1, null])
      const back = letter.references.find(({ kind }) => kind === 'terugverwijzing')
      const [narrowed] = await store.footings(steps.slice(0, 1), ['terugverwijzing'])
      assert.deepEqual(narrowed, { reference: back?.id, count: 1 })
      assert.deepEqual(await store.footings([], []), [])
    }))

  test('kin are the other ends of structure, of each node, either way', () => {
    const asked = paper('kst-90003-1', {
      pieces: [
        { id: 'vraag-1', kind: 'question', askedBy: 'XYZ' },
        { id: 'antwoord-1', answers: 'vraag-1', cites: [cite('kamerstuk', 'kst-90003-2')] },
      ],
    })
    return withStore(subject, [asked], async (store) => {
      const ids = idsOf([asked])
      const links = await store.links(ids, [], 100)
      const structural = new Set<string>(['within', 'answers', 'asked-by'])
      const expected = links.map((some, i) =>
        some
          .filter(({ kind }) => structural.has(kind))
          .map((link) => otherEnd(link, ids[i] ?? ''))
          .sort(),
      )
      const found = await store.kin([...ids, 'nergens'], 100)
      assert.deepEqual(
        found.map((some) => some.toSorted()),
        [...expected, []],
      )
      assert.ok(expected.flat().length >= 10)
      assert.deepEqual((await store.kin(['dossier:90003'], 1))[0], ['kst-90003-1'])
    })
  })

  test('the links among nodes are those that all of them have, less what leads elsewhere', () =>
    withStore(subject, both, async (store) => {
      const ids = idsOf(both)
      const name = (link: object): string => JSON.stringify(link, Object.keys(link).sort())
      const among = async (some: readonly string[], kinds: readonly ReferenceKind[] = []) =>
        (await store.linksAmong(some, kinds)).map(name).sort()
      const expected = async (some: readonly string[], kinds: readonly ReferenceKind[] = []) => {
        const all = (await store.links(some, kinds, 1000)).flat()
        const inside = all.filter(({ from, to }) => some.includes(from) && some.includes(to))
        return [...new Set(inside.map(name))].sort()
      }
      assert.ok((await among(ids)).length > 12)
      for (const some of [ids, ids.slice(0, 5), ids.slice(3), [...ids, ...ids], ['kst-90001-1'], []])
        for (const kinds of [[], ['kamerstuk', 'antwoord']] as const)
          assert.deepEqual(await among(some, kinds), await expected(some, kinds))
    }))
}
