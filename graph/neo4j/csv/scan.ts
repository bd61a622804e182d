import type { Database } from '../../sqlite/database.ts'
import type { Bytes } from './bytes.ts'

/** What the tool makes of a file: nodes of these labels, or relationships of this type. */
export interface Made {
  readonly of: 'nodes' | 'relationships'
  readonly name: string
}

/** A file, and how SQLite makes its lines of the rows of a scan. */
export interface Output extends Made {
  /** Its name, without what tells who wrote it. */
  readonly file: string
  readonly heads: readonly string[]
  /** What makes the line of a row, or its lines: with their ends. */
  readonly line: string
  /** Of which rows; all unless told. */
  readonly where?: string
  /** Where SQL does not make whole lines: adds them, made of what it gave, which stands from 0 to here. */
  readonly finish?: (bytes: Bytes, to: number) => void
}

/** A pass over tables of SQLite that makes lines of several files. */
export interface Scan {
  /** What is passed: behind a key (`?1`) up to another (`?2`). */
  readonly from: string
  /** How many keys there are. */
  readonly last: string
  /** Keys that are passed at once: enough for a megabyte of lines or so. */
  readonly keys: number
  /** Bytes of the longest value among these rows, where there may be long ones. */
  readonly longest?: string
  readonly outputs: readonly Output[]
}

/** What a range of keys has made. */
export interface Lines {
  readonly longest: number
  /** Of each output; null for none. */
  readonly each: readonly (Uint8Array | null)[]
}

/** Makes the lines of a range of keys, or what they are finished of, in SQLite: a row that comes into JavaScript costs several times what its line does. */
export function linesOf(database: Database, scan: Scan, after: number, to: number): Lines {
  const [longest, ...each] = database.tuples(statementOf(scan), after, to)[0] ?? []
  return { longest: Number(longest), each: each as Lines['each'] }
}

/** The same text each time, so that the statement is found again at once. */
function statementOf(scan: Scan): string {
  const held = statements.get(scan)
  if (held !== undefined) return held
  const made = makeStatement(scan)
  statements.set(scan, made)
  return made
}

const statements = new WeakMap<Scan, string>()

function makeStatement({ from, longest = '0', outputs }: Scan): string {
  const lines = outputs.map(({ line, where }) => {
    const rows = where === undefined ? '' : `FILTER (WHERE ${where})`
    return `CAST(group_concat(${line}, '') ${rows} AS BLOB)`
  })
  return `SELECT ${longest}, ${lines.join(', ')} FROM ${from}`
}
