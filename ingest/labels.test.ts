import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readLabel, readNumbers } from './labels.ts'

test('labels of questions and answers in every layout', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['12. Antwoord:', 'answer', ['12']],
    ['Vraag 1', 'question', ['1']],
    ['Vragen 3 en 4', 'question', ['3', '4']],
    ['Vraag 2 t/m 5', 'question', ['2', '3', '4', '5']],
    ['Antwoord 9, 10 en 11', 'answer', ['9', '10', '11']],
    ['Antwoord op vraag 3 en 4', 'answer', ['3', '4']],
    ['Antwoord op de vragen 3 en 4:', 'answer', ['3', '4']],
    ['Antwoord vraag 7', 'answer', ['7']],
    ['Antwoord', 'answer', []],
  ]
  for (const [line, role, numbers] of cases) assert.deepEqual(readLabel(line), { role, numbers }, line)
})

test('a sentence is no label', () => {
  for (const line of [
    'Zie het antwoord op vraag 11',
    'Vraag',
    'Antwoord: ja',
    'De vraag 3',
    '12. Het antwoord',
    'Vraag 3 is lastig',
  ])
    assert.equal(readLabel(line), null, line)
})

test('lists of numbers, with lost spaces and ranges', () => {
  assert.deepEqual(readNumbers('2, 4 t/m 6'), ['2', '4', '5', '6'])
  assert.deepEqual(readNumbers('29en 30'), ['29', '30'])
  assert.deepEqual(readNumbers('3–6'), ['3', '4', '5', '6'])
  assert.deepEqual(readNumbers('15.1 en 15.3'), ['15.1', '15.3'])
  assert.deepEqual(readNumbers('6 t/m 3'), ['6', '3'], 'a range that falls is no range')
  assert.deepEqual(readNumbers('1 - 999'), ['1', '999'], 'a range too long is not spelt out')
})
