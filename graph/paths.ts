import { endsOfPaths } from './paths/ends.ts'
import { hopsOf } from './paths/hops.ts'
import type { Path, PathsQuery } from './paths/path.ts'
import { pathsOfLength, type Route } from './paths/routes.ts'
import { Search } from './paths/search.ts'
import type { GraphStore } from './store.ts'

export type { Hop, Path, PathsQuery } from './paths/path.ts'

/** The ways between two nodes. */
export interface Paths {
  readonly paths: readonly Path[]
  /** True when a limit on the work (not on the answer) may have left out a path. */
  readonly truncated: boolean
}

/**
 * Up to `k` shortest paths between two nodes, along references in either direction: shortest first, among equally long ones those through
 * the least common nodes first, then by id. A paper counts with its parts and a law with its articles, so moving inside one is no hop; but a part
 * or article that is itself an end stands alone, and a dossier that is an end counts with its papers: paths run from one of them. No node comes twice in a path. Both sides are explored level by level, the cheaper
 * one first, within the bounds of `paths/search.ts`.
 */
export async function shortestPaths(store: GraphStore, query: PathsQuery): Promise<Paths> {
  const ends = await endsOfPaths(store, query)
  if (query.from === query.to || query.avoid.includes(query.from) || query.avoid.includes(query.to))
    return { paths: [], truncated: false }
  const search = new Search(store, query, ends)
  const routes: Route[] = []
  while (routes.length < query.k && search.length < query.maxHops && (await search.lengthen())) {
    const found = await pathsOfLength(search, query.k - routes.length)
    routes.push(...found)
  }
  return { paths: await hopsOf(store, query, search, routes), truncated: search.truncated }
}
