/**
 * Runs the program with our parameters, and then prints the most memory that it held, and what it held live in the second and in the
 * last quarter of its time, all in bytes: the least that its heap held at any moment of it, for collecting it is put off while there is room.
 * Then what the first thread computed, and all threads, in seconds: on a busy machine the clock says what the others do.
 */
import { run } from '../../cli/kamergraaf.ts'

/** Milliseconds between two looks. */
const pause = 200

const held: number[] = []
const looking = setInterval(() => held.push(process.memoryUsage().heapUsed), pause)
looking.unref()
process.exitCode = await run(process.argv.slice(2))
clearInterval(looking)
held.push(process.memoryUsage().heapUsed)
const quarter = (number: number): number => {
  const [from, to] = [number - 1, number].map((end) => Math.floor((held.length * end) / 4))
  // A short run has no quarters.
  return Math.min(...held.slice(from, to), held.at(-1) ?? 0)
}
const seconds = ({ user, system }: { readonly user: number; readonly system: number }): number =>
  (user + system) / 1e6
// Linux and macOS alike: Node gives kilobytes.
process.stdout.write(`peak ${process.resourceUsage().maxRSS * 1024} live ${quarter(2)} ${quarter(4)}\n`)
process.stdout.write(`computed ${seconds(process.threadCpuUsage())} ${seconds(process.cpuUsage())}\n`)
