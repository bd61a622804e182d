import { partsOfRank, rankOf } from '../names.ts'
import type { GraphNode } from '../node.ts'
import { type Page, pageOf } from '../page.ts'
import type { SearchPosition, SearchQuery } from '../store.ts'
import { nodeOfProperties } from './properties.ts'
import { lastStep, SearchAsked } from './search-asked.ts'
import {
  beforeNearest,
  nearestOf,
  placeKey,
  weightOfPlace,
  weightOfStep,
  weightStepOf,
} from './search-words.ts'
import type { Server } from './server.ts'

/** How much is looked at together: hits of the word index that are ranked, and nodes that are passed in their order. */
export interface SearchBounds {
  readonly ranked: number
  readonly passed: number
}

const usual: SearchBounds = { ranked: 1000, passed: 1000 }

/**
 * See `GraphStore.search`. What few nodes hold the word index finds, and the hits are ranked. What very many hold is not fetched for a
 * page of it: tier by tier of the rank, nodes are passed in their order, where the first cannot be far; else the word index is asked for
 * ever lesser weights, until few are left.
 */
export async function searchNodes(
  server: Server,
  query: SearchQuery,
  bounds: SearchBounds = usual,
): Promise<Page<GraphNode, SearchPosition>> {
  const found = await new Search(server, query, bounds).page()
  const { items, next } = pageOf(found, query.first, positionOf)
  return { items: items.map(({ properties }) => nodeOfProperties(properties)), next }
}

/** A node, and which tier of the rank it is of: the name itself, names that begin so, the rest. */
interface Found {
  readonly tier: number
  readonly properties: Readonly<Record<string, unknown>>
}

function positionOf({ tier, properties: { place, id } }: Found): SearchPosition {
  return { rank: rankOf(tier, weightOfPlace(String(place))), id: String(id) }
}

const stepOfPlace = (place: string): number => weightStepOf(weightOfPlace(place))

const placeOf = ({ properties: { place } }: Found): string => String(place)

const stepOf = (found: Found | undefined): number => stepOfPlace(String(found?.properties.place))

/** What is looked for: nodes of a tier behind a place. */
interface Stretch {
  readonly tier: number
  readonly from: string
  readonly more: number
}

/** What was found without regard to tier and weight. */
interface Sample {
  readonly all: boolean
  /** Empty unless it is all. */
  readonly found: readonly Found[]
  /** By tier, a step at or before which there is enough for a page, where that is known. */
  readonly enough: ReadonlyMap<number, number>
}

/** What the word index found: all that there is, or the first of some of it. */
interface Hits {
  readonly all: boolean
  readonly found: readonly Found[]
}

interface SampleRow {
  readonly all: boolean
  readonly tiers: readonly {
    readonly tier: number
    readonly enough: string | null
    readonly found: readonly Found['properties'][]
  }[]
}

const held = `CALL db.index.fulltext.queryNodes('node_names', $match, {limit: $most}) YIELD node WITH collect(node) AS hits`

class Search {
  readonly #server: Server
  readonly #query: SearchQuery
  readonly #bounds: SearchBounds
  readonly #asked: SearchAsked

  constructor(server: Server, query: SearchQuery, bounds: SearchBounds) {
    this.#server = server
    this.#query = query
    this.#bounds = bounds
    this.#asked = new SearchAsked(query)
  }

