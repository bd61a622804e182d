import { readdir, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { makeFolder } from '../../make-folder.ts'
import { type GraphStore, StoreError } from '../../store.ts'
import { threadEnvironment } from '../../thread-environment.ts'
import { argumentsFor } from './arguments.ts'
import { type Portion, type Task, writePortion } from './portion.ts'

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

/** Documents are dealt out in so many slices to each that writes. */
const slicesEach = 16

/**
 * Writes a whole store into a folder, as `neo4j-admin database import full` reads it, a bit at a time. What is imported is a store as if
 * everything had been loaded into it. Throws StoreError when the folder holds anything, or cannot be made.
 * @param threads That write besides this one, each with the store opened for itself; 0 for a store that no other can open.
 */
export async function exportCsv(store: GraphStore, folder: string, threads = 0): Promise<Exported> {
  if ((await contentsOf(folder)).length > 0)
    throw new StoreError('STORE_REFUSED', `${folder} is not empty; give a new folder to export into`)
  const dealt = new Int32Array(new SharedArrayBuffer(4))
  const slices = threads === 0 ? 1 : slicesEach * (threads + 1)
  const tasks = Array.from({ length: threads + 1 }, (_, writer) => ({ folder, writer, slices, dealt }))
  const [own, ...others] = tasks as [Task, ...Task[]]
  const workers = others.map(
    (task) =>
      new Worker(new URL('./thread.ts', import.meta.url), {
        env: threadEnvironment(),
        workerData: { address: store.address, task },
      }),
  )
  try {
    const portions = await Promise.all([writePortion(store, own), ...workers.map(portionOf)])
    const total = (count: (portion: Portion) => number): number =>
      portions.reduce((sum, each) => sum + count(each), 0)
    const longest = Math.max(...portions.map((portion) => portion.longest))
    const files = portions.flatMap(({ files: written }) => written)
    await writeFile(join(folder, argumentsFile), argumentsFor(files, longest))
    return {
      nodes: total(({ nodes }) => nodes),
      documents: total(({ documents }) => documents),
      references: total(({ references }) => references),
      entries: total(({ entries }) => entries),
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
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
