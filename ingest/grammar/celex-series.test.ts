import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findSeries } from './celex-series.ts'

const numbers = (text: string) =>
  findSeries(text).flatMap(({ names }) => names.map(({ said }) => said.nummer))

test('a line that the text goes on from ends no list of numbers', () => {
  assert.deepEqual(numbers('Zie COM(2098) 12, 27\nmei bracht regen.'), ['0012'])
  assert.deepEqual(numbers('Zie COM(2098) 12, 27\n500 bladen.'), ['0012'])
})

test('a line that ends a list of numbers', () => {
  assert.deepEqual(numbers('Voorstellen COM(2098) 12, 27\nDe Raad'), ['0012', '0027'])
  assert.deepEqual(numbers('Voorstellen COM(2098) 12, 27\n\n3. De Raad'), ['0012', '0027'])
})
