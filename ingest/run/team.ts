import { Worker } from 'node:worker_threads'
import { StoreError } from '../../graph/store.ts'
import { threadEnvironment } from '../../graph/thread-environment.ts'
import { type Source, SourceError } from '../read/decode.ts'
import type { AnalystOptions } from './analyst-options.ts'
import { Clock } from './clock.ts'
import { youngMegabytes } from './memory.ts'
import type { Prepared } from './prepare.ts'
import type { Answer, Setting, Task } from './worker.ts'

interface Job {
  readonly number: number
  readonly source: Source
  readonly id: string | null
  readonly alone: boolean
  readonly done: (prepared: Prepared) => void
  readonly failed: (error: unknown) => void
}

/** A thread, and what was given to it, in order. */
interface Member {
  readonly thread: Worker
  readonly clock: Clock
  readonly jobs: Map<number, Job>
  /** Of the sources given to it. */
  bytes: number
  started: boolean
}

/** How a team watches its threads, in milliseconds. */
interface Watch {
  /** By how much a reader that watches the time itself may be late: it says better what took so long. */
  readonly grace: number
  /** How often is looked whether a source takes too long. */
  readonly look: number
}

const defaultWatch: Watch = { grace: 5000, look: 1000 }

/**
 * Other threads that prepare sources. Each is given its sources ahead, for the thread that gives them is busy writing most of the time. One that
 * dies or takes too long costs the source in its hand only: another takes its place, and what else it was given. When there were several in its hand, each
 * is given again alone.
 */
export class Team {
  readonly #setting: Omit<Setting, 'clock'>
  readonly #maxSeconds: number
  readonly #members = new Set<Member>()
  readonly #grace: number
  readonly #watch: NodeJS.Timeout
  #ready = false
  #given = 0

  constructor(store: string, { limits, workers }: AnalystOptions, { grace, look } = defaultWatch) {
    this.#grace = grace
    this.#setting = { store, limits }
    this.#maxSeconds = limits.maxSeconds
    for (let count = 0; count < workers; count += 1) this.#hire()
    this.#watch = setInterval(() => this.#lookAtClocks(), look)
    this.#watch.unref()
  }

  /** Whether one of the threads has started. */
  get ready(): boolean {
    return this.#ready
  }

  prepare(source: Source, id: string | null): Promise<Prepared> {
    return new Promise((done, failed) => {
      this.#given += 1
      this.#give({ number: this.#given, source, id, alone: false, done, failed })
    })
  }

  async close(): Promise<void> {
    clearInterval(this.#watch)
    const threads = [...this.#members].map(({ thread }) => thread)
    this.#members.clear()
    for (const thread of threads) await thread.terminate()
  }

  #hire(): void {
    const clock = new Clock()
    const workerData: Setting = { ...this.#setting, clock: clock.shared }
    const thread = new Worker(new URL('worker.ts', import.meta.url), {
      workerData,
      env: threadEnvironment(),
      resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes },
    })
    const member: Member = { thread, clock, jobs: new Map(), bytes: 0, started: false }
    thread.on('message', (answer: Answer) => this.#heard(member, answer))
    thread.on('error', (error) => this.#lost(member, error))
    this.#members.add(member)
  }

  /** To the one with the least to do. */
  #give(job: Job): void {
    const [first, ...others] = this.#members
    if (first === undefined) {
      job.failed(new Error('There is no thread left to prepare sources'))
      return
    }
    const member = others.reduce((least, one) => (one.bytes < least.bytes ? one : least), first)
    const { number, id, alone } = job
    const { name, bytes } = job.source
    member.jobs.set(number, job)
    member.bytes += bytes.length
    const task: Task = { number, source: { name, bytes }, id, alone }
    member.thread.postMessage(task)
  }

  #heard(member: Member, answer: Answer): void {
    member.started = true
    this.#ready = true
    if (answer.kind === 'ready') return
    const job = release(member, answer.number)
    if (answer.kind === 'prepared') job?.done(answer.prepared)
    else job?.failed(errorOf(answer))
  }

  #lookAtClocks(): void {
    for (const member of this.#members) {
      const inHand = member.clock.inHand
      if (inHand === null || inHand.milliseconds < this.#maxSeconds * 1000 + this.#grace) continue
      const name = member.jobs.get(inHand.job)?.source.name ?? ''
      const text = `${name}: it took longer than the limit of ${this.#maxSeconds} seconds; raise --max-seconds to wait for it.`
      this.#lost(member, new SourceError('read/too-slow', text))
    }
  }

  /** The source in its hand is lost with it; those behind are given to others. */
  #lost(member: Member, error: unknown): void {
    if (!this.#members.delete(member)) return
    void member.thread.terminate()
    const { job = -1, together = 0 } = member.clock.inHand ?? {}
    // One that could not even start would be followed by others that cannot.
    if (member.started) this.#hire()
    if (this.#members.size === 0) this.#ready = false
    const numbers = [...member.jobs.keys()]
    const first = numbers.indexOf(job)
    for (const [index, number] of numbers.entries()) {
      const given = release(member, number)
      if (given === null) continue
      const wasInHand = first >= 0 && index >= first && index < first + together
      if (this.#members.size === 0 || (wasInHand && together === 1)) given.failed(error)
      else this.#give(wasInHand ? { ...given, alone: true } : given)
    }
  }
}

function release(member: Member, number: number): Job | null {
  const job = member.jobs.get(number)
  if (job === undefined) return null
  member.jobs.delete(number)
  member.bytes -= job.source.bytes.length
  return job
}

function errorOf(answer: Exclude<Answer, { kind: 'ready' | 'prepared' }>): Error {
  if (answer.kind === 'source') return new SourceError(answer.rule, answer.text)
  if (answer.kind === 'store') return new StoreError(answer.code, answer.text)
  return Object.assign(new Error(answer.text), { stack: answer.trace })
}
