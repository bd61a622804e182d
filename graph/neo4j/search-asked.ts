import { type SearchTerms, searchTerms } from '../names.ts'
import { type GraphNode, nodeKinds } from '../node.ts'
import type { SearchQuery } from '../store.ts'
import {
  beginOf,
  knownWord,
  longestBegin,
  nameWord,
  placeKey,
  placeWord,
  weightOfStep,
  weightSteps,
  weightWord,
} from './search-words.ts'

/** The last of all steps of weight. */
export const lastStep = nodeKinds.length * weightSteps - 1

const stepsOfKind = (kind: GraphNode['kind']): readonly [first: number, last: number] => {
  const first = nodeKinds.indexOf(kind) * weightSteps
  return [first, first + weightSteps - 1]
}

/** What a search asks for, as the word index is asked and as Cypher says it. */
export class SearchAsked {
  /** Null: all nodes are asked for. */
  readonly terms: SearchTerms | null
  /** Whether a word is a number of one or two digits: so many different words begin so that the word index had better not be asked for them. */
  readonly beginsNumbers: boolean
  readonly #query: Pick<SearchQuery, 'kinds' | 'known'>

  constructor(query: Pick<SearchQuery, 'text' | 'kinds' | 'known'>) {
    this.#query = query
    this.terms = searchTerms(query.text)
    this.beginsNumbers = this.terms?.words.some((word) => /^\d{1,2}$/.test(word)) ?? false
  }

  /** What to ask the word index for: all nodes that may be of a tier, or of any, and are of weights between two steps. */
  // Words hold only lower-case letters and digits: none is an operator of the index's query language.
  match(tier: number | null, steps: readonly [first: number, last: number] | null): string {
    const { known, kinds } = this.#query
    const ranges: (readonly [number, number])[] =
      steps === null || kinds.length === 0 ? [] : kinds.map(stepsOfKind)
    // To say that any weight will do costs the index a look at all nodes; but it must be asked for something.
    const anyWeight = steps !== null && steps[0] === 0 && steps[1] === lastStep
    // Names of one beginning are few where weights of all names are many.
    const begin = this.terms === null || tier === null || tier === 2 ? '' : beginOf(this.#name)
    const begunSo = tier === 1 && begin === nameWord(this.#name)
    const word = (step: number) => weightWord(step, begin)
    const between = ([first, last]: readonly [number, number]) =>
      first === last ? word(first) : `[${word(first)} TO ${word(last)}]`
    const wanted = [
      ...(known === null ? [] : [knownWord(known)]),
      ...(steps === null || (anyWeight && this.terms !== null && !begunSo) ? [] : [between(steps)]),
      ...(ranges.length === 0 ? [] : [`(${ranges.map(between).join(' ')})`]),
      // Names that begin so may be as many different words; their beginnings with weights are few.
      ...(begunSo ? [] : this.#words(tier)),
    ]
    return wanted.map((word) => `+${word}`).join(' ')
  }

  /**
   * Whether the word index knows about which place nodes of a tier have, of one step of weight: those of names that begin as long as beginnings are joined with
   * weights; but the last step of a kind has several weights.
   */
  tellsPlaces(tier: number, step: number): boolean {
    return tier === 1 && [...this.#name].length >= longestBegin && step % weightSteps < weightSteps - 1
  }

  /**
   * What to ask the word index for: all nodes that may be of the first tier behind names themselves, of one step, from about a place up to about another (see
   * `nearestOf`; empty: from the first), those about the last among them or not.
   */
  matchNear(step: number, [first, last]: readonly [string, string], among: boolean): string {
    const { known } = this.#query
    const begin = beginOf(this.#name)
    const range = `[${placeWord(step, begin, first)} TO ${placeWord(step, begin, last)}${among ? ']' : '}'}`
    const begunSo = begin === nameWord(this.#name)
    const wanted = [...(known === null ? [] : [knownWord(known)]), range, ...(begunSo ? [] : this.#words(1))]
    return wanted.map((word) => `+${word}`).join(' ')
  }

  #words(tier: number | null): readonly string[] {
    if (this.terms === null) return []
    const name = nameWord(this.#name)
    if (tier === 0) return [name]
    return tier === 1 ? [`${name}*`] : this.terms.words.map((word) => `${word}*`)
  }

  /** What was asked, as a whole name. */
  get #name(): string {
    return this.terms?.exact.trim() ?? ''
  }

  /** The tier of a node `n`, among those that hold the words. */
  tierOf(): string {
    if (this.terms === null) return '0'
    return 'CASE WHEN n.names CONTAINS $exact THEN 0 WHEN n.names CONTAINS $begins THEN 1 ELSE 2 END'
  }

  /** Whether a node `n` is of a tier, by its names alone. */
  holds(tier: number | null): string {
    if (this.terms === null) return 'true'
    if (tier === 0) return 'n.names CONTAINS $exact'
    if (tier === 1) return 'n.names CONTAINS $begins AND NOT n.names CONTAINS $exact'
    const each = `all(word IN $words WHERE n.names CONTAINS '\\n' + word OR n.names CONTAINS ' ' + word)`
    return `NOT n.names CONTAINS $begins AND ${each}`
  }

  /** Whether a node `n` is of the kinds, and as well known, as is asked. */
  narrowed(): string {
    const { kinds, known } = this.#query
    return `${kinds.length > 0 ? 'n.kind IN $kinds' : 'true'} AND ${known === null ? 'true' : 'n.known = $known'}`
  }

  /** Between which places all nodes of the kinds lie. */
  places(): readonly [from: string, to: string] {
    const steps = this.#query.kinds.flatMap(stepsOfKind)
    if (steps.length === 0) return ['', ':']
    return [
      placeKey(weightOfStep(Math.min(...steps)), ''),
      placeKey(weightOfStep(Math.max(...steps) + 1), ''),
    ]
  }

  /** The values that these conditions name. */
  values() {
    const { kinds, known } = this.#query
    return { ...this.terms, kinds, known }
  }
}
