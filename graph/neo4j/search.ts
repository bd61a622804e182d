import { rankStep, searchTerms } from '../names.ts'
import { type GraphNode, nodeKinds } from '../node.ts'
import type { Page, SearchPosition, SearchQuery } from '../store.ts'
import {
  knownWord,
  nameWord,
  nodeOfProperties,
  placeKey,
  weightOfPlace,
  weightOfStep,
  weightStepOf,
  weightSteps,
  weightWord,
} from './properties.ts'
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
  const last = found.length > query.first ? found[query.first - 1] : undefined
  return {
    items: found.slice(0, query.first).map(({ properties }) => nodeOfProperties(properties)),
    next: last === undefined ? null : positionOf(last),
  }
}

/** A node, and which tier of the rank it is of: the name itself, names that begin so, the rest. */
interface Found {
  readonly tier: number
  readonly properties: Readonly<Record<string, unknown>>
}

function positionOf({ tier, properties: { place, id } }: Found): SearchPosition {
  return { rank: tier * rankStep + weightOfPlace(String(place)), id: String(id) }
}

const stepOf = (found: Found | undefined): number =>
  weightStepOf(weightOfPlace(String(found?.properties.place)))

const lastStep = nodeKinds.length * weightSteps - 1

const stepsOfKind = (kind: GraphNode['kind']): readonly [first: number, last: number] => {
  const first = nodeKinds.indexOf(kind) * weightSteps
  return [first, first + weightSteps - 1]
}

/** What is looked for: nodes of one tier, or of all (null), behind a place. */
interface Stretch {
  readonly tier: number | null
  readonly from: string
  readonly more: number
}

class Search {
  readonly #server: Server
  readonly #query: SearchQuery
  readonly #bounds: SearchBounds
  readonly #terms

  constructor(server: Server, query: SearchQuery, bounds: SearchBounds) {
    this.#server = server
    this.#query = query
    this.#bounds = bounds
    this.#terms = searchTerms(query.text)
  }

  /** One node more than the page has room for, if there is one. */
  async page(): Promise<readonly Found[]> {
    const { after, first } = this.#query
    const begun = after === null ? 0 : Math.floor(after.rank / rankStep)
    const from = after === null ? '' : placeKey(after.rank % rankStep, after.id)
    if (this.#terms !== null) {
      const hits = await this.#hits(null, { tier: null, from, more: first + 1 }, begun)
      if (hits.all) return hits.found
    }
    const found: Found[] = []
    const last = this.#terms === null ? 0 : 2
    for (let tier = begun; tier <= last && found.length <= first; tier += 1) {
      const stretch = { tier, from: tier === begun ? from : '', more: first + 1 - found.length }
      found.push(...(await this.#ofTier(stretch)))
    }
    return found
  }

  async #ofTier(stretch: Stretch): Promise<readonly Found[]> {
    const near = await this.#inOrder(stretch, this.#bounds.passed)
    return near.length === stretch.more ? near : this.#least(stretch)
  }

  /** Asks the word index for ever lesser weights: what comes first in some hits is before what comes first in others. */
  async #least(stretch: Stretch): Promise<readonly Found[]> {
    const { from, more } = stretch
    const first = from === '' ? 0 : weightStepOf(weightOfPlace(from))
    for (let last = lastStep; ; ) {
      const hits = await this.#hits([first, last], stretch)
      if (hits.all) return hits.found
      const [least, step] = [hits.found.at(-1), stepOf(hits.found.at(-1))]
      // Hits that are no answers, for names are longer than a word may be.
      if (least === undefined || hits.found.length < more) return this.#inOrder(stretch, null)
      if (step < last) {
        last = step
        continue
      }
      const lesser = await this.#hits([first, last - 1], stretch)
      if (!lesser.all) {
        last -= 1
        continue
      }
      const [begin, end] = [last, last + 1].map((each) => placeKey(weightOfStep(each), '')) as [
        string,
        string,
      ]
      const rest = { ...stretch, from: from > begin ? from : begin, more: more - lesser.found.length }
      return rest.more === 0 ? lesser.found : [...lesser.found, ...(await this.#inOrder(rest, null, end))]
    }
  }

  /**
   * What the word index finds, of weights between two steps or (null) of all: how many there are, and the first of them; of too many the first of
   * some, but of all weights none. `begun` is the tier that the stretch begins in, where it has all tiers.
   */
  async #hits(
    steps: readonly [first: number, last: number] | null,
    { tier, from, more }: Stretch,
    begun = tier,
  ): Promise<{ readonly all: boolean; readonly found: readonly Found[] }> {
    const behind =
      tier === null
        ? '(tier > $begun OR (tier = $begun AND n.place > $from))'
        : 'tier = $tier AND n.place > $from'
    const match = this.#match(tier, steps)
    const [row] = await this.#server.read(
      `CALL db.index.fulltext.queryNodes('node_names', $match, {limit: $most}) YIELD node WITH collect(node) AS hits
        CALL (hits) {
          UNWIND CASE WHEN $some OR size(hits) < $most THEN hits ELSE [] END AS n WITH n, ${this.#tierOf()} AS tier
          WHERE ${behind} AND ${this.#narrowed()}
          WITH n, tier ORDER BY tier, n.place LIMIT $more RETURN collect({tier: tier, properties: properties(n)}) AS found
        }
        RETURN size(hits) < $most AS all, found`,
      {
        ...this.#values(),
        match,
        tier,
        begun,
        from,
        more,
        some: steps !== null,
        most: this.#bounds.ranked + 1,
      },
    )
    return row as unknown as { readonly all: boolean; readonly found: readonly Found[] }
  }

