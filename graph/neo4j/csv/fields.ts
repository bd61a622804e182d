import type { Bytes } from './bytes.ts'
import type { Cell } from './cells.ts'

/** Stands in no text, for UTF-8 does not have it. */
const stop = 0xff

/** Values for lines to be made of: each with what ends it. */
export const fields = (...values: readonly string[]): Cell => values.flatMap((value) => [value, "X'FF'"])

/** Where the fields stand of what a line is to be made of. */
export class Fields {
  readonly #ends: Int32Array
  #begin = 0

  /** @param count How many a line has. */
  constructor(count: number) {
    this.#ends = new Int32Array(count)
  }

  /** Finds those of the line that begins here; gives where the next one does. */
  find({ held }: Bytes, begin: number): number {
    this.#begin = begin
    let at = begin
    for (let i = 0; i < this.#ends.length; i += 1) {
      const end = held.indexOf(stop, at)
      this.#ends[i] = end
      at = end + 1
    }
    return at
  }

  begin(field: number): number {
    return field === 0 ? this.#begin : (this.#ends[field - 1] as number) + 1
  }

  end(field: number): number {
    return this.#ends[field] as number
  }

  text({ held }: Bytes, field: number): string {
    return held.toString('utf8', this.begin(field), this.end(field))
  }
}
