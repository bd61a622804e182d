import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nextSorting, sortRows } from './sort.ts'

const rows = [
  { name: 'Antwoord 11', cited: 3 },
  { name: 'antwoord 2', cited: 12 },
  { name: 'Élan', cited: 3 },
  { name: 'Zaan', cited: 0 },
]
const keys = { name: (row: (typeof rows)[0]) => row.name, cited: (row: (typeof rows)[0]) => row.cited }
const names = (by: 'name' | 'cited', down: boolean) =>
  sortRows(rows, { by, down }, keys).map(({ name }) => name)

test('words sort in Dutch order, their numbers by size; numbers by size; rows alike stay as they come', () => {
  assert.deepEqual(names('name', false), ['antwoord 2', 'Antwoord 11', 'Élan', 'Zaan'])
  assert.deepEqual(names('name', true), ['Zaan', 'Élan', 'Antwoord 11', 'antwoord 2'])
  assert.deepEqual(names('cited', true), ['antwoord 2', 'Antwoord 11', 'Élan', 'Zaan'])
  assert.deepEqual(names('cited', false), ['Zaan', 'Antwoord 11', 'Élan', 'antwoord 2'])
  assert.equal(sortRows(rows, null, keys), rows)
})

test('a column is clicked up, down, and away; of numbers the largest come first', () => {
  const up = nextSorting<'name' | 'cited'>(null, 'name', false)
  assert.deepEqual(up, { by: 'name', down: false })
  const down = nextSorting(up, 'name', false)
  assert.deepEqual(down, { by: 'name', down: true })
  assert.equal(nextSorting(down, 'name', false), null)
  assert.deepEqual(nextSorting(down, 'cited', true), { by: 'cited', down: true })
  assert.deepEqual(nextSorting({ by: 'cited', down: true }, 'cited', true), { by: 'cited', down: false })
  assert.equal(nextSorting({ by: 'cited', down: false }, 'cited', true), null)
})
