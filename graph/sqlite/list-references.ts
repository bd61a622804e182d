import type { SQLInputValue } from 'node:sqlite'
import { documentOf, kindOf } from '../ids.ts'
import { compareStrings, positionOf } from '../order.ts'
import { type Page, pageOf } from '../page.ts'
import { type Enclosed, partsBelow } from '../parts-below.ts'
import type { Reference, ReferencePosition } from '../reference.ts'
import type { ReferenceFilter, ReferenceQuery } from '../store.ts'
import type { Database } from './database.ts'
import { inYears, yearsOf } from './dated.ts'
import { lastUpTo, rangeOf, shownAt } from './references.ts'
import { statusKey } from './words.ts'

/** Where a page begins: after this key of this document, and with the documents behind it. */
interface After {
  readonly document: string
  readonly key: number
}

/** See `GraphStore.references`. */
export function listReferences(
  database: Database,
  query: ReferenceQuery,
): Page<Reference, ReferencePosition> {
  const { after, first } = query
  const begin =
    after === null ? { document: '', key: 0 } : { document: after.document, key: lastUpTo(database, after) }
  const keys =
    query.direction === 'out'
      ? outKeys(database, query, begin, first + 1)
      : inKeys(database, query, begin, first + 1)
  return pageOf(shownAt(database, keys), first, positionOf)
}

/** Conditions on kind, status and year. Kinds and statuses are numbers that the file itself gave. */
function narrowing(
  database: Database,
  { kinds, statuses, period = null }: Pick<ReferenceFilter, 'kinds' | 'statuses' | 'period'>,
): { readonly sql: string; readonly values: readonly number[] } {
  const keys = kinds.flatMap((kind) => database.kinds.find(kind) ?? [])
  const wanted = statuses.map(statusKey).filter((key) => key >= 0)
  const conditions = [
    kinds.length === 0 ? '' : `AND kind IN (${keys.join(', ')})`,
    statuses.length === 0 ? '' : `AND status IN (${wanted.join(', ')})`,
    period === null ? '' : inYears(),
  ]
  return { sql: conditions.join(' '), values: yearsOf(period) }
}

/** The keys of the first references made in a node. All are of one document. */
function outKeys(
  database: Database,
  filter: ReferenceFilter,
  after: After,
  limit: number,
): readonly number[] {
  const { sql, values } = outQuery(database, filter)
  if (sql === null) return []
  // A cursor of another document stands before or behind all of these.
  const order = compareStrings(after.document, documentOf(filter.node))
  if (order > 0) return []
  const key = order < 0 ? 0 : after.key
  const rows = database.list(`${sql} AND key > ? ORDER BY key LIMIT ?`, ...values, key, limit)
  return rows.map(({ key }) => Number(key))
}

function outQuery(database: Database, filter: ReferenceFilter) {
  const narrowed = narrowing(database, filter)
  const { node } = filter
  if (kindOf(node) === 'document') {
    const range = rangeOf(database, node)
    if (range === null) return { sql: null, values: [] }
    return {
      sql: `SELECT key FROM reference WHERE key BETWEEN ? AND ? ${narrowed.sql}`,
      values: [range.first, range.last, ...narrowed.values],
    }
  }
  const places = JSON.stringify(placesOf(database, node, 'out').map(({ key }) => key))
  return {
    sql: `SELECT key FROM reference INDEXED BY reference_from
      WHERE from_node IN (SELECT value FROM json_each(?)) ${narrowed.sql}`,
    values: [places, ...narrowed.values],
  }
}

interface Place {
  readonly key: number
  readonly degree: number
}

/** The node and what lies below it that counts with it. */
function placesOf(database: Database, node: string, direction: 'in' | 'out'): readonly Place[] {
  const kind = kindOf(node)
  const self = database.first('SELECT key, degree, within FROM node WHERE id = ?', node)
  if (self === undefined) return []
  const alone = [self as unknown as Place]
  if (kind === 'document' || (kind === 'wet' && direction === 'in')) {
    const below = database.list('SELECT key, degree FROM node WHERE within = ?', Number(self.key))
    return [...alone, ...(below as unknown as readonly Place[])]
  }
  if (kind !== 'part' || self.within === null) return alone
  const rows = database.list(
    `SELECT node.key, node.degree, node.id, above.id AS parent FROM node LEFT JOIN node AS above ON above.key = node.parent
      WHERE node.within = ?`,
    Number(self.within),
  ) as unknown as readonly (Place & Enclosed)[]
  const wanted = new Set(partsBelow(node, rows))
  return rows.filter(({ id }) => wanted.has(id))
}

