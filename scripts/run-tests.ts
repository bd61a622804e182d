import { once } from 'node:events'
import { statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { type EventData, run } from 'node:test'
import { spec, type TestEvent } from 'node:test/reporters'

/** Milliseconds that a test may take. What takes longer hangs, also on a slow machine. */
const longest = 600_000

/** Files that run at once. On two cores; of two files one often waits for a server or a browser. */
const lanes = Math.min(2, availableParallelism())

/** Names test files, and those among them that may not run at the same time. */
export interface TestFiles {
  readonly files: readonly string[]
  /** Whether a file shares what is there once, a database say, with the others of which this holds. */
  readonly shares: (file: string) => boolean
}

type Counts = Readonly<Record<string, number>>

/**
 * Runs test files, each in a process of its own and some at once, and prints what each told when it ends; what failed comes once more at the
 * end, with the totals. Gives whether all went well.
 */
export async function runTests({ files, shares }: TestFiles, out: NodeJS.WritableStream): Promise<boolean> {
  const began = performance.now()
  const waiting = inOrder({ files, shares })
  const printed = new spec()
  printed.pipe(out, { end: false })
  const totals: Counts[] = []
  let [taken, well] = [false, waiting.length > 0]

  /** Takes the next file that may run now, until there is none. Those that wait for what is taken are left to who took it. */
  async function work(): Promise<void> {
    for (;;) {
      const at = waiting.findIndex((file) => !taken || !shares(file))
      const [file] = at === -1 ? [] : waiting.splice(at, 1)
      if (file === undefined) return
      const takes = shares(file)
      if (takes) taken = true
      const told = await eventsOf(file)
      if (takes) taken = false
      for (const event of told.events) printed.write(event)
      totals.push(told.summary.counts)
      well &&= told.summary.success
    }
  }

  await Promise.all(Array.from({ length: lanes }, work))
  for (const [name, word] of counted)
    tell(printed, `${word} ${totals.reduce((sum, counts) => sum + (counts[name] ?? 0), 0)}`)
  tell(printed, `duration_ms ${performance.now() - began}`)
  printed.end()
  await once(printed, 'end')
  return well
}

/** What of the counts is told, by the words of `node --test`. */
const counted = [
  ['tests', 'tests'],
  ['suites', 'suites'],
  ['passed', 'pass'],
  ['failed', 'fail'],
  ['cancelled', 'cancelled'],
  ['skipped', 'skipped'],
  ['todo', 'todo'],
] as const

/** Those that share first, so that they fill one lane while others fill the other; then the largest, so that the last ones are short. */
function inOrder({ files, shares }: TestFiles): string[] {
  const keyed = files.map((file) => ({ file, first: shares(file), size: statSync(file).size }))
  return keyed.sort((a, b) => Number(b.first) - Number(a.first) || b.size - a.size).map(({ file }) => file)
}

/** All that a file tells, its totals apart. */
async function eventsOf(
  file: string,
): Promise<{ readonly events: readonly TestEvent[]; readonly summary: EventData.TestSummary }> {
  const events: TestEvent[] = []
  let summary: EventData.TestSummary | null = null
  for await (const event of run({ files: [file], timeout: longest }) as AsyncIterable<TestEvent>) {
    // What names no file is of the whole run.
    if (event.type === 'test:summary' && event.data.file === undefined) summary = event.data
    else if (event.type !== 'test:diagnostic' || event.data.file !== undefined) events.push(event)
  }
  if (summary === null) throw new Error(`${file} ended without a summary`)
  return { events, summary }
}

function tell(printed: InstanceType<typeof spec>, message: string): void {
  printed.write({ type: 'test:diagnostic', data: { nesting: 0, message, level: 'info' } })
}
