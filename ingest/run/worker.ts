import { parentPort, workerData } from 'node:worker_threads'
import { openStore } from '../../graph/open.ts'
import { StoreError } from '../../graph/store.ts'
import { type Source, SourceError } from '../read/decode.ts'
import type { SourceLimits } from '../sources/limits.ts'
import { Clock } from './clock.ts'
import { type Prepared, prepare } from './prepare.ts'

/** What a thread is told when it starts. */
export interface Setting {
  /** Where the register is that readings are decided by. */
  readonly store: string
  readonly limits: SourceLimits
  /** Where it says what it is doing. */
  readonly clock: SharedArrayBuffer
}

/** A source to prepare. Several may be given ahead. */
export interface Task {
  readonly number: number
  readonly source: Source
  readonly id: string | null
}

/** What a thread says; of which task. */
export type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'prepared'; readonly number: number; readonly prepared: Prepared }
  | (Failure & { readonly number: number })

type Failure =
  | { readonly kind: 'source'; readonly rule: string; readonly text: string }
  | { readonly kind: 'store'; readonly code: StoreError['code']; readonly text: string }
  | { readonly kind: 'bug'; readonly text: string; readonly trace: string }

/** The rules are compiled when they are first used, which takes longer than most papers: a thread is ready when that is done. */
const warmUp: Source = {
  name: 'warm-up',
  bytes: Buffer.from(
    'Vraag 1\nKent u de motie van het lid Zeegras c.s. (Kamerstuk 99 088, nr. 21) en het amendement-Duinroos/Wulp?\n\nAntwoord 1\nJa; zie het antwoord op vraag 2, artikel 3 van de Muntwet 2002 en https://example.org/ van het Ministerie van Financiën.\n',
  ),
}

/** Sources come in, are dealt with one after the other, and what became of each goes out. */
async function work(port: NonNullable<typeof parentPort>, setting: Setting): Promise<void> {
  const { store: address, limits } = setting
  const clock = new Clock(setting.clock)
  const store = await openStore(address, { create: false })
  const answer = async ({ number, source, id }: Task): Promise<Answer> => {
    clock.begin(number)
    try {
      const options = { limits, ...(id === null ? {} : { id }) }
      const prepared = await prepare(source, options, (ids) => store.registered(ids))
      return { kind: 'prepared', number, prepared }
    } catch (error) {
      return { ...failure(error), number }
    } finally {
      clock.rest()
    }
  }
  await prepare(warmUp, { limits }, async (ids) => ids.map(() => null))
  let before: Promise<void> = Promise.resolve()
  port.on('message', (task: Task) => {
    before = before.then(async () => port.postMessage(await answer(task)))
  })
  port.postMessage({ kind: 'ready' } satisfies Answer)
}

function failure(error: unknown): Failure {
  if (error instanceof SourceError) return { kind: 'source', rule: error.rule, text: error.message }
  if (error instanceof StoreError) return { kind: 'store', code: error.code, text: error.message }
  const known = error instanceof Error
  return { kind: 'bug', text: known ? error.message : String(error), trace: known ? (error.stack ?? '') : '' }
}

if (parentPort !== null) await work(parentPort, workerData as Setting)
