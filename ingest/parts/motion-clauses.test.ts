import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findMotionClauses } from './motion-clauses.ts'

const motion = `MOTIE VAN HET LID ZEEGRAS

De Kamer,

gehoord de beraadslaging,

overwegende dat de boot vaak te laat is, en dat reizigers; ook kinderen, daarop wachten;

constaterende dat overwegende bezwaren ontbreken;

verzoekt de regering vaker te varen,
verzoekt haar voorts de Kamer te informeren,

en gaat over tot de orde van de dag.

Zeegras`

test('a motion has what it considers and what it asks for, in order', () => {
  const clauses = findMotionClauses(motion)
  assert.deepEqual(
    clauses.map(({ id, start, end }) => [id, motion.slice(start, end)]),
    [
      ['overweging-1', 'gehoord de beraadslaging,'],
      [
        'overweging-2',
        'overwegende dat de boot vaak te laat is, en dat reizigers; ook kinderen, daarop wachten;',
      ],
      ['overweging-3', 'constaterende dat overwegende bezwaren ontbreken;'],
      ['dictum-1', 'verzoekt de regering vaker te varen,'],
      ['dictum-2', 'verzoekt haar voorts de Kamer te informeren'],
    ],
  )
})

test('a letter that speaks of a motion has none', () => {
  assert.deepEqual(findMotionClauses('De Kamer, die dit verzoekt, wacht. Verzoekt u dat ook?'), [])
})
