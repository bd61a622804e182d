/** Ends a request that gives no sign for a time, or that takes ten times as long in all. */
export class Clock {
  readonly #controller = new AbortController()
  readonly #silence: NodeJS.Timeout
  readonly #whole: NodeJS.Timeout

  constructor(timeout: number) {
    const abort = (): void => this.#controller.abort()
    this.#silence = setTimeout(abort, timeout)
    this.#whole = setTimeout(abort, timeout * 10)
  }

  get signal(): AbortSignal {
    return this.#controller.signal
  }

  heard(): void {
    this.#silence.refresh()
  }

  stop(): void {
    clearTimeout(this.#silence)
    clearTimeout(this.#whole)
  }
}
