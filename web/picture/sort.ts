import type { Sorting } from '../address.ts'

/** What a column sorts by: words, in Dutch order with numbers by their size, or numbers. */
export type Keys<Column extends string, Row> = Readonly<Record<Column, (row: Row) => string | number>>

const collator = new Intl.Collator('nl', { numeric: true, sensitivity: 'base' })

/** Rows in the order that is asked for; rows alike, and all without an order, stay as they come. */
export function sortRows<Column extends string, Row>(
  rows: readonly Row[],
  sorting: Sorting<Column> | null,
  keys: Keys<Column, Row>,
): readonly Row[] {
  if (sorting === null) return rows
  const key = keys[sorting.by]
  const way = sorting.down ? -1 : 1
  const keyed = rows.map((row) => ({ row, key: key(row) }))
  return keyed.sort((a, b) => way * compare(a.key, b.key)).map(({ row }) => row)
}

const compare = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b))

/** What a click on the head of a column asks for: up, then down, then as it came; of numbers the largest first. */
export function nextSorting<Column extends string>(
  now: Sorting<Column> | null,
  by: Column,
  numbers: boolean,
): Sorting<Column> | null {
  if (now?.by !== by) return { by, down: numbers }
  return now.down === numbers ? { by, down: !numbers } : null
}
