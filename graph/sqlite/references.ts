import { asTold } from '../match.ts'
import { plainId, type Reference, referenceStatuses } from '../reference.ts'
import type { CoverageRow } from '../store.ts'
import type { Database, Row } from './database.ts'
import { referenceColumns, referenceJoins, referenceOfRow } from './reference-rows.ts'

/** A reference with its key: as it is shown, and as its paper told it. */
export interface HeldReference {
  readonly key: number
  readonly shown: Reference
  readonly told: Reference
  /** The first mover, where it may be matched. */
  readonly mover: string | null
}

const select = `SELECT ${referenceColumns} FROM reference ${referenceJoins}`

/** So many references from one key on. */
export function heldReferences(database: Database, first: number, count: number): readonly HeldReference[] {
  const rows = database.list(
    `${select} WHERE reference.key >= ? AND reference.key < ? ORDER BY reference.key`,
    ...[first, first + count],
  )
  return rows.map((row) => heldOfRow(database, row))
}

/** The references with these keys, by key. */
export function referencesAt(database: Database, keys: readonly number[]): readonly HeldReference[] {
  const sql = `${select} WHERE reference.key IN (SELECT value FROM json_each(?)) ORDER BY reference.key`
  return database.list(sql, JSON.stringify(keys)).map((row) => heldOfRow(database, row))
}

function heldOfRow(database: Database, row: Row): HeldReference {
  const shown = referenceOfRow(database, row)
  const told = asTold(shown, row.told === null ? null : String(row.told))
  return { key: Number(row.key), shown, told, mover: row.mover === null ? null : String(row.mover) }
}

/** The shown references with these keys, in their order. */
export function shownAt(database: Database, keys: readonly number[]): readonly Reference[] {
  const sql = `${select} WHERE reference.key = ?`
  return keys.flatMap((key) => {
    const row = database.first(sql, key)
    return row === undefined ? [] : [referenceOfRow(database, row)]
  })
}

/** See `GraphStore.referencesById`. */
export function referencesOf(database: Database, ids: readonly string[]): readonly (Reference | null)[] {
  return ids.map((id) => {
    const row = database.first(`${select} WHERE reference.id = ?`, id) ?? rowByPlace(database, id)
    return row === undefined ? null : referenceOfRow(database, row)
  })
}

const idForm = /^(.+)@(\d{1,10})-(\d{1,10}):([^:]+):(\d{1,10})$/

/** Nearly every id says where its reference stands. */
function rowByPlace(database: Database, id: string): Row | undefined {
  const [, document = '', start = '', end = '', kind = '', ordinal = ''] = idForm.exec(id) ?? []
  const key = database.kinds.find(kind)
  const place = {
    ...{ document, start: Number(start), end: Number(end) },
    ...{ kind: kind as Reference['kind'], ordinal: Number(ordinal) },
  }
  if (key === undefined || plainId(place) !== id) return undefined
  const found = placeOf(database, document, Number(start))
  if (found === null) return undefined
  return database.first(
    `${select} WHERE reference.key BETWEEN ? AND ? AND reference.span_start = ? AND reference.span_end = ?
      AND reference.kind = ? AND reference.ordinal = ? AND reference.id IS NULL`,
    ...[found.first, found.last, Number(start), Number(end), key, Number(ordinal)],
  )
}

/** The ids of the references with these keys, by key. */
export function referenceIds(database: Database, keys: readonly number[]): ReadonlyMap<number, string> {
  const sql = `SELECT reference.key, reference.id, document, span_start, span_end, kind, ordinal
    FROM json_each(?) CROSS JOIN reference ON reference.key = value`
  const rows = database.tuples(sql, JSON.stringify(keys))
  return new Map(
    rows.map(([key, id, document, start, end, kind, ordinal]) => {
      if (id !== null) return [Number(key), String(id)]
      const place = { document: String(document), start: Number(start), end: Number(end) }
      const name = database.kinds.name(Number(kind)) as Reference['kind']
      return [Number(key), plainId({ ...place, kind: name, ordinal: Number(ordinal) })]
    }),
  )
}

/** The range of keys of a document's references; null for one that was not loaded. */
export function rangeOf(database: Database, document: string) {
  const row = database.first(
    'SELECT first_reference, "references" FROM node JOIN document USING (key) WHERE node.id = ?',
    document,
  )
  if (row === undefined) return null
  const first = Number(row.first_reference)
  return { first, last: first + Number(row.references) - 1 }
}

/** The part of that range in which references begin at this place: found by halving, for they lie in reading order. */
function placeOf(database: Database, document: string, start: number) {
  const range = rangeOf(database, document)
  if (range === null) return null
  const edge = (place: number): number => {
    let [low, high] = [range.first, range.last + 1]
    while (low < high) {
      const middle = (low + high) >> 1
      const row = database.first('SELECT span_start FROM reference WHERE key = ?', middle)
      if (Number(row?.span_start) < place) low = middle + 1
      else high = middle
    }
    return low
  }
  return { first: edge(start), last: edge(start + 1) - 1 }
}

/** The last key of a document's references that stand at this place or before it; 0 where there is none. */
export function lastUpTo(
  database: Database,
  { document, start, end, kind, ordinal }: Pick<Reference, 'document' | 'start' | 'end' | 'kind' | 'ordinal'>,
): number {
  const found = placeOf(database, document, start)
  if (found === null) return 0
  const row = database.first(
    `SELECT max(reference.key) AS last FROM reference JOIN kind ON kind.key = reference.kind
      WHERE reference.key BETWEEN ? AND ? AND (span_end, kind.name, ordinal) <= (?, ?, ?)`,
    ...[found.first, found.last, end, kind, ordinal],
  )
  return Number(row?.last ?? found.first - 1)
}

/** Counts per kind and status, in no order; see `GraphStore.coverage`. */
export function coverageRows(database: Database, document: string | null): readonly CoverageRow[] {
  const range = document === null ? null : rangeOf(database, document)
  if (document !== null && range === null) return []
  const rows =
    range === null
      ? database.list(
          'SELECT kind, status, "references" AS count FROM reference_count WHERE "references" > 0',
        )
      : database.list(countedIn, range.first, range.last)
  return rows.map((row) => ({
    kind: database.kinds.name(Number(row.kind)) as CoverageRow['kind'],
    status: referenceStatuses[Number(row.status)] ?? 'unresolved',
    count: Number(row.count),
  }))
}

const countedIn =
  'SELECT kind, status, count(*) AS count FROM reference WHERE key BETWEEN ? AND ? GROUP BY kind, status'
