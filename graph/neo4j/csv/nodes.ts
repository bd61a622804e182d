import { ownPrecedence } from '../../claim.ts'
import { nodeKinds } from '../../node.ts'
import { claimColumns, nodeColumns, strings } from '../columns.ts'
import { labels } from '../schema.ts'
import { type Cells, headsOf, lineOf, list, perhaps, text, unlessNull } from './cells.ts'
import { joining } from './joining.ts'
import type { Output, Scan } from './scan.ts'
import { addSearchCells, searchCells } from './search-cells.ts'

const cells: Cells = {
  label: text('n.label'),
  title: perhaps('n.title'),
  known: ['n.known'],
  within: perhaps('w.id'),
  partKind: ['n.part_kind'],
  number: perhaps('n.number'),
  parent: perhaps('p.id'),
  askedBy: perhaps('n.asked_by'),
  numbers: list('n.numbers', ...perhaps('n.number')),
  start: ['n.span_start'],
  end: ['n.span_end'],
  vergaderjaar: perhaps('n.vergaderjaar'),
  kamer: ['n.kamer'],
  date: perhaps('n.date'),
  length: ['n.length'],
  aliases: list('n.aliases'),
  sort: perhaps('n.sort'),
  wikidata: perhaps('n.wikidata'),
  provisional: ["CASE n.provisional WHEN 1 THEN 'true' WHEN 0 THEN 'false' END"],
}

/** What is made in JavaScript. */
const searched = strings('page', 'names', 'place')

const kinds = nodeKinds.map((kind): Output => {
  const columns = nodeColumns[kind]
  const made = columns.filter(([name]) => searched.every(([other]) => name !== other))
  return {
    ...{ of: 'nodes', name: `Node:${labels[kind]}`, file: labels[kind].toLowerCase() },
    heads: [':ID(node)', 'id', ...headsOf([...made, ...searched])],
    line: lineOf([['n.key'], text('n.id')], made, { ...cells, kind: [`'${kind}'`] }, searchCells),
    finish: addSearchCells,
    where: `n.kind = '${kind}'`,
  }
})

/** What a document tells of itself and its parts is what these show, and stands in the claim only where the register adds to it. */
const own = joining('CLAIMS', 'claims-own', ['n.origin', 'n.key'], claimColumns, {
  precedence: [`'${ownPrecedence}'`],
  facts: unlessNull('n.told', 'own_facts(n.told)'),
})

/** Every node, what it lies in, and the claim of the document that is it or whose part it is. Which claim gave the facts of others is found out when it is needed. */
export const nodes: Scan = {
  from: `node AS n LEFT JOIN node AS w ON w.key = n.within LEFT JOIN node AS p ON p.key = n.parent
    WHERE n.key > ?1 AND n.key <= ?2`,
  last: 'SELECT max(key) FROM node',
  keys: 2000,
  outputs: [
    ...kinds,
    { ...joining('WITHIN', 'within', ['n.key', 'n.within']), where: 'n.within IS NOT NULL' },
    { ...joining('PARENT', 'parent', ['n.key', 'n.parent']), where: 'n.parent IS NOT NULL' },
    { ...own, where: 'n.origin IS NOT NULL' },
  ],
}
