import type { Row } from '../ask.ts'
import type { Column } from '../columns.ts'
import { Float } from '../float.ts'

/** Stands between the elements of a list: a character that no text of ours holds. */
export const listDelimiter = '\u001F'

/** Stands round texts. The usual one would be doubled within JSON, which takes a sixth of an export; this one hardly any text holds. */
export const quote = '\u001E'

/** The heads of columns, as the tool reads them. */
export function headsOf(columns: readonly Column[]): readonly string[] {
  return columns.map(([name, type]) => (type === 'string' ? name : `${name}:${type}`))
}

/** The cells of what has these properties. */
export function cells(columns: readonly Column[], properties: Row): string {
  let row = ''
  for (const [name] of columns) row += `${cell(properties[name])},`
  return row.slice(0, -1)
}

/** A value as CSV: nothing is a property that is not there, and so is a list of nothing. */
export function cell(value: unknown): string {
  if (typeof value === 'string') return quoted(value)
  if (value === null || value === undefined) return ''
  if (value instanceof Float) return String(value.value)
  if (Array.isArray(value)) return value.length === 0 ? '' : quoted(value.join(listDelimiter))
  return String(value)
}

/** A text as CSV. */
export const quoted = (text: string): string =>
  `${quote}${text.includes(quote) ? text.replaceAll(quote, quote + quote) : text}${quote}`
