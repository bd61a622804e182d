import { createHash, randomUUID } from 'node:crypto'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { makeFolder } from '../../graph/make-folder.ts'
import { checksumOf } from '../read/checksum.ts'
import type { Validators } from './ask.ts'
import { FetchFault } from './fault.ts'

/** An answer that was kept. */
export interface Kept extends Validators {
  readonly address: string
  readonly bytes: Uint8Array
  /** When the service last said so, in milliseconds since 1970. */
  readonly asked: number
}

/**
 * Answers kept on disk: one file for each address, a line of JSON with their checksum, then their bytes. Each is written whole or
 * not at all, so several processes may share a folder; what is damaged is as if it were not there.
 */
export class Cache {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  async get(address: string): Promise<Kept | null> {
    const file = await readFile(this.#fileOf(address)).catch(nothing)
    return file === null ? null : keptIn(file, address)
  }

  /** @throws {FetchFault} when the folder cannot be written. */
  async put({ bytes, ...facts }: Kept): Promise<void> {
    const head = JSON.stringify({ ...facts, sha256: checksumOf(bytes) })
    const file = this.#fileOf(facts.address)
    const beside = `${file}.${randomUUID()}.part`
    try {
      makeFolder(dirname(file))
      await writeFile(beside, Buffer.concat([Buffer.from(`${head}\n`), bytes]))
      await rename(beside, file)
    } catch (error) {
      await rm(beside, { force: true }).catch(nothing)
      const why = error instanceof Error ? error.message : String(error)
      throw new FetchFault(
        'fetch/cache',
        facts.address,
        `the answer cannot be kept (${why})`,
        'give another folder with --cache',
      )
    }
  }

  #fileOf(address: string): string {
    const name = createHash('sha256').update(address).digest('hex')
    return join(this.#folder, name.slice(0, 2), name)
  }
}

const nothing = (): null => null

/** What a file holds, when it is whole and of this address. */
function keptIn(file: Buffer, address: string): Kept | null {
  const end = file.indexOf(10)
  const head = headIn(file.subarray(0, Math.max(end, 0)).toString())
  const bytes = Uint8Array.from(file.subarray(end + 1))
  if (head === null || head.address !== address || head.sha256 !== checksumOf(bytes)) return null
  const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)
  return {
    address,
    bytes,
    etag: text(head.etag),
    lastModified: text(head.lastModified),
    asked: Number(head.asked) || 0,
  }
}

function headIn(line: string): Readonly<Record<string, unknown>> | null {
  try {
    const head: unknown = JSON.parse(line)
    return typeof head === 'object' && head !== null ? { ...head } : null
  } catch {
    return null
  }
}
