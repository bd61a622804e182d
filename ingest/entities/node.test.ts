import assert from 'node:assert/strict'
import { test } from 'node:test'
import { entityId, parseEntityId } from './entity.ts'
import { entityNode } from './node.ts'

test('a curated organisation', () => {
  const node = entityNode('org:iom', ['het IOM'])
  assert.equal(node.kind, 'organisatie')
  assert.equal(node.label, 'IOM')
  assert.equal(node.title, 'Internationale Organisatie voor Migratie')
  assert.equal(node.known, 'ingested')
  assert.equal(node.entity?.provisional, false)
  assert.equal(node.entity?.sort, 'un-body')
})

test('a learnt organisation has the longest printed form as title, the shortest as label', () => {
  const node = entityNode('org:dku', ['DKU', 'Dienst Kwaliteit Uitvoering', 'DKU'])
  assert.equal(node.label, 'DKU')
  assert.equal(node.title, 'Dienst Kwaliteit Uitvoering')
  assert.deepEqual(node.entity, {
    aliases: ['Dienst Kwaliteit Uitvoering'],
    sort: null,
    wikidata: null,
    provisional: true,
  })
})

test('a ministry, a party, a person', () => {
  assert.equal(entityNode('ministerie:BZ').title, 'Ministerie van Buitenlandse Zaken')
  assert.equal(entityNode('partij:PvdD').title, 'Partij voor de Dieren')
  const person = entityNode('persoon:Van der Zwaluw')
  assert.equal(person.label, 'Van der Zwaluw')
  assert.equal(person.entity?.provisional, true)
  assert.throws(() => entityNode('kst-35830-V-8'), RangeError)
})

test('ids are read back', () => {
  for (const [kind, id] of [
    ['organisatie', 'iom'],
    ['ministerie', 'BZ'],
    ['partij', 'PvdD'],
    ['persoon', 'Van der Zwaluw'],
  ] as const)
    assert.deepEqual(parseEntityId(entityId(kind, id)), { kind, id })
  assert.equal(parseEntityId('kst-35830-V-8'), null)
})
