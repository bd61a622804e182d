import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { DocumentBatch } from '../batch.ts'
import { cite, paper } from '../fixture.ts'
import { documentOf } from '../ids.ts'
import { pathBounds } from '../paths/search.ts'
import { type PathsQuery, shortestPaths } from '../paths.ts'
import { endsOf } from '../reference-ends.ts'
import type { GraphStore } from '../store.ts'
import { type Subject, withStore } from './subject.ts'

const p = (id: string, nr = 1): string => `kst-90001-${nr}#${id}`
const papers = [
  paper('kst-90001-1', {
    pieces: [
      { id: 'antwoord-11', cites: [cite('kamerstuk', 'kst-90001-3'), cite('organisatie', 'org:eu')] },
      { id: 'antwoord-12', cites: [cite('kamerstuk', 'kst-90001-4')] },
      { id: 'antwoord-18', cites: [cite('antwoord', p('antwoord-11'))] },
    ],
  }),
  paper('kst-90001-2', {
    cites: [
      cite('kamerstuk', 'kst-90001-3'),
      cite('organisatie', 'org:eu'),
      cite('kamerstuk', 'kst-90001-3'),
    ],
  }),
  paper('kst-90001-5', {
    cites: [cite('organisatie', 'org:eu'), cite('motie'), cite('self', 'kst-90001-5')],
  }),
  paper('kst-90001-6', { cites: [cite('kamerstuk', 'kst-90001-7')] }),
]

const all = { k: 10, maxHops: 6, kinds: [], avoid: [], maxDegree: 1000 } as const

async function ways(
  store: GraphStore,
  from: string,
  to: string,
  wish: Partial<PathsQuery> = {},
): Promise<readonly string[]> {
  const { paths, truncated } = await shortestPaths(store, { ...all, from, to, ...wish })
  const shown = paths.map((path) =>
    path.reduce(
      (text, hop) =>
        `${text} ${hop.direction === 'out' ? '→' : '←'}${hop.count > 1 ? hop.count : ''} ${hop.to}`,
      from,
    ),
  )
  return truncated ? [...shown, 'truncated'] : shown
}

