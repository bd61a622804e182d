import type { ReferenceKind } from '../reference.ts'
import type { Link } from '../store.ts'
import { linkOfRow } from './links.ts'
import type { Server } from './server.ts'

/** See `GraphStore.linksAmong`. Every line is looked for from where it begins: a hub is only ever at its end. */
export async function linksAmong(
  server: Server,
  ids: readonly string[],
  kinds: readonly ReferenceKind[],
): Promise<readonly Link[]> {
  const wanted = { ids: [...new Set(ids)], kinds }
  const [references, structure] = await Promise.all([
    server.read(kinds.length > 0 ? merged('AND r.kind IN $kinds') : merged(''), wanted),
    server.read(structures, wanted),
  ])
  return [...references, ...structure].map(linkOfRow)
}

// The lists compare element by element, so the least is the first in the text.
const merged = (narrowing: string): string =>
  `UNWIND $ids AS id MATCH (n:Node {id: id})-[r:REFERS_TO|CANDIDATE]->(m:Node) WHERE m.id IN $ids ${narrowing}
    RETURN id AS from, m.id AS to, r.kind AS kind, count(*) AS count,
      sum(CASE r.status WHEN 'ambiguous' THEN 1 ELSE 0 END) AS ambiguous,
      min([r.start, r.end, r.ordinal, r.id])[3] AS reference`

const structures = `UNWIND $ids AS id MATCH (n:Node {id: id})-[r:WITHIN|ANSWERS|ASKED_BY]->(m:Node) WHERE m.id IN $ids
  RETURN DISTINCT id AS from, m.id AS to, toLower(replace(type(r), '_', '-')) AS kind, 1 AS count, 0 AS ambiguous,
    null AS reference`
