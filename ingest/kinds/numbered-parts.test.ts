import assert from 'node:assert/strict'
import { test } from 'node:test'
import { analyse } from '../main.ts'

/** The targets of the answers and questions that a text refers to. */
function targetsOf(source: string): readonly (string | null)[] {
  const { references } = analyse(
    { name: 'a.txt', bytes: new TextEncoder().encode(source) },
    { id: 'kst-99101-XII-8' },
  )
  return references
    .filter(({ mention }) => mention.kind === 'antwoord' || mention.kind === 'vraag')
    .map(({ resolution }) => resolution.printed ?? resolution.target)
}

const set = (answer: string): string =>
  `Vraag 1\nVaart de boot?\n\nAntwoord 1\nJa.\n\nVraag 2 en 3\nHoe vaak? En waarom?\n\nAntwoord 2 en 3\n${answer}\n`

test('the paper that is named with the question holds the answer', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['Zie het antwoord op vraag 13 (2098D28972).', '2098D28972#antwoord-13'],
    [
      'Zie het antwoord op vraag 6 van de Kamervragen van het lid Achterberg (Aanhangsel Handelingen, vergaderjaar 2098–2099, nr. 123).',
      'ah-tk-20982099-123#antwoord-6',
    ],
    [
      'Ik verwijs naar het antwoord van de minister van OCW op vraag 13 van de door u gestelde vragen over het rapport (Dossierstuk 2098D28972).',
      '2098D28972#antwoord-13',
    ],
    ['Zie het antwoord op vraag 1 in Kamerstuk 99 088, nr. 21.', 'kst-99088-21#antwoord-1'],
    ['Dat is gemeld (Kamerstuk 99 088, nr. 2, vraag 14).', 'kst-99088-2#antwoord-14'],
  ]
  for (const [answer, target] of cases) assert.deepEqual(targetsOf(set(answer)), [target], answer)
})

test('a paper that only comes later in the sentence does not hold the answer', () => {
  assert.deepEqual(
    targetsOf(set('Zie het antwoord op vraag 1 en de brief over het ijs (Kamerstuk 99 088, nr. 21).')),
    ['kst-99101-XII-8#antwoord-1'],
  )
  assert.deepEqual(targetsOf(set('Zie vraag 1. In Kamerstuk 99 088, nr. 21 staat meer.')), [
    'kst-99101-XII-8#antwoord-1',
  ])
})

test('another set without a number is not looked for in this document', () => {
  assert.deepEqual(targetsOf(set('Zie het antwoord op vraag 1 van de eerdere schriftelijke vragen.')), [null])
})

test('a grouped answer is cited by each of its numbers, and neighbours are counted from the own part', () => {
  assert.deepEqual(targetsOf(`${set('Nee.')}\nVraag 4\nKlopt dat?\n\nAntwoord 4\nZie vraag 3.`), [
    'kst-99101-XII-8#antwoord-3',
  ])
  assert.deepEqual(targetsOf(set('Zie het antwoord op de vorige vraag.')), ['kst-99101-XII-8#antwoord-1'])
})

test('a series that counts anew keeps its numbers to itself', () => {
  const second = 'Vraag 1\nEn de trein?\n\nAntwoord 1\nNee.\n\nVraag 2\nWaarom?\n\nAntwoord 2\nZie vraag 1.'
  assert.deepEqual(targetsOf(`${set('Nee.')}\n${second}`), ['kst-99101-XII-8#s2.antwoord-1'])
})
