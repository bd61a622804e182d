import assert from 'node:assert/strict'
import { test } from 'node:test'
import { filter } from './filter.ts'
import { type Answer, countKinds, type Link, merge, type Node } from './network.ts'

const node = (id: string, kind: Node['kind'] = 'DOCUMENT'): Node =>
  ({
    __typename: 'Document',
    id,
    kind,
    label: id,
    title: null,
    known: 'INGESTED',
    page: null,
    degree: 1,
  }) as Node

const link = (from: string, to: string, more: Partial<Link> = {}): Link => ({
  id: `${from} ${to} ${more.kind ?? more.structure ?? 'KAMERSTUK'}`,
  from,
  to,
  kind: 'KAMERSTUK',
  structure: null,
  count: 1,
  status: 'RESOLVED',
  reference: null,
  ...more,
})

const answer = (nodes: readonly Node[], links: readonly Link[], truncated = false): Answer => ({
  nodes: nodes.map((node) => ({ node, distance: 1 })),
  links,
  truncated,
  met: nodes.length + (truncated ? 5 : 0),
})

test('answers are merged: each node and link once, and it is known who was cut', () => {
  const [a, b, c] = [node('a'), node('b'), node('c')]
  const network = merge('a', [
    { id: 'a', answer: answer([a, b], [link('a', 'b')]) },
    { id: 'b', answer: answer([b, a, c], [link('a', 'b'), link('b', 'c')], true) },
  ])
  assert.deepEqual([...network.nodes.keys()], ['a', 'b', 'c'])
  assert.equal(network.links.length, 2)
  assert.deepEqual([...network.cut], ['b'])
})

test('links between the same two nodes are one line: counts together, the weakest status shows', () => {
  const links = [
    link('a', 'b', { count: 3 }),
    link('a', 'b', { kind: 'MOTIE', status: 'AMBIGUOUS' }),
    link('a', 'b', { kind: null, structure: 'WITHIN', status: null }),
    link('b', 'a', { kind: null, structure: 'WITHIN', status: null }),
  ]
  const network = merge('a', [{ id: 'a', answer: answer([node('a'), node('b')], links) }])
  const { lines } = filter(network, [], [])
  assert.deepEqual(
    lines.map(({ id, count, style }) => ({ id, count, style })),
    [
      { id: 'a → b', count: 4, style: 'ambiguous' },
      { id: 'b → a', count: 0, style: 'structure' },
    ],
  )
  assert.equal(countKinds(network).links.get('KAMERSTUK'), 3)
})

test('the other end of paths is drawn where no path is left, with what was expanded from it, unless its kind is hidden', () => {
  const nodes = [node('a', 'PARTIJ'), node('b'), node('z'), node('y')]
  const network = merge('a', [{ id: 'a', answer: answer(nodes, [link('z', 'y')]) }])
  const paths = { ...network, places: { at: new Map(), end: 'z' } }
  const ids = (shown: ReturnType<typeof filter>) => shown.nodes.map(({ id }) => id)
  assert.deepEqual(ids(filter(paths, [], [])), ['a', 'z', 'y'])
  assert.deepEqual(ids(filter(paths, ['DOCUMENT'], [])), ['a'])
  assert.deepEqual(ids(filter(network, [], [])), ['a'])
})

test('a hidden kind takes along what hung on it alone; the middle stays', () => {
  const nodes = [node('a', 'PARTIJ'), node('b', 'ORGANISATIE'), node('c'), node('d')]
  const links = [link('a', 'b'), link('b', 'c'), link('a', 'd', { kind: 'PARTIJ' })]
  const network = merge('a', [{ id: 'a', answer: answer(nodes, links) }])
  const ids = (shown: ReturnType<typeof filter>) => shown.nodes.map(({ id }) => id)
  assert.deepEqual(ids(filter(network, ['ORGANISATIE'], [])), ['a', 'd'])
  assert.deepEqual(ids(filter(network, ['PARTIJ'], ['PARTIJ'])), ['a', 'b', 'c'])
  assert.deepEqual(ids(filter(network, ['ORGANISATIE', 'DOCUMENT'], [])), ['a'])
})
