import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Node } from './network.ts'
import { drawnAt, drawnPaths, type Hop } from './pathway.ts'

const node = (id: string): Node => ({ __typename: 'Document', id, label: id }) as Node
const hop = (from: string, to: string, direction: Hop['direction'] = 'OUT', count = 1): Hop =>
  ({
    from: node(from),
    to: node(to),
    direction,
    count,
    reference: { id: `${from}${to}`, kind: 'KAMERSTUK', status: 'RESOLVED', quote: `${from}-${to}` },
  }) as Hop

const found = drawnPaths({
  from: node('a'),
  to: node('z'),
  truncated: false,
  avoided: [],
  mostAvoided: 100,
  paths: [
    { hops: [hop('a', 'b'), hop('b', 'z', 'IN', 3)] },
    { hops: [hop('a', 'c'), hop('c', 'z')] },
    { hops: [hop('a', 'b'), hop('b', 'd'), hop('d', 'e'), hop('e', 'z')] },
  ],
})

test('paths become lines that run as the references do, each once', () => {
  assert.deepEqual(
    found.answer.links.map(({ from, to, count }) => `${from}→${to} ${count}`),
    ['a→b 1', 'z→b 3', 'a→c 1', 'c→z 1', 'b→d 1', 'd→e 1', 'e→z 1'],
  )
  assert.deepEqual(
    found.answer.nodes.map(({ node }) => node.id),
    ['a', 'z', 'b', 'c', 'd', 'e'],
  )
})

test('each path has its lane from left to right, and no two nodes one place', () => {
  const at = (id: string) => found.places.at.get(id) ?? { x: Number.NaN, y: Number.NaN }
  assert.ok(at('a').x < at('b').x && at('b').x < at('z').x && at('d').x < at('e').x && at('e').x < at('z').x)
  assert.deepEqual(
    [at('a').y, at('b').y, at('z').y],
    [0, 0, 0].map((y) => y),
  )
  assert.ok(at('c').y > 0 && at('d').y < 0 && at('d').y === at('e').y)
  const places = new Set([...found.places.at.values()].map(({ x, y }) => `${x} ${y}`))
  assert.equal(places.size, 6)
  assert.equal(found.places.end, 'z')
})

test('from a dossier a path leads by its paper, which belongs to it', () => {
  const { answer, places } = drawnPaths({
    ...{ from: node('dossier:a'), to: node('z'), truncated: false, avoided: [], mostAvoided: 100 },
    paths: [
      { hops: [hop('a-1', 'z')] },
      { hops: [hop('a-2', 'b', 'IN'), hop('b', 'z')] },
      { hops: [hop('a-1', 'z')] },
    ],
  })
  assert.deepEqual(
    answer.links.map(({ from, to, structure }) => `${from}→${to} ${structure}`),
    ['a-1→z null', 'a-1→dossier:a WITHIN', 'b→a-2 null', 'b→z null', 'a-2→dossier:a WITHIN'],
  )
  const x = (id: string) => places.at.get(id)?.x ?? Number.NaN
  assert.ok(x('dossier:a') < x('a-2') && x('a-2') < x('b') && x('b') < x('z') && x('a-1') < x('z'))
})

test('what stands in a part is drawn at its paper, unless the part is an end', () => {
  const ends = ['kst-1-1#antwoord-15', 'org:a']
  assert.equal(drawnAt('kst-1-1#antwoord-15.2', ends), 'kst-1-1#antwoord-15')
  assert.equal(drawnAt('kst-1-1#antwoord-151', ends), 'kst-1-1')
  assert.equal(drawnAt('wet:awb#artikel-1', ends), 'wet:awb')
  assert.equal(drawnAt('url:https://a.example/#b', ends), 'url:https://a.example/#b')
})
