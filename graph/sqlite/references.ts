import { kindOf } from '../ids.ts'
import type { NodeKind } from '../node.ts'
import { positionOf } from '../order.ts'
import { type Enclosed, partsBelow } from '../parts-below.ts'
import type { Reference, ReferencePosition } from '../reference.ts'
import type { CoverageRow, Page, ReferenceQuery } from '../store.ts'
import type { Database, Values } from './database.ts'
import { referenceOfRow } from './rows.ts'

/** What to count: a listing without its page. */
export type ReferenceFilter = Omit<ReferenceQuery, 'first' | 'after'>

interface Condition {
  readonly table: 'reference' | 'edge'
  readonly where: string
  readonly values: Values
}

/** See `GraphStore.references`. */
export function listReferences(
  database: Database,
  query: ReferenceQuery,
): Page<Reference, ReferencePosition> {
  const { table, where, values } = conditionOf(database, query)
  const { after, first } = query
  const beyond = after === null ? '' : `AND (${position}) > (:document, :start, :end, :kind, :ordinal)`
  const places = `SELECT DISTINCT ${position} FROM ${table} WHERE ${where} ${beyond} ORDER BY ${position} LIMIT :more`
  const rows = database.all(
    `SELECT reference.* FROM (${places}) JOIN reference USING (${position}) ORDER BY ${position}`,
    { ...values, ...after, more: first + 1 },
  )
  const items = rows.slice(0, first).map(referenceOfRow)
  const last = items.at(-1)
  return { items, next: rows.length > first && last !== undefined ? positionOf(last) : null }
}

const position = 'document, span_start, span_end, kind, ordinal'

/** See `GraphStore.countReferences`. */
export function countListed(database: Database, filter: ReferenceFilter): number {
  const { table, where, values } = conditionOf(database, filter)
  const sql = `SELECT count(*) AS n FROM (SELECT DISTINCT ${position} FROM ${table} WHERE ${where})`
  return Number(database.get(sql, values)?.n)
}

/** Columns are chosen here; every value is a parameter. */
function conditionOf(database: Database, { node, direction, kinds, statuses }: ReferenceFilter): Condition {
  const table = direction === 'in' ? 'edge' : 'reference'
  const scope = scopeOf(database, node, direction)
  const narrowing: string[] = []
  const values: Record<string, string> = {}
  if (kinds.length > 0) {
    narrowing.push('AND kind IN (SELECT value FROM json_each(:kinds))')
    values.kinds = JSON.stringify(kinds)
  }
  if (statuses.length > 0) {
    narrowing.push('AND status IN (SELECT value FROM json_each(:statuses))')
    values.statuses = JSON.stringify(statuses)
  }
  return { table, where: [scope.where, ...narrowing].join(' '), values: { ...scope.values, ...values } }
}

/** One id is asked for by equality, so that the index gives the order and a page of a hub stays cheap. */
function scopeOf(database: Database, node: string, direction: 'in' | 'out'): Omit<Condition, 'table'> {
  const column = direction === 'in' ? 'to_node' : 'from_node'
  const kind = kindOf(node)
  if (kind === 'document' && direction === 'out') return { where: 'document = :node', values: { node } }
  const ids = hasBelow(kind) ? idsBelow(database, node, kind) : [node]
  if (ids.length === 1) return { where: `${column} = :node`, values: { node } }
  return {
    where: `${column} IN (SELECT value FROM json_each(:ids))`,
    values: { ids: JSON.stringify(ids) },
  }
}

type WithBelow = 'document' | 'part' | 'wet'

const hasBelow = (kind: NodeKind): kind is WithBelow =>
  kind === 'document' || kind === 'part' || kind === 'wet'

function idsBelow(database: Database, node: string, kind: WithBelow): readonly string[] {
  const sql =
    kind === 'part'
      ? 'SELECT id, parent FROM node WHERE within = (SELECT within FROM node WHERE id = :node)'
      : 'SELECT id, within AS parent FROM node WHERE within = :node'
  return partsBelow(node, database.all(sql, { node }) as unknown as readonly Enclosed[])
}

/** See `GraphStore.referencesById`. */
export function referencesOf(database: Database, ids: readonly string[]): readonly (Reference | null)[] {
  const rows = database.all('SELECT * FROM reference WHERE id IN (SELECT value FROM json_each(:ids))', {
    ids: JSON.stringify(ids),
  })
  const found = new Map(rows.map((row) => [row.id, referenceOfRow(row)]))
  return ids.map((id) => found.get(id) ?? null)
}

/** Counts per kind and status, in no order; see `GraphStore.coverage`. */
export function coverageRows(database: Database, document: string | null): readonly CoverageRow[] {
  const where = document === null ? '' : 'WHERE document = :document'
  const sql = `SELECT kind, status, count(*) AS count FROM reference ${where} GROUP BY kind, status`
  const rows = database.all(sql, document === null ? {} : { document })
  return rows.map((row) => ({ ...row })) as unknown as readonly CoverageRow[]
}
