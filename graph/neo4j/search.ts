import { rankStep, searchTerms } from '../names.ts'
import type { GraphNode } from '../node.ts'
import { orderKey } from '../order.ts'
import type { Page, SearchPosition, SearchQuery } from '../store.ts'
import { nodeOfProperties } from './properties.ts'
import type { Row, Server } from './server.ts'

/** See `GraphStore.search`. The word index only fetches candidates; the rank alone orders them. */
export async function searchNodes(
  server: Server,
  query: SearchQuery,
): Promise<Page<GraphNode, SearchPosition>> {
  const { kinds, known, after, first } = query
  const { match, rank, parameters } = candidates(query.text)
  const narrowing = [
    kinds.length > 0 ? 'n.kind IN $kinds' : 'true',
    known === null ? 'true' : 'n.known = $known',
    after === null ? 'true' : '(rank > $afterRank OR (rank = $afterRank AND n.order > $afterOrder))',
  ]
  const rows = await server.read(
    `${match} WITH n, ${rank} AS rank WHERE ${narrowing.join(' AND ')}
        RETURN properties(n) AS properties, rank, n.id AS id ORDER BY rank, n.order LIMIT $more`,
    { ...parameters, kinds, known, ...positionOf(after), more: first + 1 },
  )
  const last = rows.length > first ? rows[first - 1] : undefined
  const next = last === undefined ? null : { rank: Number(last.rank), id: String(last.id) }
  return { items: rows.slice(0, first).map((row) => nodeOfProperties(row.properties)), next }
}

const positionOf = (after: SearchPosition | null): Row =>
  after === null ? {} : { afterRank: after.rank, afterOrder: orderKey(after.id) }

function candidates(text: string): { match: string; rank: string; parameters: Row } {
  const terms = searchTerms(text)
  if (terms === null) return { match: 'MATCH (n:Node)', rank: 'n.weight', parameters: {} }
  return {
    match: `CALL db.index.fulltext.queryNodes('node_names', $match) YIELD node AS n`,
    rank: `CASE WHEN n.names CONTAINS $exact THEN 0 WHEN n.names CONTAINS $begins THEN 1 ELSE 2 END
      * ${rankStep} + n.weight`,
    parameters: {
      // Words hold only lower-case letters and digits: none is an operator of the index's query language.
      match: terms.words.map((word) => `+${word}*`).join(' '),
      exact: terms.exact,
      begins: terms.begins,
    },
  }
}
