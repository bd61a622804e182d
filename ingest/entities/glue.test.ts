import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isGluedBefore, isGluedBehind } from './glue.ts'

test('words that stand before a name, alone or two of them, and the mark of a footnote', () => {
  for (const before of ['het', 'de', 'vande', 'inde', 'door', '3', '12'])
    assert.ok(isGluedBehind(`${before}UWV`, before.length), before)
  for (const before of ['ander', 'bovenstaande', '2024', 'Z', 'x'])
    assert.ok(!isGluedBehind(`${before}UWV`, before.length), before)
  assert.ok(isGluedBehind('zegt vanhetUWV', 11))
})

test('words that stand behind a name; no ending of a Dutch word', () => {
  for (const behind of ['over', 'zou', 'heeft', 'van'])
    assert.ok(isGluedBefore(`Kadaster${behind} dat`, 8), behind)
  for (const behind of ['en', 's', 'er', 'gebouw', 'overig'])
    assert.ok(!isGluedBefore(`Kadaster${behind} dat`, 8), behind)
})

test('looks no further than a few letters', () => {
  const word = 'het'.repeat(100_000)
  assert.ok(!isGluedBehind(`${word}UWV`, word.length))
  assert.ok(!isGluedBefore(`UWV${word}`, 3))
})
