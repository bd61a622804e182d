import { documentOf } from '../ids.ts'
import { compareStrings } from '../order.ts'
import type { Step } from '../step.ts'
import type { GraphStore } from '../store.ts'
import type { PathEnds } from './ends.ts'
import type { PathsQuery } from './path.ts'

/** What one search for paths may do at most: so that it takes a moment, whatever it meets. */
export const pathBounds = {
  /** Steps read from the store in all. */
  steps: 40_000,
  /** Places explored in one level; the least common are kept. */
  level: 1_500,
  /** Steps of one node, each way; the most specific are kept. */
  node: 2_000,
  /** Places asked for at once. */
  batch: 250,
  /** Beginnings of paths that are tried for one length. */
  tries: 20_000,
} as const

/** What is known from one end: how far each place met is, and which of them were met last. */
interface Side {
  readonly distances: Map<string, number>
  frontier: readonly string[]
  radius: number
}

/** Explores the graph round both ends, level by level. */
export class Search {
  readonly ends: PathEnds
  readonly query: PathsQuery
  readonly near: Side
  readonly far: Side
  /** Every step that was read, by the places at both its ends; each is held both ways round. */
  readonly steps = new Map<string, Map<string, Step[]>>()
  truncated = false
  readonly #store: GraphStore
  readonly #avoided: ReadonlySet<string>
  readonly #degrees = new Map<string, number>()
  #read = 0

  constructor(store: GraphStore, query: PathsQuery, ends: PathEnds) {
    this.#store = store
    this.query = query
    this.ends = ends
    this.#avoided = new Set(query.avoid.map((id) => documentOf(id)))
    const side = (end: string): Side => ({ distances: new Map([[end, 0]]), frontier: [end], radius: 0 })
    this.near = side(ends.from)
    this.far = side(ends.to)
  }

  /** How long the paths are that can be told so far: both ends' levels together. */
  get length(): number {
    return this.near.radius + this.far.radius
  }

  /** Explores one level more, from the end where that costs less. False: the ends do not hang together. */
  async widen(): Promise<boolean> {
    const { near, far } = this
    const apart = !near.distances.has(this.ends.to) && !far.distances.has(this.ends.from)
    if (apart && (near.frontier.length === 0 || far.frontier.length === 0)) return false
    const [one, other] = [await this.#costOf(near), await this.#costOf(far)]
    await this.#explore(one <= other ? near : far)
    return true
  }

  /** Whether a path may lead through a place; what it cannot lead through is met all the same. */
  passes(place: string): boolean {
    return this.degreeOf(place) <= this.query.maxDegree && !this.#avoided.has(place)
  }

  /** References to a place, as far as {@link learn} was asked. */
  degreeOf(place: string): number {
    return this.#degrees.get(place) ?? 0
  }

  /** Has the store tell how common these places are. */
  async learn(places: readonly string[]): Promise<void> {
    const fresh = places.filter((place) => !this.#degrees.has(place))
    if (fresh.length === 0) return
    const degrees = await this.#store.degrees(fresh)
    for (const [i, place] of fresh.entries()) this.#degrees.set(place, degrees[i] ?? 0)
  }

  async #costOf(side: Side): Promise<number> {
    await this.learn(side.frontier)
    const most = pathBounds.node
    return this.#passable(side).reduce((sum, place) => sum + 20 + Math.min(this.degreeOf(place), most), 0)
  }

  #passable({ frontier, radius }: Side): readonly string[] {
    return radius === 0 ? frontier : frontier.filter((place) => this.passes(place))
  }

  async #explore(side: Side): Promise<void> {
    const chosen = this.#chosen(side)
    side.radius += 1
    const reached: string[] = []
    for await (const other of this.#around(chosen)) {
      if (side.distances.has(other) || this.#avoided.has(other)) continue
      side.distances.set(other, side.radius)
      reached.push(other)
    }
    side.frontier = reached
  }

  /** The places to explore, the least common first. */
  #chosen(side: Side): readonly string[] {
    const known = this.#passable(side).map((place) => ({ place, degree: this.degreeOf(place) }))
    known.sort((a, b) => a.degree - b.degree || compareStrings(a.place, b.place))
    if (known.length > pathBounds.level) this.truncated = true
    return known.slice(0, pathBounds.level).map(({ place }) => place)
  }

  /** The places one step away from these, as the store tells of them. */
  async *#around(places: readonly string[]): AsyncIterable<string> {
    const { batch, node, steps: most } = pathBounds
    for (let at = 0; at < places.length; at += batch) {
      if (this.#read >= most) {
        this.truncated = true
        return
      }
      const some = places.slice(at, at + batch)
      const ids = some.flatMap((place) => this.ends.nodesOf(place))
      const lists = await this.#store.steps(ids, this.query.kinds, node)
      if (some.some((place) => this.degreeOf(place) > node)) this.truncated = true
      const own = new Set(some)
      for (const step of lists.flat()) yield* this.#hold(step, own)
    }
  }

  /** Keeps a step by its places; gives the ends of it that are news to those asked for. */
  *#hold(step: Step, asked: ReadonlySet<string>): Iterable<string> {
    this.#read += 1
    const [from, to] = [this.ends.placeOf(step.from), this.ends.placeOf(step.to)]
    if (from === to) return
    this.#keep(from, to, step)
    this.#keep(to, from, step)
    if (asked.has(from)) yield to
    if (asked.has(to)) yield from
  }

  #keep(from: string, to: string, step: Step): void {
    const others = this.steps.get(from)
    if (others === undefined) {
      this.steps.set(from, new Map([[to, [step]]]))
      return
    }
    const held = others.get(to)
    if (held === undefined) others.set(to, [step])
    else if (!held.some((known) => known.from === step.from && known.to === step.to)) held.push(step)
  }
}
