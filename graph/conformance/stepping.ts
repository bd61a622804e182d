import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cite, paper } from '../fixture.ts'
import { documentOf } from '../ids.ts'
import { linkRank } from '../order.ts'
import type { ReferenceKind } from '../reference.ts'
import type { GraphStore } from '../store.ts'
import { idsOf, linksOf, type Subject, withStore } from './subject.ts'

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

/** A paper that twelve others point back at, two of them by its number too, and what it cites itself. */
const crowd = [
  paper('kst-90001-9', {
    cites: [cite('organisatie', 'org:a'), cite('kamerstuk', 'kst-9-2'), cite('kamerstuk', 'kst-9-1')],
  }),
  ...Array.from({ length: 12 }, (_, i) =>
    paper(`kst-90002-${String(i).padStart(2, '0')}`, {
      cites: [cite('terugverwijzing', 'kst-90001-9'), ...(i > 9 ? [cite('kamerstuk', 'kst-90001-9')] : [])],
    }),
  ),
]

const whole = { kinds: [], limit: 100, into: null }

async function stepsOf(
  store: GraphStore,
  id: string,
  limit = 100,
  kinds: readonly ReferenceKind[] = [],
  into: readonly string[] | null = null,
): Promise<readonly string[]> {
  const [steps = []] = await store.steps([id], { kinds, limit, into })
  return steps.map(({ from, to, rank }) => `${from} ${to} ${rank}`).sort()
}

