import { documentOf, kindOf } from './ids.ts'
import type { GraphNode } from './node.ts'
import { compareStrings, linkName, linkRank, otherEnd } from './order.ts'
import { partsBelow } from './parts-below.ts'
import type { ReferenceKind } from './reference.ts'
import type { GraphStore, Link } from './store.ts'

/** How far to look, along which kinds of reference (empty: all), and the most nodes. */
export interface NeighbourhoodQuery {
  readonly depth: number
  readonly kinds: readonly ReferenceKind[]
  readonly limit: number
}

/** A node of the picture. Between a paper and its own parts there is no step: they share their distance. */
export interface Neighbour {
  readonly node: GraphNode
  readonly distance: number
}

/** The network round a node: nearest nodes first, and all links among them. */
export interface Neighbourhood {
  readonly center: GraphNode
  readonly nodes: readonly Neighbour[]
  readonly links: readonly Link[]
  /** True when the limit or a hub's size left something out. */
  readonly truncated: boolean
}

/** Of a node with more links than this only the first are drawn, unless the other end shows them. */
const longestLinks = 1000

/**
 * The network round a node, breadth first; null where there is no such node. What a node reaches is taken specific before
 * common: citations before entities, addresses and structure; few references before many; then by id. Every part brings
 * its paper. A paper or part that is looked through brings the parts below it that have references.
 */
export async function neighbourhood(
  store: GraphStore,
  id: string,
  query: NeighbourhoodQuery,
): Promise<Neighbourhood | null> {
  const [center] = await store.nodes([id])
  if (center === undefined || center === null) return null
  const picture = new Picture(store, query)
  picture.add([id], 0)
  let frontier: readonly string[] = [id]
  for (let distance = 0; distance < query.depth && frontier.length > 0; distance++) {
    const places = [...frontier, ...(await picture.bringParts(frontier, distance))]
    frontier = await picture.reach(places, distance + 1)
  }
  const ids = [...picture.distances.keys()]
  const found = await store.nodes(ids)
  const nodes = found.flatMap((node) =>
    node === null ? [] : [{ node, distance: picture.distances.get(node.id) ?? 0 }],
  )
  nodes.sort((a, b) => a.distance - b.distance)
  return { center, nodes, links: await linksAmong(store, ids, query.kinds), truncated: picture.truncated }
}

/** The growing picture: its nodes with their distances, in the order in which they were taken. */
class Picture {
  readonly distances = new Map<string, number>()
  truncated = false
  readonly #store: GraphStore
  readonly #query: NeighbourhoodQuery

  constructor(store: GraphStore, query: NeighbourhoodQuery) {
    this.#store = store
    this.#query = query
  }

  /** Takes nodes while there is room, each part with its paper; gives those taken. */
  add(
    ids: readonly string[],
    distance: number,
    room = this.#query.limit - this.distances.size,
  ): readonly string[] {
    const most = this.distances.size + room
    return ids.filter((id) => {
      const wanted = [id, documentOf(id)].filter((each) => !this.distances.has(each))
      const news = [...new Set(wanted)]
      // The node in the middle is shown whatever the limit, its paper only where there is room.
      const fits = this.distances.size + news.length <= most
      if (!fits) this.truncated = true
      if (!fits && this.distances.size > 0) return false
      for (const each of fits ? news : [id]) this.distances.set(each, distance)
      return true
    })
  }

  /** Takes the parts below these papers and parts that have references, in at most half of the room. */
  async bringParts(ids: readonly string[], distance: number): Promise<readonly string[]> {
    const below: string[] = []
    for (const id of ids.filter(hasParts)) {
      const parts = await this.#store.parts(documentOf(id))
      below.push(...(kindOf(id) === 'document' ? parts.map((part) => part.id) : enclosed(id, parts)))
    }
    const news = [...new Set(below)].filter((id) => !this.distances.has(id))
    // The first link of a node is its most specific: structure comes first only where there is nothing else.
    const firsts = await this.#store.links(news, this.#query.kinds, 1)
    const ranks = new Map<string, number>()
    for (const [i, id] of news.entries()) {
      const first = firsts[i]?.[0]
      if (first !== undefined && linkRank(first.kind) < linkRank('within'))
        ranks.set(id, linkRank(first.kind))
    }
    const room = Math.floor((this.#query.limit - this.distances.size) / 2)
    return this.add(await this.#specificFirst(ranks), distance, room)
  }

  /** Takes the other ends of the links at these nodes. */
  async reach(ids: readonly string[], distance: number): Promise<readonly string[]> {
    const most = Math.max(100, 2 * this.#query.limit)
    const lists = await this.#store.links(ids, this.#query.kinds, most + 1)
    const ranks = new Map<string, number>()
    for (const [i, id] of ids.entries()) {
      const links = lists[i] ?? []
      if (links.length > most) this.truncated = true
      for (const link of links.slice(0, most)) {
        const other = otherEnd(link, id)
        if (this.distances.has(other) || isPartOfPaper(link)) continue
        ranks.set(other, Math.min(linkRank(link.kind), ranks.get(other) ?? Number.POSITIVE_INFINITY))
      }
    }
    return this.add(await this.#specificFirst(ranks), distance)
  }

  async #specificFirst(ranks: ReadonlyMap<string, number>): Promise<readonly string[]> {
    const ids = [...ranks.keys()]
    const degrees = await this.#store.degrees(ids)
    const known = ids.map((id, i) => ({ id, rank: ranks.get(id) ?? 0, degree: degrees[i] ?? 0 }))
    known.sort((a, b) => a.rank - b.rank || a.degree - b.degree || compareStrings(a.id, b.id))
    return known.map(({ id }) => id)
  }
}

const hasParts = (id: string): boolean => kindOf(id) === 'document' || kindOf(id) === 'part'

const isPartOfPaper = (link: Link): boolean => link.kind === 'within' && kindOf(link.from) === 'part'

function enclosed(id: string, parts: readonly GraphNode[]): readonly string[] {
  const places = parts.map((part) => ({ id: part.id, parent: part.part?.parent ?? null }))
  return partsBelow(id, places).slice(1)
}

/** All links whose two ends are among these nodes: specific first, then by their ends. */
async function linksAmong(
  store: GraphStore,
  ids: readonly string[],
  kinds: readonly ReferenceKind[],
): Promise<readonly Link[]> {
  const chosen = new Set(ids)
  const found = new Map<string, Link>()
  for (const link of (await store.links(ids, kinds, longestLinks)).flat())
    if (chosen.has(link.from) && chosen.has(link.to)) found.set(linkName(link), link)
  return [...found.values()].sort(
    (a, b) =>
      linkRank(a.kind) - linkRank(b.kind) ||
      compareStrings(a.from, b.from) ||
      compareStrings(a.to, b.to) ||
      compareStrings(a.kind, b.kind),
  )
}
