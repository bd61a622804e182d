import assert from 'node:assert/strict'
import { test } from 'node:test'
import { referenceKinds } from '../../graph/reference.ts'
import { figures, perKind, total } from './figures.ts'
import { type Gold, type Marked, type MarkedReference, ownTitleNote, scoredKinds } from './gold.ts'
import { scoreReferences } from './score.ts'

const reference = (
  start: number,
  kind: string,
  targets: readonly string[],
  note?: string,
): MarkedReference => ({
  start,
  end: start + 10,
  text: 'x'.repeat(10),
  kind,
  targets,
  ...(note === undefined ? {} : { note }),
})

const gold = (references: readonly MarkedReference[], more: Partial<Gold> = {}): Gold => ({
  document: 'kst-99101-VII-8',
  id: null,
  source: 'a.txt',
  sha256: '',
  parts: [],
  labels: [],
  kinds: null,
  references,
  ...more,
})

const predicted = (references: readonly MarkedReference[], document = 'kst-99101-VII-8'): Marked => ({
  document,
  parts: [],
  references,
})

const score = (expected: Gold, found: Marked) => scoreReferences(expected, found, referenceKinds)
const counts = (expected: Gold, found: Marked) => {
  const { found: hits, missed, extra, leftOut } = score(expected, found)
  return [hits.length, missed.length, extra.length, leftOut.length]
}

test('a pair needs the same kind, the same target and an overlap', () => {
  const expected = gold([reference(0, 'kamerstuk', ['kst-1-2'])])
  assert.deepEqual(counts(expected, predicted([reference(9, 'kamerstuk', ['kst-1-2'])])), [1, 0, 0, 0])
  assert.deepEqual(counts(expected, predicted([reference(10, 'kamerstuk', ['kst-1-2'])])), [0, 1, 1, 0])
  assert.deepEqual(counts(expected, predicted([reference(0, 'kamerstuk', ['kst-1-3'])])), [0, 1, 1, 0])
  assert.deepEqual(counts(expected, predicted([reference(0, 'motie', ['kst-1-2'])])), [0, 1, 1, 0])
})

test('a reference that names two things is two pairs', () => {
  const expected = gold([reference(0, 'kamerstuk', ['kst-1-24', 'kst-1-25'])])
  const found = predicted([reference(0, 'kamerstuk', ['kst-1-24', 'kst-1-26'])])
  assert.deepEqual(counts(expected, found), [1, 1, 1, 0])
})

test('each prediction serves once', () => {
  const expected = gold([reference(0, 'organisatie', ['iom']), reference(8, 'organisatie', ['iom'])])
  assert.deepEqual(counts(expected, predicted([reference(4, 'organisatie', ['iom'])])), [1, 1, 0, 0])
})

test('a reference without a target is found by a prediction without one, and by no other', () => {
  const expected = gold([reference(0, 'motie', [])])
  assert.deepEqual(counts(expected, predicted([reference(0, 'motie', [])])), [1, 0, 0, 0])
  assert.deepEqual(counts(expected, predicted([reference(0, 'motie', ['kst-1-2'])])), [0, 1, 1, 0])
})

test('addresses are compared with en dashes as hyphens and without a final slash', () => {
  const expected = gold([reference(0, 'url', ['https://example.org/2018-2020'])])
  assert.deepEqual(
    counts(expected, predicted([reference(0, 'url', ['https://example.org/2018–2020/'])])),
    [1, 0, 0, 0],
  )
})

test('what the rules leave out counts neither way, found or not', () => {
  const note = `${ownTitleNote} or page header`
  const expected = gold([reference(0, 'kamerstuk', ['kst-1-2'], note)], {
    labels: [reference(50, 'antwoord', ['kst-99101-VII-8#antwoord-6'])],
  })
  const found = predicted([
    reference(0, 'kamerstuk', ['kst-1-2']),
    reference(50, 'antwoord', ['kst-99101-VII-8#antwoord-6']),
  ])
  assert.deepEqual(counts(expected, found), [0, 0, 0, 2])
  assert.deepEqual(counts(expected, predicted([])), [0, 0, 0, 0])
})

test('a scored reference comes before a left-out one at the same place', () => {
  const both = [reference(0, 'kamerstuk', ['kst-1-2'], ownTitleNote), reference(5, 'kamerstuk', ['kst-1-2'])]
  assert.deepEqual(counts(gold(both), predicted([reference(4, 'kamerstuk', ['kst-1-2'])])), [1, 0, 0, 0])
})

test('a paper without an official id may be called differently by the extractor', () => {
  const expected = gold([reference(0, 'antwoord', ['009#antwoord-2'])], { document: null, id: '009' })
  const found = predicted([reference(0, 'antwoord', ['doc:ab#antwoord-2'])], 'doc:ab')
  assert.deepEqual(counts(expected, found), [1, 0, 0, 0])
})

test('only the kinds asked for are scored', () => {
  const expected = gold([reference(0, 'organisatie', ['iom'])])
  const found = predicted([reference(30, 'partij', ['partij:X'])])
  const { missed, extra } = scoreReferences(expected, found, ['motie'])
  assert.deepEqual([missed, extra], [[], []])
})

test('a file is scored on all kinds when it marks an entity, else on the citations; a choice wins', () => {
  const bare = gold([reference(0, 'motie', [])])
  assert.ok(!scoredKinds(bare, null).includes('organisatie'))
  assert.ok(scoredKinds(bare, null).includes('motie'))
  const entities = scoredKinds(gold([reference(0, 'partij', ['partij:X'])]), null)
  for (const kind of ['motie', 'organisatie', 'url', 'self']) assert.ok(entities.includes(kind), kind)
  assert.deepEqual(scoredKinds(bare, 'all'), referenceKinds)
  assert.ok(!scoredKinds(bare, null).includes('amendement'), 'the first rules for marking do not know it')
  assert.ok(scoredKinds(gold([reference(0, 'amendement', [])]), null).includes('amendement'))
  assert.deepEqual(scoredKinds({ ...bare, kinds: ['motie'] }, null), ['motie'])
  assert.deepEqual(scoredKinds({ ...bare, kinds: ['motie'] }, ['url']), ['url'])
})

test('the figures are those of the definitions, and say nothing where nothing was counted', () => {
  assert.deepEqual(figures(3, 1, 2), {
    expected: 4,
    found: 3,
    missed: 1,
    extra: 2,
    precision: 0.6,
    recall: 0.75,
    f1: 6 / 9,
  })
  assert.deepEqual(figures(0, 0, 0).f1, null)
})

test('self stands in the table and not in the total', () => {
  const expected = gold([reference(0, 'self', ['kst-99101-VII-8']), reference(20, 'motie', [])])
  const scores = [score(expected, predicted([reference(20, 'motie', [])]))]
  assert.equal(total(scores).expected, 1)
  assert.deepEqual(
    perKind(scores).map(([kind, of]) => [kind, of.expected, of.found]),
    [
      ['self', 1, 0],
      ['motie', 1, 1],
    ],
  )
})