/** Paths between two nodes, on top of the store. */
export function finding(subject: Subject): void {
  test('paths run along references either way, the shortest and least common first', () =>
    withStore(subject, papers, async (store) => {
      assert.deepEqual(await ways(store, 'kst-90001-1', 'kst-90001-2'), [
        'kst-90001-1 → kst-90001-3 ←2 kst-90001-2',
        'kst-90001-1 → org:eu ← kst-90001-2',
      ])
      assert.deepEqual(await ways(store, 'kst-90001-2', 'kst-90001-1'), [
        'kst-90001-2 →2 kst-90001-3 ← kst-90001-1',
        'kst-90001-2 → org:eu ← kst-90001-1',
      ])
    }))

  test('every hop carries its reference, where it truly stands', () =>
    withStore(subject, papers, async (store) => {
      const { paths } = await shortestPaths(store, { ...all, from: 'kst-90001-1', to: 'kst-90001-2', k: 1 })
      const made = paths[0]?.map(({ from, to, reference }) => [
        from,
        to,
        reference.from,
        reference.target,
        reference.quote,
      ])
      assert.deepEqual(made, [
        ['kst-90001-1', 'kst-90001-3', p('antwoord-11'), 'kst-90001-3', 'zie kst-90001-3'],
        ['kst-90001-3', 'kst-90001-2', 'kst-90001-2', 'kst-90001-3', 'zie kst-90001-3'],
      ])
    }))

  test('a part at an end stands alone, and leads on through the rest of its paper', () =>
    withStore(subject, papers, async (store) => {
      const from = p('antwoord-18')
      assert.deepEqual(await ways(store, from, 'kst-90001-3'), [
        `${from} → kst-90001-1 → kst-90001-3`,
        `${from} → kst-90001-1 → org:eu ← kst-90001-2 →2 kst-90001-3`,
      ])
      assert.deepEqual(await ways(store, from, p('antwoord-11'), { k: 1 }), [`${from} → ${p('antwoord-11')}`])
      assert.deepEqual(await ways(store, from, 'kst-90001-1'), [`${from} → kst-90001-1`])
    }))

  test('a dossier at an end counts with its papers, each hop tells which; those to avoid are left out', () => {
    const dossiers = [
      paper('kst-90002-1', { pieces: [{ id: 'antwoord-1', cites: [cite('kamerstuk', 'kst-90003-7')] }] }),
      paper('kst-90002-2', {
        cites: [cite('kamerstuk', 'kst-90003-7'), cite('dossier', 'dossier:90003'), cite('wet', 'wet:awb')],
      }),
      paper('kst-90003-8', { cites: [cite('wet', 'wet:awb'), cite('kamerstuk', 'kst-90003-7')] }),
    ]
    return withStore(subject, dossiers, async (store) => {
      const hops = async (from: string, to: string, wish: Partial<PathsQuery> = {}) =>
        (await shortestPaths(store, { ...all, from, to, ...wish })).paths.map((path) =>
          path.map((hop) => `${hop.from} ${hop.direction} ${hop.to} ${hop.count}`).join(', '),
        )
      const byLaw = 'kst-90002-2 out wet:awb 1, wet:awb in kst-90003-8 1'
      assert.deepEqual(await hops('dossier:90002', 'dossier:90003'), ['kst-90002-1 out kst-90003-7 1', byLaw])
      assert.deepEqual(await hops('dossier:90003', 'kst-90002-2', { k: 1 }), [
        'dossier:90003 in kst-90002-2 1',
      ])
      assert.deepEqual(await hops('kst-90002-1', 'dossier:90003'), ['kst-90002-1 out kst-90003-7 1'])
      assert.deepEqual(await hops('kst-90003-7', 'dossier:90003', { k: 1 }), ['kst-90003-7 in kst-90003-8 1'])
      assert.deepEqual(
        await hops('dossier:90002', 'dossier:90003', { avoid: ['kst-90003-7', 'kst-90002-1'] }),
        ['kst-90002-2 out dossier:90003 1', byLaw],
      )
    })
  })

  test('hubs are avoided by id and by their number of references, but may be ends', () =>
    withStore(subject, papers, async (store) => {
      const through = 'kst-90001-5 → org:eu ← kst-90001-2'
      assert.ok((await ways(store, 'kst-90001-5', 'kst-90001-2')).includes(through))
      assert.deepEqual(await ways(store, 'kst-90001-5', 'kst-90001-2', { avoid: ['org:eu'] }), [])
      assert.deepEqual(await ways(store, 'kst-90001-5', 'kst-90001-2', { maxDegree: 2 }), [])
      assert.ok((await ways(store, 'kst-90001-5', 'kst-90001-2', { maxDegree: 3 })).includes(through))
      assert.deepEqual(await ways(store, 'kst-90001-5', 'org:eu', { maxDegree: 0, k: 1 }), [
        'kst-90001-5 → org:eu',
      ])
      assert.deepEqual(await ways(store, 'kst-90001-5', 'org:eu', { avoid: ['org:eu'] }), [])
      assert.deepEqual(
        await ways(store, 'kst-90001-1', 'kst-90001-2', { avoid: [p('antwoord-11', 3), 'org:eu'] }),
        [],
      )
    }))

  test('what only the far end reached is not asked how common it is', () => {
    const beside = Array.from({ length: 20 }, (_, i) => `kst-90002-${i + 1}`)
    const citing = (id: string, ...cited: readonly string[]) =>
      paper(id, { cites: cited.map((target) => cite('kamerstuk', target)) })
    const loaded = [
      // As many more, so that the far end is explored.
      citing('kst-90001-11', 'kst-90001-12', ...[1, 2, 3, 4, 5].map((i) => `kst-90003-${i}`)),
      citing('kst-90001-12', 'kst-90001-13'),
      citing('kst-90001-13', 'kst-90001-14'),
      // A step tells how common what it leads to is, but of a part only that.
      ...beside.map((id) =>
        paper(id, { pieces: [{ id: 'antwoord-1', cites: [cite('kamerstuk', 'kst-90001-14')] }] }),
      ),
    ]
    return withStore(subject, loaded, async (store) => {
      const asked = new Set<string>()
      const noting = new Proxy(store, {
        get: (_, name) => {
          const held: unknown = Reflect.get(store, name)
          if (typeof held !== 'function') return held
          return (...given: unknown[]) => {
            if (name === 'degrees') for (const id of given[0] as readonly string[]) asked.add(id)
            return held.apply(store, given)
          }
        },
      })
      assert.deepEqual(await ways(noting, 'kst-90001-11', 'kst-90001-14', { k: 1 }), [
        'kst-90001-11 → kst-90001-12 → kst-90001-13 → kst-90001-14',
      ])
      assert.deepEqual(
        beside.filter((id) => asked.has(id)),
        [],
      )
    })
  })

  test('there is no path where nothing hangs together, to itself, or farther than may be gone', () =>
    withStore(subject, papers, async (store) => {
      assert.deepEqual(await ways(store, 'kst-90001-1', 'kst-90001-7'), [])
      assert.deepEqual(await ways(store, 'kst-90001-1', 'kst-90001-1'), [])
      assert.deepEqual(await ways(store, 'nergens', 'kst-90001-1'), [])
      assert.deepEqual(await ways(store, 'kst-90001-1', 'kst-90001-2', { maxHops: 1 }), [])
      assert.deepEqual(await ways(store, 'kst-90001-1', 'kst-90001-2', { kinds: ['organisatie'] }), [
        'kst-90001-1 → org:eu ← kst-90001-2',
      ])
    }))

  test('what a limit on the steps of one node may have left out is told of, whichever way they lead', () => {
    const most = pathBounds.node
    const cites = Array.from({ length: most + 1 }, (_, i) => cite('kamerstuk', `kst-90002-${most + i}`))
    const last = `kst-90002-${2 * most}`
    const citing = (...ids: readonly string[]) => ids.map((id) => cite('kamerstuk', id))
    const list = paper('kst-90001-1', { cites })
    const others = [
      paper('kst-90001-2', { cites: citing(last) }),
      paper('kst-90001-3', { cites: citing(last) }),
    ]
    return withStore(subject, [list, ...others], async (store) => {
      assert.deepEqual(await ways(store, 'kst-90001-1', 'kst-90001-2', { k: 1, maxHops: 2 }), ['truncated'])
      assert.deepEqual(await ways(store, 'kst-90001-3', 'kst-90001-2', { k: 1 }), [
        `kst-90001-3 → ${last} ← kst-90001-2`,
      ])
    })
  })

  test('paths are those that trying everything finds, in that order', async () => {
    const nr = fc.integer({ min: 1, max: 7 })
    const target = fc.oneof(
      nr.map((n) => `kst-90001-${n}`),
      fc.tuple(nr, nr).map(([paper, part]) => p(`antwoord-${part}`, paper)),
      fc.constantFrom('org:a', 'org:b', 'wet:c#artikel-1', 'wet:c'),
    )
    const pieces = fc.uniqueArray(fc.record({ part: nr, targets: fc.array(target, { maxLength: 3 }) }), {
      maxLength: 3,
      selector: ({ part }) => part,
    })
    const made = fc.uniqueArray(fc.record({ paper: nr, pieces }), { selector: ({ paper }) => paper })
    const wish = fc.record({
      k: fc.integer({ min: 1, max: 6 }),
      maxDegree: fc.constantFrom(0, 1, 2, 3, 1000),
      avoid: fc.uniqueArray(
        fc.constantFrom('kst-90001-3', p('antwoord-1', 4), 'org:a', 'wet:c#artikel-1', 'wet:c'),
        { maxLength: 2 },
      ),
    })
    await fc.assert(
      fc.asyncProperty(made, target, target, wish, async (drafts, from, to, wished) => {
        const lying = [documentOf(from), documentOf(to)]
        const query = { ...wished, avoid: wished.avoid.filter((id) => !lying.includes(documentOf(id))) }
        const batches = drafts.map(({ paper: number, pieces }) =>
          paper(`kst-90001-${number}`, {
            pieces: pieces.map(({ part, targets }) => ({
              id: `antwoord-${part}`,
              cites: targets.map((id) => cite('kamerstuk', id)),
            })),
          }),
        )
        await withStore(subject, batches, async (store) => {
          const { paths } = await shortestPaths(store, { ...all, ...query, from, to, maxHops: 5 })
          const found = paths.map((path) => [from, ...path.map((hop) => hop.to)].join(' '))
          assert.deepEqual(found, await byTrying(store, batches, from, to, 5, query))
        })
      }),
      { numRuns: subject.runs },
    )
  })
}

