import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { survey } from '../entities/survey.ts'
import { findMentions } from '../find.ts'
import { kinds } from '../kinds/index.ts'
import { plainDocument } from '../plain-document.ts'
import { firstWith, nextAlike } from './beginnings.ts'
import { passOver, placesOf } from './pass.ts'
import { gramAt } from './symbols.ts'
import { numbers, trigger } from './trigger.ts'

const words = trigger('Stuk', 'stuk', 'antwoord', '://', 'k 12')
const pieces = ['Stuk', 'stuk', 'antwoord', '://', 'k 12', ' ', '\n', 'x', 'É', '7', '-', '’', 'een']
const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(''))

/** What a search says, which a text that was not passed over is given. */
function searched(text: string, one: Parameters<typeof placesOf>[1]): readonly number[] {
  passOver('')
  return [...placesOf(text, one)]
}

test('the pass finds every trigger where a search does, in order', () => {
  fc.assert(
    fc.property(texts, (text) => {
      for (const one of [words, numbers]) {
        const expected = searched(text, one)
        passOver(text)
        assert.deepEqual([...placesOf(text, one)], expected)
      }
    }),
  )
})

test('a trigger that is declared after a pass is found by the next', () => {
  const text = 'Een zeldzaam woord.'
  passOver(text)
  const late = trigger('zeldzaam')
  assert.deepEqual([...placesOf(text, late)], [4])
  passOver(text)
  assert.deepEqual([...placesOf(text, late)], [4])
  assert.throws(() => trigger('ab'), RangeError)
})

test('words begin behind anything but a letter or digit, and glued capitals begin too', () => {
  const { beginnings } = passOver('aan hetUWV, 12a VNG-lid Éen')
  const places = [...beginnings.places.subarray(0, beginnings.count)]
  assert.deepEqual(places, [0, 4, 7, 12, 16, 20, 24])
  assert.deepEqual([...beginnings.ways.subarray(0, beginnings.count)], [2, 2, 12, 4, 4, 2, 1])
})

test('beginnings are found again by their first three characters, whatever their case', () => {
  const text = 'Raad raad RAAD Rad, raad'
  const { beginnings } = passOver(text)
  const found: number[] = []
  for (let index = firstWith(beginnings, gramAt('raa', 0)); index >= 0; index = nextAlike(index))
    found.push(beginnings.places[index] ?? -1)
  assert.deepEqual(found, [0, 5, 10, 20])
  assert.equal(firstWith(passOver('iets anders').beginnings, gramAt('raa', 0)), -1)
})

test('a text longer than the room that is kept is passed over like any other', () => {
  const text = `${'Dit is een zin zonder iets. '.repeat(10_000)}Zie Kamerstuk 99 570, nr. 24.`
  const [mention, ...others] = findMentions(plainDocument(text), kinds)
  assert.equal(others.length, 0)
  assert.equal(text.slice(mention?.start, mention?.end), 'Kamerstuk 99 570, nr. 24')
})

test('a survey of a text stays true when another text is passed over', () => {
  const surveyed = survey('Zie het RIVM en de Raad van State.')
  const placesNow = () => [...surveyed.beginnings.places.subarray(0, surveyed.beginnings.count)]
  const before = placesNow()
  passOver('een heel andere tekst, met Namen')
  assert.deepEqual(placesNow(), before)
})
