import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { nextMark, segments } from './segments.ts'

test('the pieces together are the text, whatever the marks', () => {
  const place = fc.tuple(fc.nat(60), fc.nat(20)).map(([start, length]) => ({ start, end: start + length }))
  fc.assert(
    fc.property(fc.string({ maxLength: 50 }), fc.nat(20), fc.array(place), (text, offset, marks) => {
      const pieces = segments(text, offset, marks)
      assert.equal(pieces.map((piece) => piece.text).join(''), text)
      assert.ok(pieces.every((piece) => piece.text !== ''))
    }),
  )
})

test('a mark lies on its own words; marks on the same words share them', () => {
  const text = 'Zie nrs. 24 en 25.'
  const both = [
    { start: 104, end: 117, name: '24' },
    { start: 104, end: 117, name: '25' },
  ]
  assert.deepEqual(segments(text, 100, both), [
    { text: 'Zie ', marks: [] },
    { text: 'nrs. 24 en 25', marks: both },
    { text: '.', marks: [] },
  ])
})

test('clicks go round all marks on the same words, and the first is chosen first', () => {
  const marks = [{ id: '7' }, { id: '63' }, { id: '64' }]
  const chosen = (id: string | null) => nextMark(marks, id)?.id
  assert.deepEqual([null, '7', '63', '64', 'elsewhere'].map(chosen), ['7', '63', '64', '7', '7'])
  assert.equal(nextMark([], null), undefined)
})

test('of overlapping marks the later one gets what is left', () => {
  const [first, second] = [
    { start: 0, end: 5 },
    { start: 3, end: 8 },
  ]
  assert.deepEqual(segments('abcdefgh', 0, [first, second]), [
    { text: 'abcde', marks: [first] },
    { text: 'fgh', marks: [second] },
  ])
})