/** The paths as one finds them who follows everything. */
async function byTrying(
  store: GraphStore,
  batches: readonly DocumentBatch[],
  from: string,
  to: string,
  maxHops: number,
  { k, maxDegree, avoid }: Pick<PathsQuery, 'k' | 'maxDegree' | 'avoid'>,
): Promise<readonly string[]> {
  const place = (id: string): string => (id === from || id === to ? id : documentOf(id))
  const next = new Map<string, Set<string>>()
  const join = (a: string, b: string): void => {
    const known = next.get(a) ?? new Set()
    next.set(a, known.add(b))
  }
  for (const reference of batches.flatMap((batch) => batch.references))
    for (const end of endsOf(reference)) {
      const [a, b] = [place(reference.from), place(end)]
      if (a === b) continue
      join(a, b)
      join(b, a)
    }
  const ids = [...next.keys()]
  const degrees = new Map((await store.degrees(ids)).map((degree, i) => [ids[i] ?? '', degree]))
  const avoided = avoid.map((id) => documentOf(id))
  const passes = (id: string): boolean => (degrees.get(id) ?? 0) <= maxDegree && !avoided.includes(id)
  const found: string[][] = []
  const follow = (path: readonly string[]): void => {
    const last = path.at(-1) ?? ''
    if (last === to) found.push([...path])
    else if (path.length <= maxHops)
      for (const other of next.get(last) ?? [])
        if (!path.includes(other) && (other === to || passes(other))) follow([...path, other])
  }
  if (from !== to) follow([from])
  const bits = new Map(ids.map((id) => [id, (degrees.get(id) ?? 0).toString(2).replace(/^0$/, '').length]))
  const cost = (path: readonly string[]): number =>
    path.slice(1, -1).reduce((sum, id) => sum + (bits.get(id) ?? 0), 0)
  return found
    .sort(
      (a, b) => a.length - b.length || cost(a) - cost(b) || (a.join('\u0000') < b.join('\u0000') ? -1 : 1),
    )
    .slice(0, k)
    .map((path) => path.join(' '))
}
