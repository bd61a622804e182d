import { kindStep, partsOfRank, rankOf, searchTerms } from '../names.ts'
import { type GraphNode, nodeKinds } from '../node.ts'
import { type Page, pageOf } from '../page.ts'
import type { SearchPosition, SearchQuery } from '../store.ts'
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
  const { items, next } = pageOf(found, query.first, positionOf)
  const rows = database.list(described, JSON.stringify(items.map(({ key }) => key)))
  return { items: rows.map(nodeOfRow), next }
}

const positionOf = ({ tier, weight, id }: NodeFound): SearchPosition => ({ rank: rankOf(tier, weight), id })

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
