import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ReferenceKind } from '../graph/reference.ts'
import type { Context } from './context.ts'
import { fact, factsOf } from './resolvers/fact.ts'

const labels: Readonly<Record<string, string>> = {
  'org:wilgenraad': 'Wilgenraad',
  'wet:wilgenwet': 'Wilgenwet',
  'ongenummerd:0123456789abcdef': 'Brief over wilgen',
}
const context = {
  nodes: { load: async (id: string) => (id in labels ? { label: labels[id] } : null) },
} as unknown as Context

test('a fact is told by its name where it holds an id, as printed where it is a dossier, else as it is', async () => {
  const cases: [kind: ReferenceKind, name: string, value: string, label: string][] = [
    ['antwoord', 'document', 'kst-99830-V-8', 'Kamerstuk 99 830 V, nr. 8'],
    ['antwoord', 'document', 'ongenummerd:0123456789abcdef', 'Brief over wilgen'],
    ['motie', 'kamerstuk', 'kst-99872-169', 'Kamerstuk 99 872, nr. 169'],
    ['kamerstuk', 'dossier', '99872', '99 872'],
    ['kamerstuk', 'nummer', '51', '51'],
    ['organisatie', 'id', 'wilgenraad', 'Wilgenraad'],
    ['partij', 'id', 'WP', 'WP'],
    ['wet', 'wet', 'wilgenwet waterwet-2', 'Wilgenwet, waterwet-2'],
    ['wet', 'deel', 'artikel-3:4', 'Artikel 3:4'],
    ['wet', 'lid', '3,4', '3, 4'],
    ['wet', 'lid', '3-5', '3-5'],
    ['persoon', 'form', 'kst', 'kst'],
  ]
  for (const [kind, name, value, label] of cases) {
    const [told] = factsOf(kind, { [name]: value })
    assert.ok(told !== undefined)
    assert.equal(told.value, value)
    assert.equal(await fact.label(told, null, context), label, `${kind} ${name}`)
  }
})
