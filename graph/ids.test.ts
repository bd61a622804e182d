import assert from 'node:assert/strict'
import { test } from 'node:test'
import { commonWords, dossierOf, isOfficialId, labelOf, parseKamerstuk } from './ids.ts'
import { wordsIn } from './names.ts'

test('a paper lies in its dossier, also where its id has a session', () => {
  for (const [id, dossier] of [
    ['kst-90001-V-8', 'dossier:90001-V'],
    ['kst-21501-02-1759', 'dossier:21501-02'],
    ['kst-90001-C', 'dossier:90001'],
    ['kst-20032004-90210-B', 'dossier:90210'],
    ['kst-20032004-90210-XIII-27a#antwoord-1', 'dossier:90210-XIII'],
    ['kst-20072008-31290', null],
    ['ah-tk-20232024-2166', null],
  ] as const)
    assert.equal(dossierOf(id), dossier, id)
})

test('a session in an id is printed behind the number, and is no part of the number', () => {
  assert.equal(labelOf('kst-20032004-90210-B'), 'Kamerstuk 90 210, B (2003-2004)')
  assert.equal(parseKamerstuk('kst-20032004-90210-B'), null)
})

test('questions before their answer are called by their number', () => {
  assert.equal(labelOf('kv-tk-2098Z18892'), 'Kamervragen 2098Z18892')
  assert.equal(labelOf('kv-2020301530'), 'Kamervragen 2020301530')
})

test('the form of an official id', () => {
  const ids = ['kst-90001-V-8', 'blg-1', 'h-ek-20092010-211-211_2', 'nds-vws9600065-b1', 'kst-CI-F']
  for (const id of [...ids, 'kv-2020301530', 'ECLI:NL:HR:2019:2006', 'CELEX:32016R0679'])
    assert.ok(isOfficialId(id), id)
  for (const id of [
    '',
    'kst-',
    'kst-90001 8',
    'kst-90001-8#vraag-1',
    'dossier:90001',
    'org:iom',
    'KST-90001-8',
  ])
    assert.equal(isOfficialId(id), false, id)
})

test('the common words are those of the labels and ids of most papers, dossiers, questions and answers, and no others', () => {
  const ids = [
    ...['kst-90001-V-8', 'kst-90001-C', 'dossier:90001', 'ah-tk-20252026-12', 'h-ek-20252026-8-12'],
    ...['stcrt-2026-9', 'stb-2026-9', 'kst-90001-8#vraag-1', 'kst-90001-8#antwoord-15.3'],
  ]
  const words = ids
    .flatMap((id) => wordsIn(`${labelOf(id)} ${id}`))
    .filter((word) => /^[a-z]{4,}$/.test(word))
  assert.deepEqual([...new Set(commonWords)].sort(), [...new Set(words)].sort())
})
