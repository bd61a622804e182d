import assert from 'node:assert/strict'
import { test } from 'node:test'
import { en } from './en.ts'
import { nl } from './nl.ts'

/** Every string of a dictionary by its path; functions are asked with an argument that they must print. */
function strings(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') return [[path, String(value(7, 7, 7, 7, 7))]]
  return Object.entries(value as object).flatMap(([key, inner]) => strings(inner, `${path}.${key}`))
}

test('both languages say something everywhere, in the same places', () => {
  const [dutch, english] = [new Map(strings(nl, '')), new Map(strings(en, ''))]
  assert.deepEqual([...dutch.keys()], [...english.keys()])
  for (const [path, text] of [...dutch, ...english]) assert.notEqual(text.trim(), '', path)
})

test('functions print what they are given, in both languages', () => {
  for (const words of [nl, en]) {
    assert.match(words.searchResults(1), /^1 result(aat)?$/)
    assert.match(words.added(25), /25/)
    assert.match(words.leftOut(41), /41/)
    assert.match(words.more(12), /12/)
  }
})
