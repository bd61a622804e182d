/**
 * Runs the program with our parameters, and then prints as JSON what it took (`Measured`). On a busy machine the clock says what others do, and
 * computing time what this did.
 */
import { run } from '../../cli/kamergraaf.ts'

/** What a run took; bytes, and seconds. */
export interface Measured {
  /** The most memory that the process ever held. */
  readonly peak: number
  /**
   * What the first thread held live in the second and in the last quarter of the time: the least that its heap held at any moment of it, for
   * collecting it is put off while there is room.
   */
  readonly live: readonly [number, number]
  /** What the first thread computed, which writes, and all threads. */
  readonly computed: readonly [number, number]
  /** The state at the end of each tenth of the time. */
  readonly course: readonly Moment[]
}

/** How far a run was at one moment. */
export interface Moment {
  /** How long it had run, and what all its threads had computed in that time. */
  readonly seconds: number
  readonly computed: number
  /** How many sources were done. */
  readonly sources: number
  /** Memory held. */
  readonly memory: number
}

/** Milliseconds between two looks. */
const pause = 200

let sources = 0
// Away from a terminal the program writes once for each source.
process.stderr.write = new Proxy(process.stderr.write, {
  apply(write, stream, said) {
    sources += 1
    return Reflect.apply(write, stream, said)
  },
})

const seconds = ({ user, system }: { readonly user: number; readonly system: number }): number =>
  (user + system) / 1e6
const look = () => {
  const { heapUsed, rss } = process.memoryUsage()
  return { at: performance.now(), computed: seconds(process.cpuUsage()), sources, heapUsed, rss }
}
const began = performance.now()
const looks: ReturnType<typeof look>[] = []
const looking = setInterval(() => looks.push(look()), pause)
looking.unref()
process.exitCode = await run(process.argv.slice(2))
clearInterval(looking)
looks.push(look())

const upTo = (share: number): number => Math.floor(looks.length * share)
const live = (from: number): number =>
  // A short run has no quarters.
  Math.min(
    ...[...looks.slice(upTo(from), upTo(from + 0.25)), ...looks.slice(-1)].map(({ heapUsed }) => heapUsed),
  )
const course = Array.from({ length: 10 }, (_, tenth) => {
  const { at, computed, sources, rss } = looks[Math.max(0, upTo((tenth + 1) / 10) - 1)] ?? look()
  return { seconds: (at - began) / 1000, computed, sources, memory: rss }
})
const measured: Measured = {
  // Linux and macOS alike: Node gives kilobytes.
  peak: process.resourceUsage().maxRSS * 1024,
  live: [live(0.25), live(0.75)],
  computed: [seconds(process.threadCpuUsage()), seconds(process.cpuUsage())],
  course,
}
process.stdout.write(`${JSON.stringify(measured)}\n`)
