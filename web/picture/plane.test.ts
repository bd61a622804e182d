import assert from 'node:assert/strict'
import { test } from 'node:test'
import { framed, nearest, nearestTowards } from './plane.ts'

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

test('all that is drawn lies in the window, below what is covered', () => {
  const drawn = { x1: -500, y1: 200, w: 1600, h: 700 }
  const pane = { width: 800, height: 600, covered: 40 }
  const { zoom, pan } = framed(pane, drawn) ?? assert.fail()
  assert.ok(drawn.x1 * zoom + pan.x >= 26)
  assert.ok((drawn.x1 + drawn.w) * zoom + pan.x <= 800 - 26)
  assert.ok(drawn.y1 * zoom + pan.y >= 40 + 26)
  assert.ok((drawn.y1 + drawn.h) * zoom + pan.y <= 600 - 26)
})

test('few nodes are not brought closer than is pleasant, very many not farther than can be seen, nothing not at all', () => {
  const pane = { width: 800, height: 600, covered: 0 }
  assert.equal(framed(pane, { x1: 0, y1: 0, w: 10, h: 10 })?.zoom, nearest.pleasant)
  assert.equal(framed(pane, { x1: 0, y1: 0, w: 1e6, h: 1e6 })?.zoom, nearest.min)
  assert.equal(framed(pane, { x1: 0, y1: 0, w: 0, h: 0 }), null)
})
