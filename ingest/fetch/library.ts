import { Cache } from './cache.ts'
import { type Check, Door } from './door.ts'
import { FetchFault } from './fault.ts'
import type { FetchSettings } from './settings.ts'

/** How old a kept answer may be to be taken without asking: as `--max-age` says, or not at all. */
export type Freshness = 'lately' | 'now'

/** Bytes, and whether the service was asked for them now. */
export interface Held {
  readonly bytes: Uint8Array
  readonly asked: boolean
}

const hour = 3_600_000

/** The network behind a cache: what was fetched is kept, and asked for again only to hear whether it changed. */
export class Library {
  readonly #door: Door
  readonly #cache: Cache
  readonly #offline: boolean
  readonly #maxAge: number

  constructor(settings: FetchSettings) {
    this.#door = new Door(settings)
    this.#cache = new Cache(settings.cache)
    this.#offline = settings.offline
    this.#maxAge = settings.maxAge * hour
  }

  /** @throws {FetchFault} when neither the service nor, offline, the cache gives a whole answer. */
  async get(address: string, freshness: Freshness, check: Check): Promise<Held> {
    const found = await this.#cache.get(address)
    const kept = found !== null && check(found.bytes) === null ? found : null
    if (kept !== null && (this.#offline || (freshness === 'lately' && this.#isFresh(kept.asked))))
      return { bytes: kept.bytes, asked: false }
    if (this.#offline) throw notKept(address)
    const answer = await this.#door.get(address, kept, check)
    const now = answer.changed ? answer : kept
    if (now === null)
      throw new FetchFault('fetch/status', address, 'status 304 without being asked', 'try again later')
    const { bytes, etag, lastModified } = now
    await this.#cache.put({ address, bytes, etag, lastModified, asked: Date.now() })
    return { bytes, asked: true }
  }

  /** What was noted under a name, when that is recent enough, or there is no asking anew. */
  async noted(name: string): Promise<string | null> {
    const kept = await this.#cache.get(noteOf(name))
    if (kept === null || !(this.#offline || this.#isFresh(kept.asked))) return null
    return Buffer.from(kept.bytes).toString()
  }

  /** Notes something for the next run, which may be offline. */
  async note(name: string, text: string): Promise<void> {
    const bytes = Uint8Array.from(Buffer.from(text))
    await this.#cache.put({ address: noteOf(name), bytes, etag: null, lastModified: null, asked: Date.now() })
  }

  #isFresh(asked: number): boolean {
    const age = Date.now() - asked
    return age >= 0 && age < this.#maxAge
  }
}

const noteOf = (name: string): string => `note:${name}`

const notKept = (address: string): FetchFault =>
  new FetchFault(
    'fetch/offline',
    address,
    'it is not in the cache, or damaged there',
    'run once without --offline',
  )
