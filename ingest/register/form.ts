import type { Registration } from '../../graph/register.ts'

/**
 * What a record of a list says: registrations, or that it is left out on purpose, or why it cannot be read (one phrase,
 * without a full stop).
 */
export type Said = readonly Registration[] | 'left out' | { readonly fault: string }

/** Reads one record by its fields. */
export type ReadRecord = (fields: readonly string[]) => Said

/** A form of list: one value in one file, recognised by its first line. */
export interface ListForm {
  /** For people: "list of dossiers". */
  readonly name: string
  /**
   * How its records are read, when a list whose first line has these fields is of this form; else null. `heads` says whether that line
   * is a heading, or a record itself.
   */
  begin(fields: readonly string[]): { readonly read: ReadRecord; readonly heads: boolean } | null
}

/** Where a table has which column, by its heading: the first of these names; upper and lower case are one. -1 where it has none. */
export function columnsOf(heading: readonly string[]): (...names: readonly string[]) => number {
  const has = heading.map((name) => name.trim().toLowerCase())
  return (...names) => {
    const name = names.map((each) => each.toLowerCase()).find((each) => has.includes(each))
    return name === undefined ? -1 : has.indexOf(name)
  }
}

/** A title as it is kept: white space as single spaces; null when there is none. */
export function titleOf(printed: string | undefined): string | null {
  const title = (printed ?? '').replace(/\s+/g, ' ').trim()
  return title === '' ? null : title
}

/** A field that was damaged when the list was made. */
export const notUtf8 = 'it is not UTF-8; save the list as UTF-8'
