import type { SQLInputValue } from 'node:sqlite'
import { pageOf } from '../ids.ts'
import { namesOf, weightOf } from '../names.ts'
import type { DocumentFacts, EntityFacts, GraphNode, PartFacts } from '../node.ts'
import type { Database, Row } from './database.ts'

// The columns hold what this module wrote, so a row is read by casting once, here.
interface NodeColumns {
  readonly id: string
  readonly kind: GraphNode['kind']
  readonly label: string
  readonly title: string | null
  readonly known: GraphNode['known']
  readonly within_id: string | null
  readonly page: string | null
  readonly part_kind: PartFacts['kind'] | null
  readonly number: string | null
  readonly numbers: string | null
  readonly span_start: number | null
  readonly span_end: number | null
  readonly parent_id: string | null
  readonly asked_by: string | null
  readonly vergaderjaar: string | null
  readonly kamer: DocumentFacts['kamer']
  readonly date: string | null
  readonly length: number | null
  readonly aliases: string | null
  readonly sort: string | null
  readonly wikidata: string | null
  readonly provisional: number | null
}

/** The columns of `node` that tell what it is, but for the nodes that it lies in. */
const factColumns: readonly string[] = [
  ...[
    'id',
    'kind',
    'label',
    'title',
    'known',
    'page',
    'part_kind',
    'number',
    'numbers',
    'span_start',
    'span_end',
  ],
  ...['asked_by', 'vergaderjaar', 'kamer', 'date', 'length', 'aliases', 'sort', 'wikidata', 'provisional'],
]
/** What `nodeOfRow` reads, of nodes called `node`: `SELECT ${nodeColumns} FROM node ${nodeJoins} WHERE …`. */
export const nodeColumns = `${factColumns.map((column) => `node.${column}`)}, within_node.id AS within_id, parent_node.id AS parent_id`
/** What `nodeColumns` needs beside the nodes. */
export const nodeJoins = `LEFT JOIN node AS within_node ON within_node.key = node.within
  LEFT JOIN node AS parent_node ON parent_node.key = node.parent`

/** The node that a row holds. */
export function nodeOfRow(row: Row): GraphNode {
  const columns = row as unknown as NodeColumns
  const { id, kind, label, title, known, within_id: within } = columns
  const page = columns.page === null ? pageOf(id) : columns.page === '' ? null : columns.page
  const base = { id, kind, label, title, known, within, page }
  return { ...base, part: partOfRow(columns), document: documentOfRow(columns), entity: entityOfRow(columns) }
}

/** See `GraphStore.nodes`. */
export function nodesOf(database: Database, ids: readonly string[]): readonly (GraphNode | null)[] {
  const found = new Map(database.list(among, JSON.stringify(ids)).map((row) => [row.id, nodeOfRow(row)]))
  return ids.map((id) => found.get(id) ?? null)
}

const among = `SELECT ${nodeColumns} FROM json_each(?) AS asked CROSS JOIN node ON node.id = asked.value ${nodeJoins}`

function partOfRow(row: NodeColumns): PartFacts | null {
  if (row.part_kind === null) return null
  const { number, parent_id: parent } = row
  const numbers = row.numbers === null ? plainNumbers(number) : list(row.numbers)
  const span = { start: row.span_start ?? 0, end: row.span_end ?? 0 }
  return { kind: row.part_kind, number, numbers, ...span, parent, askedBy: row.asked_by }
}

const plainNumbers = (number: string | null): readonly string[] => (number === null ? [] : [number])

function documentOfRow({ vergaderjaar, kamer, date, length }: NodeColumns): DocumentFacts | null {
  return length === null ? null : { vergaderjaar, kamer, date, length }
}

function entityOfRow({ aliases, sort, wikidata, provisional }: NodeColumns): EntityFacts | null {
  return provisional === null
    ? null
    : { aliases: list(aliases), sort, wikidata, provisional: provisional === 1 }
}

const list = (json: string | null): readonly string[] => (json === null ? [] : JSON.parse(json))

/** The key of a node and its counts: columns before those that a node itself fills. */
export const countedColumns = ['key', 'degree', 'claims'] as const
/** What gave the facts of a node: columns behind the counted ones. */
export const shownColumns = ['origin', 'variant', 'told'] as const
/** The columns that a node itself fills, in the order of `valuesOfNode`. */
export const writtenColumns = [
  ...['id', 'kind', 'label', 'title', 'known', 'within', 'page', 'part_kind', 'number', 'numbers'],
  ...['span_start', 'span_end', 'parent', 'asked_by', 'vergaderjaar', 'kamer', 'date', 'length', 'aliases'],
  ...['sort', 'wikidata', 'provisional', 'weight', 'names'],
] as const

/** The values of a node, with what is derived from it for searching; `keyOf` gives the keys of the nodes that it names. */
export function valuesOfNode(node: GraphNode, keyOf: (id: string) => number): readonly SQLInputValue[] {
  const { id, kind, label, title, known, within, part, document, entity } = node
  const page = node.page === pageOf(id) ? null : (node.page ?? '')
  return [
    ...[id, kind, label, title, known, within === null ? null : keyOf(within), page],
    ...valuesOfPart(part, keyOf),
    ...[document?.vergaderjaar ?? null, document?.kamer ?? null, document?.date ?? null],
    document?.length ?? null,
    ...valuesOfEntity(entity),
    weightOf(kind, label),
    namesOf(node),
  ]
}

function valuesOfPart(part: PartFacts | null, keyOf: (id: string) => number): readonly SQLInputValue[] {
  if (part === null) return [null, null, null, null, null, null, null]
  const { kind, number, numbers, start, end, parent, askedBy } = part
  const plain = numbers.length === (number === null ? 0 : 1) && (number === null || numbers[0] === number)
  const above = parent === null ? null : keyOf(parent)
  return [kind, number, plain ? null : JSON.stringify(numbers), start, end, above, askedBy]
}

function valuesOfEntity(entity: EntityFacts | null): readonly SQLInputValue[] {
  if (entity === null) return [null, null, null, null]
  return [JSON.stringify(entity.aliases), entity.sort, entity.wikidata, Number(entity.provisional)]
}
