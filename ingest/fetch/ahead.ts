/** Results in the order that they were asked in, with so many under way at once. */
export class Ahead<Result> {
  readonly #most: number
  readonly #coming: Promise<Result>[] = []

  constructor(most = 2) {
    this.#most = most
  }

  /** Begins one, and gives those that it had to wait for. */
  async *add(begin: () => Promise<Result>): AsyncGenerator<Result, void, undefined> {
    while (this.#coming.length >= this.#most) yield* this.#first()
    const coming = begin()
    // Whoever awaits it hears of the fault; until then it is no fault of the program.
    coming.catch(() => {})
    this.#coming.push(coming)
  }

  /** Gives those that are still under way. */
  async *rest(): AsyncGenerator<Result, void, undefined> {
    while (this.#coming.length > 0) yield* this.#first()
  }

  async *#first(): AsyncGenerator<Result, void, undefined> {
    const first = this.#coming.shift()
    if (first !== undefined) yield await first
  }
}
