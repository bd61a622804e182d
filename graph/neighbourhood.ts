import type { Around, Met } from './around.ts'
import { documentOf, kindOf } from './ids.ts'
import type { GraphNode } from './node.ts'
import { compareStrings, linkRank } from './order.ts'
import { partsBelow } from './parts-below.ts'
import type { Period } from './period.ts'
import type { ReferenceKind } from './reference.ts'
import type { GraphStore, Link } from './store.ts'

/** How far to look, along which kinds of reference (empty: all), and the most nodes. */
export interface NeighbourhoodQuery {
  readonly depth: number
  readonly kinds: readonly ReferenceKind[]
  /** Only references made in papers dated in it; null or left out: all. */
  readonly period?: Period | null
  readonly limit: number
  /** A node with more references to it than this is shown, but not looked through, unless it is the middle. */
  readonly maxDegree: number
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
  /** How many nodes were met, those of the picture among them; where it is truncated there may be more. */
  readonly met: number
}

/** Nodes looked through at once, and how many times more may be met than there is room for: the rest would be less specific. */
const [together, choice] = [50, 4]

/**
 * The network round a node, breadth first; null where there is no such node. What a node reaches is taken specific before
 * common: citations before entities, addresses and structure; few references before many; then by id. Every part brings
 * its paper. A paper that is looked through, and the part in the middle, bring the parts below them that have references.
 */
export async function neighbourhood(
  store: GraphStore,
  id: string,
  query: NeighbourhoodQuery,
): Promise<Neighbourhood | null> {
  const picture = new Picture(store, query)
  picture.add([id], 0)
  let frontier: readonly string[] = [id]
  for (let distance = 0; distance < query.depth && frontier.length > 0; distance++) {
    // What is taken already is read beside what leads on from it.
    const [, reached] = await Promise.all([picture.read(), picture.level(frontier, distance)])
    frontier = reached
  }
  const ids = [...picture.distances.keys()]
  const [, links] = await Promise.all([picture.read(), store.linksAmong(ids, query.kinds, query.period)])
  const center = picture.known.get(id)
  if (center === undefined) return null
  const nodes = ids.flatMap((each) => {
    const node = picture.known.get(each)
    return node === undefined ? [] : [{ node, distance: picture.distances.get(each) ?? 0 }]
  })
  nodes.sort((a, b) => a.distance - b.distance)
  return {
    center,
    nodes,
    links: orderedLinks(links),
    truncated: picture.truncated,
    met: picture.met.size,
  }
}

