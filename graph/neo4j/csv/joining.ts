import type { Column } from '../columns.ts'
import { type Cells, headsOf, lineOf } from './cells.ts'
import type { Output } from './scan.ts'

/** A file of relationships of a type between these keys. */
export function joining(
  type: string,
  file: string,
  [from, to]: readonly [string, string],
  columns: readonly Column[] = [],
  cells: Cells = {},
  end: 'node' | 'text' | 'unresolved' = 'node',
): Output {
  const heads = [':START_ID(node)', `:END_ID(${end})`, ...headsOf(columns)]
  return { of: 'relationships', name: type, file, heads, line: lineOf([[from], [to]], columns, cells) }
}