/** The keys of the nodes that references to a node may name: itself and what lies below it. */
export function keysCounted(database: Database, node: string): readonly number[] {
  return placesOf(database, node, 'in').map(({ key }) => key)
}

interface Found {
  readonly key: number
  readonly document: string
}

/** So many references in all are sorted at once; where there are more, only the first of each node are read. */
const fewEnough = 2000

/** The keys of the first references to a node, each once, by document and place. */
function inKeys(database: Database, filter: ReferenceFilter, after: After, limit: number): readonly number[] {
  const places = placesOf(database, filter.node, 'in').filter(({ degree }) => degree > 0)
  const all = places.reduce((sum, { degree }) => sum + degree, 0)
  const narrowed = narrowing(database, filter)
  const found =
    all <= fewEnough
      ? database.list(
          allInto(narrowed.sql),
          ...Array(2)
            .fill([keysOf(places), after.document, after.key, ...narrowed.values])
            .flat(),
        )
      : places.flatMap(({ key }) => firstInto(database, key, narrowed, after, limit))
  const once = new Map((found as unknown as readonly Found[]).map((one) => [one.key, one.document]))
  return [...once]
    .sort(([key, document], [other, elsewhere]) => compareStrings(document, elsewhere) || key - other)
    .slice(0, limit)
    .map(([key]) => key)
}

const keysOf = (places: readonly Place[]): string => JSON.stringify(places.map(({ key }) => key))

/** A candidate is always of an ambiguous reference. */
const ofCandidates = (narrowed: string): string => narrowed.replace('AND status IN', 'AND 1 IN')

const allInto = (narrowed: string): string =>
  `SELECT key, document FROM reference INDEXED BY reference_to WHERE target IN (SELECT value FROM json_each(?))
    AND rank BETWEEN 0 AND 3 AND (document, key) > (?, ?) ${narrowed}
  UNION ALL SELECT reference, document FROM candidate INDEXED BY candidate_to WHERE node IN (SELECT value FROM json_each(?))
    AND other = 1 AND (document, reference) > (?, ?) ${ofCandidates(narrowed)}`

/** Each rank has the order of documents, so the first of each rank are enough. */
function firstInto(
  database: Database,
  node: number,
  narrowed: ReturnType<typeof narrowing>,
  after: After,
  limit: number,
): readonly unknown[] {
  const values: readonly SQLInputValue[] = [after.document, after.key, ...narrowed.values, limit]
  return [0, 1, 2, 3].flatMap((rank) => [
    ...database.list(
      `SELECT key, document FROM reference WHERE target = ? AND rank = ? AND (document, key) > (?, ?) ${narrowed.sql}
        ORDER BY document, key LIMIT ?`,
      ...[node, rank, ...values],
    ),
    ...database.list(
      `SELECT reference AS key, document FROM candidate WHERE other = 1 AND node = ? AND rank = ?
        AND (document, reference) > (?, ?) ${ofCandidates(narrowed.sql)} ORDER BY document, reference LIMIT ?`,
      ...[node, rank, ...values],
    ),
  ])
}

/** See `GraphStore.countReferences`. */
export function countListed(database: Database, filter: ReferenceFilter): number {
  if (filter.direction === 'out') {
    const { sql, values } = outQuery(database, filter)
    return sql === null ? 0 : Number(database.first(`SELECT count(*) AS n FROM (${sql})`, ...values)?.n)
  }
  const places = placesOf(database, filter.node, 'in').filter(({ degree }) => degree > 0)
  const [place] = places
  // A degree counts each reference once.
  const isWhole = filter.kinds.length + filter.statuses.length === 0 && (filter.period ?? null) === null
  if (places.length <= 1 && isWhole) return place?.degree ?? 0
  const narrowed = narrowing(database, filter)
  const values = Array(2)
    .fill([keysOf(places), '', 0, ...narrowed.values])
    .flat()
  return Number(
    database.first(`SELECT count(DISTINCT key) AS n FROM (${allInto(narrowed.sql)})`, ...values)?.n,
  )
}
