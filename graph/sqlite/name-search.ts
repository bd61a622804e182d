import type { SearchTerms } from '../names.ts'
import { nodeKinds } from '../node.ts'
import type { SearchQuery } from '../store.ts'
import type { Database } from './database.ts'
import { type Match, NameMatch } from './name-match.ts'
import { NameRows, type NodeFound } from './name-rows.ts'
import { keyOfPlace, placeOfSlot, slotOf, slotOfPlace, slotsOfKind } from './place.ts'

/** How much is looked at together. */
export interface SearchBounds {
  /** Hits of all tiers that are ranked at once. */
  readonly ranked: number
  /** Hits that are fetched to be put in order; of a slot with more, nodes are passed in their order. */
  readonly fetched: number
  /** Hits of what is told quicker than it is asked that may come to nothing. */
  readonly tried: number
}

const usual: SearchBounds = { ranked: 2000, fetched: 4000, tried: 5000 }

/**
 * One search by words. What few nodes hold is ranked; of what more hold the index gives hits tier by tier, nearly in the order of a
 * listing (see `placeOf`), and as many are looked at as fill the page.
 */
export class NameSearch {
  readonly #query: SearchQuery
  readonly #bounds: SearchBounds
  readonly #match: NameMatch
  readonly #rows: NameRows

  constructor(database: Database, query: SearchQuery, terms: SearchTerms, bounds = usual) {
    this.#query = query
    this.#bounds = bounds
    this.#match = new NameMatch(database, terms)
    this.#rows = new NameRows(database, query, terms)
  }

  /** One node more than the page has room for, if there is one. */
  page(): readonly NodeFound[] {
    const more = this.#query.first + 1
    const few = this.#few()
    if (few !== null) return this.#rows.ranked(few, more)
    const found: NodeFound[] = []
    for (let tier = this.#rows.begun; tier <= 2 && found.length < more; tier += 1)
      found.push(...this.#ofTier(tier, more - found.length))
    return found
  }

  /** The keys of all nodes that may hold the words; null: they are too many to rank. */
  #few(): readonly number[] | null {
    for (const match of [this.#match.rare(), this.#match.words()]) {
      if (match === null) continue
      const places = this.#rows.places(match.quick, 0, placeOfSlot(endOfAll), this.#bounds.ranked + 1)
      if (places.length <= this.#bounds.ranked) return places.map(keyOfPlace)
    }
    return null
  }

  /** The first nodes of a tier behind where the page begins. */
  #ofTier(tier: number, more: number): readonly NodeFound[] {
    const found: NodeFound[] = []
    const take = (match: Match, [from, to]: Range): void => {
      if (from < to && found.length < more)
        found.push(...this.#take(tier, match, from, to, more - found.length))
    }
    for (const [from, to] of this.#ranges()) {
      if (tier === 0) take(this.#match.whole(), [from, to])
      if (tier === 2) take(this.#match.words(), [from, to])
      if (tier !== 1) continue
      const [parts, rest] = [Math.max(from, ofParts[0]), Math.max(from, ofParts[1])]
      take(this.#match.beginning(false), [from, Math.min(to, ofParts[0])])
      take(this.#beginningOfParts(), [parts, Math.min(to, ofParts[1])])
      take(this.#match.beginning(false), [rest, to])
    }
    return tier === 0 ? this.#rows.withParts(found, this.#match.papers(), more) : found
  }

  /**
   * Names of parts that begin with the text. Where they begin with that of no paper, and the index gives many hits for nothing, the names that it
   * keeps whole are enough.
   */
  #beginningOfParts(): Match {
    const match = this.#match.beginning(true)
    return {
      quick: match.quick,
      exact: () => {
        const papers = [this.#match.beginning(false).quick, ...this.#match.papers()]
        const [from, to] = slotsOfKind(0).map(placeOfSlot) as [number, number]
        if (papers.some((one) => this.#rows.places(one, from, to, 1).length > 0)) return match.exact()
        const whole = this.#match.wholeBeginning()
        return whole === 'none' ? null : (whole ?? match.exact())
      },
    }
  }

  /** The slots of the kinds asked for. */
  #ranges(): readonly Range[] {
    const { kinds } = this.#query
    if (kinds.length === 0) return [[0, endOfAll]]
    const asked = [...new Set(kinds.map((kind) => nodeKinds.indexOf(kind)))].sort((a, b) => a - b)
    return asked.map(slotsOfKind)
  }

  /** The first nodes of a tier among the hits of some slots: slot by slot, each put in order. */
  #take(tier: number, match: Match, from: number, to: number, more: number): readonly NodeFound[] {
    const { fetched, tried } = this.#bounds
    const found: NodeFound[] = []
    const { begun, after } = this.#rows
    const first = tier === begun && after.weight >= 0 ? after : null
    let at = first === null ? from : Math.max(from, slotOf(first.weight, first.id))
    let [asked, checked] = [Math.min(4 * more, fetched), 0]
    while (at < to && found.length < more) {
      const asks = checked > tried && found.length === 0 ? match.exact() : match.quick
      if (asks === null) return found
      const places = this.#rows.places(asks, placeOfSlot(at), placeOfSlot(to), asked + 1)
      const next = places.length <= asked ? to : slotOfPlace(places.at(-1) as number)
      if (next > at) {
        const keys = places.filter((place) => place < placeOfSlot(next)).map(keyOfPlace)
        found.push(...this.#rows.fetched(tier, keys, first !== null, more - found.length))
        checked += keys.length
        at = next
      } else if (asked === fetched) {
        found.push(...this.#rows.passed(tier, at, first !== null, more - found.length))
        at += 1
      }
      asked = Math.min(4 * asked, fetched)
    }
    return found
  }
}

type Range = readonly [from: number, to: number]

const ofParts = slotsOfKind(nodeKinds.indexOf('part'))
const endOfAll = slotsOfKind(nodeKinds.length)[0]
