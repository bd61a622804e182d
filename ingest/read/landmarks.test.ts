import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findLandmarks, placesIn } from './landmarks.ts'
import { splitLines } from './lines.ts'

test('landmarks: line breaks, capitals that begin a word, the first digits of numbers, and hints', () => {
  assert.deepEqual(findLandmarks('De VVD\r\nhoe 12,50\f(Éen\u00ad'), {
    breaks: [6, 7, 17],
    capitals: [0, 3, 19],
    numbers: [12, 15],
    hints: [22],
  })
})

test('what the tables of letters do not know may be a capital, but for punctuation', () => {
  assert.deepEqual(findLandmarks('a Ḁ – “𝐀').capitals, [2, 7])
})

test('the places in a line, and its beginning', () => {
  const source = 'Een\n  twee Drie\nVier'
  const landmarks = findLandmarks(source)
  const [, second] = splitLines(source, landmarks)
  assert.ok(second !== undefined)
  assert.deepEqual(placesIn(second, landmarks.capitals), [0, 5])
})
