import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { benchExtract } from './bench/extract.ts'
import { atMost, table } from './bench/record.ts'

test('the bench measures ordinary text beside peers, and hostile text beside ordinary', () => {
  const examples = fileURLToPath(new URL('../examples', import.meta.url))
  const records = benchExtract(examples, { ours: 1, theirs: 1, hostile: 1_000 })
  assert.deepEqual(
    records.map(({ unit, reference }) => [unit, reference === null]),
    [['MB/s', true], ...Array(2).fill(['MB/s', false]), ...Array(5).fill(['ns/byte', false])],
  )
  for (const record of records) {
    assert.deepEqual(Object.keys(record), ['name', 'value', 'unit', 'reference', 'ratio', 'goal', 'met'])
    assert.ok(record.value > 0)
  }
  assert.equal(table(records).split('\n').length, records.length + 1)
})

test('of a cost, less is better', () => {
  const other = { name: 'other', value: 10 }
  assert.equal(atMost('a', 30, 'ns/byte', other, 3).met, true)
  assert.equal(atMost('a', 31, 'ns/byte', other, 3).met, false)
})
