import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Measured, type Nameable, outline, placeNames, readableNames, roomOf } from './names.ts'

const at = (id: string, x: number, y: number): Nameable => ({
  id,
  x,
  y,
  halfWidth: 10,
  halfHeight: 10,
  name: { width: 80, height: 14 },
})

test('names that would lie over each other: the first one keeps its name', () => {
  assert.deepEqual([...placeNames([at('a', 0, 0), at('b', 60, 0), at('c', 200, 0)])], ['a', 'c'])
})

test('a name never lies over another node', () => {
  assert.deepEqual(
    [...placeNames([at('first', 500, 500), at('above', 0, 0), at('below', 0, 22)])],
    ['first', 'below'],
  )
})

test('no two names overlap, wherever the nodes are', () => {
  const node = fc.tuple(fc.integer({ min: -300, max: 300 }), fc.integer({ min: -300, max: 300 }))
  fc.assert(
    fc.property(fc.array(node, { minLength: 1, maxLength: 40 }), (places) => {
      const nodes = places.map(([x, y], index) => at(String(index), x, y))
      const named = nodes.filter(({ id }) => placeNames(nodes).has(id))
      assert.equal(named[0]?.id, '0')
      for (const one of named)
        for (const other of named)
          if (one !== other) assert.ok(Math.abs(one.x - other.x) >= 80 || Math.abs(one.y - other.y) >= 14)
    }),
  )
})

const widthOf = (words: string): number => words.length * 5.8

test('a long name is broken at its spaces, and where it says so', () => {
  assert.equal(roomOf('IOM', widthOf).height, 13)
  assert.equal(roomOf('Kamerstuk 35 830 V, nr. 8', widthOf).height, 26)
  assert.equal(roomOf('Antwoord 9\n35 830 V, nr. 6', widthOf).height, 26)
  assert.ok(roomOf('Kamerstuk 35 830 V, nr. 8', widthOf).width < 118)
})

test('what is faint gives way: it takes no room from a name, and gets one where room is left', () => {
  const faint = [at('under', 10, 22), at('far', 300, 0), at('beside', 60, 0)]
  assert.deepEqual(
    [...placeNames([at('first', 500, 500), at('near', 0, 0)], faint)],
    ['first', 'near', 'under', 'far'],
  )
})

const node = (id: string, more: Partial<Measured> = {}): Measured => ({
  ...{ id, label: 'Kamerstuk', place: { x: 0, y: 0 }, width: 20, height: 20, lines: 1 },
  ...{ middle: false, chosen: false, faint: false, ...more },
})

test('what is chosen has the first choice, then the middle, then the busiest', () => {
  const named = (...nodes: readonly Measured[]) => [
    ...readableNames(nodes, { zoom: 1, full: false, widthOf }),
  ]
  const [busy, middle, chosen] = [
    node('busy', { lines: 9 }),
    node('middle', { middle: true }),
    node('chosen', { chosen: true }),
  ]
  assert.deepEqual(named(node('idle'), busy), ['busy'])
  assert.deepEqual(named(busy, middle), ['middle'])
  assert.deepEqual(named(busy, middle, chosen), ['chosen'])
  assert.deepEqual(named({ ...busy, faint: true }, node('idle')), ['idle'])
})

test('the room of a network has that of its names in it, which from afar does not get less', () => {
  const nodes = [node('a', { place: { x: 0, y: -500 } }), node('b', { label: 'Een naam van\ntwee regels' })]
  const at = (zoom: number, full = false) => outline(nodes, { zoom, full, widthOf }) ?? assert.fail()
  assert.equal(at(1).top, -510)
  assert.equal(at(1).bottom, 10 + 4 + 26)
  const half = widthOf('Een naam van') / 2
  assert.deepEqual([at(1).left, at(1).right], [-half, half])
  const far = at(0.1)
  assert.ok(far.bottom > 26 && far.right > 0.9 * half, JSON.stringify(far))
  assert.equal(far.top, -50 - 2, 'a shape of 20 is 4 pixels on the screen, not 2')
  assert.equal(at(0.1, true).top, -50 - 1, 'where there is no room it stays small')
  assert.equal(outline([], { zoom: 1, full: false, widthOf }), null)
})
