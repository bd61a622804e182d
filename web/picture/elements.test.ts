import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Node } from '../network/network.ts'
import { printLabels } from './elements.ts'

const node = (label: string, kind: Node['kind'] = 'DOCUMENT'): Node =>
  ({
    __typename: 'Document',
    id: label,
    kind,
    label,
    title: null,
    known: 'INGESTED',
    page: null,
    degree: 1,
  }) as Node

const printed = (one: Node): string | undefined => printLabels([one]).get(one.id)

test('the number of a paper is not broken over two lines', () => {
  assert.equal(printed(node('Kamerstuk 99 410 XVI, nr. 115')), 'Kamerstuk\n99 410 XVI, nr. 115')
  assert.equal(printed(node('Kamerstuk 99 797, C')), 'Kamerstuk 99 797, C')
  assert.equal(printed(node('Dossier 99 830 V', 'DOSSIER')), 'Dossier\n99 830 V')
  assert.equal(printed(node('Dossier 99 830', 'DOSSIER')), 'Dossier 99 830')
})

test('a long name is cut between two words, an address behind its site', () => {
  assert.equal(
    printed(node('Beantwoording van vragen over de winterdienst van de veren')),
    'Beantwoording van vragen over de winterdienst …',
  )
  assert.equal(printed(node('https://www.example.org/a/b?c', 'URL')), 'example.org')
})
