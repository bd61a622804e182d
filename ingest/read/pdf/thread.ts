import { Worker, type WorkerOptions } from 'node:worker_threads'
import { threadEnvironment } from '../../../graph/thread-environment.ts'
import type { ReadLimits } from '../decode.ts'
import type { Asked, Told } from './messages.ts'

/** What became of a PDF that was given to the thread: what it says, or the limit that it went over. */
export type Outcome = Told | { readonly over: 'time' | 'memory' } | { readonly failed: string }

/** How often the thread's memory is looked at, in milliseconds. */
const look = 100

/** One thread is kept for the next PDF; it does not keep the process alive. */
let idle: Worker | null = null

/** What the PDF before comes to: they are read one after the other, for a thread takes longer to start than most PDFs to read. */
let before: Promise<unknown> = Promise.resolve()

/**
 * Reads a PDF in a thread of its own, so that one that never ends, or unpacks without end, can be stopped: after
 * `maxSeconds`, or when the thread holds more than `maxUnpacked` bytes. Those given at once are read in turn.
 */
export function inThread(bytes: Uint8Array, limits: ReadLimits): Promise<Outcome> {
  const outcome = before.then(() => readInThread(bytes, limits))
  before = outcome.catch(() => {})
  return outcome
}

async function readInThread(bytes: Uint8Array, limits: ReadLimits): Promise<Outcome> {
  const worker = idle ?? new Worker(new URL('./worker.ts', import.meta.url), resources(limits))
  idle = null
  worker.ref()
  const outcome = await outcomeOf(worker, { bytes, maxPages: limits.maxPages }, limits)
  if ('over' in outcome || 'failed' in outcome) await worker.terminate()
  else {
    worker.unref()
    idle = worker
  }
  return outcome
}

const resources = ({ maxUnpacked }: ReadLimits): WorkerOptions => ({
  env: threadEnvironment(),
  resourceLimits: { maxOldGenerationSizeMb: Math.max(64, Math.ceil(maxUnpacked / 2 ** 20)) },
  stderr: true,
})

function outcomeOf(worker: Worker, asked: Asked, limits: ReadLimits): Promise<Outcome> {
  return new Promise((settle) => {
    const settleOnce = (outcome: Outcome): void => {
      clearTimeout(clock)
      clearInterval(watch)
      worker.off('message', settleOnce)
      worker.off('error', fail)
      settle(outcome)
    }
    const fail = (error: NodeJS.ErrnoException): void =>
      settleOnce(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? { over: 'memory' } : { failed: error.message })
    const clock = setTimeout(() => settleOnce({ over: 'time' }), limits.maxSeconds * 1000)
    const watch = setInterval(async () => {
      const { total_heap_size, external_memory } = await worker.getHeapStatistics().catch(() => nothing)
      if (total_heap_size + external_memory > limits.maxUnpacked) settleOnce({ over: 'memory' })
    }, look)
    worker.once('message', settleOnce)
    worker.once('error', fail)
    worker.postMessage(asked)
  })
}

const nothing = { total_heap_size: 0, external_memory: 0 }
