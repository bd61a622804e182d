import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../graph/open.ts'
import type { GraphStore } from '../../graph/store.ts'
import type { Found } from '../sources/found.ts'

/** A source that was found. */
export const source = (name: string, text: string): Found => ({
  name,
  source: { name, bytes: Buffer.from(text) },
})

/** Stores for tests, each in a file of its own. */
export class FreshStores {
  /** Where the files are; nothing else is in it. */
  readonly folder = mkdtempSync(join(tmpdir(), 'kamergraaf-run-'))
  #made = 0

  /** Works with a new store, and closes it. */
  async with<Result>(work: (store: GraphStore) => Promise<Result>): Promise<Result> {
    this.#made += 1
    const store = await openStore(join(this.folder, `${this.#made}.sqlite`))
    try {
      return await work(store)
    } finally {
      await store.close()
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true })
  }
}
