/**
 * What a thread is doing and since when, in memory that both threads see: the one that watches may be busy itself, and the one that is watched
 * may never answer.
 */
export class Clock {
  /** To be handed to the other thread. */
  readonly shared: SharedArrayBuffer
  /** The number of the job in hand, −1 when there is none; and when it began, in milliseconds since 1970. */
  readonly #state: BigInt64Array

  constructor(shared = new SharedArrayBuffer(2 * BigInt64Array.BYTES_PER_ELEMENT)) {
    this.shared = shared
    this.#state = new BigInt64Array(shared)
    this.rest()
  }

  /** A job begins. */
  begin(job: number): void {
    Atomics.store(this.#state, 1, BigInt(Date.now()))
    Atomics.store(this.#state, 0, BigInt(job))
  }

  /** The job in hand is done. */
  rest(): void {
    Atomics.store(this.#state, 0, -1n)
  }

  /** The job in hand and for how many milliseconds; null when there is none. */
  get inHand(): { readonly job: number; readonly milliseconds: number } | null {
    const job = Number(Atomics.load(this.#state, 0))
    const began = Number(Atomics.load(this.#state, 1))
    return job < 0 ? null : { job, milliseconds: Date.now() - began }
  }
}
