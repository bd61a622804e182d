import neo4j, {
  type Driver,
  type ManagedTransaction,
  Neo4jError,
  type Record,
  type Session,
  type SessionConfig,
} from 'neo4j-driver'
import { StoreError } from '../store.ts'
import type { Ask, Row } from './ask.ts'
import { Float } from './float.ts'

/** Where a server is, and who asks. */
export interface ServerAccess {
  readonly address: string
  /** Null: the server asks for no password. */
  readonly user: string | null
  readonly password: string
  /** Null: the user's own. */
  readonly database: string | null
}

/** The one door to Neo4j: transactions that are tried again where that may help, each seeing what the ones before it wrote. */
export class Server {
  readonly #access: ServerAccess
  readonly #driver: Driver

  constructor(access: ServerAccess) {
    const { address, user, password } = access
    const token = user === null ? undefined : neo4j.auth.basic(user, password)
    this.#access = access
    this.#driver = neo4j.driver(address, token, {
      disableLosslessIntegers: true,
      connectionTimeout: 5_000,
      connectionAcquisitionTimeout: 15_000,
      maxTransactionRetryTime: 15_000,
      userAgent: 'kamergraaf',
    })
  }

  /** Tries the connection, the password and the database. Throws StoreError with the remedy. */
  async check(): Promise<void> {
    await this.#guarded(() => this.#driver.getServerInfo(this.#where()))
  }

  /**
   * Puts one question, in a read transaction of its own, which the server begins and ends with the question: to do both apart costs a
   * way there and back. What failed and may succeed is asked again in a managed transaction, as often as the driver does that.
   */
  async read(cypher: string, parameters: Row = {}): Promise<readonly Row[]> {
    const asked = withIntegers(parameters)
    const records = await this.#guarded(async () => {
      try {
        return await this.#readAtOnce(cypher, asked)
      } catch (error) {
        if (!(error instanceof Neo4jError) || !neo4j.isRetryableError(error)) throw error
        const config = { ...this.#where(), routing: neo4j.routing.READ }
        return (await this.#driver.executeQuery(cypher, asked, config)).records
      }
    })
    return records.map((record) => record.toObject())
  }

  async #readAtOnce(cypher: string, parameters: unknown): Promise<readonly Record[]> {
    const session = this.#session({ defaultAccessMode: neo4j.session.READ })
    try {
      return (await session.run(cypher, parameters)).records
    } finally {
      await session.close()
    }
  }

  /** Questions and changes in one write transaction: all of it is kept, or, when `work` throws, nothing. */
  async write<Result>(work: (ask: Ask) => Promise<Result>): Promise<Result> {
    const session = this.#session()
    try {
      return await this.#guarded(() => session.executeWrite((transaction) => work(asking(transaction))))
    } finally {
      await session.close()
    }
  }

  /** A statement that makes its own transactions (`CALL … IN TRANSACTIONS`); it is not tried again. */
  async command(cypher: string): Promise<void> {
    const session = this.#session()
    try {
      await this.#guarded(async () => session.run(cypher))
    } finally {
      await session.close()
    }
  }

  async close(): Promise<void> {
    await this.#driver.close()
  }

  /** Each session knows what the ones before it wrote. */
  #session(access: Pick<SessionConfig, 'defaultAccessMode' | 'fetchSize'> = {}): Session {
    const bookmarkManager = this.#driver.executeQueryBookmarkManager
    return this.#driver.session({ ...this.#where(), ...access, bookmarkManager })
  }

  #where(): { database?: string } {
    const { database } = this.#access
    return database === null ? {} : { database }
  }

  /** Turns the driver's errors into ours, with the remedy; all others pass. */
  async #guarded<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work()
    } catch (cause) {
      if (!(cause instanceof Neo4jError)) throw cause
      const [code, message] = explained(cause, this.#access)
      throw new StoreError(code, message, { cause })
    }
  }
}

function asking(transaction: ManagedTransaction): Ask {
  return async (cypher, parameters = {}) => {
    const { records } = await transaction.run(cypher, withIntegers(parameters))
    return records.map((record) => record.toObject())
  }
}

/** The driver writes every JavaScript number as a float, unless told. */
function withIntegers(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value
  if (Array.isArray(value)) return value.map(withIntegers)
  if (typeof value !== 'object' || value === null) return value
  if (value instanceof Float) return value.value
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, withIntegers(held)]))
}

function explained(error: Neo4jError, access: ServerAccess): readonly [StoreError['code'], string] {
  const { address, user, database } = access
  const { code, message } = error
  if (code === 'ServiceUnavailable' || code === 'SessionExpired')
    return [
      'STORE_UNREACHABLE',
      `Cannot reach Neo4j at ${address}; see that it runs and that the address is right`,
    ]
  if (code.startsWith('Neo.ClientError.Security.Auth') || code === 'Neo.ClientError.Security.Unauthorized') {
    const who = user === null ? 'without a user' : `as ${user} with this password`
    return ['STORE_REFUSED', `Neo4j at ${address} lets nobody in ${who}; set NEO4J_USER and NEO4J_PASSWORD`]
  }
  if (code === 'Neo.ClientError.Database.DatabaseNotFound')
    return [
      'STORE_REFUSED',
      `Neo4j at ${address} has no database ${database}; set NEO4J_DATABASE to one it has`,
    ]
  if (code.startsWith('Neo.TransientError'))
    return ['STORE_BUSY', `Neo4j at ${address} is busy; try again (${message})`]
  return ['STORE_REFUSED', `Neo4j at ${address} refused: ${message}`]
}
