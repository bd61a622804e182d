import assert from 'node:assert/strict'
import { test } from 'node:test'
import { faultList } from './report.ts'
import { compare, type Result, readRun, runOf } from './run.ts'
import type { Pair } from './score.ts'

const text = 'Zie de motie-Zeegras\nen Kamerstuk 99 101, nr. 3.'
const motie: Pair = { kind: 'motie', target: null, start: 7, end: 20, text: 'motie-Zeegras' }
const stuk: Pair = {
  kind: 'kamerstuk',
  target: 'kst-99101-3',
  start: 24,
  end: 47,
  text: 'Kamerstuk 99 101, nr. 3',
}

const result = (found: readonly Pair[], missed: readonly Pair[], extra: readonly Pair[]): Result => ({
  gold: 'set/a.json',
  text,
  score: { found, missed, extra, leftOut: [] },
  parts: [],
})

test('a comparison lists what was gained and lost, and the extras that came and went', () => {
  const earlier = runOf([result([motie], [stuk], [stuk])])
  const now = runOf([result([stuk], [motie], [motie])])
  assert.deepEqual(compare(earlier, now), {
    gained: ['set/a.json:24-47 kamerstuk → kst-99101-3'],
    lost: ['set/a.json:7-20 motie → nothing'],
    newExtra: ['set/a.json:7-20 motie → nothing'],
    goneExtra: ['set/a.json:24-47 kamerstuk → kst-99101-3'],
  })
  const none = compare(now, now)
  assert.deepEqual([none.gained, none.lost, none.newExtra, none.goneExtra], [[], [], [], []])
})

test('a saved run is read back as it was; anything else is refused', () => {
  const run = runOf([result([motie], [stuk], [])])
  assert.deepEqual(readRun(JSON.stringify(run)), run)
  assert.equal(readRun('{}'), null)
  assert.equal(readRun('null'), null)
  assert.equal(readRun('no JSON'), null)
})

test('a fault is listed with its line, its text on one line and its target', () => {
  assert.deepEqual(faultList([result([], [stuk], [])]), [
    'set/a.json line 2 (24-47)  missed  kamerstuk  «Kamerstuk 99 101, nr. 3» → kst-99101-3',
  ])
})
