import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf, isOfficialId } from './ids.ts'

test('a paper lies in its dossier, also where its id has a session', () => {
  for (const [id, dossier] of [
    ['kst-90001-V-8', 'dossier:90001-V'],
    ['kst-21501-02-1759', 'dossier:21501-02'],
    ['kst-90001-C', 'dossier:90001'],
    ['kst-CXIX-A', 'dossier:CXIX'],
    ['kst-20042005-XXI-A', 'dossier:XXI'],
    ['kst-20032004-90210-B', 'dossier:90210'],
    ['kst-20032004-90210-XIII-27a#antwoord-1', 'dossier:90210-XIII'],
    ['kst-20072008-31290', null],
    ['ah-tk-20232024-2166', null],
  ] as const)
    assert.equal(dossierOf(id), dossier, id)
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
