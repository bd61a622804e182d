import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import type { DocumentBatch } from '../batch.ts'
import { type Cited, cite, entity, moved, paper, titled } from '../fixture.ts'
import type { ReferenceKind } from '../reference.ts'
import { dump, idsOf, type Subject, withStore } from './subject.ts'

const papers = ['kst-90001-1', 'kst-90001-2', 'kst-90001-V-3', 'ah-tk-20252026-4']
const partIds = ['antwoord-1', 'antwoord-1.1', 'antwoord-2']
const targets: readonly (readonly [ReferenceKind, string])[] = [
  ...papers.map((id) => ['kamerstuk', id] as const),
  ...papers.flatMap((id) => partIds.map((part) => ['antwoord', `${id}#${part}`] as const)),
  ['dossier', 'dossier:90001'],
  ['organisatie', 'org:a'],
  ['partij', 'partij:XYZ'],
  ['url', 'url:https://a.example/😀'],
  ['wet', 'wet:abc'],
  ['wet', 'wet:abc#artikel-3:4'],
]

const cited: fc.Arbitrary<Cited> = fc
  .tuple(
    fc.constantFrom(...targets),
    fc.subarray(
      targets.map(([, id]) => id),
      { maxLength: 2 },
    ),
    fc.boolean(),
  )
  .map(([[kind, id], others, named]) => (named ? cite(kind, ...new Set([id, ...others])) : cite(kind, id)))

const told = fc.subarray([
  titled('kst-90001-2', 'Titel een'),
  titled('kst-90001-1#antwoord-2', 'Titel twee'),
  entity('org:a', 'Naam een', { aliases: ['aa'] }),
])

const few = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: cited },
    { weight: 1, arbitrary: fc.constant(cite('motie')) },
    { weight: 2, arbitrary: fc.constantFrom(moved('Aa'), moved('Aa/Bb'), moved('het lid Bb c.s.')) },
  ),
  {
    maxLength: 3,
  },
)

/** Any small paper: which parts it has, what they cite, what it tells of others. */
export const anyPaper: fc.Arbitrary<DocumentBatch> = fc
  .record({
    id: fc.constantFrom(...papers),
    title: fc.constantFrom('A', 'B'),
    cites: few,
    kept: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
    lists: fc.tuple(few, few, few),
    nodes: told,
    extractor: fc.constantFrom('1.0.0', '1.1.0'),
    asked: fc.boolean(),
    movers: fc.constantFrom(undefined, ['aa'], ['aa', 'bb'], ['bb']),
    date: fc.constantFrom('2025-12-01', '2026-01-31', null),
    session: fc.constantFrom('2025-2026', null),
  })
  .map(({ id, title, cites, kept, lists, nodes, extractor, asked, movers, date, session }) => {
    const pieces = partIds.flatMap((part, i) => {
      const child = part.includes('.') && kept[0] ? { parent: 'antwoord-1' } : {}
      return kept[i]
        ? [
            {
              id: part,
              cites: lists[i] ?? [],
              ...child,
              ...(asked && { askedBy: 'XYZ', answers: 'vraag-1' }),
            },
          ]
        : []
    })
    const told = nodes.filter((node) => node.id !== id)
    return paper(id, {
      title,
      cites,
      pieces,
      nodes: told,
      extractor,
      date,
      session,
      ...(movers && { movers }),
    })
  })

/** Laws of loading, tried on many small sets of papers. */
export function laws(subject: Subject): void {
  test('the store depends on the last version of each paper, never on the order of loading', {
    timeout: 600_000,
  }, async () => {
    const cases = fc
      .array(anyPaper, { minLength: 1, maxLength: 6 })
      .chain((loads) =>
        fc.tuple(fc.constant(loads), fc.shuffledSubarray(lastOf(loads), { minLength: lastOf(loads).length })),
      )
    await fc.assert(
      fc.asyncProperty(cases, async ([loads, last]) => {
        const ids = idsOf(loads)
        let replayed: unknown
        await withStore(subject, loads, async (store) => {
          replayed = await dump(store, ids)
        })
        await withStore(subject, last, async (store) => assert.deepEqual(await dump(store, ids), replayed))
      }),
      { numRuns: subject.runs },
    )
  })

  test(
    'papers loaded at once are what they are one by one, also versions of one paper',
    {
      timeout: 600_000,
    },
    () =>
      fc.assert(
        fc.asyncProperty(anyLoads, async (loads) => {
          const ids = idsOf(loads)
          const results: unknown[] = []
          let alone: unknown
          await withStore(subject, [], async (store) => {
            for (const batch of loads) results.push(await store.load(batch))
            alone = await dump(store, ids)
          })
          await withStore(subject, [], async (store) => {
            assert.deepEqual(await store.loadAll(loads), results)
            assert.deepEqual(await dump(store, ids), alone)
          })
        }),
        { numRuns: subject.runs },
      ),
  )

  test('gained and lost are what the listing gained and lost', { timeout: 600_000 }, () =>
    fc.assert(
      fc.asyncProperty(anyPaper, anyPaper, async (before, after) => {
        const next = { ...after, document: after.document }
        await withStore(subject, [before], async (store) => {
          const names = (batch: DocumentBatch) =>
            batch.references.map(({ id, kind, target }) => `${id} ${kind} ${target}`)
          const same = before.document.id === after.document.id
          const old = new Set(same ? names(before) : [])
          const now = new Set(names(next))
          const result = await store.load(next)
          if (result.status === 'unchanged') return assert.deepEqual(next, before)
          assert.equal(result.gained, [...now].filter((name) => !old.has(name)).length)
          assert.equal(result.lost, [...old].filter((name) => !now.has(name)).length)
        })
      }),
      { numRuns: subject.runs },
    ),
  )
}

/** The last version of each paper among these loads. */
export function lastOf(loads: readonly DocumentBatch[]): DocumentBatch[] {
  return [...new Map(loads.map((batch) => [batch.document.id, batch])).values()]
}

/** Any list of loads, for tests of their own. */
export const anyLoads: fc.Arbitrary<readonly DocumentBatch[]> = fc.array(anyPaper, {
  minLength: 1,
  maxLength: 6,
})
