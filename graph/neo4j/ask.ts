/** One row of an answer, by the names in its RETURN. */
export type Row = Readonly<Record<string, unknown>>
/** Puts one question in a running transaction. Whole numbers become Neo4j integers. */
export type Ask = (cypher: string, parameters?: Row) => Promise<readonly Row[]>

/** Rows written by one statement: enough to be quick, few enough for a server of modest memory. */
const rowsAtOnce = 2000

/**
 * Asks for each row of a list, many at once; nothing is asked for an empty list. The next rows are on their way while the
 * server works on those before.
 */
export async function askRows(
  ask: Ask,
  rows: readonly unknown[],
  cypher: string,
  others: Row = {},
): Promise<readonly Row[]> {
  const answers: Promise<readonly Row[]>[] = []
  for (let i = 0; i < rows.length; i += rowsAtOnce)
    answers.push(ask(`UNWIND $rows AS row ${cypher}`, { ...others, rows: rows.slice(i, i + rowsAtOnce) }))
  return (await Promise.all(answers)).flat()
}
