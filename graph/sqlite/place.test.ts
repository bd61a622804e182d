import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { weightOf } from '../names.ts'
import { nodeKinds } from '../node.ts'
import { compareStrings } from '../order.ts'
import { keyOfPlace, placeOf, slotOf, slotOfPlace, slotsOfKind, stretchOf } from './place.ts'

const beginnings = [
  '',
  'kst-',
  'kst',
  'ah-tk-',
  'ah-ek-',
  'h-tk-',
  'h-',
  'dossier:',
  'org:',
  'url:',
  'stb-',
  'a',
  'z',
]
const anyId = fc
  .tuple(
    fc.constantFrom(...beginnings),
    fc.stringMatching(/^[0-9]{0,6}$/),
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom('', '-8', '#antwoord-1', ':', '/', 'a', '-'),
    ),
    fc.stringMatching(/^[0-9]{0,3}$/),
  )
  .map((pieces) => pieces.join(''))
const anyWeight = fc
  .tuple(
    fc.constantFrom(...nodeKinds),
    fc.oneof(fc.integer({ min: 0, max: 70 }), fc.integer({ min: 0, max: 200_000 })),
  )
  .map(([kind, length]) => weightOf(kind, 'x'.repeat(length)))

test('slots follow the order of listings', () => {
  fc.assert(
    fc.property(anyWeight, anyWeight, anyId, anyId, (weight, other, a, b) => {
      const [first, second] = [
        { weight, id: a },
        { weight: other, id: b },
      ].sort((x, y) => x.weight - y.weight || compareStrings(x.id, y.id)) as [Node, Node]
      assert.ok(slotOf(first.weight, first.id) <= slotOf(second.weight, second.id))
    }),
    { numRuns: 20_000 },
  )
})

interface Node {
  readonly weight: number
  readonly id: string
}

test('a node lies in the stretch of its slot, and its place tells slot and key', () => {
  fc.assert(
    fc.property(anyWeight, anyId, fc.integer({ min: 1, max: 2 ** 29 - 1 }), (weight, id, key) => {
      const slot = slotOf(weight, id)
      const { weights, from, to } = stretchOf(slot)
      assert.ok(weights[0] <= weight && weight < weights[1])
      assert.ok(
        compareStrings(from, id) <= 0 && (to === null || compareStrings(id, to) < 0),
        `${from} ${id} ${to}`,
      )
      const place = placeOf(weight, id, key)
      assert.ok(Number.isSafeInteger(place))
      assert.deepEqual([slotOfPlace(place), keyOfPlace(place)], [slot, key])
      const [first, beyond] = slotsOfKind(Math.floor(weight / 100_000))
      assert.ok(first <= slot && slot < beyond)
    }),
    { numRuns: 20_000 },
  )
})

test('the papers of neighbouring dossiers lie in several slots', () => {
  const slots = new Set(
    Array.from({ length: 1000 }, (_, i) => slotOf(weightOf('document', 'x'), `kst-${90_000 + i}-1`)),
  )
  assert.ok(slots.size > 20, String(slots.size))
})
