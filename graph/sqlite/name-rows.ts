import { partsOfRank, type SearchTerms } from '../names.ts'
import { compareStrings } from '../order.ts'
import type { SearchQuery } from '../store.ts'
import type { Database, Values } from './database.ts'
import { keyAt, placeOfSlot, slotOf, slotsOfKind, stretchOf } from './place.ts'

/** A node that a search finds, and its tier of the rank: a name is the text, a name begins with it, the rest. */
export interface NodeFound {
  readonly key: number
  readonly id: string
  readonly weight: number
  readonly tier: number
}

/** What a search by words asks the index and the nodes: only for what the query wants, and only behind where its page begins. */
export class NameRows {
  /** The tier in which the page begins. */
  readonly begun: number
  /** Behind which node of it. */
  readonly after: { readonly weight: number; readonly id: string }
  readonly #database: Database
  readonly #query: SearchQuery
  readonly #terms: SearchTerms

  constructor(database: Database, query: SearchQuery, terms: SearchTerms) {
    this.#database = database
    this.#query = query
    this.#terms = terms
    const { after } = query
    const { tier, weight } = after === null ? { tier: 0, weight: -1 } : partsOfRank(after.rank)
    this.begun = tier
    this.after = { weight, id: after?.id ?? '' }
  }

  /** Where hits of the index stand, in their order. */
  places(match: string, from: number, to: number, most: number): readonly number[] {
    return this.#database.tuples(hits, match, from, to, most).map(([place]) => Number(place))
  }

  /** Of these nodes those that hold the words, by their rank, behind where the page begins. */
  ranked(keys: readonly number[], more: number): readonly NodeFound[] {
    const { weight, id } = this.after
    const sql = `SELECT key, id, weight, tier FROM (SELECT node.key, node.id, node.weight, ${tierOf} AS tier FROM json_each(:keys)
        CROSS JOIN node ON node.key = value WHERE ${holds(this.#terms)} ${this.#narrowed()})
      WHERE (tier, weight, id) > (:begun, :weight, :id) ORDER BY tier, weight, id LIMIT :more`
    const values = { ...this.#values(), keys: JSON.stringify(keys), begun: this.begun, weight, id, more }
    return this.#ask(sql, values)
  }

  /** Nodes of a tier among these, in order. `behind`: only those behind where the page begins. */
  fetched(tier: number, keys: readonly number[], behind: boolean, more: number): readonly NodeFound[] {
    const sql = `SELECT node.key, node.id, node.weight, ${tier} AS tier FROM json_each(:keys) CROSS JOIN node ON node.key = value
      WHERE ${this.#isOf(tier)} ${this.#narrowed()} ${behind ? 'AND (node.weight, node.id) > (:weight, :id)' : ''}
      ORDER BY node.weight, node.id LIMIT :more`
    const values = { ...this.#values(), ...(behind && this.after), keys: JSON.stringify(keys), more }
    return this.#ask(sql, values)
  }

  /** Passes the nodes of a slot in their order. */
  passed(tier: number, slot: number, behind: boolean, more: number): readonly NodeFound[] {
    const { weights, from, to } = stretchOf(slot)
    const { weight, id } = behind ? this.after : { weight: -1, id: '' }
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
  withParts(found: readonly NodeFound[], papers: readonly string[], more: number): readonly NodeFound[] {
    const { kinds } = this.#query
    if (kinds.length > 0 && !kinds.includes('part')) return found
    const { weight, id } = this.begun === 0 ? this.after : { weight: -1, id: '' }
    const sql = `SELECT node.key, node.id, node.weight, 0 AS tier FROM node_name CROSS JOIN node ON node.within = ${keyAt('node_name.rowid')}
      WHERE node_name MATCH :paper AND node_name.rowid < CAST(:end AS INTEGER) AND node.kind = 'part'
        AND (node.weight, node.id) > (:weight, :id) AND ${this.#isOf(0)} ${this.#narrowed()}`
    const end = placeOfSlot(slotsOfKind(0)[1])
    const parts = papers.flatMap((paper) => this.#ask(sql, { ...this.#values(), paper, end, weight, id }))
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
