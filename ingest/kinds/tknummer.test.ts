import assert from 'node:assert/strict'
import { test } from 'node:test'
import { analyse } from '../main.ts'

const numbers = (text: string) =>
  analyse({ name: 'paper.txt', bytes: new TextEncoder().encode(text) }).references.flatMap(
    ({ mention: { kind }, resolution: { target, flags } }) =>
      kind === 'tknummer' ? [[target, flags.includes('self')]] : [],
  )

test('the number that a paper tells of itself at its head cites nothing', () => {
  assert.deepEqual(numbers('De dijk\nBrief regering\nNummer: 2098D12345, datum: 2098-05-03, versie: 3\n'), [
    ['2098D12345', true],
  ])
  assert.deepEqual(numbers('Kamervraag 2098Z12345\n\nDe dijk\n\nZie 2098Z12346.\n'), [
    ['2098Z12345', true],
    ['2098Z12346', false],
  ])
  assert.deepEqual(numbers('Inbreng\n\n2098D12345 INBRENG VERSLAG\n\nDe dijk is hoog.\n'), [
    ['2098D12345', true],
  ])
  assert.deepEqual(numbers('2098D12345 LIJST VAN VRAGEN\n\nZie 2098D12346.\n'), [
    ['2098D12345', true],
    ['2098D12346', false],
  ])
  assert.deepEqual(numbers('De dijk\n\nZie het nummer: 2098D12345 van toen, en Nummer: 2098D12346.\n'), [
    ['2098D12345', false],
    ['2098D12346', false],
  ])
})

test('a judgment that a site shows does not cite itself', () => {
  const { references } = analyse({
    name: 'judgment.txt',
    bytes: new TextEncoder().encode(
      'ECLI:NL:PHR:2098:34\n- Instantie\nParket\nDit is ECLI:NL:PHR:2098:34; zie ECLI:NL:HR:2098:12.\n',
    ),
  })
  assert.deepEqual(
    references.map(({ resolution: { target, flags } }) => [target, flags.length]),
    [
      ['ECLI:NL:PHR:2098:34', 1],
      ['ECLI:NL:HR:2098:12', 0],
    ],
  )
})
