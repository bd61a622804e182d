import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { filter } from './filter.ts'
import { liftedId, liftParts } from './lift.ts'
import { type Link, merge, type Network, type Node } from './network.ts'

const paper = (id: string): Node => node(id, 'DOCUMENT')

const node = (id: string, kind: Node['kind']): Node =>
  ({
    __typename: kind === 'DOCUMENT' ? 'Document' : 'Organisatie',
    id,
    kind,
    label: id,
    title: null,
    known: 'INGESTED',
    page: null,
    degree: 1,
  }) as Node

const part = (id: string): Node =>
  ({
    ...node(id, 'PART'),
    __typename: 'Part',
    sort: 'ANSWER',
    document: paper(id.replace(/#.*/, '')),
  }) as Node

const link = (from: string, to: string, more: Partial<Link> = {}): Link => ({
  id: `${from} ${to} ${more.kind ?? more.structure ?? 'KAMERSTUK'} ${more.status ?? ''}`,
  from,
  to,
  kind: 'KAMERSTUK',
  structure: null,
  count: 1,
  status: 'RESOLVED',
  reference: null,
  ...more,
})

const network = (middle: string, nodes: readonly Node[], links: readonly Link[]): Network =>
  merge(middle, [
    {
      id: middle,
      answer: {
        nodes: nodes.map((node) => ({ node, distance: 1 })),
        links: [...links],
        truncated: true,
        met: nodes.length,
      },
    },
  ])

const within = (from: string, to: string): Link =>
  link(from, to, { kind: null, structure: 'WITHIN', status: null })

test('hidden parts leave their links to their papers: merged by kind, counts added, the weakest status', () => {
  const nodes = [paper('a'), part('a#1'), part('a#2'), part('b#7'), node('org:iom', 'ORGANISATIE')]
  const links = [
    within('a#1', 'a'),
    within('a#2', 'a'),
    link('a#1', 'a#2', { kind: 'ANTWOORD' }),
    link('a#1', 'b#7', { count: 2 }),
    link('a#2', 'b#7', { status: 'AMBIGUOUS', reference: { id: 'x', quote: 'nr. 7' } }),
    link('a', 'b#7', { kind: 'MOTIE' }),
    link('a#2', 'org:iom', { kind: 'ORGANISATIE', count: 3 }),
  ]
  const shown = filter(network('a', nodes, links), ['PART'], [])
  assert.deepEqual(
    shown.nodes.map(({ id }) => id),
    ['a', 'b', 'org:iom'],
  )
  assert.deepEqual(
    shown.lines.map(({ id, count, style }) => [id, count, style]),
    [
      ['a → b', 4, 'ambiguous'],
      ['a → org:iom', 3, 'resolved'],
    ],
  )
  assert.deepEqual(
    shown.lines[0]?.links.map(({ kind, count, status, reference }) => [kind, count, status, reference]),
    [
      ['KAMERSTUK', 3, 'AMBIGUOUS', null],
      ['MOTIE', 1, 'RESOLVED', null],
    ],
  )
})

test('with papers hidden too, and with a kind of link hidden, what was lifted is filtered like the rest', () => {
  const nodes = [node('org:iom', 'ORGANISATIE'), part('b#7'), node('org:who', 'ORGANISATIE')]
  const links = [
    link('b#7', 'org:iom', { kind: 'ORGANISATIE' }),
    link('b#7', 'org:who', { kind: 'ORGANISATIE' }),
  ]
  const round = network('org:iom', nodes, links)
  const ids = (...filters: [Parameters<typeof filter>[1], Parameters<typeof filter>[2]]) =>
    filter(round, ...filters).nodes.map(({ id }) => id)
  assert.deepEqual(ids(['PART'], []), ['org:iom', 'b', 'org:who'])
  assert.deepEqual(ids(['PART', 'DOCUMENT'], []), ['org:iom'])
  assert.deepEqual(ids(['PART'], ['ORGANISATIE']), ['org:iom'])
})

test('a part in the middle stays what it is', () => {
  const nodes = [part('a#1'), part('a#2'), paper('a'), part('b#7')]
  const lifted = liftParts(
    network('a#1', nodes, [within('a#1', 'a'), within('a#2', 'a'), link('a#1', 'b#7'), link('a#2', 'a#1')]),
  )
  assert.deepEqual([...lifted.nodes.keys()], ['a#1', 'a', 'b'])
  assert.deepEqual(
    lifted.links.map(({ from, to, structure }) => [from, to, structure]),
    [
      ['a#1', 'a', 'WITHIN'],
      ['a#1', 'b', null],
      ['a', 'a#1', null],
    ],
  )
  assert.deepEqual([...lifted.cut], ['a#1'])
})

test('no reference between papers is lost or invented by lifting', () => {
  const id = fc.constantFrom('a', 'a#1', 'a#2', 'b', 'b#1', 'c#1', 'c#2', 'org:iom')
  const made = fc.record({ from: id, to: id, count: fc.integer({ min: 1, max: 9 }) })
  const all = ['a', 'a#1', 'a#2', 'b', 'b#1', 'c#1', 'c#2'].map((id) =>
    id.includes('#') ? part(id) : paper(id),
  )
  const nodes = [...all, node('org:iom', 'ORGANISATIE')]
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const sum = (links: readonly { readonly count: number }[]): number =>
    links.reduce((total, { count }) => total + count, 0)
  fc.assert(
    fc.property(fc.array(made), (ends) => {
      const links = ends.map(({ from, to, count }, index) => link(from, to, { id: String(index), count }))
      const lifted = liftParts(network('a', nodes, links))
      const end = (id: string): string => liftedId(byId.get(id) ?? paper(id), 'a')
      assert.equal(sum(lifted.links), sum(links.filter(({ from, to }) => end(from) !== end(to))))
      const pairs = lifted.links.map(({ from, to }) => `${from} ${to}`)
      assert.equal(new Set(pairs).size, pairs.length)
      for (const { from, to } of lifted.links) assert.ok(lifted.nodes.has(from) && lifted.nodes.has(to))
    }),
  )
})
