import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { chain } from '../chain.ts'
import { cite, entity, paper } from '../fixture.ts'
import { neighbourhood } from '../neighbourhood.ts'
import { shortestPaths } from '../paths.ts'
import type { Period } from '../period.ts'
import { blankRecord } from '../record.ts'
import type { Reference } from '../reference.ts'
import type { GraphStore } from '../store.ts'
import { anyLoads, lastOf } from './laws.ts'
import { idsOf, linksOf, query, type Subject, withStore } from './subject.ts'

const hub = 'kst-90001-1'
const zeewezen = entity('org:zeewezen', 'Zeewezen')
const letter = (number: number, date: string | null) =>
  paper(`kst-90001-${number}`, {
    date,
    cites: [cite('kamerstuk', hub), cite('kamerstuk', 'kst-90002-1', 'kst-90002-2')],
    pieces: [
      { id: 'vraag-1', askedBy: 'XYZ' },
      {
        id: 'antwoord-1',
        answers: 'vraag-1',
        cites: [cite('antwoord', `${hub}#antwoord-1`), cite('organisatie', 'org:zeewezen')],
      },
    ],
    nodes: [zeewezen],
  })
const papers = [
  paper(hub, {
    date: '2018-05-01',
    pieces: [{ id: 'antwoord-1', cites: [cite('kamerstuk', 'kst-90001-5')] }],
  }),
  letter(2, '2019-01-01'),
  letter(3, '2020-12-31'),
  letter(4, '2023-02-01'),
  letter(5, null),
]
const period = { from: 2019, to: 2022 }

const documentsOf = (references: readonly Reference[]): readonly string[] => [
  ...new Set(references.map(({ document }) => document)),
]

