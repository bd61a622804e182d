import assert from 'node:assert/strict'
import { test } from 'node:test'
import { printableYears } from './year-bars.ts'

test('years without citations have a bar too, those without a date have none', () => {
  const bars = printableYears([
    { year: 2019, references: 4 },
    { year: 2022, references: 1 },
    { year: null, references: 9 },
  ])
  assert.deepEqual(
    bars.map(({ year, references }) => [year, references]),
    [
      [2019, 4],
      [2020, 0],
      [2021, 0],
      [2022, 1],
    ],
  )
  assert.ok(bars.every(({ named }) => named))
  assert.deepEqual(printableYears([{ year: null, references: 2 }]), [])
})

test('of many years few are named, the last one always; of too many the last are drawn', () => {
  const bars = printableYears([
    { year: 1848, references: 1 },
    { year: 1995, references: 1 },
    { year: 2026, references: 2 },
  ])
  assert.equal(bars.length, 80)
  assert.ok(bars.filter(({ named }) => named).length <= 6 && bars.at(-1)?.named === true)
})
