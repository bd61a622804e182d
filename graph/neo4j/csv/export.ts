import { writeFileSync } from 'node:fs'
import { readdir, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { makeFolder } from '../../make-folder.ts'
import { isServer } from '../../open.ts'
import { openDatabase } from '../../sqlite/file.ts'
import { type GraphStore, StoreError } from '../../store.ts'
import { threadEnvironment } from '../../thread-environment.ts'
import { markerOf } from '../schema.ts'
import { argumentsFor } from './arguments.ts'
import { type Portion, type Task, type Written, writePortion } from './portion.ts'

/** How many of what was written. */
export interface Exported {
  readonly nodes: number
  readonly documents: number
  readonly references: number
  /** Entries of the register. */
  readonly entries: number
}

/** The file with the arguments of the import. */
export const argumentsFile = 'import.args'

/** Threads besides the first that an export takes unless told: what the machine has, up to three; a disk takes no more. */
export const usualThreads = Math.min(3, availableParallelism() - 1)

/**
 * Writes a whole embedded store into a folder, as `neo4j-admin database import full` reads it, a bit at a time. What is imported is a store as
 * if everything had been loaded into it. Throws StoreError for a server, and when the folder holds anything, or cannot be made.
 * @param threads That write besides this one. Each opens the file for itself.
 */
export async function exportCsv(store: GraphStore, folder: string, threads = 0): Promise<Exported> {
  if (isServer(store.address))
    throw new StoreError(
      'STORE_REFUSED',
      `${store.address} is a server, which \`neo4j-admin database dump\` copies; give a SQLite file to export`,
    )
  if ((await contentsOf(folder)).length > 0)
    throw new StoreError('STORE_REFUSED', `${folder} is not empty; give a new folder to export into`)
  const database = openDatabase(store.address, false)
  const dealt = new Int32Array(new SharedArrayBuffer(4))
  const tasks = Array.from({ length: threads + 1 }, (_, writer): Task => ({ folder, writer, dealt }))
  const [own, ...others] = tasks as [Task, ...Task[]]
  const workers = others.map(
    (task) =>
      new Worker(new URL('./thread.ts', import.meta.url), {
        env: threadEnvironment(),
        workerData: { address: store.address, task },
      }),
  )
  try {
    const portions = await Promise.all([writePortion(database, own), ...workers.map(portionOf)])
    const files = [writeMarker(folder), ...portions.flatMap((portion) => portion.files)]
    const longest = Math.max(...portions.map((portion) => portion.longest))
    await writeFile(join(folder, argumentsFile), argumentsFor(files, longest))
    const { nodes, documents, references } = await store.counts()
    const entries = Number(database.tuples('SELECT count(*) FROM register')[0]?.[0])
    return { nodes, documents, references, entries }
  } finally {
    database.close()
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
}

/** Marks the graph as ours; constraints and indexes are made when it is first opened. */
function writeMarker(folder: string): Written {
  const { name, format, imported } = markerOf(true)
  const file = 'kamergraaf.csv'
  writeFileSync(join(folder, file), `name,format:long,imported:boolean\n${name},${format},${imported}\n`)
  return { of: 'nodes', name: 'Kamergraaf', file }
}

/** The names in a folder, which is made when it is not there. */
async function contentsOf(folder: string): Promise<readonly string[]> {
  try {
    makeFolder(folder)
    return await readdir(folder)
  } catch (cause) {
    const message = `Cannot make the folder ${folder}; give another one to export into`
    throw new StoreError('STORE_REFUSED', message, { cause })
  }
}

/** What a thread has written; rejects with what it met. */
const portionOf = (worker: Worker): Promise<Portion> =>
  new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', (error) => reject(asThrown(error)))
    worker.once('exit', () => reject(new Error('a thread of the export ended before its work')))
  })

/** Between threads an error loses its class, and with it that it is one for people. */
function asThrown(error: unknown): unknown {
  if (!(error instanceof Error && error.name === 'StoreError' && 'code' in error)) return error
  return new StoreError(error.code as StoreError['code'], error.message, { cause: error })
}
