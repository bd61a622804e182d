import type { Line } from './lines.ts'

/** A record of a table: its fields, or null where its quotation marks do not match; and the line it begins on. */
export interface CsvRecord {
  readonly fields: readonly string[] | null
  readonly line: number
}

/** The most lines that a field in quotation marks may run over: a mark that is never closed must not swallow the table. */
const longestRecord = 100

/** Puts lines together into records (RFC 4180: quoted fields may hold line breaks, separators and doubled quotation marks). */
export class CsvRecords {
  readonly #separator: string
  #open: Line[] = []
  #quoted = false

  constructor(separator: string) {
    this.#separator = separator
  }

  /** The records that this line ends: usually one, none inside quotation marks, several after a mark that was never closed. */
  next(line: Line): readonly CsvRecord[] {
    this.#open.push(line)
    if (oddMarks(line.text)) this.#quoted = !this.#quoted
    if (this.#quoted) return this.#open.length < longestRecord ? [] : this.#giveUp()
    const text = this.#open.map((held) => held.text).join('\n')
    const first = this.#open[0] ?? line
    this.#open = []
    return [{ fields: fieldsOf(text, this.#separator), line: first.number }]
  }

  /** The records that the end of the table leaves. */
  end(): readonly CsvRecord[] {
    const records: CsvRecord[] = []
    while (this.#open.length > 0) records.push(...this.#giveUp())
    return records
  }

  /** Refuses the first open line and reads the others anew. */
  #giveUp(): readonly CsvRecord[] {
    const [first, ...others] = this.#open
    if (first === undefined) return []
    this.#open = []
    this.#quoted = false
    return [{ fields: null, line: first.number }, ...others.flatMap((line) => this.next(line))]
  }
}

const oddMarks = (text: string): boolean => {
  let odd = false
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) odd = !odd
  return odd
}

/** The fields of one record, or null where a quotation mark stands in the middle of a field. */
export function fieldsOf(text: string, separator: string): readonly string[] | null {
  const fields: string[] = []
  let at = 0
  for (;;) {
    const field = text[at] === '"' ? quotedField(text, at) : plainField(text, at, separator)
    if (field === null) return null
    fields.push(field.value)
    if (field.end === text.length) return fields
    if (text[field.end] !== separator) return null
    at = field.end + 1
  }
}

interface Field {
  readonly value: string
  readonly end: number
}

function plainField(text: string, start: number, separator: string): Field | null {
  const found = text.indexOf(separator, start)
  const end = found < 0 ? text.length : found
  const value = text.slice(start, end)
  return value.includes('"') ? null : { value, end }
}

function quotedField(text: string, start: number): Field | null {
  let end = start + 1
  for (;;) {
    end = text.indexOf('"', end)
    if (end < 0) return null
    if (text[end + 1] !== '"') break
    end += 2
  }
  return { value: text.slice(start + 1, end).replaceAll('""', '"'), end: end + 1 }
}
