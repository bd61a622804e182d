import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Totals } from '../../cli/totals.ts'
import { type Format, formats } from './in-format.ts'
import type { Measured } from './measured.ts'
import { smallLetter, writeSmallPapers } from './small-paper.ts'

/** What one ingest took. */
interface Taken extends Measured {
  readonly papers: number
  readonly megabytes: number
  readonly seconds: number
}

/**
 * Ingests so many small invented papers, and a tenth of them, each by the program itself in a process of its own, into an empty
 * store; the tenth shows whether memory grows with the number. Then the same again, which finds everything done. Then larger papers in
 * every format that is read, a thirtieth as many and no more than a thousand.
 */
export function benchIngest(papers: number, workers: readonly string[]): string {
  const scratch = mkdtempSync(join(tmpdir(), 'kamergraaf-bench-'))
  try {
    const rows: string[] = []
    for (const count of [Math.max(1, Math.floor(papers / 10)), papers]) {
      const folder = join(scratch, `papers-${count}`)
      writeSmallPapers(folder, count)
      const store = join(scratch, `${count}.sqlite`)
      const taken = ingest(folder, store, workers, scratch)
      rows.push(asRow('small papers, first', taken), asCourse(taken))
      rows.push(asRow('small papers, again', ingest(folder, store, workers, scratch)))
    }
    const larger = Math.min(1000, Math.max(1, Math.floor(papers / 30)))
    for (const format of formats) rows.push(asRow(format.name, inFormat(format, larger, workers, scratch)))
    return rows.join('\n')
  } finally {
    rmSync(scratch, { recursive: true })
  }
}

/** Paragraphs of the papers in each format: some 10 kB. */
const paragraphs = 70

function inFormat(
  { name, files }: Format,
  papers: number,
  workers: readonly string[],
  scratch: string,
): Taken {
  const folder = join(scratch, name.replace(/\W+/g, '-'))
  mkdirSync(folder)
  const letters = Array.from({ length: papers }, (_, number) => smallLetter(number, paragraphs))
  for (const [file, bytes] of files(letters)) writeFileSync(join(folder, file), bytes)
  const taken = ingest(folder, `${folder}.sqlite`, workers, scratch)
  if (taken.papers !== papers) throw new Error(`${name}: ${taken.papers} of ${papers} papers were read`)
  return taken
}

function ingest(folder: string, store: string, workers: readonly string[], scratch: string): Taken {
  const script = fileURLToPath(new URL('measured.ts', import.meta.url))
  const report = join(scratch, 'report.json')
  const parameters = ['ingest', folder, '--store', store, '--report', report, ...workers]
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--max-semi-space-size=8', '--no-regexp-tier-up', script, ...parameters],
    {
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
    },
  )
  if (status !== 0) throw new Error(`ingest ended with ${status}: ${stderr.slice(-2000)}`)
  const { totals } = JSON.parse(readFileSync(report, 'utf8')) as { readonly totals: Totals }
  return {
    ...{ papers: totals.ingested + totals.unchanged, megabytes: totals.bytes / 1e6, seconds: totals.seconds },
    ...(JSON.parse(stdout) as Measured),
  }
}

function asRow(what: string, { papers, megabytes, seconds, peak, live, computed }: Taken): string {
  const [first, second] = live
  const [writer, all] = computed
  return `${what}: ${papers} papers, ${megabytes.toFixed(1)} MB in ${seconds.toFixed(1)} s: ${Math.round(papers / seconds)} papers/s, ${(megabytes / seconds).toFixed(2)} MB/s; peak ${mb(peak)} MB of memory, live heap ${mb(first)} and then ${mb(second)} MB; computed ${all.toFixed(1)} s, of which ${writer.toFixed(1)} s where it is written`
}

const mb = (bytes: number): string => String(Math.round(bytes / 1e6))

/** How fast it went, by the clock and by what it computed, and what memory it held in each tenth of its time. */
function asCourse({ course }: Taken): string {
  const rate = (by: 'seconds' | 'computed'): string =>
    course
      .map((moment, tenth) => {
        const before = course[tenth - 1] ?? { seconds: 0, computed: 0, sources: 0 }
        return Math.round((moment.sources - before.sources) / Math.max(moment[by] - before[by], 0.001))
      })
      .join(', ')
  const memory = course.map((moment) => mb(moment.memory)).join(', ')
  return `  by tenths of the time: ${rate('seconds')} sources/s; ${rate('computed')} in each second computed; ${memory} MB held`
}
