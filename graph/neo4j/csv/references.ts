import { type Column, candidateColumns, referenceColumns, strings } from '../columns.ts'
import {
  type Cell,
  type Cells,
  concat,
  headsOf,
  json,
  lineOf,
  list,
  listDelimiter,
  perhaps,
  plain,
  text,
  unlessNull,
} from './cells.ts'
import { joined, joining } from './joining.ts'
import type { Scan } from './scan.ts'

const padded = (value: string, digits: number): string => `substr(${10 ** digits} + ${value}, 2)`

const status = "CASE r.status WHEN 0 THEN 'resolved' WHEN 1 THEN 'ambiguous' ELSE 'unresolved' END"

const candidates = `(SELECT group_concat(c.id, '${listDelimiter}' ORDER BY candidate.n) FROM candidate
  JOIN node AS c ON c.key = candidate.node WHERE candidate.from_node = r.from_node AND candidate.reference = r.key)`

const cells: Cells = {
  id: [
    `CASE WHEN r.id IS NULL THEN ${concat(
      plain('r.document', "'@'", 'r.span_start', "'-'", 'r.span_end', "':'", 'k.name', "':'", 'r.ordinal'),
    )} ELSE ${concat(text('r.id'))} END`,
  ],
  document: plain('r.document'),
  target: text('t.id'),
  position: plain(
    'r.document',
    "' '",
    padded('r.span_start', 9),
    "'-'",
    padded('r.span_end', 9),
    "' '",
    'k.name',
    "' '",
    padded('r.ordinal', 4),
  ),
  kind: ['k.name'],
  status: [status],
  start: ['r.span_start'],
  end: ['r.span_end'],
  ordinal: ['r.ordinal'],
  rank: ['r.rank'],
  quote: text('r.quote'),
  reason: perhaps('r.reason'),
  rule: plain('u.name'),
  said: json('r.said', "'{}'"),
  filled: json('r.filled', "'{}'"),
  mover: perhaps('r.mover'),
  told: json('r.told'),
  sourceStart: ['r.source_start'],
  sourceEnd: ['r.source_end'],
  confidence: ['r.confidence'],
  flags: list('r.flags'),
  candidates: unlessNull('nullif(r.status = 1, 0)', candidates),
  place: [
    `(SELECT count(*) FROM candidate AS b
    WHERE b.from_node = c.from_node AND b.reference = c.reference AND b.n <= c.n AND b.other = 1)`,
  ],
}

const unresolvedColumns = strings('id', 'quote', 'kind', 'reason')

/** What hardly any reference has: looked at one by one only where there is any of it. */
const isSeldom = ([name]: Column): boolean =>
  ['reason', 'mover', 'told', 'flags', 'candidates'].includes(name)
const seldom = referenceColumns.filter(isSeldom)
const usual = referenceColumns.filter((column) => !isSeldom(column))
const seldomCells = `CASE WHEN coalesce(r.reason, r.mover, r.told, r.flags) IS NULL AND r.status <> 1
  THEN '${','.repeat(seldom.length)}' ELSE ${concat(seldom.flatMap(([name]) => ["','", ...(cells[name] ?? [])]))} END`

/** Lines to what has this key. */
const leadingTo = (key: string, target: Cell): string =>
  lineOf([['r.from_node'], [key]], usual, { ...cells, target }, [seldomCells, "'\n'"])

/** Every reference; one that is unresolved leads to a node of its own. */
export const references: Scan = {
  from: `reference AS r JOIN kind AS k ON k.key = r.kind JOIN rule AS u ON u.key = r.rule LEFT JOIN node AS t ON t.key = r.target
    WHERE r.key > ?1 AND r.key <= ?2`,
  last: 'SELECT max(key) FROM reference',
  keys: 4000,
  outputs: [
    {
      ...joined('REFERS_TO', 'refers-to', [...usual, ...seldom]),
      line: leadingTo('r.target', text('t.id')),
      where: 'r.target IS NOT NULL',
    },
    {
      ...joined('REFERS_TO', 'refers-to-unresolved', [...usual, ...seldom], 'unresolved'),
      line: leadingTo('r.key', ['NULL']),
      where: 'r.target IS NULL',
    },
    {
      ...{ of: 'nodes', name: 'Unresolved', file: 'unresolved' },
      heads: [':ID(unresolved)', ...headsOf(unresolvedColumns)],
      line: lineOf([['r.key']], unresolvedColumns, cells),
      where: 'r.target IS NULL',
    },
  ],
}

/** The less likely meanings of those that are ambiguous. */
export const others: Scan = {
  from: `candidate AS c JOIN reference AS r ON r.key = c.reference JOIN kind AS k ON k.key = r.kind JOIN node AS t ON t.key = c.node
    WHERE c.from_node > ?1 AND c.from_node <= ?2 AND c.other = 1`,
  last: 'SELECT max(from_node) FROM candidate',
  keys: 20_000,
  outputs: [joining('CANDIDATE', 'candidate', ['r.from_node', 'c.node'], candidateColumns, cells)],
}
