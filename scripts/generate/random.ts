/** Random numbers that are the same again for the same seed. Not for secrets. */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** From 0, and below 1. */
  next(): number {
    // Mulberry32, by Tommy Ettinger (public domain).
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }

  /** A whole number from 0, and below `size`. */
  below(size: number): number {
    return Math.floor(this.next() * size)
  }

  /** One of them; the first ones far more often than the last: the n-th about 1/n as often as the first. */
  popular<Item>(items: readonly [Item, ...Item[]]): Item {
    const at = Math.floor((items.length + 1) ** this.next()) - 1
    return items[at] ?? items[0]
  }

  /** A whole number of about `mean`, at least 0, sometimes many times that. */
  skewed(mean: number): number {
    return Math.floor(-Math.log(1 - this.next()) * mean)
  }
}
