import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { snippetOf } from './snippet.ts'

/** As one string, with what is marked in brackets. */
const shown = (text: string, asked: string, around = 200): string =>
  snippetOf(text, asked, around)
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('')

test('words are marked as they are found: by their beginning, without case, diacritics and hyphens', () => {
  assert.equal(shown('De Financiën van de havens.', 'financien HAV'), 'De [Financiën] van de [havens].')
  assert.equal(shown('Het crisis-management', 'crisismanagement'), 'Het [crisis-management]')
  assert.equal(shown('Het crisis-management', 'management'), 'Het crisis-[management]')
  assert.equal(shown('Een ge\u00adzag', 'gezag'), 'Een [ge\u00adzag]')
  assert.equal(shown('Op de dag, en dé kade', 'de'), 'Op [de] dag, en [dé] kade')
})

test('it lies where most of the words are, and is cut between words', () => {
  const far = 'lang geleden '.repeat(20)
  assert.equal(
    shown(`haven ${far}de haven en de kade ${far}`, 'haven kade', 14),
    'geleden de [haven] en de [kade]',
  )
  assert.equal(shown('Niets daarvan', 'haven'), 'Niets daarvan')
})

test('it is a piece of the text, whatever is asked', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), fc.nat({ max: 50 }), (text, asked, around) => {
      const pieces = snippetOf(text, asked, around)
      assert.ok(text.includes(pieces.map((piece) => piece.text).join('')))
    }),
  )
})
