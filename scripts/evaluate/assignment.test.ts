import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { assign } from './assignment.ts'

const span = (start: number, end: number) => ({ start, end })

test('a span whose only partner was taken gets it when the holder has another one', () => {
  // The first fits the long span best, but the second has nothing else.
  const left = [span(0, 10), span(12, 14)]
  const right = [span(2, 13), span(0, 3)]
  assert.deepEqual(assign(left, right), [1, 0])
})

test('spans that only touch do not overlap', () => {
  assert.deepEqual(assign([span(0, 5)], [span(5, 9)]), [-1])
})

const spans = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 8 }))
    .map(([start, size]) => span(start, start + size)),
  { maxLength: 6 },
)

/** The size of the largest assignment, by trying every one. */
function largest(left: readonly { start: number; end: number }[], right: typeof left): number {
  const [first, ...others] = left
  if (first === undefined) return 0
  const skipped = largest(others, right)
  return right.reduce((best, partner, index) => {
    if (first.start >= partner.end || partner.start >= first.end) return best
    return Math.max(best, 1 + largest(others, right.toSpliced(index, 1)))
  }, skipped)
}

test('every assignment is one to one, of overlapping spans, and of greatest size', () => {
  fc.assert(
    fc.property(spans, spans, (left, right) => {
      const partners = assign(left, right)
      const taken = partners.filter((partner) => partner >= 0)
      assert.equal(partners.length, left.length)
      assert.equal(new Set(taken).size, taken.length)
      partners.forEach((partner, index) => {
        const [one, other] = [left[index], right[partner]]
        if (one !== undefined && other !== undefined)
          assert.ok(one.start < other.end && other.start < one.end)
      })
      assert.equal(taken.length, largest(left, right))
    }),
  )
})