/** The growing picture: its nodes with their distances, in the order in which they were taken. */
class Picture {
  readonly distances = new Map<string, number>()
  /** What could have been taken. */
  readonly met = new Set<string>()
  /** The nodes taken that were read so far. */
  readonly known = new Map<string, GraphNode>()
  truncated = false
  readonly #store: GraphStore
  readonly #query: NeighbourhoodQuery
  /** References to the nodes met. */
  readonly #degrees = new Map<string, number>()

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
      for (const each of news) this.met.add(each)
      // The node in the middle is shown whatever the limit, its paper only where there is room.
      const fits = this.distances.size + news.length <= most
      if (!fits) this.truncated = true
      if (!fits && this.distances.size > 0) return false
      for (const each of fits ? news : [id]) this.distances.set(each, distance)
      return true
    })
  }

  /** Reads the nodes taken so far. */
  async read(): Promise<void> {
    const fresh = [...this.distances.keys()].filter((id) => !this.known.has(id))
    if (fresh.length === 0) return
    for (const node of await this.#store.nodes(fresh)) if (node !== null) this.known.set(node.id, node)
  }

  /** Looks through what was reached last; gives what is reached from there. */
  async level(frontier: readonly string[], distance: number): Promise<readonly string[]> {
    const looked = distance === 0 ? frontier : this.#withoutHubs(frontier)
    const first = looked.slice(0, together)
    // Where there are as many as are looked through at once, no part comes among them.
    const [parts, around] = await Promise.all([
      this.#bringParts(looked, distance),
      first.length < together ? null : this.#around(first),
    ])
    return this.#reach([...looked, ...parts], distance + 1, around)
  }

  /** The nodes that few enough refer to for what lies behind them to mean something. */
  #withoutHubs(ids: readonly string[]): readonly string[] {
    const few = ids.filter((id) => (this.#degrees.get(id) ?? 0) <= this.#query.maxDegree)
    if (few.length < ids.length) this.truncated = true
    return few
  }

  /** Takes the parts below these papers, and below the part in the middle, that have references, in at most half of the room. */
  async #bringParts(ids: readonly string[], distance: number): Promise<readonly string[]> {
    const inside = distance === 0 ? await this.#enclosedBy(ids) : []
    const papers = ids.filter((id) => kindOf(id) === 'document')
    const parts = await this.#store.linkedParts([...papers, ...inside], this.#query.kinds, this.#query.period)
    const room = Math.floor((this.#query.limit - this.distances.size) / 2)
    return this.add(this.#specificFirst(parts.filter(({ id }) => !this.distances.has(id))), distance, room)
  }

  /** The parts below these parts. */
  async #enclosedBy(ids: readonly string[]): Promise<readonly string[]> {
    const found: string[] = []
    for (const id of ids.filter((each) => kindOf(each) === 'part'))
      found.push(...enclosed(id, await this.#store.parts(documentOf(id))))
    return found
  }

  /**
   * Takes the other ends of the links at these nodes, which are looked through in their order until enough were met.
   * @param begun What is around the first of them, where it was read already.
   */
  async #reach(
    ids: readonly string[],
    distance: number,
    begun: readonly Around[] | null,
  ): Promise<readonly string[]> {
    const enough = choice * Math.max(this.#query.limit - this.distances.size, 25)
    const met = new Map<string, Met>()
    for (let at = 0; at < ids.length; at += together) {
      if (met.size >= enough) {
        this.truncated = true
        break
      }
      const some = ids.slice(at, at + together)
      this.#meet(some, at === 0 && begun !== null ? begun : await this.#around(some), met)
    }
    return this.add(this.#specificFirst([...met.values()]), distance)
  }

  #around(ids: readonly string[]): Promise<readonly Around[]> {
    const { kinds, limit, period } = this.#query
    return this.#store.around(ids, kinds, Math.max(100, limit), period)
  }

  /** Notes how specific each node is that these nodes have a link with; of a paper those of its parts are not its own. */
  #meet(ids: readonly string[], all: readonly Around[], met: Map<string, Met>): void {
    for (const [i, id] of ids.entries()) {
      const around = all[i]
      if (around?.cut === true) this.truncated = true
      for (const other of around?.met ?? []) {
        if (this.distances.has(other.id) || isPartOfPaper(id, other.id)) continue
        const held = met.get(other.id)
        if (held === undefined || held.rank > other.rank) met.set(other.id, other)
      }
    }
  }

  #specificFirst(met: readonly Met[]): readonly string[] {
    for (const { id, degree } of met) this.#degrees.set(id, degree)
    return met
      .toSorted((a, b) => a.rank - b.rank || a.degree - b.degree || compareStrings(a.id, b.id))
      .map(({ id }) => id)
  }
}

const isPartOfPaper = (one: string, other: string): boolean =>
  (kindOf(one) === 'part' && documentOf(one) === other) ||
  (kindOf(other) === 'part' && documentOf(other) === one)

function enclosed(id: string, parts: readonly GraphNode[]): readonly string[] {
  const places = parts.map((part) => ({ id: part.id, parent: part.part?.parent ?? null }))
  return partsBelow(id, places).slice(1)
}

/** Links in their order: specific first, then by their ends. */
const orderedLinks = (links: readonly Link[]): readonly Link[] =>
  links.toSorted(
    (a, b) =>
      linkRank(a.kind) - linkRank(b.kind) ||
      compareStrings(a.from, b.from) ||
      compareStrings(a.to, b.to) ||
      compareStrings(a.kind, b.kind),
  )
