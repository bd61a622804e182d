import type { Column } from '../columns.ts'
import { type Cells, headsOf, lineOf } from './cells.ts'
import type { Output } from './scan.ts'

/** A file of relationships of a type. */
export function joined(
  type: string,
  file: string,
  columns: readonly Column[] = [],
  end: 'node' | 'text' | 'unresolved' = 'node',
): Omit<Output, 'line'> {
  const heads = [':START_ID(node)', `:END_ID(${end})`, ...headsOf(columns)]
  return { of: 'relationships', name: type, file, heads }
}

/** The same with lines that lead from a key to another. */
export function joining(
  type: string,
  file: string,
  [from, to]: readonly [string, string],
  columns: readonly Column[] = [],
  cells: Cells = {},
  end: 'node' | 'text' = 'node',
): Output {
  return { ...joined(type, file, columns, end), line: lineOf([[from], [to]], columns, cells) }
}
