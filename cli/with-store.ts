import { type OpenOptions, openStore } from '../graph/open.ts'
import type { GraphStore } from '../graph/store.ts'

/** Opens the store at an address for as long as it is used. Throws StoreError with the remedy. */
export async function withStore<Result>(
  address: string,
  options: OpenOptions,
  use: (store: GraphStore) => Promise<Result>,
): Promise<Result> {
  const store = await openStore(address, options)
  try {
    return await use(store)
  } finally {
    await store.close()
  }
}
