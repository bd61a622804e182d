import { takeTurn } from './ask.ts'
import { addPassages } from './passages.ts'
import { propertiesOfNode } from './properties.ts'
import type { Server } from './server.ts'
import { firstClaims } from './settle.ts'
import { type OwnedClaim, rewriteNodes, shownBy } from './write-nodes.ts'

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
  if (from < 11) await renewNames(server)
}

/** Nodes whose names are renewed together. */
const together = 2000

/**
 * Gives nodes the names that the claims on them make now, and what they are searched by; formats 6 and before had a weight and an order
 * instead of a place.
 */
async function renewNames(server: Server): Promise<void> {
  for (let after: string | null = ''; after !== null; ) {
    const begin: string = after
    after = await server.write(async (ask) => {
      await takeTurn(ask)
      const rows = (await ask(nodesBehind, { after: begin })) as unknown as readonly Held[]
      const ids = rows.filter(({ facts }) => facts === null).map(({ held }) => held.id)
      const firsts = new Map((await firstClaims(ask, ids)).map((claim) => [claim.node, claim]))
      const claims = rows.flatMap(({ held, facts }) => firsts.get(held.id) ?? claimOn(held, facts))
      const searched = new Map(rows.map(({ held }) => [held.id, held]))
      const renewed = (await shownBy(ask, claims)).filter(({ node }) => {
        const { label, names, place } = propertiesOfNode(node)
        const held = searched.get(node.id)
        return label !== held?.label || names !== held?.names || place !== held?.place
      })
      await rewriteNodes(ask, renewed)
      return rows.at(-1)?.held.id ?? null
    })
  }
}

const nodesBehind = `MATCH (n:Node) WHERE n.id > $after WITH n ORDER BY n.id LIMIT ${together}
  OPTIONAL MATCH (:Node {id: n.origin})-[c:CLAIMS]->(n)
  RETURN {id: n.id, label: n.label, names: n.names, place: n.place, origin: n.origin, precedence: n.precedence} AS held,
    c.facts AS facts ORDER BY n.id`

interface Held {
  readonly held: {
    readonly id: string
    readonly label: string
    readonly names: string | null
    readonly place: string | null
    readonly origin: string
    readonly precedence: string
  }
  /** Of the claim that gave the node its facts; null for one of an imported graph, of which that was not asked yet. */
  readonly facts: string | null
}

function claimOn({ id, origin, precedence }: Held['held'], facts: string | null): readonly OwnedClaim[] {
  return facts === null ? [] : [{ node: id, document: origin, precedence, facts }]
}
