import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chain } from '../chain.ts'
import { cite, paper } from '../fixture.ts'
import { neighbourhood } from '../neighbourhood.ts'
import type { GraphStore } from '../store.ts'
import { idsOf, type Subject, withStore } from './subject.ts'

const p = (id: string, nr = 1): string => `kst-90001-${nr}#${id}`
const answers = paper('kst-90001-1', {
  pieces: [
    { id: 'vraag-18', kind: 'question' },
    { id: 'antwoord-11', cites: [cite('kamerstuk', 'kst-90001-3'), cite('organisatie', 'org:a')] },
    { id: 'antwoord-15', cites: [] },
    {
      id: 'antwoord-15.1',
      kind: 'sub-answer',
      parent: 'antwoord-15',
      cites: [cite('antwoord', p('antwoord-18'))],
    },
    {
      id: 'voetnoot-1',
      kind: 'footnote',
      parent: 'antwoord-15.1',
      cites: [cite('aanhangsel', 'ah-tk-20252026-1')],
    },
    {
      id: 'antwoord-18',
      answers: 'vraag-18',
      cites: [cite('antwoord', p('antwoord-11')), cite('vraag', p('vraag-2', 2), p('vraag-2', 3))],
    },
    {
      id: 'antwoord-20',
      cites: [cite('organisatie', 'org:a'), cite('url', 'url:https://a.example'), cite('motie')],
    },
  ],
})
const questions = paper('kst-90001-2', {
  pieces: [
    {
      id: 'vraag-2',
      kind: 'question',
      cites: [cite('antwoord', p('antwoord-15')), cite('kamerstuk', 'kst-90001-3')],
    },
  ],
})
const both = [questions, answers]

async function steps(store: GraphStore, id: string, depth = 10, limit = 100): Promise<readonly string[]> {
  const found = await chain(store, id, { depth, limit })
  const shown = found.steps.map(
    (step) => `${step.distance} ${step.from} ${step.to}${step.cycle ? ' cycle' : ''}`,
  )
  return found.truncated ? [...shown, 'truncated'] : shown
}

async function around(
  store: GraphStore,
  id: string,
  depth: number,
  limit = 300,
  maxDegree = 500,
): Promise<readonly string[]> {
  const found = await neighbourhood(store, id, { depth, kinds: [], limit, maxDegree })
  const shown = found?.nodes.map(({ node, distance }) => `${distance} ${node.id}`) ?? []
  return found?.truncated === true ? [...shown, 'truncated'] : shown
}

