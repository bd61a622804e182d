import { once } from 'node:events'
import { createWriteStream, type WriteStream } from 'node:fs'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'

/** Characters that are gathered before they are written. */
const atOnce = 1 << 18

/** One CSV file, written row by row; what the disk does not take yet is waited for. */
export class Table {
  readonly file: string
  rows = 0
  #waiting: string
  readonly #stream: WriteStream
  #fault: Error | null = null

  constructor(folder: string, file: string, heads: readonly string[]) {
    this.file = file
    this.#waiting = `${heads.join(',')}\n`
    this.#stream = createWriteStream(join(folder, file))
    this.#stream.on('error', (error) => {
      this.#fault = error
    })
  }

  /** Adds a row of cells; a promise where the disk must be waited for. Throws what writing met. */
  add(cells: readonly string[]): Promise<void> | undefined {
    this.rows += 1
    this.#waiting += `${cells.join(',')}\n`
    return this.#waiting.length < atOnce ? undefined : this.#flush()
  }

  async #flush(): Promise<void> {
    if (this.#fault !== null) throw this.#fault
    const text = this.#waiting
    this.#waiting = ''
    if (!this.#stream.write(text)) await once(this.#stream, 'drain')
  }

  async close(): Promise<void> {
    await this.#flush()
    this.#stream.end()
    await finished(this.#stream)
  }
}
