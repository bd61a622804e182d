import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { GraphNode } from './node.ts'
import { isSameNode } from './same-node.ts'

/** Every field filled, though no real node has all. */
const full: GraphNode = {
  ...{ id: 'kst-99101-8', kind: 'document', label: 'Kamerstuk 99 101, nr. 8', title: 'Een brief' },
  ...{ known: 'ingested', within: 'dossier:99101', page: 'https://example.org/8' },
  part: {
    ...{ kind: 'answer', number: '3', numbers: ['3', '4'], start: 10, end: 20 },
    ...{ parent: 'kst-99101-8#antwoord-2', askedBy: 'PvdA' },
  },
  document: { vergaderjaar: '2020-2021', kamer: 'tweede', date: '2021-01-02', length: 30 },
  entity: { aliases: ['Een', 'Twee'], sort: 'agency', wikidata: 'Q1', provisional: false },
}

test('a node is the same as another that says the same', () => {
  assert.ok(isSameNode(full, structuredClone(full)))
  const bare = { ...full, part: null, document: null, entity: null }
  assert.ok(isSameNode(bare, structuredClone(bare)))
})

test('a difference in any field makes another node', () => {
  for (const changed of changesOf(full))
    assert.ok(!isSameNode(full, changed as GraphNode), JSON.stringify(changed))
})

/** The same value with one field at a time made null, or a list longer. */
function* changesOf(value: object): Iterable<unknown> {
  for (const [name, held] of Object.entries(value)) {
    yield { ...value, [name]: Array.isArray(held) ? [...held, 'more'] : null }
    if (Array.isArray(held)) yield { ...value, [name]: held.map(() => 'other') }
    else if (typeof held === 'object' && held !== null)
      for (const inner of changesOf(held)) yield { ...value, [name]: inner }
  }
}
