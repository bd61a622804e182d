import { ownClaim } from '../../claim.ts'
import { pageOf } from '../../ids.ts'
import type { GraphNode } from '../../node.ts'
import { indexedWords } from '../../passages.ts'
import type { Database } from '../../sqlite/database.ts'
import { searchedOf } from '../properties.ts'
import { quote, quoted } from './cells.ts'

/** Adds to SQLite what it cannot work out by itself. */
export function defineFunctions(database: Database): void {
  database.define('derived', (id, page, names, weight, known) =>
    derivedCells(
      String(id),
      page === null ? null : String(page),
      String(names),
      Number(weight),
      known as GraphNode['known'],
    ),
  )
  database.define('own_facts', (told) => ownClaim(JSON.parse(String(told)) as GraphNode).facts)
  database.define('plain_claims', (document, claims, own, told) =>
    claimLines(
      Number(document),
      keysIn(claims),
      new Set([Number(document), ...keysIn(own), ...keysIn(told)]),
    ),
  )
  database.define('passages', (document, text, spans) =>
    passageLines(String(document), String(text), String(spans)),
  )
}

/** The cells `page`, `names` and `place` of a node, by columns of the table of nodes: together, for to come here costs as much as what is done. */
// Names hold letters, digits, spaces and line ends alone.
function derivedCells(
  id: string,
  page: string | null,
  names: string,
  weight: number,
  known: GraphNode['known'],
): string {
  const shown = page ?? pageOf(id) ?? ''
  const search = searchedOf({ id, known, weight, names })
  return `${shown === '' ? '' : quoted(shown)},${quote}${search.names}${quote},${quoted(search.place)}`
}

/** The lines of the passages of a document; `spans` is JSON: `[["kst-90001-1",0,120],…]`. */
function passageLines(document: string, text: string, spans: string): string {
  const start = quoted(document)
  let lines = ''
  for (const [from, begin, end] of JSON.parse(spans) as readonly (readonly [string, number, number])[])
    lines += `${start},${quoted(from)},${quoted(indexedWords(text.slice(begin, end)))},${begin},${end}\n`
  return lines
}

const keysIn = (json: unknown): readonly number[] => JSON.parse(String(json))

/** The lines of the nodes that a document claims, but for these. */
function claimLines(document: number, claims: readonly number[], without: ReadonlySet<number>): string {
  let lines = ''
  for (const key of claims) if (!without.has(key)) lines += `${document},${key}\n`
  return lines
}
