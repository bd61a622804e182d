import { askRowsByKey, node } from './ask.ts'
import { addPassages } from './passages.ts'
import { nodeOfProperties, propertiesOfNode } from './properties.ts'
import type { Server } from './server.ts'

/** Where a reference stands, as `positionKey` writes it. */
const position = `r.document + ' ' + right('00000000' + toString(r.start), 9) + '-' +
  right('00000000' + toString(r.end), 9) + ' ' + r.kind + ' ' + right('000' + toString(r.ordinal), 4)`

/** What each format lacks that the next has, besides constraints and indexes. Done again, each changes nothing. */
const steps: readonly { readonly before: number; readonly statement: string }[] = [
  { before: 5, statement: placed('REFERS_TO', 'CASE WHEN b:Unresolved THEN null ELSE b.id END') },
  { before: 5, statement: placed('CANDIDATE', 'b.id') },
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
  if (from < 9) await renewNames(server)
}

/** Nodes whose names are renewed together. */
const together = 2000

/** Gives nodes the names and the place by which they are searched; formats 6 and before had a weight and an order instead. */
async function renewNames(server: Server): Promise<void> {
  let after = ''
  for (;;) {
    const rows = await server.read(
      `MATCH (n:Node) WHERE n.id > $after WITH n ORDER BY n.id LIMIT ${together} RETURN properties(n) AS held`,
      { after },
    )
    const nodes = rows.map(({ held }) => held as Searched)
    const last = nodes.at(-1)
    if (last === undefined) return
    const renewed = nodes.flatMap((held) => {
      const { names, place } = propertiesOfNode(nodeOfProperties(held))
      return names === held.names && place === held.place ? [] : [[held.id, names, place]]
    })
    if (renewed.length > 0) await server.write((ask) => askRowsByKey(ask, renewed, renew))
    after = last.id
  }
}

const renew = `${node('n', 'row[0]')} SET n.names = row[1], n.place = row[2] REMOVE n.weight, n.order`

interface Searched {
  readonly id: string
  readonly names?: string
  readonly place?: string
}
