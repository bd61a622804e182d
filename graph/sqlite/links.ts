import { orderLinks } from '../order.ts'
import type { ReferenceKind } from '../reference.ts'
import type { Link } from '../store.ts'
import type { Database, Row } from './database.ts'

/** See `GraphStore.links`. */
export function linksAt(
  database: Database,
  ids: readonly string[],
  kinds: readonly ReferenceKind[],
  limit: number,
): readonly (readonly Link[])[] {
  return ids.map((node) => {
    const links = sources(kinds.length > 0).flatMap(({ sql, narrowed }) =>
      database
        .all(sql, narrowed ? { node, limit, kinds: JSON.stringify(kinds) } : { node, limit })
        .map(linkOfRow),
    )
    return orderLinks(links, node, limit)
  })
}

interface Source {
  readonly sql: string
  /** Takes `:kinds`. */
  readonly narrowed: boolean
}

/** Each gives its first `:limit` links in the final order, so the first of all are among them. */
function sources(narrowed: boolean): readonly Source[] {
  const merged = [
    mergedEdges('from_node', 'to_node', narrowed),
    mergedEdges('to_node', 'from_node', narrowed),
  ]
  return [...merged.map((sql) => ({ sql, narrowed })), ...structures]
}

// The bare column `reference` comes from the row that has the minimum: the first of the merged references.
function mergedEdges(near: string, far: string, narrowed: boolean): string {
  return `SELECT from_node, to_node, kind, count(*) AS count, sum(status = 'ambiguous') AS ambiguous, reference,
      min(printf('%012d %012d %06d', span_start, span_end, ordinal))
    FROM edge WHERE ${near} = :node ${narrowed ? 'AND kind IN (SELECT value FROM json_each(:kinds))' : ''}
    GROUP BY rank, ${far}, kind ORDER BY rank, ${far}, kind LIMIT :limit`
}

const structures: readonly Source[] = [
  `SELECT DISTINCT from_node, to_node, kind FROM structure WHERE from_node = :node ORDER BY to_node, kind LIMIT :limit`,
  `SELECT DISTINCT from_node, to_node, kind FROM structure WHERE to_node = :node ORDER BY from_node, kind LIMIT :limit`,
  `SELECT id AS from_node, within AS to_node, 'within' AS kind FROM node
    WHERE id = :node AND within IS NOT NULL LIMIT :limit`,
  `SELECT id AS from_node, within AS to_node, 'within' AS kind FROM node WHERE within = :node ORDER BY id LIMIT :limit`,
].map((sql) => ({ sql, narrowed: false }))

function linkOfRow(row: Row): Link {
  const ends = { from: String(row.from_node), to: String(row.to_node), kind: row.kind as Link['kind'] }
  if (row.reference === undefined) return { ...ends, count: 1, status: null, reference: null }
  const status = row.ambiguous === 0 ? 'resolved' : 'ambiguous'
  return { ...ends, count: Number(row.count), status, reference: String(row.reference) }
}
