const firstSize = 2 ** 20
const hexadecimal = Buffer.from('0123456789abcdef')

/**
 * Bytes that are put one behind the other, most of them copied from others at hand, which stand before them: within one array that takes a
 * fraction of the time. Used again and again, for a new megabyte costs more than to fill it.
 */
export class Bytes {
  /** Those at hand and behind them those put together; there is another array when it has no more room. */
  held = Buffer.allocUnsafe(firstSize)
  /** Where they end. */
  length = 0
  #start = 0

  /** Begins anew, with these at hand: they stand from 0 on. */
  begin(source: Uint8Array = none): void {
    this.length = 0
    this.addAll(source)
    this.#start = this.length
  }

  /** All that was put together, until more is. */
  view(): Uint8Array {
    return this.held.subarray(this.#start, this.length)
  }

  /** Makes room for so many more. */
  reserve(more: number): void {
    if (this.length + more <= this.held.length) return
    const held = Buffer.allocUnsafe(2 * (this.length + more))
    held.set(this.held.subarray(0, this.length))
    this.held = held
  }

  /** Adds those that stand here. */
  copy(begin: number, end: number): void {
    this.reserve(end - begin)
    this.held.copyWithin(this.length, begin, end)
    this.length += end - begin
  }

  addAll(bytes: Uint8Array): void {
    this.reserve(bytes.length)
    this.held.set(bytes, this.length)
    this.length += bytes.length
  }

  /** Adds a text, as UTF-8. */
  add(text: string): void {
    this.reserve(3 * text.length)
    const { held, length } = this
    // A call costs more than a few letters do.
    let at = text.length > fewLetters ? text.length : 0
    for (; at < text.length; at += 1) {
      const unit = text.charCodeAt(at)
      if (unit > 0x7f) break
      held[length + at] = unit
    }
    this.length += at === text.length && at <= fewLetters ? at : held.write(text, length)
  }

  /** Writes those that stand here elsewhere, as hexadecimal digits. */
  putHexadecimal(to: number, begin: number, end: number): void {
    const { held } = this
    for (let i = begin; i < end; i += 1) {
      const [byte, at] = [held[i] as number, to + 2 * (i - begin)]
      held[at] = hexadecimal[byte >> 4] as number
      held[at + 1] = hexadecimal[byte & 15] as number
    }
  }
}

const none = new Uint8Array()
const fewLetters = 48
