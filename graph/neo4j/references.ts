import { kindOf } from '../ids.ts'
import type { NodeKind } from '../node.ts'
import { positionOf } from '../order.ts'
import type { Reference, ReferencePosition } from '../reference.ts'
import type { CoverageRow, Page, ReferenceQuery } from '../store.ts'
import { referenceOfRow } from './properties.ts'
import type { Row, Server } from './server.ts'

/** What to count: a listing without its page. */
export type ReferenceFilter = Omit<ReferenceQuery, 'first' | 'after'>

interface Condition {
  /** Binds `c`, a relationship of each reference that is meant. */
  readonly match: string
  readonly parameters: Row
}

const returned = `RETURN properties(r) AS properties, a.id AS from,
  CASE WHEN b:Unresolved THEN null ELSE b.id END AS target`

const place = `c.document AS document, c.start AS start, c.end AS end, c.kind AS kind, c.ordinal AS ordinal`
const order = 'document, start, end, kind, ordinal'

/** After a position: the Cypher of a row comparison, which it has not. */
const beyond = `document > $document OR (document = $document AND (start > $start OR (start = $start AND
  (end > $end OR (end = $end AND (kind > $kind OR (kind = $kind AND ordinal > $ordinal)))))))`

/** See `GraphStore.references`. */
export async function listReferences(
  server: Server,
  query: ReferenceQuery,
): Promise<Page<Reference, ReferencePosition>> {
  const { after, first, direction } = query
  const { match, parameters } = conditionOf(query)
  // A reference is one relationship on the way out; on the way in a candidate may stand for it, or several.
  const one = direction === 'out' ? 'c' : 'DISTINCT c.id AS id'
  const whole = direction === 'out' ? 'c AS r, startNode(c) AS a, endNode(c) AS b' : null
  const rows = await server.read(
    `${match} WITH ${one}, ${place} ${after === null ? '' : `WHERE ${beyond}`}
      WITH * ORDER BY ${order} LIMIT $more
      ${whole === null ? 'MATCH (a:Node)-[r:REFERS_TO {id: id}]->(b)' : `WITH *, ${whole}`}
      ${returned} ORDER BY ${order}`,
    { ...parameters, ...after, more: first + 1 },
  )
  const items = rows.slice(0, first).map(referenceOfRow)
  const last = items.at(-1)
  return { items, next: rows.length > first && last !== undefined ? positionOf(last) : null }
}

/** See `GraphStore.countReferences`. */
export async function countListed(server: Server, filter: ReferenceFilter): Promise<number> {
  const { match, parameters } = conditionOf(filter)
  const rows = await server.read(`${match} RETURN count(DISTINCT c.id) AS n`, parameters)
  return Number(rows[0]?.n)
}

function conditionOf({ node, direction, kinds, statuses }: ReferenceFilter): Condition {
  const narrowing = ['true']
  if (kinds.length > 0) narrowing.push('c.kind IN $kinds')
  if (statuses.length > 0) narrowing.push('c.status IN $statuses')
  const match = `MATCH ${scopeOf(kindOf(node), direction)} WHERE ${narrowing.join(' AND ')}`
  return { match, parameters: { node, kinds, statuses } }
}

/** What counts with a node. Parts nest a few deep and in one document only, so following them has an end. */
const below: Readonly<Partial<Record<NodeKind, string>>> = {
  document: '<-[:WITHIN*0..1]-(n:Document|Part)',
  part: '<-[:PARENT*0..]-(n)',
  wet: '<-[:WITHIN*0..1]-(n:Wet)',
}

function scopeOf(kind: NodeKind, direction: 'out' | 'in'): string {
  if (kind === 'document' && direction === 'out') return '()-[c:REFERS_TO {document: $node}]->()'
  const scope = below[kind] ?? ''
  const start = scope === '' ? '(n:Node {id: $node})' : `(:Node {id: $node})${scope}`
  return `${start} MATCH ${direction === 'out' ? '(n)-[c:REFERS_TO]->()' : '(n)<-[c:REFERS_TO|CANDIDATE]-()'}`
}

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
