import { DatabaseSync } from 'node:sqlite'
import { disagreements } from './disagreements.ts'
import { placeOf } from './place.ts'

/** Something in a file that should not be. */
export interface Fault {
  /** What is wrong, in words. */
  readonly what: string
  /** How many rows. */
  readonly count: number
  /** Some of them, as JSON. */
  readonly examples: readonly string[]
}

/** So many examples of each are told. */
const shown = 3

/**
 * Everything that contradicts itself in a store's file: pages and indexes by SQLite's own check, then rows without their ends, quotes that
 * are not what the text has there, counts, and words of the indexes. Reads alone; another process may write meanwhile.
 */
export function* checkFile(path: string): Generator<Fault, void, undefined> {
  const file = new DatabaseSync(path, { readOnly: true, timeout: 5000 })
  try {
    // One transaction, so that all is checked as it was at one moment.
    file.exec('BEGIN')
    const broken = file.prepare('PRAGMA integrity_check(20)').all()
    const faults = broken.map((row) => String(row.integrity_check)).filter((line) => line !== 'ok')
    if (faults.length > 0)
      yield { what: 'the file is damaged', count: faults.length, examples: faults.slice(0, shown) }
    for (const [what, sql] of Object.entries(disagreements)) {
      const rows = file.prepare(sql).all()
      if (rows.length > 0)
        yield { what, count: rows.length, examples: rows.slice(0, shown).map((row) => JSON.stringify(row)) }
    }
    yield* misquoted(file)
    yield* misplaced(file)
  } finally {
    file.close()
  }
}

/** Quotes and parts that are not in the text where they should be. */
function* misquoted(file: DatabaseSync): Generator<Fault, void, undefined> {
  const quotes: string[] = []
  const parts: string[] = []
  const references = file.prepare(
    'SELECT key, span_start, span_end, quote FROM reference WHERE key >= ? AND key < ?',
  )
  const within = file.prepare(
    'SELECT id, span_start, span_end FROM node WHERE origin = ? AND within = ? AND part_kind IS NOT NULL',
  )
  const documents = file.prepare(
    `SELECT document.key, id, first_reference AS first, first_reference + "references" AS beyond, text
      FROM document JOIN node USING (key)`,
  )
  for (const { key, id, first, beyond, text } of documents.iterate()) {
    const whole = String(text)
    for (const { span_start, span_end, quote } of references.all(first ?? 0, beyond ?? 0))
      if (whole.slice(Number(span_start), Number(span_end)) !== quote)
        quotes.push(`${id}@${span_start}-${span_end}`)
    for (const part of within.all(key ?? 0, key ?? 0))
      if (Number(part.span_end) > whole.length || Number(part.span_start) > Number(part.span_end))
        parts.push(String(part.id))
  }
  for (const [what, all] of [
    ['quote that its text does not have there', quotes],
    ['part beyond its text', parts],
  ] as const)
    if (all.length > 0) yield { what, count: all.length, examples: all.slice(0, shown) }
}

/** Nodes whose words are not where a search looks for them: they would come in the wrong order, or not at all. */
export function* misplaced(file: DatabaseSync): Generator<Fault, void, undefined> {
  const words = file.prepare('SELECT 1 FROM node_name WHERE rowid = CAST(? AS INTEGER)')
  const found: string[] = []
  for (const { key, id, weight } of file.prepare('SELECT key, id, weight FROM node').iterate())
    if (words.get(placeOf(Number(weight), String(id), Number(key))) === undefined) found.push(String(id))
  if (found.length > 0)
    yield { what: 'node whose words are misplaced', count: found.length, examples: found.slice(0, shown) }
}
