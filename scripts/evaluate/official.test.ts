import assert from 'node:assert/strict'
import { test } from 'node:test'
import { evaluateSentences } from './official.ts'

const line = (text: string, ...refs: readonly (readonly [string, string])[]): string =>
  JSON.stringify({ doc: 'kst-99001-1', text, refs: refs.map(([words, target]) => ({ text: words, target })) })

test('marked sentences are scored one by one; a number and its dossier marked apart are one reference', () => {
  const file = [
    line('Zie Kamerstuk 99 101, nr. 4.', ['99 101, nr. 4', 'kst-99101-4']),
    line('Zij krijgt nr. 12 (99101).', ['12', 'kst-99101-12'], ['99101', 'kst-99101-12']),
    line('Zie Kamerstuk 99 101, nr. 5.', ['99 101, nr. 5', 'kst-99101-6']),
  ].join('\n')
  const { score, text } = evaluateSentences('sentences.jsonl', file)
  assert.deepEqual(
    score.found.map((pair) => pair.target),
    ['kst-99101-4', 'kst-99101-12'],
  )
  assert.deepEqual(
    [score.missed, score.extra].map((pairs) =>
      pairs.map((pair) => [pair.target, text.slice(pair.start, pair.end)]),
    ),
    [[['kst-99101-6', '99 101, nr. 5']], [['kst-99101-5', 'Kamerstuk 99 101, nr. 5']]],
  )
})

test('a line that holds no marked sentence is refused by its number', () => {
  assert.throws(() => evaluateSentences('x', `${line('Tekst.')}\n{"doc": 1}`), /line 2/)
})
