import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lineOf } from './lines.ts'
import { scoreParts } from './parts.ts'

const text =
  'Eerste vraag?\n\n1. Antwoord:\nJa, dat kan.\n\nTweede vraag?\nNog een regel.\n2. Antwoord:\nNee.\n'
const part = (id: string, kind: string, from: string, to: string, more = {}) => ({
  id,
  kind,
  number: id.replace(/^[a-z]+-/, ''),
  start: text.indexOf(from),
  end: text.indexOf(to) + to.length,
  ...more,
})

const gold = [
  part('vraag-1', 'question', 'Eerste', 'vraag?', { askedBy: 'PvdW' }),
  part('antwoord-1', 'answer', '1. Ant', 'kan.'),
  part('vraag-2', 'question', 'Tweede', 'een regel.', { askedBy: 'PvdW' }),
  part('antwoord-2', 'answer', '2. Ant', 'Nee.'),
]

test('lines are counted from 1', () => {
  assert.deepEqual(
    [0, 13, 14, 15].map((offset) => lineOf(text, offset)),
    [1, 1, 2, 3],
  )
})

test('the gold against itself is complete', () => {
  for (const score of scoreParts(gold, gold, text)) {
    assert.deepEqual([score.found, score.inPlace, score.askedRight], [2, 2, score.asked])
    assert.deepEqual([score.extra, score.missed, score.displaced], [[], [], []])
  }
})

test('white space at the ends and one line more or less do not displace a part; two lines do', () => {
  const wide = part('vraag-1', 'question', 'Eerste', 'vraag?\n\n')
  const late = part('antwoord-1', 'answer', 'Ja, dat', 'kan.')
  const early = part('vraag-2', 'question', '1. Ant', 'een regel.')
  const [questions, answers] = scoreParts(gold, [wide, late, early], text)
  assert.deepEqual(questions?.displaced, ['vraag-2'])
  assert.deepEqual([answers?.found, answers?.displaced, answers?.missed], [1, [], ['antwoord-2']])
  assert.deepEqual([questions?.asked, questions?.askedRight], [2, 0])
})

test('on a text of one line a boundary far away is displaced', () => {
  const flat = 'x'.repeat(500)
  const at = (start: number) => [{ id: 'antwoord-1', kind: 'answer', number: '1', start, end: 500 }]
  assert.deepEqual(scoreParts(at(0), at(160), flat)[0]?.displaced, [])
  assert.deepEqual(scoreParts(at(0), at(161), flat)[0]?.displaced, ['antwoord-1'])
})

test('a grouped part counts once a number, on either side', () => {
  const grouped = [{ id: 'antwoord-2', kind: 'answer', number: '2', numbers: ['2', '3'], start: 0, end: 10 }]
  const apart = ['2', '3', '4'].map((number) => ({
    id: `antwoord-${number}`,
    kind: 'answer',
    number,
    start: 0,
    end: 10,
  }))
  const [score] = scoreParts(grouped, apart, text)
  assert.deepEqual([score?.expected, score?.found, score?.extra], [2, 2, ['antwoord-4']])
})

test('kinds of part that the gold does not mark are not counted as extra', () => {
  const note = { id: 'voetnoot-1', kind: 'footnote', number: '1', start: 0, end: 4 }
  assert.deepEqual(
    scoreParts(gold, [...gold, note], text).map((score) => score.kind),
    ['question', 'answer'],
  )
})
