import { addPassages } from './passages.ts'
import type { Server } from './server.ts'

/** Where a reference stands, as `positionKey` writes it. */
const position = `r.document + ' ' + right('00000000' + toString(r.start), 9) + '-' +
  right('00000000' + toString(r.end), 9) + ' ' + r.kind + ' ' + right('000' + toString(r.ordinal), 4)`

/** Names as single words, and the place in the order of search results, as `propertiesOfNode` writes them. */
const searched = `MATCH (n:Node) WHERE n.place IS NULL
    CALL (n) {
      WITH n, n.weight / 100000 * 1000 + CASE WHEN n.weight % 100000 > 999 THEN 999 ELSE n.weight % 100000 END AS step,
        [name IN split(n.names, '\n') WHERE name <> '' | '_' + replace(left(name, 200), ' ', '_')] AS whole
      SET n.names = n.names + reduce(all = '', word IN whole | all + word + ' ')
          + '__' + right('0000' + toString(step), 5) + ' __' + n.known,
        n.place = right('000000' + toString(n.weight), 7) + ' ' + n.order
      REMOVE n.weight, n.order
    } IN TRANSACTIONS OF 5000 ROWS`

/** What each format lacks that the next has, besides constraints and indexes. Done again, each changes nothing. */
const steps: readonly { readonly before: number; readonly statement: string }[] = [
  { before: 5, statement: placed('REFERS_TO', 'CASE WHEN b:Unresolved THEN null ELSE b.id END') },
  { before: 5, statement: placed('CANDIDATE', 'b.id') },
  { before: 7, statement: searched },
]

/** In many small transactions: a graph may be larger than the server's memory. */
function placed(type: string, target: string): string {
  return `MATCH ()-[r:${type}]->(b) WHERE r.position IS NULL
    CALL (r, b) { SET r.target = ${target}, r.position = ${position} } IN TRANSACTIONS OF 5000 ROWS`
}

/** Brings a graph of an older format up to date. Cut short, it can be begun again. */
export async function migrate(server: Server, from: number): Promise<void> {
  for (const { before, statement } of steps) if (from < before) await server.command(statement)
  if (from < 6) await addPassages(server)
}
