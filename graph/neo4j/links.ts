import { orderLinks } from '../order.ts'
import type { ReferenceKind } from '../reference.ts'
import type { Link } from '../store.ts'
import type { Row } from './ask.ts'
import type { Server } from './server.ts'

/** See `GraphStore.links`. */
export async function linksAt(
  server: Server,
  ids: readonly string[],
  kinds: readonly ReferenceKind[],
  limit: number,
): Promise<readonly (readonly Link[])[]> {
  const rows = await server.read(kinds.length > 0 ? narrowed : whole, {
    ids: [...new Set(ids)],
    kinds,
    limit,
  })
  const found = Map.groupBy(rows, (row) => row.node)
  return ids.map((id) => orderLinks((found.get(id) ?? []).map(linkOfRow), id, limit))
}

/** References one way, merged; the lists compare element by element, so the least is the first in the text. */
const merged = (pattern: string, from: string, to: string, narrowing: string): string =>
  `MATCH ${pattern} ${narrowing}
    RETURN ${from}.id AS from, ${to}.id AS to, r.kind AS kind, r.rank AS rank, m.id AS other, count(*) AS count,
      sum(CASE r.status WHEN 'ambiguous' THEN 1 ELSE 0 END) AS ambiguous,
      min([r.start, r.end, r.ordinal, r.id])[3] AS reference
    ORDER BY rank, other, kind LIMIT $limit`

/** Structure one way. */
const single = (pattern: string, from: string, to: string): string =>
  `MATCH ${pattern}
    RETURN DISTINCT ${from}.id AS from, ${to}.id AS to, toLower(replace(type(r), '_', '-')) AS kind, 3 AS rank,
      m.id AS other, 1 AS count, 0 AS ambiguous, null AS reference
    ORDER BY other, kind LIMIT $limit`

/** Each branch gives its first `$limit` links in the final order, so the first of all are among them. */
const question = (narrowing: string): string => `UNWIND $ids AS id MATCH (n:Node {id: id})
  CALL (n) {
    ${[
      merged('(n)-[r:REFERS_TO|CANDIDATE]->(m:Node)', 'n', 'm', narrowing),
      merged('(n)<-[r:REFERS_TO|CANDIDATE]-(m:Node)', 'm', 'n', narrowing),
      single('(n)-[r:WITHIN|ANSWERS|ASKED_BY]->(m:Node)', 'n', 'm'),
      single('(n)<-[r:WITHIN|ANSWERS|ASKED_BY]-(m:Node)', 'm', 'n'),
    ].join('\n UNION ALL ')}
  }
  RETURN id AS node, from, to, kind, count, ambiguous, reference`

const whole = question('')
const narrowed = question('WHERE r.kind IN $kinds')

/** The link that a row of an answer about links holds. */
function linkOfRow(row: Row): Link {
  const { from, to, kind, count, ambiguous, reference } = row as unknown as Link & {
    readonly ambiguous: number
  }
  const status = reference === null ? null : ambiguous === 0 ? 'resolved' : 'ambiguous'
  return { from, to, kind, count, status, reference }
}
