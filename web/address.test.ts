import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  linkColumns,
  nodeColumns,
  noLimit,
  printAddress,
  readAddress,
  start,
  tabs,
  type View,
} from './address.ts'

const id = fc.oneof(
  fc.constantFrom(
    'kst-35830-V-8#antwoord-15.3',
    'url:https://voorbeeld.nl/a?b=c&d=é#e',
    'org:iom',
    '3~org:iom',
    ' ',
    '\n',
    '\u2028\u2028',
  ),
  fc.string({ minLength: 1, unit: 'grapheme' }),
)
const plain = { noNullPrototype: true } as const
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null })
const year = fc.integer({ min: 1000, max: 9999 })
const anyPeriod = fc
  .record({ from: maybe(year), to: maybe(year) }, plain)
  .filter(({ from, to }) => (from ?? to) !== null && (from ?? 1) <= (to ?? 9999))
const view: fc.Arbitrary<View> = fc.record(
  {
    node: maybe(id),
    depth: fc.integer({ min: 1, max: 4 }),
    portions: fc.integer({ min: 1, max: 10 }),
    open: fc.array(fc.record({ id, portions: fc.integer({ min: 1, max: 20 }) }, plain)),
    selected: maybe(id),
    line: maybe(fc.record({ from: id, to: id }, plain)),
    reference: maybe(id),
    tab: maybe(fc.constantFrom(...tabs)),
    at: maybe(id),
    only: maybe(fc.constantFrom('WET', 'PARTIJ')),
    status: maybe(fc.constantFrom('RESOLVED', 'AMBIGUOUS')),
    beside: maybe(fc.constantFrom('WET', 'DOCUMENT')),
    hiddenNodes: fc.uniqueArray(fc.constantFrom('PERSOON', 'URL', 'PART')),
    hiddenLinks: fc.uniqueArray(fc.constantFrom('STRUCTURE', 'PARTIJ', 'KAMERSTUK')),
    period: maybe(anyPeriod),
    list: fc.boolean(),
    sort: maybe(fc.record({ by: fc.constantFrom(...nodeColumns), down: fc.boolean() }, plain)),
    sortLinks: maybe(fc.record({ by: fc.constantFrom(...linkColumns), down: fc.boolean() }, plain)),
    path: maybe(id),
    avoid: fc.array(id),
    most: fc.integer({ min: 1, max: noLimit }),
    along: maybe(fc.constantFrom('KAMERSTUK', 'MOTIE')),
  },
  plain,
)

test('every view comes back from its address', () => {
  fc.assert(
    fc.property(view, (view) => {
      const address = new URL(printAddress(view), 'http://localhost')
      assert.equal(address.pathname, '/')
      assert.equal(address.hash, '')
      assert.deepEqual(readAddress(address.search), view)
    }),
  )
})

test('a year alone in an address is a period of that year', () => {
  assert.deepEqual(readAddress('?period=2019').period, { from: 2019, to: 2019 })
  assert.equal(readAddress('?period=20192022').period, null)
  assert.equal(readAddress('?period=0000').period, null)
})

test('the address of the start is bare, and what is odd in an address is left out', () => {
  assert.equal(printAddress(start), '/')
  assert.deepEqual(
    readAddress('?sort=-x&sortlinks=-&period=2022-2019&depth=99&tab=x&from=a&portions=-3&node='),
    {
      ...start,
      depth: 4,
    },
  )
})
