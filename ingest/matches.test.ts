import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { lastMatch, matchesAtWord } from './matches.ts'
import { lastAtOrBefore, lastOf } from './rising.ts'

const texts = fc
  .array(fc.constantFrom('brief', 'Brief ', 'brieven', ' ', 'é', 'я', '中', '𝒜', '-', '3', 'bri'), {
    maxLength: 12,
  })
  .map((pieces) => pieces.join(''))

test('a pattern matches behind anything but a letter where one with a look behind does', () => {
  fc.assert(
    fc.property(texts, (text) => {
      assert.equal(matchesAtWord(/brie[fv]|en/gi, text), /(?<!\p{L})(?:brie[fv]|en)/iu.test(text))
    }),
  )
})

test('the last match is the last of all, and null where none is', () => {
  assert.equal(lastMatch(/\d+/g, 'a 1 b 22 c')?.[0], '22')
  assert.equal(lastMatch(/\d+/g, 'a b c'), null)
})

test('the last thing at or before a value is the one at its index, and undefined before the first', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(20), { maxLength: 8 }),
      fc.integer({ min: -2, max: 22 }),
      (numbers, value) => {
        const rising = numbers.sort((a, b) => a - b)
        assert.equal(
          lastOf(rising, rising, value),
          rising.at(0) === undefined ? undefined : rising[lastAtOrBefore(rising, value)],
        )
      },
    ),
  )
})
