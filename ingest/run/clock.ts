/**
 * What a thread is doing and since when, in memory that both threads see: the one that watches may be busy itself, and the one that is watched
 * may never answer.
 */
export class Clock {
  /** To be handed to the other thread. */
  readonly shared: SharedArrayBuffer
  /**
   * The number of the job in hand, −1 when there is none; when it began, in milliseconds since 1970; and how many jobs, in
   * the order in which they were given, are in hand with it, itself counted.
   */
  readonly #state: BigInt64Array

  constructor(shared = new SharedArrayBuffer(3 * BigInt64Array.BYTES_PER_ELEMENT)) {
    this.shared = shared
    this.#state = new BigInt64Array(shared)
    this.rest()
  }

  /** A job begins, or several together, of which it is the first. */
  begin(job: number, together = 1): void {
    Atomics.store(this.#state, 1, BigInt(Date.now()))
    Atomics.store(this.#state, 2, BigInt(together))
    Atomics.store(this.#state, 0, BigInt(job))
  }

  /** The job in hand is done. */
  rest(): void {
    Atomics.store(this.#state, 0, -1n)
  }

  /** The job in hand, how many are in hand with it, and for how many milliseconds; null when there is none. */
  get inHand(): { readonly job: number; readonly together: number; readonly milliseconds: number } | null {
    const job = Number(Atomics.load(this.#state, 0))
    const began = Number(Atomics.load(this.#state, 1))
    const together = Number(Atomics.load(this.#state, 2))
    return job < 0 ? null : { job, together, milliseconds: Date.now() - began }
  }
}
