import { type FileHandle, open } from 'node:fs/promises'
import type { Done } from '../ingest/run/run.ts'
import { UsageError } from './outcome.ts'
import type { Totals } from './totals.ts'

/** The report of a run, as `--report FILE` writes it. */
export interface IngestReport {
  readonly sources: readonly Done[]
  readonly totals: Totals
}

/** Writes a report while the run goes on, so that it takes no memory however many sources there are. */
export class ReportFile {
  readonly #path: string
  readonly #file: FileHandle
  #separator = '{\n"sources": [\n'

  private constructor(path: string, file: FileHandle) {
    this.#path = path
    this.#file = file
  }

  /** @throws {UsageError} when it cannot be written there: found out before the work. */
  static async open(path: string): Promise<ReportFile> {
    try {
      return new ReportFile(path, await open(path, 'w'))
    } catch (error) {
      throw new UsageError(
        `The report cannot be written to ${path}: ${reasonOf(error)}; give another file with --report.`,
      )
    }
  }

  async add(done: Done): Promise<void> {
    await this.#write(`${this.#separator}${JSON.stringify(done)}`)
    this.#separator = ',\n'
  }

  async finish(totals: Totals): Promise<void> {
    const head = this.#separator === ',\n' ? '\n' : this.#separator
    await this.#write(`${head}],\n"totals": ${JSON.stringify(totals, null, 2)}\n}\n`)
  }

  async close(): Promise<void> {
    await this.#file.close()
  }

  async #write(text: string): Promise<void> {
    try {
      await this.#file.write(text)
    } catch (error) {
      throw new UsageError(
        `The sources so far are ingested, but the report could not be written to ${this.#path}: ${reasonOf(error)}`,
      )
    }
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
