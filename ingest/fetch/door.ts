import { setTimeout as sleep } from 'node:timers/promises'
import { type Answer, ask, type Bounds, type Validators } from './ask.ts'
import { FetchFault, mayPass } from './fault.ts'
import { Pace } from './pace.ts'
import { allowedOrigins, originOf } from './services.ts'
import type { FetchSettings } from './settings.ts'
import { backOff, longestWait } from './waits.ts'

/** What is wrong with an answer, and whether the same request may give a better one. */
export interface Wrong {
  readonly what: string
  readonly passing: boolean
}

/** Says what is wrong with an answer; null when it is as it should be. */
export type Check = (bytes: Uint8Array) => Wrong | null

/** Asks addresses politely: in its turn, and again after a passing fault, later each time. */
export class Door {
  readonly #bounds: Bounds
  readonly #pace: Pace
  readonly #retries: number
  readonly #firstWait: number
  /** Services whose last request came to nothing: they are not tried again and again for each paper. */
  readonly #failing = new Set<string>()

  constructor({ services, rate, timeout, retries, maxBytes, firstWait }: FetchSettings) {
    this.#bounds = { origins: allowedOrigins(services), timeout: timeout * 1000, maxBytes }
    this.#pace = new Pace(rate)
    this.#retries = retries
    this.#firstWait = firstWait
  }

  /** @throws {FetchFault} when the address gives nothing whole, after all tries. */
  async get(address: string, have: Validators | null, check: Check): Promise<Answer> {
    const service = originOf(address)
    const most = this.#failing.has(service) ? 0 : this.#retries
    for (let tried = 0; ; tried += 1) {
      try {
        const answer = await this.#pace.run(() => this.#whole(address, have, check))
        this.#failing.delete(service)
        return answer
      } catch (error) {
        if (!(error instanceof FetchFault) || !error.passing) throw error
        const wait = Math.max(error.wait ?? 0, backOff(this.#firstWait, tried))
        if (tried >= most || wait > longestWait) {
          if (error.isOfService) this.#failing.add(service)
          throw givenUp(error, tried + 1)
        }
        if (error.wait === null) await sleep(wait)
        else this.#pace.pause(wait)
      }
    }
  }

  async #whole(address: string, have: Validators | null, check: Check): Promise<Answer> {
    const answer = await ask(address, have, this.#bounds)
    const wrong = answer.changed ? check(answer.bytes) : null
    if (wrong === null) return answer
    const remedy = wrong.passing ? 'try again later' : 'see what a browser shows there'
    throw new FetchFault(
      wrong.passing ? 'fetch/damaged' : 'fetch/unfit',
      address,
      wrong.what,
      remedy,
      wrong.passing ? mayPass() : undefined,
    )
  }
}

function givenUp({ rule, address, what, remedy, wait }: FetchFault, tries: number): FetchFault {
  const asked = wait !== null && wait > longestWait ? `, and asks to wait ${Math.round(wait / 1000)} s` : ''
  const times = tries === 1 ? 'once' : `${tries} times`
  return new FetchFault(rule, address, `${what}${asked} (tried ${times})`, remedy, mayPass(wait))
}
