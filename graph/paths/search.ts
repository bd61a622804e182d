import { documentOf, kindOf } from '../ids.ts'
import { compareStrings } from '../order.ts'
import type { Step } from '../step.ts'
import type { GraphStore } from '../store.ts'
import type { PathEnds } from './ends.ts'
import type { PathsQuery } from './path.ts'

/** What one search for paths may do at most: so that it takes a moment, whatever it meets. */
export const pathBounds = {
  /** Steps read from the store in all. */
  steps: 40_000,
  /** References that may have to be looked through to find those between what both sides reached, by what the places are cited. */
  looked: 250_000,
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

/** References that are made at a place, about. */
const leastOfPlace = 20

/** Explores the graph round both ends, level by level. */
export class Search {
  readonly ends: PathEnds
  readonly query: PathsQuery
  readonly near: Side
  readonly far: Side
  /** Every step that was read, by the places at both its ends; each is held both ways round. */
  readonly steps = new Map<string, Map<string, Step[]>>()
  truncated: boolean
  /** How long the paths are that can be told so far. */
  length = 0
  readonly #store: GraphStore
  readonly #avoided: ReadonlySet<string>
  readonly #degrees = new Map<string, number>()
  #read = 0
  #looked = 0

  constructor(store: GraphStore, query: PathsQuery, ends: PathEnds) {
    this.#store = store
    this.query = query
    this.ends = ends
    this.truncated = ends.cut
    this.#avoided = new Set(query.avoid.map((id) => documentOf(id)))
    const side = (end: string): Side => ({ distances: new Map([[end, 0]]), frontier: [end], radius: 0 })
    this.near = side(ends.from)
    this.far = side(ends.to)
  }

  /**
   * Learns what paths one step longer need. Of what was reached last from both ends only the steps between them are read, which are few of
   * all that lead away from there; a level more is explored when that is not enough. False: the ends do not hang together.
   */
  async lengthen(): Promise<boolean> {
    const { near, far } = this
    if (this.length > near.radius + far.radius) {
      const apart = !near.distances.has(this.ends.to) && !far.distances.has(this.ends.from)
      if (apart && (near.frontier.length === 0 || far.frontier.length === 0)) return false
      await this.#explore(await this.#cheaper())
    }
    const from = await this.#cheaper()
    await this.#join(from, from === near ? far : near)
    this.length += 1
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

  /** The side whose last level leads on to less. What is reached last is not looked up where its number says enough. */
  async #cheaper(): Promise<Side> {
    const { near, far } = this
    const [few, many] = near.frontier.length <= far.frontier.length ? [near, far] : [far, near]
    await this.learn(few.frontier)
    const cost = this.#toLookThrough(this.#passable(few))
    if (cost <= leastOfPlace * many.frontier.length) return few
    await this.learn(many.frontier)
    return cost <= this.#toLookThrough(this.#passable(many)) ? few : many
  }

  /** About how many references have to be looked through at these places. */
  #toLookThrough(places: readonly string[]): number {
    return places.reduce((sum, place) => sum + leastOfPlace + this.degreeOf(place), 0)
  }

  #passable({ frontier, radius }: Side): readonly string[] {
    return radius === 0 ? frontier : frontier.filter((place) => this.passes(place))
  }

  /** Reads every step at the places that one side reached last. */
  async #explore(side: Side): Promise<void> {
    const { batch, steps: most } = pathBounds
    const chosen = this.#chosen(side)
    side.radius += 1
    const reached: string[] = []
    for (let at = 0; at < chosen.length && this.#within(this.#read, most); at += batch) {
      const some = chosen.slice(at, at + batch)
      for (const other of await this.#around(some, null)) {
        if (side.distances.has(other) || this.#avoided.has(other)) continue
        side.distances.set(other, side.radius)
        reached.push(other)
      }
    }
    side.frontier = reached
  }

  /** Reads the steps between the places that both sides reached last. */
  async #join(from: Side, to: Side): Promise<void> {
    // What is common is met as itself, and so is known to be; the rest is left out when the paths are put together.
    const into = this.#passable(to)
    const some = this.#chosen(from).filter((place) => {
      this.#looked += this.#toLookThrough([place])
      return this.#within(this.#looked, pathBounds.looked)
    })
    if (some.length > 0 && into.length > 0) await this.#around(some, into)
  }

  /** Whether something may still be done; what may not leaves paths out. */
  #within(done: number, most: number): boolean {
    if (done < most) return true
    this.truncated = true
    return false
  }

  /** The places to explore, the least common first. */
  #chosen(side: Side): readonly string[] {
    const known = this.#passable(side).map((place) => ({ place, degree: this.degreeOf(place) }))
    known.sort((a, b) => a.degree - b.degree || compareStrings(a.place, b.place))
    if (known.length > pathBounds.level) this.truncated = true
    return known.slice(0, pathBounds.level).map(({ place }) => place)
  }

  /** The places one step away from these, as the store tells of them; only among `into`, where that is given. */
  async #around(places: readonly string[], into: readonly string[] | null): Promise<ReadonlySet<string>> {
    const nodesOf = (some: readonly string[]) => some.flatMap((place) => this.ends.nodesOf(place))
    const ids = nodesOf(places)
    const limit = into === null ? this.#mostOf(places, ids) : pathBounds.node
    const lists = await this.#store.steps(ids, {
      kinds: this.query.kinds,
      period: this.query.period ?? null,
      limit,
      into: into === null ? null : nodesOf(into),
    })
    for (const [i, id] of ids.entries()) this.#noteCut(this.ends.placeOf(id), lists[i] ?? [], limit)
    const asked = new Set(places)
    const others = new Set<string>()
    for (const step of lists.flat()) {
      this.#read += 1
      const [from, to] = [this.ends.placeOf(step.from), this.ends.placeOf(step.to)]
      if (from === to) continue
      this.#keep(from, to, step)
      this.#keep(to, from, step)
      for (const [near, far, id] of [
        [from, to, step.to],
        [to, from, step.from],
      ] as const) {
        if (!asked.has(near)) continue
        others.add(far)
        if (id === far && !this.#degrees.has(far)) this.#degrees.set(far, step.degree)
      }
    }
    return others
  }

  /** How many steps of one node are asked for, each way; the papers of a dossier at an end, which is explored by itself, share those of one. */
  #mostOf(places: readonly string[], ids: readonly string[]): number {
    const [place = ''] = places
    return kindOf(place) === 'dossier' && places.length === 1
      ? Math.ceil(pathBounds.node / ids.length)
      : pathBounds.node
  }

  /** Of a node with as many steps one way as may be asked for, some may be left out. */
  #noteCut(place: string, steps: readonly Step[], limit: number): void {
    if (steps.length < limit) return
    const led = new Map<string, number>()
    for (const { from, to } of steps)
      for (const way of [`> ${from}`, `< ${to}`]) {
        if (this.ends.placeOf(way.slice(2)) !== place) continue
        const count = (led.get(way) ?? 0) + 1
        led.set(way, count)
        if (count === limit) this.truncated = true
      }
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
