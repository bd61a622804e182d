import assert from 'node:assert/strict'
import { test } from 'node:test'
import { framed, nearest, nearestTowards, stretch } from './plane.ts'

const places = new Map([
  ['here', { x: 0, y: 0 }],
  ['right', { x: 100, y: 10 }],
  ['aside', { x: 60, y: 58 }],
  ['far', { x: 400, y: 0 }],
  ['above', { x: 5, y: -90 }],
])
const from = { x: 0, y: 0 }

test('an arrow leads to the nearest within a quarter turn, rather ahead than aside', () => {
  const towards = (x: number, y: number) => nearestTowards(places, from, { x, y }, 'here')
  assert.equal(towards(1, 0), 'right')
  assert.equal(towards(0, -1), 'above')
  assert.equal(towards(-1, 0), null)
  // 60 to the right and 58 down: only just within the quarter turn to the right.
  assert.equal(towards(0, 1), null)
})

/** A box of the plane below which a name of 30 pixels stands, however far away. */
const box = (x: number, y: number, w: number, h: number) => (zoom: number) => ({
  ...{ left: x * zoom, right: (x + w) * zoom },
  ...{ top: y * zoom, bottom: (y + h) * zoom + 30 },
})

test('all that is drawn lies in the window, below what is covered, with the names below it', () => {
  const drawn = box(-500, 200, 1600, 700)
  for (const [width, height, covered] of [
    [800, 600, 40],
    [390, 270, 44],
  ] as const) {
    const { zoom, pan } = framed({ width, height, covered }, drawn) ?? assert.fail()
    const { left, right, top, bottom } = drawn(zoom)
    assert.ok(left + pan.x >= 10 && right + pan.x <= width - 10)
    assert.ok(top + pan.y >= covered + 10 && bottom + pan.y <= height - 10)
    assert.ok(right - left > 0.85 * (width - 20) || bottom - top > 0.85 * (height - covered - 20))
  }
})

test('few nodes are not brought closer than is pleasant, very many not farther than can be seen, nothing not at all', () => {
  const pane = { width: 800, height: 600, covered: 0 }
  assert.equal(framed(pane, box(0, 0, 10, 10))?.zoom, nearest.pleasant)
  assert.equal(framed(pane, box(0, 0, 1e6, 1e6))?.zoom, nearest.min)
  assert.equal(
    framed(pane, () => null),
    null,
  )
})

test('lanes above each other are drawn as wide as the window is', () => {
  const lanes = [
    { x: 0, y: 0 },
    { x: 300, y: -200 },
    { x: 150, y: 400 },
  ]
  const pane = { width: 800, height: 640, covered: 40 }
  assert.equal(stretch(pane, lanes).toFixed(2), '2.67')
  assert.equal(stretch({ ...pane, width: 5000 }, lanes), 3)
  assert.equal(stretch({ ...pane, width: 200 }, lanes), 1)
  assert.deepEqual([stretch(pane, []), stretch(pane, lanes.slice(0, 1))], [1, 1])
})
