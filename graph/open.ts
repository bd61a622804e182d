import { openSqliteStore } from './sqlite/store.ts'
import { type GraphStore, StoreError } from './store.ts'

/** How to open a store. */
export interface OpenOptions {
  /** Make the store when there is none; true unless said. A server's database is never made, only its indexes. */
  readonly create?: boolean
}

const serverSchemes: readonly string[] = ['bolt:', 'bolt+s:', 'bolt+ssc:', 'neo4j:', 'neo4j+s:', 'neo4j+ssc:']

/**
 * Opens the store at an address: a path for SQLite, a `bolt://` or `neo4j://` address for Neo4j (user, password and
 * database from `NEO4J_USER`, `NEO4J_PASSWORD`, `NEO4J_DATABASE`). Throws StoreError with the remedy.
 */
export async function openStore(address: string, options: OpenOptions = {}): Promise<GraphStore> {
  const scheme = schemeOf(address)
  const create = options.create ?? true
  // SQLite would keep an empty path in memory, and lose it.
  if (address.trim() === '')
    throw new StoreError(
      'STORE_REFUSED',
      'The store has no name; give the path of a SQLite file, or an address',
    )
  if (scheme === undefined) return openSqliteStore(address, create)
  if (isServer(address)) {
    // The driver takes longer to load than a small command to run.
    const { openNeo4jStore } = await import('./neo4j/store.ts')
    return openNeo4jStore(address, process.env)
  }
  throw new StoreError(
    'STORE_REFUSED',
    `${scheme}// is no store; give the path of a SQLite file, or a bolt:// or neo4j:// address`,
  )
}

/** Whether an address is that of a server. */
export const isServer = (address: string): boolean => serverSchemes.includes(schemeOf(address) ?? '')

const schemeOf = (address: string): string | undefined =>
  /^([a-z][a-z0-9+.-]*:)\/\//i.exec(address)?.[1]?.toLowerCase()
