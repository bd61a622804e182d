import { rankStep, type SearchTerms } from '../names.ts'
import { nodeKinds } from '../node.ts'
import { compareStrings } from '../order.ts'
import type { SearchQuery } from '../store.ts'
import type { Database, Values } from './database.ts'
import { type Match, NameMatch } from './name-match.ts'
import { keyAt, keyOfPlace, placeOfSlot, slotOf, slotOfPlace, slotsOfKind, stretchOf } from './place.ts'

/** A node that a search finds, and its tier of the rank: a name is the text, a name begins with it, the rest. */
export interface NodeFound {
  readonly key: number
  readonly id: string
  readonly weight: number
  readonly tier: number
}

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
  readonly #database: Database
  readonly #query: SearchQuery
  readonly #terms: SearchTerms
  readonly #bounds: SearchBounds
  readonly #match: NameMatch
  /** Where the page begins: a tier, and a weight and an id in it. */
  readonly #begun: number
  readonly #after: { readonly weight: number; readonly id: string }

  constructor(database: Database, query: SearchQuery, terms: SearchTerms, bounds = usual) {
    this.#database = database
    this.#query = query
    this.#terms = terms
    this.#bounds = bounds
    this.#match = new NameMatch(database, terms)
    const { after } = query
    this.#begun = after === null ? 0 : Math.floor(after.rank / rankStep)
    this.#after = after === null ? { weight: -1, id: '' } : { weight: after.rank % rankStep, id: after.id }
  }

  /** One node more than the page has room for, if there is one. */
  page(): readonly NodeFound[] {
    const more = this.#query.first + 1
    const few = this.#few()
    if (few !== null) return this.#ranked(few, more)
    const found: NodeFound[] = []
    for (let tier = this.#begun; tier <= 2 && found.length < more; tier += 1)
      found.push(...this.#ofTier(tier, more - found.length))
    return found
  }

  /** The keys of all nodes that may hold the words; null: they are too many to rank. */
  #few(): readonly number[] | null {
    for (const match of [this.#match.rare(), this.#match.words()]) {
      if (match === null) continue
      const places = this.#places(match.quick, 0, placeOfSlot(endOfAll), this.#bounds.ranked + 1)
      if (places.length <= this.#bounds.ranked) return places.map(keyOfPlace)
    }
    return null
  }

  #ranked(keys: readonly number[], more: number): readonly NodeFound[] {
    const { weight, id } = this.#after
    const sql = `SELECT key, id, weight, tier FROM (SELECT node.key, node.id, node.weight, ${tierOf} AS tier FROM json_each(:keys)
        CROSS JOIN node ON node.key = value WHERE ${holds(this.#terms)} ${this.#narrowed()})
      WHERE (tier, weight, id) > (:begun, :weight, :id) ORDER BY tier, weight, id LIMIT :more`
    const values = { ...this.#values(), keys: JSON.stringify(keys), begun: this.#begun, weight, id, more }
    return this.#ask(sql, values)
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
    return tier === 0 ? this.#withParts(found, more) : found
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
        if (papers.some((one) => this.#places(one, from, to, 1).length > 0)) return match.exact()
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
    const first = tier === this.#begun && this.#after.weight >= 0 ? this.#after : null
    let at = first === null ? from : Math.max(from, slotOf(first.weight, first.id))
    let [asked, checked] = [Math.min(4 * more, fetched), 0]
    while (at < to && found.length < more) {
      const asks = checked > tried && found.length === 0 ? match.exact() : match.quick
      if (asks === null) return found
      const places = this.#places(asks, placeOfSlot(at), placeOfSlot(to), asked + 1)
      const next = places.length <= asked ? to : slotOfPlace(places.at(-1) as number)
      if (next > at) {
        const keys = places.filter((place) => place < placeOfSlot(next)).map(keyOfPlace)
        found.push(...this.#fetched(tier, keys, first !== null, more - found.length))
        checked += keys.length
        at = next
      } else if (asked === fetched) {
        found.push(...this.#passed(tier, at, first !== null, more - found.length))
        at += 1
      }
      asked = Math.min(4 * asked, fetched)
    }
    return found
  }

  #places(match: string, from: number, to: number, most: number): readonly number[] {
    return this.#database.tuples(hits, match, from, to, most).map(([place]) => Number(place))
  }

  #fetched(tier: number, keys: readonly number[], behind: boolean, more: number): readonly NodeFound[] {
    const sql = `SELECT node.key, node.id, node.weight, ${tier} AS tier FROM json_each(:keys) CROSS JOIN node ON node.key = value
      WHERE ${this.#isOf(tier)} ${this.#narrowed()} ${behind ? 'AND (node.weight, node.id) > (:weight, :id)' : ''}
      ORDER BY node.weight, node.id LIMIT :more`
    const values = { ...this.#values(), ...(behind && this.#after), keys: JSON.stringify(keys), more }
    return this.#ask(sql, values)
  }

  /** Passes the nodes of a slot in their order. */
  #passed(tier: number, slot: number, behind: boolean, more: number): readonly NodeFound[] {
    const { weights, from, to } = stretchOf(slot)
    const { weight, id } = behind ? this.#after : { weight: -1, id: '' }
    const sql = `SELECT node.key, id, weight, ${tier} AS tier FROM node INDEXED BY node_listing
      WHERE ${to === null ? 'weight >= :least AND weight < :beyond' : 'weight = :least AND id < :to'}
        AND (weight, id) > (:weight, :id) AND id >= :from AND ${this.#isOf(tier)} ${this.#narrowed()} ORDER BY weight, id`
    const begin = to !== null && weight === weights[0] && id > from ? id : from
    const values = {
      ...{ ...this.#values(), weight, id, from: begin, least: weights[0] },
      ...(to === null ? { beyond: weights[1] } : { to }),
    }
    const found: NodeFound[] = []
    for (const row of this.#database.eachOf(sql, named(sql, values))) {
      const one = row as unknown as NodeFound
      if (slotOf(one.weight, one.id) !== slot) continue
      if (found.push(one) === more) break
    }
    return found
  }

  /** Adds parts whose name is the text, where it tells their paper first: the index has these names only by their beginning. */
  #withParts(found: readonly NodeFound[], more: number): readonly NodeFound[] {
    const { kinds } = this.#query
    if (kinds.length > 0 && !kinds.includes('part')) return found
    const { weight, id } = this.#begun === 0 ? this.#after : { weight: -1, id: '' }
    const sql = `SELECT node.key, node.id, node.weight, 0 AS tier FROM node_name CROSS JOIN node ON node.within = ${keyAt('node_name.rowid')}
      WHERE node_name MATCH :paper AND node_name.rowid < CAST(:end AS INTEGER) AND node.kind = 'part'
        AND (node.weight, node.id) > (:weight, :id) AND ${this.#isOf(0)} ${this.#narrowed()}`
    const end = placeOfSlot(slotsOfKind(0)[1])
    const parts = this.#match
      .papers()
      .flatMap((paper) => this.#ask(sql, { ...this.#values(), paper, end, weight, id }))
    const all = new Map([...found, ...parts].map((one) => [one.key, one]))
    return [...all.values()].sort((a, b) => a.weight - b.weight || compareStrings(a.id, b.id)).slice(0, more)
  }

  #ask(sql: string, values: Values): readonly NodeFound[] {
    return this.#database.all(sql, named(sql, values)) as unknown as readonly NodeFound[]
  }

  /** Whether a node is of a tier. */
  #isOf(tier: number): string {
    if (tier === 0) return 'instr(node.names, :exact)'
    if (tier === 1) return 'instr(node.names, :begins) AND NOT instr(node.names, :exact)'
    return `NOT instr(node.names, :begins) AND ${holds(this.#terms)}`
  }

  #narrowed(): string {
    const { kinds, known } = this.#query
    const ofKinds = kinds.length === 0 ? '' : 'AND node.kind IN (SELECT value FROM json_each(:kinds))'
    return `${ofKinds} ${known === null ? '' : 'AND node.known = :known'}`
  }

  #values(): Values {
    const { kinds, known } = this.#query
    const { words, exact, begins } = this.#terms
    return {
      ...{ exact, begins },
      ...(kinds.length > 0 && { kinds: JSON.stringify(kinds) }),
      ...(known !== null && { known }),
      ...Object.fromEntries(
        words.flatMap((word, i) => [
          [`line${i}`, `\n${word}`],
          [`word${i}`, ` ${word}`],
        ]),
      ),
    }
  }
}

type Range = readonly [from: number, to: number]

const ofParts = slotsOfKind(nodeKinds.indexOf('part'))
const endOfAll = slotsOfKind(nodeKinds.length)[0]

const hits = `SELECT rowid FROM node_name WHERE node_name MATCH ? AND rowid >= CAST(? AS INTEGER) AND rowid < CAST(? AS INTEGER)
  LIMIT ?`

const tierOf = 'CASE WHEN instr(node.names, :exact) THEN 0 WHEN instr(node.names, :begins) THEN 1 ELSE 2 END'

/** Whether the names of a node hold the words. */
const holds = ({ words }: SearchTerms): string =>
  words.map((_, i) => `(instr(node.names, :line${i}) OR instr(node.names, :word${i}))`).join(' AND ')

/** The values that a statement names. */
function named(sql: string, values: Values): Values {
  const names = new Set([...sql.matchAll(/:(\w+)/g)].map(([, name]) => name))
  return Object.fromEntries(Object.entries(values).filter(([name]) => names.has(name)))
}
