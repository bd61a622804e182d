import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { pageOf } from '../../ids.ts'
import { normalise } from '../../names.ts'
import type { GraphNode } from '../../node.ts'
import { searchedOf } from '../search-words.ts'
import { Bytes } from './bytes.ts'
import { quoted } from './cells.ts'
import { addSearchCells } from './search-cells.ts'

interface Told {
  readonly id: string
  readonly page: string | null
  readonly names: string
  readonly weight: number
  readonly known: GraphNode['known']
}

const bytes = new Bytes()
const [stop, follows] = [Buffer.from([0xff]), Buffer.from([0xfe])]

/** Lines as SQL gives them, each with what it began with and the cells made. */
function made(nodes: readonly Told[]): string {
  const lines = nodes.flatMap(({ id, page, names, weight, known }, i) =>
    [`line ${i}`, id, page ?? follows, names, String(weight), known].flatMap((field) => [
      Buffer.from(field),
      stop,
    ]),
  )
  const source = Buffer.concat(lines)
  bytes.begin(source)
  addSearchCells(bytes, source.length)
  return Buffer.from(bytes.view()).toString()
}

const wanted = (nodes: readonly Told[]): string =>
  nodes
    .map((node, i) => {
      const { names, place } = searchedOf(node)
      const page = node.page ?? pageOf(node.id) ?? ''
      return `line ${i},${page === '' ? '' : quoted(page)},${quoted(names)},${quoted(place)}\n`
    })
    .join('')

test('what nodes are searched by is as a load writes it, whatever they are called', () => {
  const id = fc.oneof(
    fc.constantFrom(
      'kst-90001-1',
      'kst-90001-1#vraag-1',
      'kst-90001-1#vraag-2',
      'kst-90001-12#é',
      'kst-90001-1',
    ),
    fc.constantFrom(
      'url:https://a.example/#b',
      'url:https://a.example/#c',
      'url:\u001E\u{1F600}',
      'org:x',
      'dossier:90001',
    ),
    fc.string({ unit: 'grapheme', minLength: 1 }),
  )
  const name = fc
    .oneof(
      fc.constantFrom(
        'Vraag 1',
        'Kamerstuk 90 001, nr. 1',
        'kst-90001-1',
        'ĳ',
        'Ω',
        '語 言',
        'a'.repeat(300),
      ),
      fc.string(),
    )
    .map(normalise)
  const names = fc
    .array(name, { maxLength: 6 })
    .map((all) => `\n${all.filter((one) => one !== '').join('\n')}\n`)
  const node: fc.Arbitrary<Told> = fc.record({
    id,
    names,
    page: fc.oneof(fc.constant(null), fc.constant(''), fc.constantFrom('https://a.example', '\u001E', 'é')),
    weight: fc.nat(999_999),
    known: fc.constantFrom('ingested', 'registered', 'unknown'),
  })
  fc.assert(
    fc.property(fc.array(node), (nodes) => assert.equal(made(nodes), wanted(nodes))),
    { numRuns: 500 },
  )
})