/** Steps: who is one reference away, their footings, what is around a node, and the links among nodes. */
export function stepping(subject: Subject): void {
  test('how often places are cited follows what is loaded, also where their steps were asked before', () =>
    withStore(subject, both, async (store) => {
      const ids = ['kst-90001-1', 'kst-90001-2', 'org:a']
      await store.steps(ids, whole)
      const before = await store.degrees(ids)
      await store.load(paper('kst-90001-4', { cites: ids.map((id) => cite('kamerstuk', id)) }))
      assert.deepEqual(
        await store.degrees(ids),
        before.map((degree) => degree + 1),
      )
    }))

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
      const lists = await store.steps(['org:a', 'nergens', 'kst-90001-3', 'org:a'], whole)
      assert.deepEqual(
        lists.map((steps) => steps.length),
        [2, 0, 1, 2],
      )
      assert.deepEqual(await stepsOf(store, 'kst-90001-2', 9, ['wet']), ['kst-90001-2 wet:awb 1'])
      assert.deepEqual(await store.steps([], whole), [])
    }))

  test('of one node a limit keeps the most specific steps each way, then those to the first ids', () =>
    withStore(subject, crowd, async (store) => {
      assert.deepEqual(await stepsOf(store, 'kst-90001-9', 2), [
        'kst-90001-9 kst-9-1 0',
        'kst-90001-9 kst-9-2 0',
        'kst-90002-10 kst-90001-9 0',
        'kst-90002-11 kst-90001-9 0',
      ])
      assert.equal((await stepsOf(store, 'kst-90001-9', 20)).length, 15)
    }))

  test('steps into some nodes are those of all that lead there or come from there, the parts of a paper and the pieces of a law too', () =>
    withStore(subject, both, async (store) => {
      const ids = idsOf(both)
      const isIn = (id: string, node: string): boolean => id === node || documentOf(id) === node
      for (const id of ids)
        for (const into of [['kst-90001-1'], [p('antwoord-1'), 'org:a'], ['wet:awb', 'nergens'], ids, []]) {
          const near = (end: string): boolean => isIn(end, id)
          const far = (end: string): boolean => into.some((node) => isIn(end, node))
          const expected = (await stepsOf(store, id)).filter((step) => {
            const [from = '', to = ''] = step.split(' ')
            return (near(from) && far(to)) || (near(to) && far(from))
          })
          assert.deepEqual(await stepsOf(store, id, 100, [], into), expected, `${id} ${into}`)
        }
      assert.deepEqual(await stepsOf(store, 'kst-90001-2', 9, ['wet'], ['wet:awb']), [
        'kst-90001-2 wet:awb 1',
      ])
    }))

  test('a step tells how often its other end is cited', () =>
    withStore(subject, crowd, async (store) => {
      const [steps = []] = await store.steps(['kst-90001-9'], whole)
      const ends = steps.map(({ from, to }) => (from === 'kst-90001-9' ? to : from))
      assert.deepEqual(
        steps.map(({ degree }) => degree),
        await store.degrees(ends),
      )
      assert.equal(steps.filter(({ degree }) => degree > 0).length, 3)
    }))

  test('a limit counts only the steps into the nodes that are asked for', () =>
    withStore(subject, crowd, async (store) => {
      const some = ['kst-90002-03', 'kst-90002-05', 'kst-90002-11', 'kst-9-2']
      assert.deepEqual(await stepsOf(store, 'kst-90001-9', 2, [], some), [
        'kst-90001-9 kst-9-2 0',
        'kst-90002-03 kst-90001-9 1',
        'kst-90002-11 kst-90001-9 0',
      ])
    }))

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

  test('around a node are the other ends of its links, but for a paper and its own parts', () => {
    const asked = paper('kst-90003-1', {
      pieces: [
        { id: 'vraag-1', kind: 'question', askedBy: 'XYZ' },
        { id: 'antwoord-1', answers: 'vraag-1', cites: [cite('kamerstuk', 'kst-90003-2')] },
      ],
    })
    const all = [letter, other, asked]
    return withStore(subject, all, async (store) => {
      const ids = idsOf(all)
      const isBelow = (part: string, whole: string): boolean =>
        part.startsWith(`${whole}#`) && !whole.includes('wet:')
      const found = await store.around([...ids, 'nergens'], [], 100)
      const links = await store.linksAmong(ids, [])
      const degrees = new Map((await store.degrees(ids)).map((degree, i) => [ids[i], degree]))
      for (const [i, id] of ids.entries()) {
        const expected = new Map<string, number>()
        for (const link of links.filter(({ from, to }) => from === id || to === id)) {
          const end = link.from === id ? link.to : link.from
          if (end === id || (link.kind === 'within' && (isBelow(end, id) || isBelow(id, end)))) continue
          expected.set(end, Math.min(linkRank(link.kind), expected.get(end) ?? 3))
        }
        assert.deepEqual(
          (found[i]?.met ?? []).map((met) => [met.id, met.rank, met.degree]).sort(),
          [...expected].map(([end, rank]) => [end, rank, degrees.get(end)]).sort(),
          id,
        )
      }
      assert.ok(found.every(({ cut }) => !cut))
      assert.deepEqual(found.at(-1), { met: [], cut: false })
      const [narrowed] = await store.around([p('antwoord-1')], ['organisatie'], 100)
      assert.deepEqual(narrowed?.met.map(({ id }) => id).sort(), ['org:a'])
    })
  })

  test('around a node each way is cut at the limit, the most specific and then the first ids kept', () =>
    withStore(subject, crowd, async (store) => {
      const around = async (id: string, limit: number) => {
        const [found] = await store.around([id], [], limit)
        return [...(found?.met.map((met) => `${met.id} ${met.rank}`).sort() ?? []), found?.cut]
      }
      const few = ['dossier:90001 3', 'kst-9-1 0', 'kst-9-2 0', 'kst-90002-10 0', 'kst-90002-11 0']
      assert.deepEqual(await around('kst-90001-9', 2), [...few, true])
      assert.equal((await around('kst-90001-9', 3)).length, 3 + 3 + 1 + 1)
      assert.equal((await around('kst-90001-9', 11)).at(-1), true)
      assert.equal((await around('kst-90001-9', 12)).at(-1), false)
      assert.deepEqual(await around('dossier:90002', 2), ['kst-90002-00 3', 'kst-90002-01 3', true])
    }))

  test('linked parts are those that references are made in or lead to', () =>
    withStore(subject, both, async (store) => {
      const linked = async (ids: readonly string[], kinds: readonly ReferenceKind[] = []) =>
        (await store.linkedParts(ids, kinds)).map(({ id, rank, degree }) => `${id} ${rank} ${degree}`).sort()
      const [one, two] = [`${p('antwoord-1')} 0 2`, `${p('antwoord-2')} 0 0`]
      assert.deepEqual(await linked(['kst-90001-1', 'kst-90001-2', 'org:a', 'nergens']), [one, two])
      assert.deepEqual(await linked([p('antwoord-2'), 'kst-90001-2']), [two])
      assert.deepEqual(await linked(['kst-90001-1', p('antwoord-2')], ['wet', 'url']), [
        `${p('antwoord-1')} 2 2`,
        `${p('antwoord-2')} 1 0`,
      ])
      assert.deepEqual(await linked([]), [])
    }))

  test('the links among nodes are those that all of them have, less what leads elsewhere', () =>
    withStore(subject, both, async (store) => {
      const ids = idsOf(both)
      const expected = async (some: readonly string[], kinds: readonly ReferenceKind[]) =>
        (await linksOf(store, ids, kinds)).filter(({ from, to }) => some.includes(from) && some.includes(to))
      assert.ok((await linksOf(store, ids)).length > 12)
      for (const some of [ids, ids.slice(0, 5), ids.slice(3), [...ids, ...ids], ['kst-90001-1'], []])
        for (const kinds of [[], ['kamerstuk', 'antwoord']] as const)
          assert.deepEqual(await linksOf(store, some, kinds), await expected(some, kinds))
    }))
}
