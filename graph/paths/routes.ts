import { compareStrings } from '../order.ts'
import { pathBounds, type Search } from './search.ts'

/** The places of one path, both ends among them. */
export type Route = readonly string[]

/**
 * The paths that are exactly as long as the search can tell so far, best first: the fewer references the places between have (counted in
 * binary digits, so that only what is twice as common counts for more), the better; then by the ids of the places. At most `most`.
 */
export async function pathsOfLength(search: Search, most: number): Promise<readonly Route[]> {
  const layers = alongWays(search, layersOf(search))
  await search.learn([...new Set(layers.flatMap((layer) => [...layer]))])
  const costs = costsOf(search, layers)
  const { from, to } = search.ends
  const start = costs.at(-1)?.get(from)
  if (start === undefined) return []
  const found: Route[] = []
  const open = new Heap()
  open.push({ places: [from], spent: 0, whole: start })
  for (let tries = 0; found.length < most; tries += 1) {
    const best = open.pop()
    if (best === undefined) return found
    if (best.places.at(-1) === to) found.push(best.places)
    else if (tries < pathBounds.tries) extend(search, costs, best, open)
    else search.truncated = true
  }
  return found
}

/** By how many steps are left: the places from which so many lead to the far end. */
function layersOf({ near, far, steps, ends, length }: Search): readonly ReadonlySet<string>[] {
  const layers: Set<string>[] = [new Set([ends.to])]
  for (let left = 1; left <= length; left += 1) {
    const gone = length - left
    const layer = new Set<string>()
    for (const place of layers[left - 1] ?? [])
      for (const other of steps.get(place)?.keys() ?? []) {
        if (other === ends.to || (other === ends.from) !== (gone === 0)) continue
        // Within what a side has explored it knows the shortest way.
        const [behind, ahead] = [near.distances.get(other), far.distances.get(other)]
        if (gone <= near.radius && (behind === undefined || behind > gone)) continue
        if (left <= far.radius && (ahead === undefined || ahead > left)) continue
        layer.add(other)
      }
    layers.push(layer)
  }
  return layers
}

/** Of the layers the places that the near end leads to, step by step: of all that the far end reached these are few. */
function alongWays(
  { ends, steps }: Search,
  layers: readonly ReadonlySet<string>[],
): readonly ReadonlySet<string>[] {
  const kept: ReadonlySet<string>[] = []
  let before: ReadonlySet<string> | null = null
  for (const layer of layers.toReversed()) {
    const led: Set<string> = new Set()
    if (before === null) {
      if (layer.has(ends.from)) led.add(ends.from)
    } else
      for (const place of before)
        for (const other of steps.get(place)?.keys() ?? []) if (layer.has(other)) led.add(other)
    kept.push(led)
    before = led
  }
  return kept.reverse()
}

/** What the cheapest way from each place of a layer to the far end costs; what no path may lead through is left out. */
function costsOf(
  search: Search,
  layers: readonly ReadonlySet<string>[],
): readonly ReadonlyMap<string, number>[] {
  const costs: Map<string, number>[] = [new Map([[search.ends.to, 0]])]
  for (const layer of layers.slice(1)) {
    const after = costs.at(-1)
    const own = new Map<string, number>()
    for (const place of layer) {
      if (place !== search.ends.from && !search.passes(place)) continue
      let least = Number.POSITIVE_INFINITY
      for (const other of search.steps.get(place)?.keys() ?? [])
        least = Math.min(least, costOf(search, other) + (after?.get(other) ?? Number.POSITIVE_INFINITY))
      if (least < Number.POSITIVE_INFINITY) own.set(place, least)
    }
    costs.push(own)
  }
  return costs
}

/** How common a place is, in binary digits; the ends cost nothing. */
const costOf = (search: Search, place: string): number =>
  place === search.ends.to ? 0 : 32 - Math.clz32(search.degreeOf(place))

/** The beginning of a path: what it cost, and what the whole costs at least. */
interface Beginning {
  readonly places: Route
  readonly spent: number
  readonly whole: number
}

function extend(
  search: Search,
  costs: readonly ReadonlyMap<string, number>[],
  { places, spent }: Beginning,
  open: Heap,
): void {
  const after = costs[costs.length - 1 - places.length]
  for (const other of search.steps.get(places.at(-1) ?? '')?.keys() ?? []) {
    const rest = after?.get(other)
    if (rest === undefined || places.includes(other)) continue
    const now = spent + costOf(search, other)
    open.push({ places: [...places, other], spent: now, whole: now + rest })
  }
}

/** The cheapest first; of equally cheap ones by the ids along the way, a beginning before what it begins. */
function compare(a: Beginning, b: Beginning): number {
  if (a.whole !== b.whole) return a.whole - b.whole
  for (const [i, place] of a.places.entries()) {
    const other = b.places[i]
    if (other === undefined) return 1
    if (place !== other) return compareStrings(place, other)
  }
  return a.places.length - b.places.length
}

/** A heap of beginnings: the least is always at hand. */
class Heap {
  readonly #held: Beginning[] = []

  push(item: Beginning): void {
    const held = this.#held
    let at = held.push(item) - 1
    while (at > 0) {
      const above = (at - 1) >> 1
      if (!this.#swapped(above, at)) return
      at = above
    }
  }

  pop(): Beginning | undefined {
    const held = this.#held
    const [least] = held
    const last = held.pop()
    if (least === undefined || last === undefined || held.length === 0) return least
    held[0] = last
    for (let at = 0; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2]
      const below = right < held.length && this.#less(right, left) ? right : left
      if (below >= held.length || !this.#swapped(at, below)) return least
      at = below
    }
  }

  #less(one: number, other: number): boolean {
    const [a, b] = [this.#held[one], this.#held[other]]
    return a !== undefined && b !== undefined && compare(a, b) < 0
  }

  /** Puts the lesser of two above; true when they changed places. */
  #swapped(above: number, below: number): boolean {
    if (!this.#less(below, above)) return false
    const [a, b] = [this.#held[above], this.#held[below]]
    if (a !== undefined && b !== undefined) [this.#held[above], this.#held[below]] = [b, a]
    return true
  }
}