/** Only what papers of some years say. */
export function periods(subject: Subject): void {
  test('references are those made in papers dated in the period, its first and last day among them', () =>
    withStore(subject, papers, async (store) => {
      const into = async (years: Period | null) => {
        const asked = query(hub, { direction: 'in', period: years })
        const { items } = await store.references(asked)
        assert.equal(await store.countReferences(asked), items.length)
        return documentsOf(items)
      }
      assert.deepEqual(await into(period), ['kst-90001-2', 'kst-90001-3'])
      assert.deepEqual(await into({ from: 2020, to: 2020 }), ['kst-90001-3'])
      assert.deepEqual(await into({ from: 1, to: 9999 }), ['kst-90001-2', 'kst-90001-3', 'kst-90001-4'])
      assert.deepEqual(await into({ from: 2021, to: 2022 }), [])
      assert.equal((await into(null)).length, 4)
      for (const [node, found] of [
        ['kst-90001-3', 4],
        ['kst-90001-3#antwoord-1', 2],
        ['kst-90001-4', 0],
        ['kst-90001-5', 0],
        ['kst-90001-5#antwoord-1', 0],
      ] as const) {
        const asked = query(node, { period })
        assert.equal((await store.references(asked)).items.length, found, node)
        assert.equal(await store.countReferences(asked), found, node)
      }
      const candidates = query('kst-90002-2', { direction: 'in', period })
      assert.equal(await store.countReferences(candidates), 2)
      assert.equal(await store.countReferences({ ...candidates, kinds: ['motie'] }), 0)
      assert.equal(await store.countReferences({ ...candidates, statuses: ['ambiguous'] }), 2)
    }))

  test('pages of a period go on where the one before ended', () =>
    withStore(subject, papers, async (store) => {
      const asked = query(hub, { direction: 'in', period, first: 1 })
      const found: Reference[] = []
      let page = await store.references(asked)
      for (;;) {
        found.push(...page.items)
        if (page.next === null) break
        page = await store.references({ ...asked, after: page.next })
      }
      assert.deepEqual(found, (await store.references({ ...asked, first: 500 })).items)
      assert.equal(found.length, 4)
    }))

  test('a picture of a period has its references, and structure', () =>
    withStore(subject, papers, async (store) => {
      const wish = { depth: 2, kinds: [], limit: 300, maxDegree: 500 }
      const whole = await neighbourhood(store, hub, wish)
      const some = await neighbourhood(store, hub, { ...wish, period })
      const idsIn = (found: typeof some) => found?.nodes.map(({ node }) => node.id) ?? []
      assert.ok(['kst-90001-4', 'kst-90001-5'].every((id) => idsIn(whole).includes(id)))
      // Papers of the dossier are met by structure.
      assert.deepEqual(
        some?.links
          .filter(({ status }) => status !== null)
          .map(({ from }) => from.replace(/#.*/, ''))
          .filter((id) => !['kst-90001-2', 'kst-90001-3'].includes(id)),
        [],
      )
      assert.ok(idsIn(some).includes('org:zeewezen') && idsIn(some).includes('kst-90001-2#antwoord-1'))
      assert.ok(some?.links.some(({ kind }) => kind === 'within'))
    }))

  test('paths run along references of the period alone', () =>
    withStore(subject, papers, async (store) => {
      const wish = {
        from: 'kst-90002-1',
        to: 'org:zeewezen',
        k: 10,
        maxHops: 4,
        kinds: [],
        avoid: [],
        maxDegree: 500,
      }
      const through = async (years: Period | null) =>
        new Set((await shortestPaths(store, { ...wish, period: years })).paths.map((hops) => hops[0]?.to))
      assert.deepEqual(await through(null), new Set([2, 3, 4, 5].map((number) => `kst-90001-${number}`)))
      assert.deepEqual(await through(period), new Set(['kst-90001-2', 'kst-90001-3']))
      assert.deepEqual(await through({ from: 1990, to: 2000 }), new Set())
    }))

  test('a chain runs along references of the period alone, from answer to paper to answer', () =>
    withStore(subject, papers, async (store) => {
      const steps = async (start: string, years: Period | null) =>
        (await chain(store, start, { depth: 3, limit: 100, period: years })).steps.map(
          ({ from, to }) => `${from} ${to}`,
        )
      const answer = 'kst-90001-3#antwoord-1'
      const first = `${answer} ${hub}#antwoord-1`
      const second = `${hub}#antwoord-1 kst-90001-5`
      const all = await steps(answer, null)
      assert.deepEqual(all.slice(0, 2), [first, second])
      // A paper without a date is in no period.
      assert.ok(all.some((step) => step.startsWith('kst-90001-5 ')))
      assert.deepEqual(await steps(answer, { from: 2018, to: 2020 }), [first, second])
      assert.deepEqual(await steps(answer, period), [first])
      assert.deepEqual(await steps('kst-90001-3', { from: 2020, to: 2020 }), [
        ...[`kst-90001-3 ${hub}`, 'kst-90001-3 kst-90002-1', `kst-90001-3 ${hub}#antwoord-1`],
      ])
      assert.deepEqual(await steps(answer, { from: 2023, to: 2023 }), [])
    }))

  test('a paper of which only the session is known counts in both of its years, and in no other', () => {
    const undated = [
      paper('kst-90001-6', {
        ...{ date: null, session: '2020-2021' },
        cites: [cite('kamerstuk', hub), cite('kamerstuk', 'kst-90002-1', 'kst-90002-2')],
        pieces: [{ id: 'antwoord-1', cites: [cite('kamerstuk', hub)] }],
      }),
      papers[0] ?? assert.fail(),
    ]
    return withStore(subject, undated, async (store) => {
      const found = async (year: number) => {
        const within = { from: year, to: year }
        const into = (node: string) => query(node, { direction: 'in', period: within })
        const steps = await store.steps(['kst-90001-6', 'kst-90002-2'], {
          ...{ kinds: [], limit: 9, into: null },
          period: within,
        })
        const around = await store.around([hub], ['kamerstuk'], 9, within)
        const met = around[0]?.met ?? []
        return {
          listed: (await store.references(into(hub))).items.length,
          counted: await store.countReferences(into(hub)),
          made: await store.countReferences(query('kst-90001-6', { period: within })),
          candidate: await store.countReferences(into('kst-90002-2')),
          links: (await store.linksAmong([hub, 'kst-90001-6'], ['kamerstuk'], within)).length,
          steps: steps.map((some) => some.length),
          met: met.filter(({ id }) => id.startsWith('kst-90001-6')).length,
        }
      }
      const all = { listed: 2, counted: 2, made: 3, candidate: 1, links: 1, steps: [4, 1], met: 2 }
      const none = { listed: 0, counted: 0, made: 0, candidate: 0, links: 0, steps: [0, 0], met: 0 }
      for (const [year, wanted] of [
        ...[[2019, none] as const, [2020, all] as const, [2021, all] as const, [2022, none] as const],
      ])
        assert.deepEqual(await found(year), wanted, `${year}`)
      // Only years of a date are told in a history.
      assert.deepEqual(
        (await store.history({ node: hub, kinds: [], companions: 3 })).map(({ year }) => year),
        [null],
      )
      await store.register([
        {
          ...{ id: 'kst-90001-6', title: null, highest: null, aside: false },
          record: { ...blankRecord, date: '2021-03-01' },
        },
      ])
      assert.deepEqual([await found(2020), await found(2021)], [none, all])
    })
  })

  test('a date that the register tells counts, and follows what it tells later', () =>
    withStore(subject, papers, async (store) => {
      const into = async () =>
        documentsOf((await store.references(query(hub, { direction: 'in', period }))).items)
      const told = (date: string) => ({
        ...{ id: 'kst-90001-5', title: null, highest: null, aside: false },
        record: { ...blankRecord, date },
      })
      await store.register([told('2022-06-01')])
      assert.deepEqual(await into(), ['kst-90001-2', 'kst-90001-3', 'kst-90001-5'])
      await store.register([told('2023-06-01')])
      assert.deepEqual(await into(), ['kst-90001-2', 'kst-90001-3'])
    }))

  const anyYears = fc.constantFrom([2025, 2025], [2026, 2026], [2025, 2026], [2027, 2030])
  test(
    'whatever was loaded, a period shows what all shows of the papers dated in it',
    {
      timeout: 600_000,
    },
    () =>
      fc.assert(
        fc.asyncProperty(anyLoads, anyYears, fc.boolean(), async (loads, [from = 0, to = 0], into) => {
          const dated = lastOf(loads).filter(({ document: { document } }) => {
            const years = (document?.date?.slice(0, 4) ?? document?.vergaderjaar ?? '').split('-').map(Number)
            return years.some((year) => year >= from && year <= to)
          })
          await withStore(subject, loads, (store) =>
            compare(
              store,
              idsOf(loads),
              { from, to },
              new Set(dated.map(({ document }) => document.id)),
              into,
            ),
          )
        }),
        { numRuns: subject.runs },
      ),
  )
}

/** Everything that a period narrows, beside the same of all, narrowed by hand. */
async function compare(
  store: GraphStore,
  ids: readonly string[],
  period: Period,
  papers: ReadonlySet<string>,
  into: boolean,
): Promise<void> {
  const isIn = (id: string): boolean => papers.has(id.replace(/#.*/s, ''))
  for (const node of ids) {
    const asked = query(node, { direction: into ? 'in' : 'out' })
    const wanted = (await store.references(asked)).items.filter(({ document }) => papers.has(document))
    assert.deepEqual((await store.references({ ...asked, period })).items, wanted, node)
    assert.equal(await store.countReferences({ ...asked, period }), wanted.length, node)
  }
  const wish = { kinds: [], statuses: [], first: 500 }
  const out = await store.referencesOut(ids, wish)
  const outOf = (pages: typeof out) => pages.map(({ items }) => items)
  assert.deepEqual(
    outOf(await store.referencesOut(ids, { ...wish, period })),
    outOf(out).map((items) => items.filter(({ document }) => papers.has(document))),
  )
  const all = await linksOf(store, ids)
  const links = (await store.linksAmong(ids, [], period)).map((link) => JSON.stringify(link)).toSorted()
  const wanted = all.filter(({ status, from }) => status === null || isIn(from))
  assert.deepEqual(links, wanted.map((link) => JSON.stringify(link)).toSorted())
  const steps = await store.steps(ids, { kinds: [], limit: 1000, into: null })
  const dated = await store.steps(ids, { kinds: [], limit: 1000, into: null, period })
  const names = (some: readonly { readonly from: string; readonly to: string; readonly rank: number }[]) =>
    some.map(({ from, to, rank }) => `${from} ${to} ${rank}`).toSorted()
  for (const [at, id] of ids.entries())
    assert.deepEqual(names(dated[at] ?? []), names((steps[at] ?? []).filter(({ from }) => isIn(from))), id)
  const whole = new Set((await store.linkedParts(ids, [])).map(({ id }) => id))
  const parts = (await store.linkedParts(ids, [], period)).map(({ id }) => id)
  const linked = wanted
    .filter(({ status, kind }) => status !== null && kind !== 'self')
    .flatMap(({ from, to }) => [from, to])
  assert.deepEqual(new Set(parts), new Set([...whole].filter((id) => linked.includes(id))))
  const around = await store.around(ids, [], 1000, period)
  for (const [at, id] of ids.entries()) {
    const near = new Set(
      linked.length === 0
        ? []
        : wanted
            .filter(({ status, kind }) => status !== null && kind !== 'self')
            .flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : [])),
    )
    const met = new Set(around[at]?.met.filter(({ rank }) => rank < 3).map((one) => one.id))
    near.delete(id)
    assert.deepEqual(met, near, id)
  }
}
