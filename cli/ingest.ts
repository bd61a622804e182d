import { open, writeFile } from 'node:fs/promises'
import { Command } from 'commander'
import { openStore } from '../graph/open.ts'
import type { ReferenceStatus } from '../graph/reference.ts'
import type { GraphStore } from '../graph/store.ts'
import type { Message } from '../ingest/document.ts'
import { type analyse, analyseAny, toBatch } from '../ingest/main.ts'
import type { ReadLimits } from '../ingest/read/decode.ts'
import { registerFor } from '../ingest/register/ask.ts'
import { decide } from '../ingest/register/decide.ts'
import type { Found } from '../ingest/sources/found.ts'
import type { SourceLimits } from '../ingest/sources/limits.ts'
import type { Asked } from '../ingest/sources/walk.ts'
import { printable } from '../ingest/sources/zip.ts'
import { askedSources } from './asked.ts'
import {
  checkAsked,
  fromOption,
  idOption,
  limitsOf,
  papers,
  sourcesHelp,
  storeOption,
  withLimits,
} from './options.ts'
import { exitCodes, type Finish, UsageError } from './outcome.ts'
import { rejection } from './sources.ts'

interface IngestOptions extends SourceLimits {
  readonly store: string
  readonly id?: string
  readonly from?: string
  readonly report?: string
}

/** What became of one source. */
export interface SourceReport {
  readonly source: string
  /** The paper's id; null when rejected. */
  readonly document: string | null
  readonly status: 'ingested' | 'unchanged' | 'rejected'
  readonly messages: readonly Message[]
}

/** The report of a run, as `--report FILE` writes it. */
export interface IngestReport {
  readonly sources: readonly SourceReport[]
  readonly totals: {
    readonly sources: number
    readonly ingested: number
    readonly unchanged: number
    readonly rejected: number
    /** References found in the sources that were read, per status. */
    readonly references: Readonly<Record<ReferenceStatus, number>>
    /** References that the store gained and lost. */
    readonly gained: number
    readonly lost: number
    readonly seconds: number
  }
}

/** `kamergraaf ingest SOURCE…`: papers into the graph. */
export const ingestCommand = (finish: Finish): Command =>
  withLimits(new Command('ingest'))
    .description('Read papers, find and resolve their references, and load them into the graph.')
    .argument('[source...]', papers)
    .addOption(storeOption())
    .addOption(idOption())
    .option('--report <file>', 'write what became of each source as JSON')
    .addOption(fromOption())
    .addHelpText('after', sourcesHelp)
    .action(async (sources: string[], options: IngestOptions) => {
      const asked = { sources, from: options.from ?? null }
      checkAsked(asked, options.id)
      if (options.report !== undefined) await checkReport(options.report)
      const store = await openStore(options.store)
      try {
        const report = await ingestAll(asked, store, options)
        if (options.report !== undefined) await writeReport(options.report, report)
        finish(report.totals.rejected > 0 ? exitCodes.someRejected : exitCodes.allWell)
      } finally {
        await store.close()
      }
    })

/** Finds out before the work whether the report can be written after it. @throws {UsageError} */
async function checkReport(file: string): Promise<void> {
  try {
    await (await open(file, 'a')).close()
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new UsageError(`The report cannot be written to ${file}: ${why}; give another file with --report.`)
  }
}

async function writeReport(file: string, report: IngestReport): Promise<void> {
  try {
    await writeFile(file, `${JSON.stringify(report, null, 2)}\n`)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new UsageError(`The sources are ingested, but the report could not be written to ${file}: ${why}`)
  }
}

/** Ingests sources one by one: each is read, loaded and forgotten. A rejected one is reported, the rest goes on. */
export async function ingestAll(
  asked: Asked,
  store: GraphStore,
  options: Pick<IngestOptions, 'id' | keyof SourceLimits>,
): Promise<IngestReport> {
  const began = performance.now()
  const reports: SourceReport[] = []
  const references = { resolved: 0, ambiguous: 0, unresolved: 0 }
  let gained = 0
  let lost = 0
  const limits = limitsOf(options)
  for await (const found of askedSources(asked, limits, options.id)) {
    const done = await ingestOne(found, store, limits, options.id)
    reports.push(done.report)
    gained += done.gained
    lost += done.lost
    for (const status of done.statuses) references[status] += 1
    tell(done)
  }
  const count = (status: SourceReport['status']): number =>
    reports.filter((report) => report.status === status).length
  const totals = {
    sources: reports.length,
    ingested: count('ingested'),
    unchanged: count('unchanged'),
    rejected: count('rejected'),
    references,
    gained,
    lost,
    seconds: Math.round(performance.now() - began) / 1000,
  }
  if (reports.length > 1) process.stderr.write(`${summary(totals)}\n`)
  return { sources: reports, totals }
}

/** The totals of a run in one line. */
function summary({ ingested, unchanged, rejected, references, seconds }: IngestReport['totals']): string {
  const { resolved, ambiguous, unresolved } = references
  return `${ingested} ingested, ${unchanged} unchanged, ${rejected} rejected in ${seconds} s; references: ${resolved} resolved, ${ambiguous} ambiguous, ${unresolved} unresolved`
}

interface Done {
  readonly report: SourceReport
  readonly statuses: readonly ReferenceStatus[]
  readonly gained: number
  readonly lost: number
}

async function ingestOne(
  found: Found,
  store: GraphStore,
  limits: ReadLimits,
  id: string | undefined,
): Promise<Done> {
  const source = found.name
  try {
    if ('error' in found) throw found.error
    const batch = await toBatchOf(found.source, store, limits, id)
    const { status, gained, lost } = await store.load(batch.loaded)
    const report = { source, document: batch.loaded.document.id, status, messages: batch.messages }
    return { report, statuses: batch.loaded.references.map((reference) => reference.status), gained, lost }
  } catch (error) {
    const report: SourceReport = {
      source,
      document: null,
      status: 'rejected',
      messages: [rejection(source, error)],
    }
    return { report, statuses: [], gained: 0, lost: 0 }
  }
}

async function toBatchOf(
  source: Parameters<typeof analyse>[0],
  store: GraphStore,
  limits: ReadLimits,
  id: string | undefined,
): Promise<{ readonly loaded: ReturnType<typeof toBatch>; readonly messages: readonly Message[] }> {
  const analysis = await analyseAny(source, { limits, ...(id === undefined ? {} : { id }) })
  const register = await registerFor(analysis.references, (ids) => store.registered(ids))
  const loaded = toBatch({ ...analysis, references: decide(analysis.references, register) })
  return { loaded, messages: analysis.messages }
}

/** One line a source on standard error, and its messages below it. */
function tell({ report, statuses, gained, lost }: Done): void {
  const { source, document, status, messages } = report
  const change = status === 'ingested' && lost > 0 ? ` (${gained} gained, ${lost} lost)` : ''
  const what = document === null ? status : `${status} as ${document}, ${statuses.length} references${change}`
  const lines = messages.map((message) => `  ${message.level}: ${message.text}`)
  process.stderr.write(`${[`${source}: ${what}`, ...lines].map(printable).join('\n')}\n`)
}
