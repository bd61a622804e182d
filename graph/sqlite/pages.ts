import type { SQLInputValue } from 'node:sqlite'
import type { Database, Row } from './database.ts'

/** Rows read together. */
export const together = 20_000

/**
 * Rows page by page, so that all are read of a page before others are written.
 * @param after The values of the statement, by the last row of the page before: where the next begins.
 */
export function* pages(
  database: Database,
  sql: string,
  after: (row: Row | undefined) => SQLInputValue[],
): Generator<Row, void, undefined> {
  let last: Row | undefined
  do {
    const rows = database.list(sql, ...after(last))
    yield* rows
    last = rows.at(-1)
  } while (last !== undefined)
}
