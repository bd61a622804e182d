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
    assert.ok(isGluedBefore(`Kadaster${behind} dat`, 0, 8), behind)
  for (const behind of ['en', 's', 'er', 'gebouw', 'overig'])
    assert.ok(!isGluedBefore(`Kadaster${behind} dat`, 0, 8), behind)
})

test('behind a name of several words more of them, and years', () => {
  for (const behind of ['is', 'en', 'een', 'op', '2098'])
    assert.ok(isGluedBefore(`Hoge Zeeraad${behind} dat`, 0, 12), behind)
  for (const behind of ['s', 'sheer', 'lid', '98', '20981', '2098D'])
    assert.ok(!isGluedBefore(`Hoge Zeeraad${behind} dat`, 0, 12), behind)
})

test('looks no further than a few letters', () => {
  const word = 'het'.repeat(100_000)
  assert.ok(!isGluedBehind(`${word}UWV`, word.length))
  assert.ok(!isGluedBefore(`UWV${word}`, 0, 3))
})
