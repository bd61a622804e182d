import neo4j, { type Driver } from 'neo4j-driver'
import type { Subject } from '../conformance/subject.ts'
import { openStore } from '../open.ts'
import type { GraphStore } from '../store.ts'
import { aroundThese } from './around.ts'
import { nodeOfProperties, propertiesOfNode } from './properties.ts'
import { type SearchBounds, searchNodes } from './search.ts'
import { Server } from './server.ts'
import { stepsAt } from './steps.ts'

const bounds: readonly SearchBounds[] = [
  { ranked: 1, passed: 1 },
  { ranked: 2, passed: 3 },
  { ranked: 5, passed: 1 },
  { ranked: 20, passed: 7 },
]

/**
 * A database of a Neo4j server under test, emptied before each store. Throws when the database holds a graph that no test
 * made: a test never deletes what is not its own.
 */
export class Neo4jSubject implements Subject {
  readonly name = 'Neo4j'
  readonly runs = 12
  readonly #address: string
  readonly #driver: Driver
  readonly #database: string | undefined
  readonly #searched: Server

  constructor(address: string, env: NodeJS.ProcessEnv) {
    const { NEO4J_USER: user, NEO4J_PASSWORD: password = '', NEO4J_DATABASE: database } = env
    this.#address = address
    this.#database = database || undefined
    this.#driver = neo4j.driver(address, user ? neo4j.auth.basic(user, password) : undefined)
    this.#searched = new Server({ address, user: user || null, password, database: database || null })
  }

  address(): string {
    return this.#address
  }

  async open() {
    await this.#empty()
    const store = await openStore(this.#address)
    await this.ask('MATCH (k:Kamergraaf) SET k.test = true')
    return store
  }

  // A bookmark names the last transaction that wrote.
  async written() {
    const session = this.#driver.session(this.#database === undefined ? {} : { database: this.#database })
    await session.executeRead((transaction) => transaction.run('RETURN 1'))
    const bookmarks = session.lastBookmarks()
    await session.close()
    return JSON.stringify(bookmarks)
  }

  /** What is around nodes, and which steps lead from them, where more references than so many make a hub; good until the next `open`. */
  withHubsFrom(many: number): Pick<GraphStore, 'around' | 'steps'> {
    return {
      around: (ids, kinds, limit, period = null) =>
        aroundThese(this.#searched, ids, { kinds, limit, period }, many),
      steps: (ids, query) => stepsAt(this.#searched, ids, query, many),
    }
  }

  boundedSearches(): Readonly<Record<string, GraphStore['search']>> {
    return Object.fromEntries(
      bounds.map((each) => [JSON.stringify(each), (query) => searchNodes(this.#searched, query, each)]),
    )
  }

  async age(labels: Readonly<Record<string, string>>) {
    const { records } = await this.ask('MATCH (n:Node) WHERE n.id IN $ids RETURN properties(n) AS held', {
      ids: Object.keys(labels),
    })
    const rows = records.map((record) => {
      const node = nodeOfProperties(record.get('held'))
      const label = labels[node.id] ?? node.label
      const { names, place } = propertiesOfNode({ ...node, label })
      return { id: node.id, label, names, place }
    })
    await this.ask('UNWIND $rows AS row MATCH (n:Node {id: row.id}) SET n += row', { rows })
    // As an imported graph has some: which claim gave their facts was not asked yet.
    await this.ask('UNWIND $rows AS row MATCH (n:Node {id: row.id}) REMOVE n.origin, n.precedence', {
      rows: rows.slice(1),
    })
    await this.ask('MATCH (k:Kamergraaf) SET k.format = 10')
  }

  /** Runs a statement behind the store's back. */
  async ask(cypher: string, parameters: Record<string, unknown> = {}) {
    return this.#driver.executeQuery(
      cypher,
      parameters,
      this.#database === undefined ? {} : { database: this.#database },
    )
  }

  async #empty(): Promise<void> {
    const { records } = await this.ask(
      'RETURN EXISTS { (n) } AS filled, EXISTS { MATCH (k:Kamergraaf) WHERE k.test } AS ours',
    )
    const found = records[0]
    if (found?.get('filled') === true && found.get('ours') !== true)
      throw new Error(
        `The database at ${this.#address} holds a graph that no test made; give the tests an empty one`,
      )
    await this.ask('MATCH (n) WHERE NOT n:Kamergraaf DETACH DELETE n')
  }

  /** Leaves the database empty, unless it holds what no test made. */
  async close(): Promise<void> {
    try {
      await this.#empty()
      await this.ask('MATCH (n) DETACH DELETE n')
    } finally {
      // An open connection would keep the tests from ending.
      await this.#driver.close()
      await this.#searched.close()
    }
  }
}
