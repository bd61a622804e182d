import { Worker } from 'node:worker_threads'
import { StoreError } from '../../graph/store.ts'
import { type Source, SourceError } from '../read/decode.ts'
import type { AnalystOptions } from './analyst.ts'
import type { Prepared } from './prepare.ts'
import type { Answer, Setting } from './worker.ts'

interface Job {
  readonly source: Source
  readonly id: string | null
  readonly done: (prepared: Prepared) => void
  readonly failed: (error: unknown) => void
}

/** A thread, and what it is doing. */
interface Member {
  readonly thread: Worker
  job: Job | null
  timer: NodeJS.Timeout | null
  started: boolean
}

/** Seconds by which a reader that watches the time itself may be late: it says better what took so long. */
const grace = 5

/** Other threads that prepare sources. One that dies or takes too long costs its source only: another takes its place. */
export class Team {
  readonly #setting: Setting
  readonly #maxSeconds: number
  readonly #members = new Set<Member>()
  readonly #waiting: Job[] = []
  #ready = false

  constructor(store: string, { limits, workers }: AnalystOptions) {
    this.#setting = { store, limits }
    this.#maxSeconds = limits.maxSeconds
    for (let count = 0; count < workers; count += 1) this.#hire()
  }

  /** Whether one of the threads has started. */
  get ready(): boolean {
    return this.#ready
  }

  prepare(source: Source, id: string | null): Promise<Prepared> {
    return new Promise((done, failed) => {
      this.#waiting.push({ source, id, done, failed })
      this.#assign()
    })
  }

  async close(): Promise<void> {
    const threads = [...this.#members].map(({ thread }) => thread)
    this.#members.clear()
    for (const thread of threads) await thread.terminate()
  }

  #hire(): void {
    const thread = new Worker(new URL('worker.ts', import.meta.url), { workerData: this.#setting })
    const member: Member = { thread, job: null, timer: null, started: false }
    thread.on('message', (answer: Answer) => this.#heard(member, answer))
    thread.on('error', (error) => this.#lost(member, error))
    this.#members.add(member)
  }

  #assign(): void {
    for (const member of this.#members) {
      if (member.job !== null) continue
      const job = this.#waiting.shift()
      if (job === undefined) return
      member.job = job
      member.timer = setTimeout(() => this.#tooSlow(member), (this.#maxSeconds + grace) * 1000)
      member.thread.postMessage({ source: job.source, id: job.id })
    }
  }

  #heard(member: Member, answer: Answer): void {
    member.started = true
    this.#ready = true
    if (answer.kind === 'ready') return
    const job = this.#release(member)
    if (answer.kind === 'prepared') job?.done(answer.prepared)
    else job?.failed(errorOf(answer))
    this.#assign()
  }

  #release(member: Member): Job | null {
    const { job, timer } = member
    if (timer !== null) clearTimeout(timer)
    member.job = null
    member.timer = null
    return job
  }

  #tooSlow(member: Member): void {
    const name = member.job?.source.name ?? ''
    const error = new SourceError(
      'read/too-slow',
      `${name}: it took longer than the limit of ${this.#maxSeconds} seconds; raise --max-seconds to wait for it.`,
    )
    this.#lost(member, error)
  }

  #lost(member: Member, error: unknown): void {
    if (!this.#members.delete(member)) return
    void member.thread.terminate()
    this.#release(member)?.failed(error)
    // One that could not even start would be followed by others that cannot.
    if (member.started) this.#hire()
    if (this.#members.size === 0) this.#giveUp(error)
    else this.#assign()
  }

  #giveUp(error: unknown): void {
    this.#ready = false
    for (const job of this.#waiting.splice(0)) job.failed(error)
  }
}

function errorOf(answer: Exclude<Answer, { kind: 'ready' | 'prepared' }>): Error {
  if (answer.kind === 'source') return new SourceError(answer.rule, answer.text)
  if (answer.kind === 'store') return new StoreError(answer.code, answer.text)
  return Object.assign(new Error(answer.text), { stack: answer.trace })
}