  /** One node more than the page has room for, if there is one. */
  async page(): Promise<readonly Found[]> {
    const { after, first } = this.#query
    const { tier: begun, weight } = after === null ? { tier: 0, weight: 0 } : partsOfRank(after.rank)
    const from = after === null ? '' : placeKey(weight, after.id)
    const sampled = this.#asked.terms !== null && !this.#asked.beginsNumbers
    const sample = sampled ? await this.#sample({ tier: begun, from, more: first + 1 }) : null
    if (sample?.all) return sample.found
    const found: Found[] = []
    const last = this.#asked.terms === null ? 0 : 2
    for (let tier = begun; tier <= last && found.length <= first; tier += 1) {
      const stretch = { tier, from: tier === begun ? from : '', more: first + 1 - found.length }
      found.push(...(await this.#ofTier(stretch, sample?.enough.get(tier) ?? null)))
    }
    return found
  }

  /** @param enough A step at or before which there are as many as the stretch wants, where one is known. */
  async #ofTier(stretch: Stretch, enough: number | null): Promise<readonly Found[]> {
    const first = stretch.from === '' ? 0 : weightStepOf(weightOfPlace(stretch.from))
    // Of words of which a thousand hits held hardly one of the tier, there are few in all; and a whole name is soon looked up.
    const fewOrQuick = stretch.tier === 0 || !this.#asked.beginsNumbers
    const few =
      enough === null && this.#asked.terms !== null && fewOrQuick
        ? await this.#hits([first, lastStep], stretch)
        : null
    if (few?.all) return few.found
    const near = await this.#inOrder(stretch, this.#bounds.passed)
    if (near.length === stretch.more) return near
    if (enough !== null) return this.#least(stretch, first, enough)
    const hits = few ?? (await this.#hits([first, lastStep], stretch))
    if (hits.all) return hits.found
    // Hits that are no answers, for names are longer than a word may be.
    if (hits.found.length < stretch.more) return this.#inOrder(stretch, null)
    return this.#least(stretch, first, stepOf(hits.found.at(-1)))
  }

  /** Asks the word index for ever lesser weights: what comes first in some hits is before what comes first in others. */
  async #least(stretch: Stretch, first: number, enough: number): Promise<readonly Found[]> {
    const { from, more } = stretch
    const lesser =
      first < enough ? await this.#hits([first, enough - 1], stretch) : { all: true, found: [] as Found[] }
    if (!lesser.all && lesser.found.length < more) return this.#inOrder(stretch, null)
    if (!lesser.all) return this.#least(stretch, first, stepOf(lesser.found.at(-1)))
    const [begin, end] = [placeKey(weightOfStep(enough), ''), placeKey(weightOfStep(enough + 1), '')]
    const rest = { ...stretch, from: from > begin ? from : begin, more: more - lesser.found.length }
    return rest.more === 0 ? lesser.found : [...lesser.found, ...(await this.#ofStep(rest, enough, end))]
  }

  /** Those of one step: its nodes are passed in their order, unless few of them hold what is looked for. */
  async #ofStep(stretch: Stretch, step: number, end: string): Promise<readonly Found[]> {
    const near = await this.#inOrder(stretch, this.#bounds.passed, end)
    if (near.length === stretch.more) return near
    const hits = await this.#hits([step, step], stretch)
    if (hits.all) return hits.found
    const last = hits.found[stretch.more - 1]
    return last !== undefined && this.#asked.tellsPlaces(stretch.tier, step)
      ? this.#nearest(stretch, step, end, placeOf(last))
      : this.#inOrder(stretch, null, end)
  }

  /** Asks the word index for those of one step at ever nearer places, until few are left. There are enough for the page up to about `place`. */
  async #nearest(stretch: Stretch, step: number, end: string, place: string): Promise<readonly Found[]> {
    const { from, more } = stretch
    const begun = from !== '' && stepOfPlace(from) === step ? nearestOf(from) : ''
    const bound = nearestOf(place)
    const ask = (among: boolean) => this.#indexed(this.#asked.matchNear(step, [begun, bound], among), stretch)
    const upTo = await ask(true)
    if (upTo.all) return upTo.found
    const next = upTo.found[more - 1]
    if (next === undefined) return this.#inOrder(stretch, null, end)
    if (nearestOf(placeOf(next)) < bound) return this.#nearest(stretch, step, end, placeOf(next))
    // Very many are about the same place: of these the first are looked for one by one.
    const before = await ask(false)
    const lesser = before.found[more - 1]
    if (lesser !== undefined)
      return before.all ? before.found : this.#nearest(stretch, step, end, placeOf(lesser))
    if (!before.all) return this.#inOrder(stretch, null, end)
    const begin = beforeNearest(place)
    const rest = { ...stretch, from: from > begin ? from : begin, more: more - before.found.length }
    return [...before.found, ...(await this.#inOrder(rest, null, end))]
  }

  /**
   * What the word index finds of all weights: the first of it from a place in a tier on; or, of too much, in some of it for each tier
   * the step at which there is enough for a page.
   */
  async #sample({ tier: begun, from, more }: Stretch): Promise<Sample> {
    const [row] = await this.#server.read(
      `${held} CALL (hits) {
          UNWIND hits AS n WITH n, ${this.#asked.tierOf()} AS tier
          WHERE (tier > $begun OR (tier = $begun AND n.place > $from)) AND ${this.#asked.narrowed()}
          WITH n, tier ORDER BY tier, n.place WITH tier, collect(n)[..$more] AS some
          RETURN collect({tier: tier, enough: some[$more - 1].place,
            found: CASE WHEN size(hits) < $most THEN [n IN some | properties(n)] ELSE [] END}) AS tiers
        }
        RETURN size(hits) < $most AS all, tiers`,
      {
        ...this.#asked.values(),
        match: this.#asked.match(null, null),
        begun,
        from,
        more,
        most: this.#bounds.ranked + 1,
      },
    )
    const { all, tiers } = row as unknown as SampleRow
    const ordered = tiers.toSorted((a, b) => a.tier - b.tier)
    const found = ordered.flatMap(({ tier, found }) => found.map((properties) => ({ tier, properties })))
    const enough = tiers.flatMap(({ tier, enough }) =>
      enough === null ? [] : [[tier, stepOfPlace(enough)] as const],
    )
    return { all, found: found.slice(0, more), enough: new Map(enough) }
  }

  /** What the word index finds of a tier, of weights between two steps: the first of it from a place on; or, of too much, the first of some of it. */
  #hits(steps: readonly [first: number, last: number], stretch: Stretch): Promise<Hits> {
    return this.#indexed(this.#asked.match(stretch.tier, steps), stretch)
  }

