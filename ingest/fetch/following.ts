import { documentOf } from '../../graph/ids.ts'
import { referencesFrom } from '../../graph/listing.ts'
import type { GraphStore } from '../../graph/store.ts'
import { SourceError } from '../read/decode.ts'
import type { Finding } from '../sources/found.ts'
import type { Fetcher } from './fetcher.ts'
import { isFetchable } from './id.ts'

/** How far citations are followed. */
export interface FollowLimits {
  /** How many steps from the papers that were asked for; `--follow`. */
  readonly follow: number
  /** Most papers that are fetched because they are cited; `--follow-limit`. */
  readonly followLimit: number
}

/** Papers that are looked up in the store together. */
const together = 500

/** Fetches what papers cite, then what those cite, so many steps. Only what is resolved is followed. */
export class Following {
  readonly #store: GraphStore
  readonly #fetcher: Fetcher
  readonly #limits: FollowLimits
  readonly #seen = new Set<string>()
  #papers: string[] = []
  #steps = 0
  #fetched = 0

  constructor(store: GraphStore, fetcher: Fetcher, limits: FollowLimits) {
    this.#store = store
    this.#fetcher = fetcher
    this.#limits = limits
  }

  /** Takes down a source that was dealt with, and the paper that it turned out to be. */
  saw(source: string, document: string | null): void {
    if (this.#steps >= this.#limits.follow) return
    this.#seen.add(source)
    if (document === null) return
    this.#seen.add(document)
    this.#papers.push(document)
  }

  /** The papers of the next step that are not in the store; null when there are none. All of the step before must be in it. */
  async next(): Promise<Finding | null> {
    while (this.#steps < this.#limits.follow && this.#papers.length > 0) {
      this.#steps += 1
      const cited = await this.#cited()
      const most = this.#limits.followLimit - this.#fetched
      const fetch = cited.slice(0, most)
      this.#fetched += fetch.length
      if (cited.length > 0) return this.#finding(fetch, cited.length - fetch.length)
    }
    return null
  }

  async *#finding(ids: readonly string[], left: number): Finding {
    yield* this.#fetcher.papers(ids)
    if (left === 0) return
    const text = `--follow: ${left} more cited papers are not fetched, since the limit is ${this.#limits.followLimit}; raise --follow-limit.`
    yield { name: '--follow', error: new SourceError('fetch/follow-limit', text) }
  }

  /** What is cited and to be fetched. Cited papers that the store has are followed with the next step. */
  async #cited(): Promise<readonly string[]> {
    const citing = this.#papers
    this.#papers = []
    const toFetch: string[] = []
    for (const document of citing) {
      const cited = await this.#newIn(document)
      for (let at = 0; at < cited.length; at += together) {
        const ids = cited.slice(at, at + together)
        const nodes = await this.#store.nodes(ids)
        for (const [place, id] of ids.entries())
          (nodes[place]?.known === 'ingested' ? this.#papers : toFetch).push(id)
      }
    }
    return toFetch
  }

  /** The papers that a paper cites and that were not met before, in the order of its text. */
  async #newIn(document: string): Promise<readonly string[]> {
    const cited: string[] = []
    for await (const { status, target } of referencesFrom(this.#store, document)) {
      const id = status === 'resolved' && target !== null ? documentOf(target) : ''
      if (!isFetchable(id) || this.#seen.has(id)) continue
      this.#seen.add(id)
      cited.push(id)
    }
    return cited
  }
}