  /** Looks at nodes in their order until enough are found: at so many, or (null) at all up to a place. */
  async #inOrder({ tier, from, more }: Stretch, passed: number | null, to = ':'): Promise<readonly Found[]> {
    const rows = await this.#server.read(
      `MATCH (n:Node) WHERE n.place > $from AND n.place < $to
        ${passed === null ? '' : 'WITH n ORDER BY n.place LIMIT $passed'}
        WITH n WHERE ${this.#holds(tier)} AND ${this.#narrowed()}
        RETURN properties(n) AS properties ORDER BY n.place LIMIT $more`,
      { ...this.#values(), from, to, passed, more },
    )
    return rows.map(({ properties }) => ({ tier: tier ?? 0, properties: properties as Found['properties'] }))
  }

  /** What to ask the word index for: all nodes that may be of a tier, or of any, and are of weights between two steps. */
  // Words hold only lower-case letters and digits: none is an operator of the index's query language.
  #match(tier: number | null, steps: readonly [first: number, last: number] | null): string {
    const { known, kinds } = this.#query
    const ranges: (readonly [number, number])[] =
      steps === null || kinds.length === 0 ? [] : kinds.map(stepsOfKind)
    // To say that any weight will do costs the index a look at all nodes; but it must be asked for something.
    const anyWeight = steps !== null && steps[0] === 0 && steps[1] === lastStep
    const between = ([first, last]: readonly [number, number]) =>
      `[${weightWord(first)} TO ${weightWord(last)}]`
    const wanted = [
      ...(known === null ? [] : [knownWord(known)]),
      ...(steps === null || (anyWeight && this.#terms !== null) ? [] : [between(steps)]),
      ...(ranges.length === 0 ? [] : [`(${ranges.map(between).join(' ')})`]),
      ...this.#words(tier),
    ]
    return wanted.map((word) => `+${word}`).join(' ')
  }

  #words(tier: number | null): readonly string[] {
    if (this.#terms === null) return []
    const name = nameWord(this.#terms.exact.trim())
    if (tier === 0) return [name]
    return tier === 1 ? [`${name}*`] : this.#terms.words.map((word) => `${word}*`)
  }

  #tierOf(): string {
    if (this.#terms === null) return '0'
    return 'CASE WHEN n.names CONTAINS $exact THEN 0 WHEN n.names CONTAINS $begins THEN 1 ELSE 2 END'
  }

  /** Whether a node is of a tier, by its names alone. */
  #holds(tier: number | null): string {
    if (this.#terms === null) return 'true'
    if (tier === 0) return 'n.names CONTAINS $exact'
    if (tier === 1) return 'n.names CONTAINS $begins AND NOT n.names CONTAINS $exact'
    const each = `all(word IN $words WHERE n.names CONTAINS '\\n' + word OR n.names CONTAINS ' ' + word)`
    return `NOT n.names CONTAINS $begins AND ${each}`
  }

  #narrowed(): string {
    const { kinds, known } = this.#query
    return `${kinds.length > 0 ? 'n.kind IN $kinds' : 'true'} AND ${known === null ? 'true' : 'n.known = $known'}`
  }

  #values() {
    const { kinds, known } = this.#query
    return { ...this.#terms, kinds, known }
  }
}
