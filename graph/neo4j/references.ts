import { documentOf, kindOf } from '../ids.ts'
import type { NodeKind } from '../node.ts'
import { positionOf } from '../order.ts'
import { type Page, pageOf } from '../page.ts'
import type { Reference, ReferencePosition } from '../reference.ts'
import type { CoverageRow, OutwardQuery, ReferenceFilter, ReferenceQuery } from '../store.ts'
import { andDated, isDated, periodValues, withinPeriod } from './dated.ts'
import { positionKey, referenceOfRow } from './properties.ts'
import type { Server } from './server.ts'

const returned = 'RETURN properties(r) AS properties, a.id AS from, r.target AS target'

/** See `GraphStore.references`. */
export async function listReferences(
  server: Server,
  query: ReferenceQuery,
): Promise<Page<Reference, ReferencePosition>> {
  const { node, after, first, direction } = query
  const rows = await server.read(
    `${direction === 'out' ? outward(query) : inward(query)} ${returned} ORDER BY position`,
    { ...valuesOf(query), node, after: after === null ? '' : positionKey(after), more: first + 1 },
  )
  return pageOf(rows.map(referenceOfRow), first, positionOf)
}

/** See `GraphStore.referencesOut`. One question for each way in which nodes have references: papers, parts, and what has none below it. */
export async function listOutward(
  server: Server,
  nodes: readonly string[],
  { kinds, statuses, first, period = null }: OutwardQuery,
): Promise<readonly Page<Reference, ReferencePosition>[]> {
  const alike = Map.groupBy(new Set(nodes), (id) => outwardScope(kindOf(id), 'node'))
  const rows = await Promise.all(
    [...alike].map(([scope, some]) =>
      server.read(
        `UNWIND $nodes AS node ${period === null ? '' : datedOnes} CALL (node) {
          MATCH ${scope} WHERE true ${narrowing({ kinds, statuses })}
          RETURN c AS r, c.position AS position ORDER BY position LIMIT $more
        }
        WITH node, r, position, startNode(r) AS a ${returned}, node ORDER BY position`,
        { nodes: some, kinds, statuses, more: first + 1, ...periodValues(period) },
      ),
    ),
  )
  const found = Map.groupBy(rows.flat(), (row) => row.node)
  return nodes.map((node) => pageOf((found.get(node) ?? []).map(referenceOfRow), first, positionOf))
}

/** Of the nodes asked those of the period. */
const datedOnes = `MATCH (asked:Node {id: node}) WHERE ${isDated('asked')} WITH node`

/** Binds the first references `r` after a place, with their ends: all of a paper or part are read, and it has not very many. */
function outward(filter: ReferenceFilter): string {
  return `${ofPeriod(filter)} MATCH ${outwardScope(kindOf(filter.node))} WHERE c.position > $after ${narrowing(filter)}
    WITH c AS r, c.position AS position, startNode(c) AS a, endNode(c) AS b ORDER BY position LIMIT $more`
}

/**
 * The same of the references to a node. Of each node that counts with it the first are read from the index, in order, so that a
 * page costs the same wherever it is and however many there are. The index serves questions that name both of its properties.
 */
function inward(filter: ReferenceFilter): string {
  const first = (type: string): string =>
    `MATCH (citing)-[c:${type}]->() USING INDEX c:${type}(target, position)
      WHERE c.target = n.id AND c.position > $after ${narrowing(filter)} ${andDated(filter.period ?? null, 'citing')}
      RETURN c.id AS id, c.position AS position ORDER BY c.target, c.position LIMIT $more`
  // On the way in a candidate may stand for a reference, or several.
  return `MATCH ${scopeOf(filter.node)} CALL (n) { ${first('REFERS_TO')} UNION ALL ${first('CANDIDATE')} }
    WITH DISTINCT id, position ORDER BY position LIMIT $more
    MATCH (a:Node)-[r:REFERS_TO {id: id}]->(b)`
}

const narrowing = ({ kinds, statuses }: Pick<ReferenceFilter, 'kinds' | 'statuses'>): string =>
  `${kinds.length > 0 ? 'AND c.kind IN $kinds' : ''} ${statuses.length > 0 ? 'AND c.status IN $statuses' : ''}`

