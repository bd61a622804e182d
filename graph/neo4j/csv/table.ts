import { closeSync, openSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Characters that are put together before they are made bytes: many more, and collecting the pieces costs more than the rest. */
const atOnce = 4096
/** Bytes that are gathered before they are written. */
const room = 1 << 18
/** The most bytes that a UTF-16 code unit becomes. */
const widest = 3

/** One CSV file, written row by row. To be told that the disk has taken a piece costs more than to wait for it. */
export class Table {
  readonly file: string
  readonly #descriptor: number
  readonly #bytes = Buffer.allocUnsafe(room)
  #used = 0
  #waiting: string

  constructor(folder: string, file: string, heads: readonly string[]) {
    this.file = file
    this.#descriptor = openSync(join(folder, file), 'w')
    this.#waiting = `${heads.join(',')}\n`
  }

  /** Adds a row, as it stands in the file. Throws what writing meets. */
  add(row: string): void {
    this.#waiting += `${row}\n`
    if (this.#waiting.length >= atOnce) this.#gather()
  }

  close(): void {
    try {
      this.#gather()
      this.#write()
    } finally {
      closeSync(this.#descriptor)
    }
  }

  #gather(): void {
    const text = this.#waiting
    this.#waiting = ''
    if (this.#used + widest * text.length > room) this.#write()
    if (widest * text.length > room) writeFileSync(this.#descriptor, text)
    else this.#used += this.#bytes.write(text, this.#used)
  }

  #write(): void {
    writeFileSync(this.#descriptor, this.#bytes.subarray(0, this.#used))
    this.#used = 0
  }
}
