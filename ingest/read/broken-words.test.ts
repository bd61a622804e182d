import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brokenWords } from './broken-words.ts'

const left = (source: string): string => {
  const hyphens = new Set(brokenWords(source))
  return [...source].filter((_, at) => !hyphens.has(at)).join('')
}

test('words that references are built on lose the hyphen that broke them', () => {
  assert.equal(
    left('Zie het ant-woord op vra-gen 1 en 2, de Kamerstuk-ken en het Aanhang-sel.'),
    'Zie het antwoord op vragen 1 en 2, de Kamerstukken en het Aanhangsel.',
  )
  assert.deepEqual(brokenWords('beant-woording'), [5])
})

test('other words, compounds, addresses and words in capitals keep theirs', () => {
  for (const kept of [
    'de zorgverzeke-raars',
    'motie-Pietersen',
    'vraag-antwoord',
    'VVD-fractie',
    'sub-vraag-en',
    'https://voorbeeld.nl/kamer-brief',
    'een vraag- en antwoord',
    'AANHANG-SEL',
    '-woord',
    'ant-',
  ])
    assert.equal(left(kept), kept)
})

test('a text of nothing but hyphens and letters is read in its length', () => {
  for (const hostile of ['-'.repeat(200_000), 'a-'.repeat(100_000), `${'a'.repeat(200_000)}-a`])
    assert.deepEqual(brokenWords(hostile), [])
})
