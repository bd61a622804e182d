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
  const questions = 'Aanhangsel Handelingen 2098-2099, nr. 2271'
  assert.equal(printed(node(questions)), 'Aanhangsel\nHandelingen\n2098-2099, nr. 2271')
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

test('parts of one name say which paper they are of, where the papers differ', () => {
  const part = (id: string, paper: string): Node =>
    ({
      ...node('De voorzitter', 'PART'),
      id,
      __typename: 'Part',
      document: { id: paper, label: paper },
    }) as Node
  const here = part('a#1', 'Kamerstuk 99 410, nr. 9')
  const labels = (...nodes: readonly Node[]) => [...printLabels(nodes).values()]
  assert.deepEqual(labels(here, part('a#2', 'Kamerstuk 99 410, nr. 9')), ['De voorzitter', 'De voorzitter'])
  assert.deepEqual(labels(here, part('b#1', 'Kamerstuk 99 410, nr. 10')), [
    'De voorzitter\n99 410, nr. 9',
    'De voorzitter\n99 410, nr. 10',
  ])
})
