import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Totals } from '../../cli/totals.ts'
import { type Format, formats } from './in-format.ts'
import { smallLetter, writeSmallPapers } from './small-paper.ts'

/** What one ingest took. */
interface Taken {
  readonly papers: number
  readonly megabytes: number
  readonly seconds: number
  /** The most memory that the process ever held, in bytes. */
  readonly peak: number
  /** What its first thread held live, in bytes, in the second and in the last quarter of its time. */
  readonly live: readonly [number, number]
  /** Seconds that the thread that writes computed, and all threads together. */
  readonly computed: readonly [number, number]
}

/**
 * Ingests so many small invented papers, and a tenth of them, each by the program itself in a process of its own, into an empty
 * store; the tenth shows whether memory grows with the number. Then the same again, which finds everything done. Then larger papers in
 * every format that is read, a thirtieth as many.
 */
export function benchIngest(papers: number, workers: readonly string[]): string {
  const scratch = mkdtempSync(join(tmpdir(), 'kamergraaf-bench-'))
  try {
    const rows: string[] = []
    for (const count of [Math.max(1, Math.floor(papers / 10)), papers]) {
      const folder = join(scratch, `papers-${count}`)
      writeSmallPapers(folder, count)
      const store = join(scratch, `${count}.sqlite`)
      rows.push(asRow('small papers, first', ingest(folder, store, workers, scratch)))
      rows.push(asRow('small papers, again', ingest(folder, store, workers, scratch)))
    }
    const larger = Math.max(1, Math.floor(papers / 30))
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
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...parameters], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  })
  if (status !== 0) throw new Error(`ingest ended with ${status}: ${stderr.slice(-2000)}`)
  const { totals } = JSON.parse(readFileSync(report, 'utf8')) as { readonly totals: Totals }
  const figures = [...stdout.matchAll(/ ([\d.]+)/g)].map(([, figure]) => Number(figure))
  const [peak = 0, second = 0, last = 0, writer = 0, all = 0] = figures
  return {
    ...{ papers: totals.ingested + totals.unchanged, megabytes: totals.bytes / 1e6, seconds: totals.seconds },
    ...{ peak, live: [second, last], computed: [writer, all] },
  }
}

function asRow(what: string, { papers, megabytes, seconds, peak, live, computed }: Taken): string {
  const mb = (bytes: number): string => String(Math.round(bytes / 1e6))
  const [first, second] = live
  const [writer, all] = computed
  return `${what}: ${papers} papers, ${megabytes.toFixed(1)} MB in ${seconds.toFixed(1)} s: ${Math.round(papers / seconds)} papers/s, ${(megabytes / seconds).toFixed(2)} MB/s; peak ${mb(peak)} MB of memory, live heap ${mb(first)} and then ${mb(second)} MB; computed ${all.toFixed(1)} s, of which ${writer.toFixed(1)} s where it is written`
}
