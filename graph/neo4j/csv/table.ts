import { closeSync, openSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** One CSV file. To be told that the disk has taken a piece costs more than to wait for it. */
export class Table {
  readonly file: string
  readonly #descriptor: number

  constructor(folder: string, file: string, heads: readonly string[]) {
    this.file = file
    this.#descriptor = openSync(join(folder, file), 'w')
    writeFileSync(this.#descriptor, `${heads.join(',')}\n`)
  }

  /** Adds lines, as they stand in the file. Throws what writing meets. */
  add(lines: Uint8Array): void {
    writeFileSync(this.#descriptor, lines)
  }

  close(): void {
    closeSync(this.#descriptor)
  }
}
