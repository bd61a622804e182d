import { linkRank } from '../order.ts'
import type { Reference } from '../reference.ts'
import { endsOf } from '../reference-ends.ts'
import type { Database } from './database.ts'
import { insertReference } from './reference-rows.ts'
import type { Tally } from './tally.ts'
import { kindKey, statusKey } from './words.ts'
import { keyOf } from './write-node.ts'

/** Takes a reference out, with its candidates. */
export function dropReference(database: Database, key: number, reference: Reference, tally: Tally): void {
  database.put('DELETE FROM reference WHERE key = ?', key)
  tally.counted(kindKey(database, reference.kind), statusKey(reference.status), -1)
  for (const id of endsOf(reference)) tally.cited(keyOf(database, id), -1)
  if (reference.candidates.length > 0)
    database.put(
      'DELETE FROM candidate WHERE from_node = ? AND reference = ?',
      keyOf(database, reference.from),
      key,
    )
}

/** Puts a reference in, with the year of its document; `told` goes with one that is matched. */
export function putReference(
  database: Database,
  key: number,
  reference: Reference,
  year: number | null,
  tally: Tally,
  told: string | null = null,
): void {
  const from = keyOf(database, reference.from)
  const target = reference.target === null ? null : keyOf(database, reference.target)
  insertReference(database, key, reference, { from, target, year }, told)
  tally.counted(kindKey(database, reference.kind), statusKey(reference.status), 1)
  for (const id of endsOf(reference)) tally.cited(keyOf(database, id), 1)
  if (reference.candidates.length === 0) return
  const seen = new Set([reference.target])
  for (const [n, id] of reference.candidates.entries()) {
    const other = Number(!seen.has(id))
    seen.add(id)
    database.putLater(putCandidate, [
      ...[from, key, n, keyOf(database, id), kindKey(database, reference.kind)],
      ...[linkRank(reference.kind), reference.document, other, year],
    ])
  }
}

const putCandidate = `INSERT INTO candidate (from_node, reference, n, node, kind, rank, document, other, year)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`
