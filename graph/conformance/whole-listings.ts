import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DocumentBatch } from '../batch.ts'
import { cite, entity, paper } from '../fixture.ts'
import { neighbourhood } from '../neighbourhood.ts'
import { comparePositions, positionOf } from '../order.ts'
import type { Reference, ReferencePosition } from '../reference.ts'
import type { GraphStore, ReferenceQuery } from '../store.ts'
import { foundBy, query, type Subject, withStore } from './subject.ts'

/** References to the most cited node: the whole number by `npm run conformance`, else few. */
const hubSize = process.env.KAMERGRAAF_CONFORMANCE === 'whole' ? 100_000 : 600
const perPaper = 200

/** Every reference of a listing, a page at a time. */
async function listed(store: GraphStore, wish: ReferenceQuery): Promise<readonly Reference[]> {
  const all: Reference[] = []
  let after: ReferencePosition | null = wish.after
  do {
    const page: Awaited<ReturnType<GraphStore['references']>> = await store.references({ ...wish, after })
    assert.ok(page.items.length <= wish.first)
    all.push(...page.items)
    after = page.next
  } while (after !== null)
  return all
}

const idsOf = (references: readonly Reference[]): readonly string[] => references.map(({ id }) => id)

/** A paper in which one place names several things, of several kinds: all but the last of the order ties. */
function tied(id: string): DocumentBatch {
  const batch = paper(id, { cites: Array.from({ length: 6 }, () => cite('organisatie', 'org:hub')) })
  const [first] = batch.references
  assert.ok(first)
  const kinds = ['organisatie', 'motie', 'kamerstuk'] as const
  const references = batch.references.map((reference, i) => {
    const [kind, ordinal] = [kinds[i % 3] ?? 'motie', Math.floor(i / 3)]
    const { start, end, quote } = first
    return { ...reference, id: `${id}@${start}-${end}:${kind}:${ordinal}`, start, end, quote, kind, ordinal }
  })
  return { ...batch, references }
}

/** Pages: cursors among ties and through changes, strange characters, and nodes with very many references. */
export function wholeListings(subject: Subject): void {
  test('pages of any size give each of several references at one place once, in order, both ways', () => {
    const batches = [tied('kst-90001-2'), tied('kst-90001-1'), tied('kst-90001-10')]
    const all = batches.flatMap((batch) => batch.references).toSorted(comparePositions)
    return withStore(subject, batches, async (store) => {
      for (const first of [1, 2, 5, 17, 18, 19])
        assert.deepEqual(await listed(store, query('org:hub', { direction: 'in', first })), all)
      const own = all.filter(({ document }) => document === 'kst-90001-1')
      for (const first of [1, 4, 6])
        assert.deepEqual(await listed(store, query('kst-90001-1', { first })), own)
    })
  })

  test('a cursor stays good when what it names is taken out, and sees what comes in behind it', () => {
    const cites = Array.from({ length: 5 }, () => cite('organisatie', 'org:hub'))
    const [one, two] = [paper('kst-90001-1', { cites }), paper('kst-90001-2', { cites })]
    const wish = query('org:hub', { direction: 'in', first: 3 })
    return withStore(subject, [one, two], async (store) => {
      const { items, next } = await store.references(wish)
      assert.deepEqual(idsOf(items), idsOf(one.references.slice(0, 3)))
      await store.load({ ...one, references: one.references.filter((_, i) => i !== 2) })
      const rest = [...one.references.slice(3), ...two.references]
      assert.deepEqual(await listed(store, { ...wish, after: next }), rest)
      await store.load(paper('kst-90001-1'))
      assert.deepEqual(await listed(store, { ...wish, after: next }), two.references)
      const [early, late] = [paper('kst-90000-1', { cites }), paper('kst-90001-3', { cites })]
      await store.loadAll([early, late])
      assert.deepEqual(await listed(store, { ...wish, after: next }), [...two.references, ...late.references])
      const end = positionOf(late.references[4] ?? assert.fail())
      assert.deepEqual(await store.references({ ...wish, after: end }), { items: [], next: null })
    })
  })

  test('whatever characters names and words hold, they come back as they were', () => {
    const strange = [
      'Ĳsselmeer',
      'cafe\u0301',
      'ﬁ',
      '\u202Eomgekeerd',
      '𝕂amer',
      '\uE000',
      '\uFFFD',
      '\r\n\t',
      '\\"`$',
      '👩‍👩‍👧',
    ]
    const batches = strange.map((word, i) =>
      paper(`kst-90001-${i + 1}`, {
        title: `Over ${word}`,
        opening: `${word} `,
        cites: [{ kind: 'url', targets: [`url:https://a.example/${word}`], quote: word }],
        nodes: [entity(`org:${i}`, `Dienst ${word}`, { aliases: [word] })],
      }),
    )
    return withStore(subject, batches, async (store) => {
      for (const [i, batch] of batches.entries()) {
        const { id } = batch.document
        assert.equal(await store.text(id), batch.text)
        assert.deepEqual((await store.references(query(id))).items, batch.references)
        const [node, target, org] = await store.nodes([id, `url:https://a.example/${strange[i]}`, `org:${i}`])
        assert.deepEqual(
          [node?.title, target?.id],
          [`Over ${strange[i]}`, `url:https://a.example/${strange[i]}`],
        )
        assert.deepEqual(org?.entity?.aliases, [strange[i]])
      }
      assert.deepEqual((await foundBy(store, 'over café')).slice(0, 1), ['kst-90001-2'])
    })
  })

  test('a node with very many references is paged through from its start, its middle and its end', {
    timeout: 3_600_000,
  }, () => {
    const cites = Array.from({ length: perPaper }, () => cite('organisatie', 'org:hub'))
    return withStore(subject, [], async (store) => {
      for (let nr = 1; nr <= hubSize / perPaper; nr += 1)
        await store.load(paper(`kst-90001-${1000 + nr}`, { cites }))
      const wish = query('org:hub', { direction: 'in', first: 50 })
      assert.equal(await store.countReferences(wish), hubSize)
      assert.deepEqual(await store.degrees(['org:hub']), [hubSize])
      const papers = hubSize / perPaper
      for (const nr of [1, Math.ceil(papers / 2), papers]) {
        const document = `kst-90001-${1000 + nr}`
        const own = (await store.references(query(document, { first: 500 }))).items
        const after = positionOf(own[perPaper - 51] ?? assert.fail())
        const page = await store.references({ ...wish, after })
        assert.deepEqual(page.items, own.slice(-50))
        assert.equal(page.next === null, nr === papers)
      }
      const near = await neighbourhood(store, 'org:hub', { depth: 1, kinds: [], limit: 100, maxDegree: 500 })
      assert.equal(near?.nodes.length, Math.min(100, papers + 1))
    })
  })
}
