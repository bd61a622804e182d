import { parentPort, workerData } from 'node:worker_threads'
import { openStore } from '../../graph/open.ts'
import { StoreError } from '../../graph/store.ts'
import { type Source, SourceError } from '../read/decode.ts'
import type { SourceLimits } from '../sources/limits.ts'
import { type Prepared, prepare } from './prepare.ts'

/** What a thread is told when it starts. */
export interface Setting {
  /** Where the register is that readings are decided by. */
  readonly store: string
  readonly limits: SourceLimits
}

/** What a thread says. */
export type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'prepared'; readonly prepared: Prepared }
  | { readonly kind: 'source'; readonly rule: string; readonly text: string }
  | { readonly kind: 'store'; readonly code: StoreError['code']; readonly text: string }
  | { readonly kind: 'bug'; readonly text: string; readonly trace: string }

/** One source at a time comes in, what became of it goes out. */
async function work(
  port: NonNullable<typeof parentPort>,
  { store: address, limits }: Setting,
): Promise<void> {
  const store = await openStore(address, { create: false })
  const answer = async ({ source, id }: { source: Source; id: string | null }): Promise<Answer> => {
    try {
      const options = { limits, ...(id === null ? {} : { id }) }
      return { kind: 'prepared', prepared: await prepare(source, options, (ids) => store.registered(ids)) }
    } catch (error) {
      return failure(error)
    }
  }
  port.on('message', async (job) => port.postMessage(await answer(job)))
  port.postMessage({ kind: 'ready' } satisfies Answer)
}

function failure(error: unknown): Answer {
  if (error instanceof SourceError) return { kind: 'source', rule: error.rule, text: error.message }
  if (error instanceof StoreError) return { kind: 'store', code: error.code, text: error.message }
  const known = error instanceof Error
  return { kind: 'bug', text: known ? error.message : String(error), trace: known ? (error.stack ?? '') : '' }
}

if (parentPort !== null) await work(parentPort, workerData as Setting)