/** All references out of a node are of one paper, which is dated in the period or not. */
const ofPeriod = ({ period = null }: ReferenceFilter): string =>
  period === null ? '' : `MATCH (paper:Document {id: $paper}) WHERE ${withinPeriod('paper')}`

const valuesOf = ({ node, kinds, statuses, period = null }: ReferenceFilter) => ({
  ...{ kinds, statuses, paper: documentOf(node) },
  ...periodValues(period),
})

/** See `GraphStore.countReferences`. */
export async function countListed(server: Server, filter: ReferenceFilter): Promise<number> {
  const { node, direction, kinds, statuses, period = null } = filter
  const all = kinds.length === 0 && statuses.length === 0 && period === null
  const cypher =
    direction === 'out'
      ? `${ofPeriod(filter)} MATCH ${outwardScope(kindOf(node))} WHERE true ${narrowing(filter)} RETURN count(c) AS n`
      : all
        ? countAllInward(node)
        : `MATCH ${scopeOf(node)} MATCH (n)<-[c:REFERS_TO|CANDIDATE]-(citing) WHERE true ${narrowing(filter)}
              ${andDated(period, 'citing')}
            RETURN count(DISTINCT c.id) AS n`
  const rows = await server.read(cypher, { ...valuesOf(filter), node })
  return Number(rows[0]?.n)
}

/** A node knows how many relationships it has; only candidates must be looked at, for they may be of a reference counted already. */
const countAllInward = (node: string): string =>
  `MATCH ${scopeOf(node)} WITH collect(n) AS scope, sum(COUNT { (n)<-[:REFERS_TO]-() }) AS direct
    CALL (scope) {
      UNWIND scope AS n MATCH (n)<-[c:CANDIDATE]-() WITH DISTINCT scope, c.id AS id
      MATCH ()-[r:REFERS_TO {id: id}]->(b) WHERE NOT b IN scope RETURN count(r) AS others
    }
    RETURN direct + others AS n`

/** What counts with a node. Parts nest a few deep and in one document only, so following them has an end. */
const below: Readonly<Partial<Record<NodeKind, string>>> = {
  document: '<-[:WITHIN*0..1]-(n:Document|Part)',
  part: '<-[:PARENT*0..]-(n)',
  wet: '<-[:WITHIN*0..1]-(n:Wet)',
}

/** Binds `n`: the node, named by `$node`, and what counts with it. */
export function scopeOf(node: string): string {
  return scopeOfKind(kindOf(node), '$node')
}

/** @param name Of the variable or parameter that holds the node's id. */
function scopeOfKind(kind: NodeKind, name: string): string {
  const scope = below[kind]
  return scope === undefined ? `(n:Node {id: ${name}})` : `(:Node {id: ${name}})${scope}`
}

/** Binds `c`: the relationship of each reference that is made there. */
const outwardScope = (kind: NodeKind, name = '$node'): string =>
  kind === 'document'
    ? `()-[c:REFERS_TO {document: ${name}}]->()`
    : `${scopeOfKind(kind, name)} MATCH (n)-[c:REFERS_TO]->()`

/** See `GraphStore.referencesById`. */
export async function referencesOf(
  server: Server,
  ids: readonly string[],
): Promise<readonly (Reference | null)[]> {
  const cypher = `UNWIND $ids AS id MATCH (a:Node)-[r:REFERS_TO {id: id}]->(b) ${returned}`
  const rows = await server.read(cypher, { ids })
  const found = new Map(rows.map(referenceOfRow).map((reference) => [reference.id, reference]))
  return ids.map((id) => found.get(id) ?? null)
}

/** Counts per kind and status, in no order; see `GraphStore.coverage`. */
export async function coverageRows(server: Server, document: string | null): Promise<readonly CoverageRow[]> {
  const match =
    document === null ? 'MATCH ()-[r:REFERS_TO]->()' : 'MATCH ()-[r:REFERS_TO {document: $document}]->()'
  const cypher = `${match} RETURN r.kind AS kind, r.status AS status, count(*) AS count`
  return (await server.read(cypher, { document })) as unknown as readonly CoverageRow[]
}
