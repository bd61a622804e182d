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
    ['12) Antwoord', 'answer', ['12']],
    ['VRAAG 1', 'question', ['1']],
    ['Vraag 3:', 'question', ['3']],
    ['Vraag 12 (PVV)', 'question', ['12']],
    ['Vragen 7, 8', 'question', ['7', '8']],
    ['Vraag1', 'question', ['1']],
    ['Vraag nr. 3', 'question', ['3']],
    ['Vraag 5a', 'question', ['5a']],
    ['Antwoord op vraag 3 t/m 5:', 'answer', ['3', '4', '5']],
    ['Antwoord op de vragen 3, 4 en 7 tot en met 9', 'answer', ['3', '4', '7', '8', '9']],
    ['Antwoord van de Minister:', 'answer', []],
    ['Antwoord van de Staatssecretaris van Volksgezondheid, Welzijn en Sport:', 'answer', []],
    ['Antwoord van de Minister op vraag 3', 'answer', ['3']],
    ['Antwoord 1 (mede namens de Minister van Defensie)', 'answer', ['1']],
    ['Antwoord opvraag 3', 'answer', ['3']],
    ['ANTWOORD OP VRAAG 3', 'answer', ['3']],
    ['Reactie op vraag 3', 'answer', ['3']],
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
    'Antwoord van Minister Faber (ontvangen 3 mei 2098)',
    'Reactie van de Minister',
    'Vraag 2024',
    '1 antwoord',
    'vraag 3',
    'Vragen van het lid Achterberg (ZEE)',
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
