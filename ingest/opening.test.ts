import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openingOf } from './opening.ts'

test('a paper without a number is called by its title, else by its first words, cut between words', () => {
  assert.equal(openingOf('Wilgen', 'Iets anders.'), 'Wilgen')
  assert.equal(openingOf(null, 'Over  wilgen\nen water.'), 'Over wilgen en water.')
  assert.equal(openingOf(null, 'woord '.repeat(40)), `${'woord '.repeat(9)}woord…`)
})

test('a letter is called by what it says, not by its letterhead', () => {
  const head =
    'Raad voor de Wilgen • BEZORGEN Lange Wilg 8 Postbus 99999 9999 ZZ Wilgenstad DATUM 1 februari 2099'
  const letter = `${head} Geachte mevrouw Wilgenroos, Hierbij bieden wij u de antwoorden aan.`
  assert.equal(openingOf(null, letter), 'Hierbij bieden wij u de antwoorden aan.')
  assert.equal(
    openingOf(null, 'Geachte voorzitter, wij schrijven u.'),
    'Geachte voorzitter, wij schrijven u.',
  )
})
