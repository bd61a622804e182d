import assert from 'node:assert/strict'
import type { ChildProcess } from 'node:child_process'
import { existsSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import type { Contents } from '../../graph/contents.ts'
import { checkFile } from '../../graph/sqlite/check.ts'
import { writeSmallPapers } from '../bench/small-paper.ts'
import { Random } from '../generate/random.ts'
import { contentsAt, ended, ingest, isWhole } from './ingests.ts'
import type { FaultOptions } from './neo4j-faults.ts'
import { roomy, type SmallDisk, smallDisk } from './small-disk.ts'
import { type Befallen, type Faults, strikeInTurns } from './strikes.ts'

/** What befalls an ingest, in turns. */
const sqliteFaults = [
  'ingest killed',
  'two writers, one killed',
  'clock jumps, ingest killed',
  'disk full',
] as const
type Fault = (typeof sqliteFaults)[number]

/**
 * Lets faults befall ingests into a SQLite file; after each the file must be without contradictions and every paper that is there be there wholly,
 * and in the end all must equal an undisturbed load. Throws an AssertionError.
 */
export async function letFaultsBefallSqlite(options: FaultOptions): Promise<Faults> {
  const folder = join(options.scratch, 'papers')
  writeSmallPapers(folder, options.papers)
  const undisturbed = join(options.scratch, 'undisturbed.sqlite')
  assert.equal(await ended(ingest(folder, undisturbed)), 0)
  const small = smallDisk(join(options.scratch, 'disk'))
  try {
    return await new Trial(
      folder,
      await contentsAt(undisturbed),
      statSync(undisturbed).size,
      small,
      options,
    ).run()
  } finally {
    small?.remove()
  }
}

class Trial {
  readonly #folder: string
  readonly #wanted: Contents
  /** Bytes of the file when it is whole. */
  readonly #size: number
  readonly #disk: SmallDisk | null
  readonly #options: FaultOptions
  readonly #random: Random
  readonly #store: string

  constructor(folder: string, wanted: Contents, size: number, disk: SmallDisk | null, options: FaultOptions) {
    this.#folder = folder
    this.#wanted = wanted
    this.#size = size
    this.#disk = disk
    this.#options = options
    this.#random = new Random(options.seed)
    this.#store = join(disk?.folder ?? options.scratch, 'struck.sqlite')
  }

  async run(): Promise<Faults> {
    const possible = sqliteFaults.filter((fault) => this.#disk !== null || fault !== 'disk full')
    const { times, struck } = this.#options
    const faults = await strikeInTurns(possible, times, this, struck)
    assert.equal(await ended(ingest(this.#folder, this.#store)), 0)
    assert.ok(await this.isWhole())
    return { ...faults, loads: faults.loads + 1 }
  }

  async empty(): Promise<void> {
    for (const end of ['', '-wal', '-shm']) rmSync(`${this.#store}${end}`, { force: true })
  }

  async befall(fault: Fault): Promise<Befallen> {
    return fault === 'disk full' ? this.#fillDisk() : this.#kill(fault)
  }

  /** Kills an ingest when a random number of papers, and a random moment more, have passed. */
  async #kill(fault: Fault): Promise<Befallen> {
    const all = this.#wanted.documents.size
    const there = this.#papers()
    const at = there + Math.floor(this.#random.next() * (all - there))
    const child = ingest(this.#folder, this.#store, fault.startsWith('clock'))
    const other = fault.startsWith('two') ? ended(ingest(this.#folder, this.#store)) : null
    const end = ended(child)
    while (isAlive(child) && this.#papers() < at) await wait(2)
    await Promise.race([wait(this.#random.next() * 40), end])
    const done = this.#papers()
    child.kill('SIGKILL')
    const code = await end
    if (other !== null) assert.equal(await other, 0, 'the other writer goes on')
    return { share: code === null && done < all ? done / all : null, well: code === 0 }
  }

  /** Lets the disk be full at a random size of the file; afterwards there is room again. */
  async #fillDisk(): Promise<Befallen> {
    const held = existsSync(this.#store) ? statSync(this.#store).size : 0
    // Beside the file stands its log, which is as large as a transaction.
    this.#disk?.resize(held + (0.1 + 0.9 * this.#random.next()) * (this.#size - held) + 2 ** 16)
    const code = await ended(ingest(this.#folder, this.#store))
    this.#disk?.resize(roomy)
    return { share: code === 0 ? null : this.#papers() / this.#wanted.documents.size, well: false }
  }

  /** Papers that are there. */
  #papers(): number {
    if (!existsSync(this.#store)) return 0
    let file: DatabaseSync | null = null
    try {
      file = new DatabaseSync(this.#store, { readOnly: true, timeout: 1000 })
      return Number(file.prepare('SELECT count(*) AS n FROM document').get()?.n)
    } catch {
      // It is just being made.
      return 0
    } finally {
      file?.close()
    }
  }

  async isWhole(): Promise<boolean> {
    if (!existsSync(this.#store)) return false
    assert.deepEqual([...checkFile(this.#store)], [])
    return isWhole(await contentsAt(this.#store), this.#wanted)
  }
}

const isAlive = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode === null && signalCode === null
