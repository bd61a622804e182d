import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { inTurn, replaced } from './distorted.ts'
import { distortions } from './distortions.ts'

test('places move with the text round them', () => {
  const { text, placeOf } = inTurn(
    'Zie nr. 12, en nr. 13.',
    (before) => replaced(before, /nr\. /g, () => 'nummer '),
    (before) => replaced(before, /, en/g, () => ' en'),
  )
  assert.equal(text, 'Zie nummer 12 en nummer 13.')
  assert.equal(text.slice(placeOf(8), placeOf(10)), '12')
  assert.equal(text.slice(placeOf(15), placeOf(21)), 'nummer 13')
  assert.equal(placeOf(22), text.length)
})

test('every distortion changes a paper, and a word that it leaves stands where it says', () => {
  const paper =
    'Vraag 1\nKlopt het dat de veerboten – officieel – “vol” zijn\nen blijven?\n\nAntwoord 1\nJa, zie mijn brief over de veerbootdiensten op het eiland.\n'.repeat(
      30,
    )
  for (const { name, change } of distortions) {
    const { text, placeOf } = change(paper)
    assert.notEqual(text, paper, name)
    const at = paper.lastIndexOf('brief')
    if (name !== 'one of 150 vowels misread')
      assert.equal(text.slice(placeOf(at), placeOf(at + 5)), 'brief', name)
  }
})

test('places rise, whatever is replaced by what', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('', 'x', 'xyz'), (text, by) => {
      const { text: changed, placeOf } = replaced(text, /[a-m]+/g, () => by)
      let before = 0
      for (let at = 0; at <= text.length; at += 1) {
        assert.ok(placeOf(at) >= before && placeOf(at) <= changed.length)
        before = placeOf(at)
      }
      assert.equal(before, changed.length)
    }),
  )
})
