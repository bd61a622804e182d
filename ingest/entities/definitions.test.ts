import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findDefinitions } from './definitions.ts'
import { fitInitials } from './fit.ts'
import { headNouns, namesOrganisation } from './heads.ts'

const one = (text: string) => findDefinitions(text).map((d) => [d.name, d.abbreviation, d.organisation])

test('a name before its abbreviation in brackets, and in brackets after it', () => {
  assert.deepEqual(one('Bij de Rijksdienst voor Kwaliteit (RVK) en anderen'), [
    ['Rijksdienst voor Kwaliteit', 'RVK', true],
  ])
  assert.deepEqual(one('De NPK (Nationale Platformraad Kustbeheer) adviseert'), [
    ['Nationale Platformraad Kustbeheer', 'NPK', true],
  ])
  assert.deepEqual(one('de Regiobeveiligingsorganisatie (RBO)'), [
    ['Regiobeveiligingsorganisatie', 'RBO', true],
  ])
})

test('a name that is no organisation says so by its head noun', () => {
  for (const text of [
    'een Strategische Evaluatie Agenda (SEA)',
    'de Durban Declaration and Program of Action (DDPA)',
    'de Homogene Groep Internationale Samenwerking (HGIS)',
    'de Homogene Groep Internationale Samen-werking (HGIS)',
    'Bijzondere Bijstand Buitenland (BBB)',
  ])
    assert.deepEqual(
      findDefinitions(text).map(({ organisation }) => organisation),
      [false],
      text,
    )
})

test('brackets that define nothing', () => {
  for (const text of [
    'Vragen van het lid Kiestra (VVD)',
    'Ministerie van Justitie (VI)',
    'in 2020 (NB)',
    '((()))',
  ])
    assert.deepEqual(
      findDefinitions(text).filter(({ exact }) => exact),
      [],
      text,
    )
})

test('the letters of an abbreviation stand in the name, most of them as initials', () => {
  assert.deepEqual(fitInitials('RVO', 'Rijksdienst voor Ondernemend Nederland'), { letters: 3, initials: 3 })
  assert.deepEqual(fitInitials('RBO', 'Rijksbeveiligingsorganisatie'), { letters: 3, initials: 1 })
  assert.equal(fitInitials('XYZ', 'Rijksdienst voor Ondernemend Nederland'), null)
  assert.equal(fitInitials('OVR', 'Rijksdienst voor Ondernemend Nederland'), null)
})

test('head nouns', () => {
  assert.deepEqual(headNouns('Internationaal Strafhof'), ['Strafhof', 'Hof'])
  assert.deepEqual(headNouns('Vertrouwen in de toekomst'), [])
  assert.ok(namesOrganisation(['Wuhan', 'Institute', 'of', 'Virology']))
  assert.ok(!namesOrganisation(['Convention', 'on', 'Weapons']))
})
