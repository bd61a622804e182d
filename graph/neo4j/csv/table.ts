import { once } from 'node:events'
import { createWriteStream, type WriteStream } from 'node:fs'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import type { Row } from '../server.ts'
import { type Column, cell, headsOf } from './columns.ts'

/** Characters that are gathered before they are written. */
const atOnce = 1 << 18

/** One CSV file, written row by row; what the disk does not take yet is waited for. */
export class Table {
  readonly file: string
  rows = 0
  readonly #columns: readonly string[]
  #waiting: string
  readonly #stream: WriteStream
  #fault: Error | null = null

  /** @param heads Of the cells that come before the columns. */
  constructor(folder: string, file: string, heads: readonly string[], columns: readonly Column[]) {
    this.file = file
    this.#columns = columns.map(([name]) => name)
    this.#waiting = `${[...heads, ...headsOf(columns)].join(',')}\n`
    this.#stream = createWriteStream(join(folder, file))
    this.#stream.on('error', (error) => {
      this.#fault = error
    })
  }

  /** Adds a row: cells as they stand in the file, and the columns of what has these properties. A promise where the disk must be waited for. Throws what writing met. */
  add(cells: readonly string[], properties: Row): Promise<void> | undefined {
    this.rows += 1
    let line = ''
    for (const one of cells) line += `${one},`
    for (const name of this.#columns) line += `${cell(properties[name])},`
    this.#waiting += `${line.slice(0, -1)}\n`
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
