import type { Done } from '../ingest/run/run.ts'
import { printable } from '../ingest/sources/zip.ts'
import { counted } from './numbers.ts'
import { summary, type Totals } from './totals.ts'

/** Where progress is shown. */
export interface Screen {
  readonly isTTY?: boolean
  readonly columns?: number
  write(text: string): unknown
}

/** Shows how a run goes, and what was odd. */
export interface Progress {
  tell(done: Done, totals: Totals): void
  end(totals: Totals): void
}

/**
 * On a terminal one line that is written over, with what was odd above it; elsewhere a line for each source. `expected` says
 * how many sources there will be, as far as is known, for the time left.
 */
export function progressOn(screen: Screen, expected: () => number | null): Progress {
  return screen.isTTY === true ? new Terminal(screen, expected) : plainly(screen)
}

function plainly(screen: Screen): Progress {
  return {
    tell: (done) => screen.write(linesOf(done)),
    end: (totals) => screen.write(closing(totals, 1)),
  }
}

/** Milliseconds between two states of the line. */
const pause = 100
const toLineStart = '\r\u001b[2K'

class Terminal implements Progress {
  readonly #screen: Screen
  readonly #expected: () => number | null
  #shown = 0

  constructor(screen: Screen, expected: () => number | null) {
    this.#screen = screen
    this.#expected = expected
  }

  tell(done: Done, totals: Totals): void {
    const odd = done.status === 'rejected' || done.messages.length > 0
    const now = performance.now()
    if (!odd && now - this.#shown < pause) return
    this.#shown = now
    const line = stateOf(totals, this.#expected()).slice(0, (this.#screen.columns ?? 80) - 1)
    this.#screen.write(`${toLineStart}${odd ? linesOf(done) : ''}${line}`)
  }

  end(totals: Totals): void {
    this.#screen.write(`${toLineStart}${closing(totals, 0)}`)
  }
}

/** The summary of more than so many sources, and how what was left out may be read. */
function closing(totals: Totals, few: number): string {
  const { sources, leftOutByName } = totals
  const aside =
    leftOutByName > 0
      ? [
          `Left out as no papers by their names: ${counted(leftOutByName, 'file')} (a README, a licence, GraphQL); to have one read, name the file itself.`,
        ]
      : []
  return [...(sources > few ? [summary(totals)] : []), ...aside].map((line) => `${line}\n`).join('')
}

/** `1,200 of 8,000 sources, 3 rejected; 210/s, 2.1 MB/s; 32 s left` */
export function stateOf({ sources, rejected, bytes, seconds }: Totals, expected: number | null): string {
  const rate = seconds === 0 ? 0 : sources / seconds
  const count =
    expected === null ? grouped(sources) : `${grouped(sources)} of ${grouped(Math.max(expected, sources))}`
  const speed = `${rate.toFixed(rate < 10 ? 1 : 0)}/s, ${(seconds === 0 ? 0 : bytes / 1e6 / seconds).toFixed(1)} MB/s`
  const left =
    expected === null || rate === 0 ? '' : `; ${timeOf(Math.max(0, expected - sources) / rate)} left`
  return `${count} sources, ${grouped(rejected)} rejected; ${speed}${left}`
}

const grouped = (count: number): string => count.toLocaleString('en')

function timeOf(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`
  return seconds < 5400 ? `${Math.ceil(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`
}

/** One line a source, and its messages below it. */
function linesOf(done: Done): string {
  const { source, document, status, messages, references, gained, lost, samePaper, leftOut } = done
  const change = status === 'ingested' && lost > 0 ? ` (${gained} gained, ${lost} lost)` : ''
  const count = references === null ? 0 : references.resolved + references.ambiguous + references.unresolved
  const found = references === null ? '' : `, ${count} references${change}`
  // The first time a message says more.
  const known = status === 'passed over' && messages.length === 0 ? samePaper : undefined
  const other = known === undefined ? '' : `; ${known.kept} is kept, for ${known.reason}`
  const reason = leftOut === 'name' ? ': by its name no paper' : ': a database'
  const aside = leftOut === undefined ? '' : reason
  const what = document === null ? `${status}${aside}` : `${status} as ${document}${found}${other}`
  const lines = messages.map((message) => `  ${message.level}: ${message.text}`)
  return `${[`${source}: ${what}`, ...lines].map(printable).join('\n')}\n`
}
