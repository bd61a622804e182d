import { kindOf } from '../ids.ts'
import { positionOf } from '../order.ts'
import { type Enclosed, partsBelow } from '../parts-below.ts'
import type { Reference, ReferencePosition } from '../reference.ts'
import type { CoverageRow, Page, ReferenceQuery } from '../store.ts'
import { referenceOfRow } from './properties.ts'
import type { Ask, Row, Server } from './server.ts'

/** What to count: a listing without its page. */
export type ReferenceFilter = Omit<ReferenceQuery, 'first' | 'after'>

interface Condition {
  /** Binds `c`, a relationship of each reference that is meant. */
  readonly match: string
  readonly parameters: Row
}

const returned = `RETURN properties(r) AS properties, a.id AS from,
  CASE WHEN b:Unresolved THEN null ELSE b.id END AS target`

const order = 'document, start, end, kind, ordinal'

/** After a position: the Cypher of a row comparison, which it has not. */
const beyond = `document > $document OR (document = $document AND (start > $start OR (start = $start AND
  (end > $end OR (end = $end AND (kind > $kind OR (kind = $kind AND ordinal > $ordinal)))))))`

/** See `GraphStore.references`. */
export function listReferences(
  server: Server,
  query: ReferenceQuery,
): Promise<Page<Reference, ReferencePosition>> {
  const { after, first } = query
  return server.read(async (ask) => {
    const { match, parameters } = await conditionOf(ask, query)
    const rows = await ask(
      `${match}
        WITH DISTINCT c.id AS id, c.document AS document, c.start AS start, c.end AS end, c.kind AS kind,
          c.ordinal AS ordinal
        ${after === null ? '' : `WHERE ${beyond}`}
        ORDER BY ${order} LIMIT $more
        MATCH (a:Node)-[r:REFERS_TO {id: id}]->(b) ${returned} ORDER BY ${order}`,
      { ...parameters, ...after, more: first + 1 },
    )
    const items = rows.slice(0, first).map(referenceOfRow)
    const last = items.at(-1)
    return { items, next: rows.length > first && last !== undefined ? positionOf(last) : null }
  })
}

/** See `GraphStore.countReferences`. */
export function countListed(server: Server, filter: ReferenceFilter): Promise<number> {
  return server.read(async (ask) => {
    const { match, parameters } = await conditionOf(ask, filter)
    const rows = await ask(`${match} RETURN count(DISTINCT c.id) AS n`, parameters)
    return Number(rows[0]?.n)
  })
}

async function conditionOf(ask: Ask, filter: ReferenceFilter): Promise<Condition> {
  const { kinds, statuses } = filter
  const { match, parameters } = await scopeOf(ask, filter)
  const narrowing = ['true']
  if (kinds.length > 0) narrowing.push('c.kind IN $kinds')
  if (statuses.length > 0) narrowing.push('c.status IN $statuses')
  return {
    match: `${match} WHERE ${narrowing.join(' AND ')}`,
    parameters: { ...parameters, kinds, statuses },
  }
}

async function scopeOf(ask: Ask, { node, direction }: ReferenceFilter): Promise<Condition> {
  const kind = kindOf(node)
  if (kind === 'document' && direction === 'out')
    return { match: 'MATCH ()-[c:REFERS_TO {document: $node}]->()', parameters: { node } }
  const ids = kind === 'document' || kind === 'part' ? await idsBelow(ask, node, kind) : [node]
  const pattern = direction === 'out' ? '(n)-[c:REFERS_TO]->()' : '(n)<-[c:REFERS_TO|CANDIDATE]-()'
  return { match: `UNWIND $ids AS id MATCH (n:Node {id: id}) MATCH ${pattern}`, parameters: { ids } }
}

async function idsBelow(ask: Ask, node: string, kind: 'document' | 'part'): Promise<readonly string[]> {
  const rows =
    kind === 'document'
      ? await ask('MATCH (d:Node {id: $node})<-[:WITHIN]-(n:Part) RETURN n.id AS id, d.id AS parent', {
          node,
        })
      : await ask(
          'MATCH (:Node {id: $node})-[:WITHIN]->()<-[:WITHIN]-(n:Part) RETURN n.id AS id, n.parent AS parent',
          {
            node,
          },
        )
  return partsBelow(node, rows as unknown as readonly Enclosed[])
}

/** See `GraphStore.referencesById`. */
export async function referencesOf(
  server: Server,
  ids: readonly string[],
): Promise<readonly (Reference | null)[]> {
  const rows = await server.read((ask) =>
    ask(`UNWIND $ids AS id MATCH (a:Node)-[r:REFERS_TO {id: id}]->(b) ${returned}`, { ids }),
  )
  const found = new Map(rows.map(referenceOfRow).map((reference) => [reference.id, reference]))
  return ids.map((id) => found.get(id) ?? null)
}

/** Counts per kind and status, in no order; see `GraphStore.coverage`. */
export async function coverageRows(server: Server, document: string | null): Promise<readonly CoverageRow[]> {
  const match =
    document === null ? 'MATCH ()-[r:REFERS_TO]->()' : 'MATCH ()-[r:REFERS_TO {document: $document}]->()'
  const cypher = `${match} RETURN r.kind AS kind, r.status AS status, count(*) AS count`
  return (await server.read((ask) => ask(cypher, { document }))) as unknown as readonly CoverageRow[]
}
