import { type GraphStore, StoreError } from '../store.ts'

/** Opens the store in a Neo4j server. */
export async function openNeo4jStore(address: string, _env: NodeJS.ProcessEnv): Promise<GraphStore> {
  throw new StoreError('STORE_REFUSED', `${address}: the Neo4j store is not built yet`)
}
