import { setTimeout as sleep } from 'node:timers/promises'

/** Keeps requests to so many a second and so many at once, and all of them back when a service asks for it. */
export class Pace {
  readonly #gap: number
  readonly #atOnce: number
  readonly #waiting: (() => void)[] = []
  #running = 0
  #next = 0
  #pausedUntil = 0

  constructor(perSecond: number, atOnce = 2) {
    this.#gap = 1000 / perSecond
    this.#atOnce = atOnce
  }

  /** Does the work when it is its turn. */
  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#running < this.#atOnce) this.#running += 1
    else await new Promise<void>((go) => this.#waiting.push(go))
    try {
      await this.#turn()
      return await work()
    } finally {
      const next = this.#waiting.shift()
      if (next === undefined) this.#running -= 1
      else next()
    }
  }

  /** Begins nothing for so many milliseconds. */
  pause(wait: number): void {
    this.#pausedUntil = Math.max(this.#pausedUntil, performance.now() + wait)
  }

  async #turn(): Promise<void> {
    const now = performance.now()
    const at = Math.max(now, this.#next)
    this.#next = at + this.#gap
    if (at > now) await sleep(at - now)
    for (let left = this.#left(); left > 0; left = this.#left()) await sleep(left)
  }

  #left(): number {
    return this.#pausedUntil - performance.now()
  }
}
