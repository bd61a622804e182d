import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import type { Measurement } from './record.ts'

/** What was measured, for `docs/performance.md`. */
export interface Measured {
  readonly command: string
  readonly papers: number
  /** Which figures of the page these are; by default those between `<!-- figures: begin -->` and `<!-- figures: end -->`. */
  readonly section?: string
  /** More to tell of the run, in a sentence. */
  readonly told?: string
  readonly measurements: readonly Measurement[]
}

/** Writes the figures of a run into `docs/performance.md`, with the machine and the day, over those of the run before. */
export function writePerformance(path: string, measured: Measured, day = new Date()): void {
  writeFileSync(path, performancePage(readFileSync(path, 'utf8'), measured, day))
}

/** The page with other figures between its marks. */
export function performancePage(
  page: string,
  { command, papers, section = 'figures', told: more, measurements }: Measured,
  day: Date,
): string {
  const marks = [`<!-- ${section}: begin -->`, `<!-- ${section}: end -->`] as const
  const [begin, end] = marks.map((mark) => page.indexOf(mark))
  if (begin === undefined || end === undefined || begin < 0 || end < begin)
    throw new Error(`The page has no ${marks.join(' … ')}`)
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 1e9)} GB, ${process.platform}, Node ${process.version}`
  const told = `Measured on ${day.toISOString().slice(0, 10)} with \`${command}\` (${papers.toLocaleString('en')} generated papers) on ${machine}.${more === undefined ? '' : ` ${more}`}`
  const rows = measurements.map(({ name, value, unit, reference, ratio, goal, met }) =>
    [
      name,
      `${value} ${unit}`,
      reference === null ? '–' : `${reference} ${unit}`,
      ratio ?? '–',
      goal,
      met ? 'met' : '**not met**',
    ].join(' | '),
  )
  const lines = [
    '| what | ours | by hand | ratio | goal | |',
    '|---|---|---|---|---|---|',
    ...rows.map((row) => `| ${row} |`),
  ]
  return `${page.slice(0, begin)}${marks[0]}\n${told}\n\n${lines.join('\n')}\n${page.slice(end)}`
}
