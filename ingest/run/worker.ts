import { parentPort, workerData } from 'node:worker_threads'
import { openStore } from '../../graph/open.ts'
import { StoreError } from '../../graph/store.ts'
import { type Source, SourceError } from '../read/decode.ts'
import type { LookUp } from '../register/ask.ts'
import type { SourceLimits } from '../sources/limits.ts'
import { Failure, outcomeOf } from '../turn.ts'
import { Clock } from './clock.ts'
import { type Prepared, prepare, preparePapers } from './prepare.ts'
import { countTogether } from './together.ts'

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
  /** Not together with others: one of those that it was in hand with broke the thread. */
  readonly alone: boolean
}

/** What a thread says; of which task. */
export type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'prepared'; readonly number: number; readonly prepared: Prepared }
  | (Fault & { readonly number: number })

type Fault =
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

/** Sources come in, are dealt with in order, several together when they are small, and what became of each goes out. */
async function work(port: NonNullable<typeof parentPort>, setting: Setting): Promise<void> {
  const { store: address, limits } = setting
  const clock = new Clock(setting.clock)
  const store = await openStore(address, { create: false })
  const lookUp: LookUp = (ids) => store.registered(ids)
  const deal = async (tasks: readonly Task[]): Promise<readonly (Prepared | Failure)[]> => {
    const sources = tasks.map(({ source, id }) => (id === null ? source : { ...source, id }))
    const [only] = sources
    if (only === undefined || sources.length > 1) return preparePapers(sources, { limits }, lookUp)
    return [await outcomeOf(prepare(only, { limits }, lookUp))]
  }
  await preparePapers([warmUp], { limits }, async (ids) => ids.map(() => null))
  const waiting: Task[] = []
  let busy = false
  const dealWithAll = async (): Promise<void> => {
    while (waiting.length > 0) {
      const tasks = waiting.splice(0, countTogether(waiting))
      clock.begin(tasks[0]?.number ?? 0, tasks.length)
      const came = await deal(tasks)
      for (const [index, { number }] of tasks.entries()) port.postMessage(answerTo(number, came[index]))
      // Only now: one that dies of its answer is to be blamed on its source.
      clock.rest()
    }
    busy = false
  }
  port.on('message', (task: Task) => {
    waiting.push(task)
    if (busy) return
    busy = true
    // Those that were sent together with it come first.
    setImmediate(() => void dealWithAll())
  })
  port.postMessage({ kind: 'ready' } satisfies Answer)
}

function answerTo(number: number, came: Prepared | Failure | undefined): Answer {
  if (came === undefined) throw new RangeError('a task without an answer')
  return came instanceof Failure
    ? { ...faultOf(came.error), number }
    : { kind: 'prepared', number, prepared: came }
}

function faultOf(error: unknown): Fault {
  if (error instanceof SourceError) return { kind: 'source', rule: error.rule, text: error.message }
  if (error instanceof StoreError) return { kind: 'store', code: error.code, text: error.message }
  const known = error instanceof Error
  return { kind: 'bug', text: known ? error.message : String(error), trace: known ? (error.stack ?? '') : '' }
}

if (parentPort !== null) await work(parentPort, workerData as Setting)