  async #indexed(match: string, { tier, from, more }: Stretch): Promise<Hits> {
    const [row] = await this.#server.read(
      `${held} CALL (hits) {
          UNWIND hits AS n WITH n, ${this.#asked.tierOf()} AS tier
          WHERE tier = $tier AND n.place > $from AND ${this.#asked.narrowed()}
          WITH n, tier ORDER BY n.place LIMIT $more RETURN collect({tier: tier, properties: properties(n)}) AS found
        }
        RETURN size(hits) < $most AS all, found`,
      { ...this.#asked.values(), match, tier, from, more, most: this.#bounds.ranked + 1 },
    )
    return row as unknown as Hits
  }

  /** Looks at nodes in their order until enough are found: at so many, or (null) at all up to a place. */
  async #inOrder({ tier, from, more }: Stretch, passed: number | null, to = ':'): Promise<readonly Found[]> {
    const [least, beyond] = this.#asked.places()
    const rows = await this.#server.read(
      `MATCH (n:Node) WHERE n.place > $from AND n.place < $to
        ${passed === null ? '' : 'WITH n ORDER BY n.place LIMIT $passed'}
        WITH n WHERE ${this.#asked.holds(tier)} AND ${this.#asked.narrowed()}
        RETURN properties(n) AS properties ORDER BY n.place LIMIT $more`,
      {
        ...this.#asked.values(),
        from: from > least ? from : least,
        to: to < beyond ? to : beyond,
        passed,
        more,
      },
    )
    return rows.map(({ properties }) => ({ tier, properties: properties as Found['properties'] }))
  }
}
