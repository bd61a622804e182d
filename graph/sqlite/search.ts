import { kindStep, partsOfRank, rankOf, searchTerms } from '../names.ts'
import { type GraphNode, nodeKinds } from '../node.ts'
import type { Page, SearchPosition, SearchQuery } from '../store.ts'
import type { Database } from './database.ts'
import type { NodeFound } from './name-rows.ts'
import { NameSearch } from './name-search.ts'
import { nodeColumns, nodeJoins, nodeOfRow } from './rows.ts'

/** See `GraphStore.search`. */
export function searchNodes(
  database: Database,
  query: SearchQuery,
  bounds?: ConstructorParameters<typeof NameSearch>[3],
): Page<GraphNode, SearchPosition> {
  const terms = searchTerms(query.text)
  const found =
    terms === null ? everyNode(database, query) : new NameSearch(database, query, terms, bounds).page()
  const shown = found.slice(0, query.first)
  const rows = database.list(described, JSON.stringify(shown.map(({ key }) => key)))
  const last = found.length > query.first ? shown.at(-1) : undefined
  const next = last === undefined ? null : { rank: rankOf(last.tier, last.weight), id: last.id }
  return { items: rows.map(nodeOfRow), next }
}

const described = `SELECT ${nodeColumns} FROM json_each(?) AS asked CROSS JOIN node ON node.key = asked.value ${nodeJoins}
  ORDER BY asked.key`

/** Nodes in the order of a listing; one more than the page has room for. */
function everyNode(database: Database, { kinds, known, after, first }: SearchQuery): readonly NodeFound[] {
  // Weights tell kinds, and have an index.
  const steps = (kinds.length === 0 ? nodeKinds : kinds).map((kind) => nodeKinds.indexOf(kind) * kindStep)
  const rows = database.all(
    `SELECT key, id, weight, 0 AS tier FROM node INDEXED BY node_listing WHERE weight >= :least AND weight < :beyond
      AND (weight, id) > (:weight, :id) ${known === null ? '' : 'AND known = :known'}
      ${kinds.length === 0 ? '' : `AND weight / ${kindStep} * ${kindStep} IN (${steps})`} ORDER BY weight, id LIMIT :more`,
    {
      ...{ least: Math.min(...steps), beyond: Math.max(...steps) + kindStep, more: first + 1 },
      ...{ weight: after === null ? -1 : partsOfRank(after.rank).weight, id: after?.id ?? '' },
      ...(known !== null && { known }),
    },
  )
  return rows as unknown as readonly NodeFound[]
}
