import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Line, Link, Node } from '../network/network.ts'
import { tableOf } from './table.ts'

const nodes = [
  {
    __typename: 'Part',
    id: 'kst-1-1#antwoord-9',
    label: 'Antwoord 9',
    document: { label: 'Kamerstuk 1, nr. 1' },
  },
  { __typename: 'Organisatie', id: 'org:a', label: '=A; "B"' },
] as unknown as readonly Node[]
const link = (kind: string | null, count: number, quote: string | null) => ({
  ...{
    id: `${kind}`,
    from: 'kst-1-1#antwoord-9',
    to: 'org:a',
    kind,
    structure: kind === null ? 'WITHIN' : null,
  },
  ...{
    count,
    status: kind === null ? null : 'RESOLVED',
    reference: quote === null ? null : { id: 'r', quote },
  },
})
const lines = [
  { from: 'kst-1-1#antwoord-9', to: 'org:a', links: [link('ORGANISATIE', 3, 'de\nA'), link(null, 1, null)] },
] as unknown as readonly Line[]
const words = {
  head: ['van', 'naar'],
  kind: ({ kind }: Link) => kind ?? 'hoort bij',
  status: ({ status }: Link) => status ?? '',
}

test('each kind of reference is a row; a part is named with its paper; nothing breaks out of its cell, or is reckoned', () => {
  assert.equal(
    tableOf(lines, nodes, words, ';'),
    `\uFEFF"van";"naar"\r\n` +
      `"kst-1-1#antwoord-9";"Antwoord 9, Kamerstuk 1, nr. 1";"ORGANISATIE";"org:a";"'=A; ""B""";"RESOLVED";"3";"de\nA"\r\n` +
      `"kst-1-1#antwoord-9";"Antwoord 9, Kamerstuk 1, nr. 1";"hoort bij";"org:a";"'=A; ""B""";"";"";""\r\n`,
  )
})
