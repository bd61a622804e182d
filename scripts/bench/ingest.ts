import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Totals } from '../../cli/totals.ts'
import { writeSmallPapers } from './small-paper.ts'

/** What one ingest took. */
interface Taken {
  readonly papers: number
  readonly megabytes: number
  readonly seconds: number
  /** The most memory that the process ever held, in bytes. */
  readonly peak: number
}

/**
 * Ingests so many small invented papers, and a tenth of them, each by the program itself in a process of its own, into an empty
 * store; the tenth shows whether memory grows with the number. Then the same again, which finds everything done.
 */
export function benchIngest(papers: number, workers: readonly string[]): string {
  const scratch = mkdtempSync(join(tmpdir(), 'kamergraaf-bench-'))
  try {
    const rows: string[] = []
    for (const count of [Math.max(1, Math.floor(papers / 10)), papers]) {
      const folder = join(scratch, `papers-${count}`)
      writeSmallPapers(folder, count)
      const store = join(scratch, `${count}.sqlite`)
      rows.push(asRow('first', ingest(folder, store, workers, scratch)))
      rows.push(asRow('again', ingest(folder, store, workers, scratch)))
    }
    return rows.join('\n')
  } finally {
    rmSync(scratch, { recursive: true })
  }
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
  const peak = Number(/peak (\d+)/.exec(stdout)?.[1])
  return { papers: totals.sources, megabytes: totals.bytes / 1e6, seconds: totals.seconds, peak }
}

const asRow = (what: string, { papers, megabytes, seconds, peak }: Taken): string =>
  `${what}: ${papers} papers, ${megabytes.toFixed(1)} MB in ${seconds.toFixed(1)} s: ${Math.round(papers / seconds)} papers/s, ${(megabytes / seconds).toFixed(2)} MB/s; peak ${Math.round(peak / 1e6)} MB of memory`