/** Walks: the chain and the neighbourhood, on top of the store. */
export function walking(subject: Subject): void {
  test('a chain leads from answer to answer to paper, breadth first, in reading order', () =>
    withStore(subject, both, async (store) =>
      assert.deepEqual(await steps(store, p('antwoord-18')), [
        `1 ${p('antwoord-18')} ${p('antwoord-11')}`,
        `1 ${p('antwoord-18')} ${p('vraag-2', 2)}`,
        `2 ${p('antwoord-11')} kst-90001-3`,
        `2 ${p('vraag-2', 2)} ${p('antwoord-15')}`,
        `2 ${p('vraag-2', 2)} kst-90001-3`,
        `3 ${p('antwoord-15')} ${p('antwoord-18')} cycle`,
        `3 ${p('antwoord-15')} ah-tk-20252026-1`,
      ]),
    ))

  test('a chain step carries its reference, where it truly stands', () =>
    withStore(subject, both, async (store) => {
      const [, step] = (await chain(store, p('antwoord-15'), { depth: 1, limit: 9 })).steps
      assert.deepEqual(
        step?.reference,
        answers.references.find(({ kind }) => kind === 'aanhangsel'),
      )
      assert.equal(step?.from, p('antwoord-15'))
    }))

  test('a chain cut by depth or limit says so, a whole one does not', () =>
    withStore(subject, both, async (store) => {
      const first = [`1 ${p('antwoord-18')} ${p('antwoord-11')}`, `1 ${p('antwoord-18')} ${p('vraag-2', 2)}`]
      assert.deepEqual(await steps(store, p('antwoord-18'), 1), [...first, 'truncated'])
      assert.deepEqual(await steps(store, p('antwoord-18'), 10, 2), [...first, 'truncated'])
      assert.deepEqual(await steps(store, p('antwoord-11'), 1), [`1 ${p('antwoord-11')} kst-90001-3`])
      assert.equal(
        (await steps(store, p('antwoord-18'), 3, 7)).at(-1),
        `3 ${p('antwoord-15')} ah-tk-20252026-1`,
      )
    }))

  test('a chain does not follow a paper that holds the way it came, nor a node that cites itself', () => {
    const cites = [cite('kamerstuk', 'kst-90001-1'), cite('antwoord', p('antwoord-1'))]
    return withStore(
      subject,
      [paper('kst-90001-1', { pieces: [{ id: 'antwoord-1', cites }] })],
      async (store) =>
        assert.deepEqual(await steps(store, p('antwoord-1')), [
          `1 ${p('antwoord-1')} kst-90001-1 cycle`,
          `1 ${p('antwoord-1')} ${p('antwoord-1')} cycle`,
        ]),
    )
  })

  test('a circle is flagged where two ways from the start lead into it, and so is an answer to its own piece', () => {
    const to = (...names: readonly string[]) => names.map((name) => cite('antwoord', p(name)))
    const pieces = [
      { id: 'antwoord-1', cites: to('antwoord-2', 'antwoord-3') },
      { id: 'antwoord-2', cites: to('antwoord-3') },
      { id: 'antwoord-3', cites: to('antwoord-2') },
      { id: 'antwoord-4.1', cites: to('antwoord-4') },
    ]
    return withStore(subject, [paper('kst-90001-1', { pieces })], async (store) => {
      assert.deepEqual(await steps(store, p('antwoord-1')), [
        `1 ${p('antwoord-1')} ${p('antwoord-2')}`,
        `1 ${p('antwoord-1')} ${p('antwoord-3')}`,
        `2 ${p('antwoord-2')} ${p('antwoord-3')}`,
        `2 ${p('antwoord-3')} ${p('antwoord-2')} cycle`,
      ])
      assert.deepEqual(await steps(store, p('antwoord-4.1')), [
        `1 ${p('antwoord-4.1')} ${p('antwoord-4')} cycle`,
      ])
    })
  })

  test('a chain from a paper takes the references of its parts, each once', () =>
    withStore(subject, both, async (store) => {
      const found = (await chain(store, 'kst-90001-1', { depth: 10, limit: 100 })).steps
      assert.equal(new Set(found.map((step) => step.reference.id)).size, found.length)
      assert.deepEqual(
        found.slice(0, 2).map((step) => step.to),
        ['kst-90001-3', p('antwoord-18')],
      )
    }))

  test('a chain from nowhere is empty', () =>
    withStore(subject, both, async (store) => assert.deepEqual(await steps(store, 'nergens'), [])))

  test('a neighbourhood of a part: citations first, rare before common, with the papers they lie in', () =>
    withStore(subject, both, async (store) => {
      assert.deepEqual(await around(store, p('antwoord-11'), 1), [
        ...[`0 ${p('antwoord-11')}`, '0 kst-90001-1', `1 ${p('antwoord-18')}`, '1 kst-90001-3', '1 org:a'],
      ])
    }))

  test('a neighbourhood of a paper goes through its parts that have references', () =>
    withStore(subject, both, async (store) => {
      const found = await around(store, 'kst-90001-1', 1)
      const parts = [
        'antwoord-11',
        'antwoord-15',
        'antwoord-15.1',
        'antwoord-18',
        'antwoord-20',
        'voetnoot-1',
      ].map((id) => `0 ${p(id)}`)
      assert.deepEqual(
        found.filter((line) => line.startsWith('0')).sort(),
        ['0 kst-90001-1', ...parts].sort(),
      )
      for (const id of [
        'kst-90001-3',
        'org:a',
        'url:https://a.example',
        p('vraag-2', 2),
        p('vraag-18'),
        'dossier:90001',
      ])
        assert.ok(found.includes(`1 ${id}`), id)
    }))

  test('a neighbourhood reaches on, step by step, out of a paper that is only cited', () =>
    withStore(subject, both, async (store) => {
      const near = await around(store, 'ah-tk-20252026-1', 1)
      assert.deepEqual(near, ['0 ah-tk-20252026-1', `1 ${p('voetnoot-1')}`, '1 kst-90001-1'])
      assert.deepEqual(await around(store, 'ah-tk-20252026-1', 2), near)
      assert.equal(
        (await around(store, 'kst-90001-3', 2)).filter((line) => line.startsWith('2')).length > 0,
        true,
      )
    }))

  test('links of a neighbourhood join its nodes, and are all of them', () =>
    withStore(subject, both, async (store) => {
      const found = await neighbourhood(store, 'kst-90001-1', {
        depth: 2,
        kinds: [],
        limit: 300,
        maxDegree: 500,
      })
      const ids = new Set(found?.nodes.map(({ node }) => node.id))
      const all = (await store.linksAmong(idsOf(both), [])).filter(
        ({ from, to }) => ids.has(from) && ids.has(to),
      )
      const named = new Set(all.map((link) => JSON.stringify(link)))
      assert.deepEqual(new Set(found?.links.map((link) => JSON.stringify(link))), named)
      assert.equal(found?.links.length, named.size)
      assert.ok(named.size > 10)
    }))

  test('kinds narrow a neighbourhood', () =>
    withStore(subject, both, async (store) => {
      const found = await neighbourhood(store, p('antwoord-11'), {
        depth: 1,
        kinds: ['organisatie'],
        limit: 300,
        maxDegree: 500,
      })
      assert.deepEqual(
        found?.nodes.map(({ node }) => node.id),
        [p('antwoord-11'), 'kst-90001-1', 'org:a'],
      )
    }))

  test('a limit is kept, said, and takes the most specific', () =>
    withStore(subject, both, async (store) => {
      const cited = Array.from({ length: 30 }, (_, i) => cite('kamerstuk', `kst-90002-${i}`))
      await store.load(paper('kst-90001-4', { cites: [cite('organisatie', 'org:a'), ...cited] }))
      for (const limit of [1, 2, 5, 12, 31]) {
        const found = await around(store, 'kst-90001-4', 1, limit)
        assert.equal(found.length, limit + 1)
        assert.equal(found.at(-1), 'truncated')
        assert.ok(found.slice(1, -1).every((line) => line.startsWith('1 kst-90002-')))
      }
      assert.equal((await around(store, 'kst-90001-4', 1, 33)).at(-1), '1 dossier:90001')
      for (const limit of [5, 33, 300]) {
        const query = { depth: 1, kinds: [], limit, maxDegree: 500 }
        assert.equal((await neighbourhood(store, 'kst-90001-4', query))?.met, 33)
      }
    }))

  test('a hub is shown, not looked through, and that is said; in the middle it is looked through', () => {
    const citing = Array.from({ length: 4 }, (_, i) =>
      paper(`kst-90002-${i}`, { cites: [cite('organisatie', 'org:hub')] }),
    )
    return withStore(subject, citing, async (store) => {
      const near = ['0 kst-90002-0', '1 org:hub', '1 dossier:90002']
      const all = [...near, ...[1, 2, 3].map((nr) => `2 kst-90002-${nr}`)]
      assert.deepEqual(await around(store, 'kst-90002-0', 2, 300, 4), all)
      const cut = (await around(store, 'kst-90002-0', 2, 300, 3)).filter((line) => !line.startsWith('2'))
      assert.deepEqual(cut, [...near, 'truncated'])
      assert.equal((await around(store, 'org:hub', 1, 300, 3)).length, 5)
    })
  })

  test('a neighbourhood of nothing is null, of a lonely node itself', () =>
    withStore(subject, both, async (store) => {
      assert.equal(
        await neighbourhood(store, 'nergens', { depth: 1, kinds: [], limit: 10, maxDegree: 500 }),
        null,
      )
      await store.load(paper('doc:0123456789abcdef'))
      assert.deepEqual(await around(store, 'doc:0123456789abcdef', 4), ['0 doc:0123456789abcdef'])
    }))
}
