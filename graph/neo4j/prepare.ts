import { StoreError } from '../store.ts'
import { migrate } from './migrate.ts'
import { markerOf, neo4jFormat, neo4jSchema, oldestNeo4jFormat } from './schema.ts'
import type { Server } from './server.ts'

/**
 * Makes an empty database a graph, brings a graph of an older format up to date, and leaves one of this format as it is. Throws StoreError
 * where the database holds something else, or a format that is too old or too new.
 */
export async function prepare(server: Server, address: string): Promise<void> {
  const stop = (what: string): StoreError =>
    new StoreError('STORE_FORMAT', `The database at ${address} ${what}`)
  const [marker] = await server.read('MATCH (k:Kamergraaf) RETURN k.format AS format, k.imported AS imported')
  const format = Number(marker?.format)
  if (format === neo4jFormat && marker?.imported !== true) return
  if (format > neo4jFormat)
    throw stop(`has format ${format}, and this Kamergraaf knows ${neo4jFormat}: use a newer Kamergraaf`)
  if (format < oldestNeo4jFormat)
    throw stop(`has the old format ${format}: empty it and ingest the papers again`)
  if (marker === undefined && (await holdsAnotherGraph(server)))
    throw stop('holds another graph; give an empty one, by NEO4J_DATABASE or another address')
  for (const statement of neo4jSchema) await make(server, statement)
  await server.read('CALL db.awaitIndexes(86400)')
  if (marker !== undefined) await migrate(server, format)
  await server.write((ask) =>
    ask('MERGE (k:Kamergraaf {name: $name}) SET k.format = $format, k.imported = $imported', markerOf(false)),
  )
}

/** Whether there are nodes and still no marker: another process may have made the graph since it was looked for. */
async function holdsAnotherGraph(server: Server): Promise<boolean> {
  const nodes = await server.read('MATCH (n) RETURN 1 AS one LIMIT 1')
  return nodes.length > 0 && (await server.read('MATCH (k:Kamergraaf) RETURN 1 AS one')).length === 0
}

/** Makes a constraint or an index; `IF NOT EXISTS` does not keep two processes from making one at the same moment. */
async function make(server: Server, statement: string): Promise<void> {
  try {
    await server.write((ask) => ask(statement))
  } catch (error) {
    const cause = error instanceof StoreError ? error.cause : null
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
    if (!/^Neo\.ClientError\.Schema\.\w*AlreadyExists$/.test(code)) throw error
  }
}
