import { setImmediate } from 'node:timers/promises'

/** One row of an answer, by the names in its RETURN. */
export type Row = Readonly<Record<string, unknown>>
/** Puts one question in a running transaction. Whole numbers become Neo4j integers. */
export type Ask = (cypher: string, parameters?: Row) => Promise<readonly Row[]>

/** One writer at a time: whoever holds this node's lock may decide what nodes show, and which are claimed by nobody. */
export async function takeTurn(ask: Ask): Promise<void> {
  await ask('MATCH (k:Kamergraaf) SET k.format = k.format')
}

/** Rows written by one statement: enough to be quick, few enough for a server of modest memory. */
const rowsAtOnce = 2000

/**
 * Asks for each row of a list, many at once; nothing is asked for an empty list. The next rows are on their way while the
 * server works on those before.
 */
export function askRows(
  ask: Ask,
  rows: readonly unknown[],
  cypher: string,
  others: Row = {},
): Promise<readonly Row[]> {
  return askEach(ask, rows, `UNWIND $rows AS row ${cypher}`, others)
}

/**
 * The same for a statement that finds all it needs by indexes that it names (see {@link node}): no other plan can be better, so the
 * server need not plan it again each time that the graph has grown.
 */
export function askRowsByKey(ask: Ask, rows: readonly unknown[], cypher: string): Promise<readonly Row[]> {
  return askEach(ask, rows, `CYPHER replan=skip UNWIND $rows AS row ${cypher}`, {})
}

/** Finds a node by its id, by the index. */
export const node = (variable: string, id: string): string =>
  `MATCH (${variable}:Node {id: ${id}}) USING INDEX ${variable}:Node(id)`

/** Properties from the values of a list, in its order from a place on: lists, for with maps all names would go with every row. */
export function propertiesFrom(list: string, names: readonly string[], from = 0): string {
  return `{${names.map((name, at) => `${name}: ${list}[${at + from}]`).join(', ')}}`
}

async function askEach(
  ask: Ask,
  rows: readonly unknown[],
  cypher: string,
  others: Row,
): Promise<readonly Row[]> {
  const answers: Promise<readonly Row[]>[] = []
  for (let i = 0; i < rows.length; i += rowsAtOnce)
    answers.push(ask(cypher, { ...others, rows: rows.slice(i, i + rowsAtOnce) }))
  return (await Promise.all(answers)).flat()
}

/**
 * For statements whose answers say nothing: `send` waits only until one is on its way, so that the rows of the next are made while the
 * server works. What is sent or asked later is done later. Ends when all is done, and throws what the first statement threw that failed.
 */
export async function sending<Result>(ask: Ask, work: (send: Ask) => Promise<Result>): Promise<Result> {
  const answers: Promise<unknown>[] = []
  const send: Ask = async (cypher, parameters) => {
    const answer = ask(cypher, parameters)
    // It is told of at the end.
    answer.catch(() => {})
    answers.push(answer)
    await setImmediate()
    return []
  }
  try {
    return await work(send)
  } finally {
    // Behind a statement that fails all others fail, and say less of why.
    await Promise.all(answers)
  }
}
