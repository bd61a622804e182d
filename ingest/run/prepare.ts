import type { DocumentBatch } from '../../graph/batch.ts'
import type { Registration } from '../../graph/register.ts'
import type { Analysis } from '../analysis.ts'
import type { Message } from '../document.ts'
import { analyseAll, analyseAny, analyseReading, toBatch } from '../main.ts'
import { type Source, SourceError } from '../read/decode.ts'
import { recordForm } from '../read/metadata/record-roots.ts'
import { isPdf } from '../read/pdf/pdf.ts'
import { formatOf } from '../read/readers.ts'
import type { ReadOptions } from '../read/reading.ts'
import { type LookUp, registerFor } from '../register/ask.ts'
import { decide } from '../register/decide.ts'
import { listName } from '../register/lists.ts'
import { readRecords, unlisted } from '../register/records.ts'
import { documentFrom, givenIn, storedReading } from '../stored.ts'
import { Failure, outcomeOf } from '../turn.ts'
import { receiptOf } from './version.ts'

/** A paper made ready for a store. */
export interface PreparedPaper {
  readonly kind: 'paper'
  /** The name of the format that its source is of; null when it was made again and its reading does not tell. */
  readonly format: string | null
  readonly batch: DocumentBatch
  readonly messages: readonly Message[]
}

/** A metadata record made ready for the register of a store. */
export interface PreparedRecord {
  readonly kind: 'record'
  readonly told: readonly Registration[]
  readonly messages: readonly Message[]
}

/** A source made ready for a store. */
export type Prepared = PreparedPaper | PreparedRecord

/**
 * Reads, analyses and decides by the register; everything that needs no writing.
 * @throws {SourceError} when the source cannot be read.
 */
export async function prepare(source: Source, options: ReadOptions, lookUp: LookUp): Promise<Prepared> {
  const form = recordForm(source.bytes)
  if (form !== null) return preparedRecord(source, form, options)
  const list = idGiven(source, options) === null ? listName(source.bytes) : null
  if (list !== null)
    throw new SourceError(
      'read/list',
      `${source.name}: this is a ${list}, not a paper; give it to register add, or, if it is a paper, say which with --id.`,
    )
  const analysis = await analyseAny(source, options)
  return prepared(analysis, formatOf(source), idGiven(source, options), lookUp)
}

/** The id that the source was fetched by, or that the user gave. */
const idGiven = (source: Source, options: ReadOptions): string | null => options.id ?? source.id ?? null

/** Whether a source may be prepared together with others: one that is laid out, told in records or a list is taken by itself. */
export const isPlainPaper = (source: Source): boolean =>
  !isPdf(source) && recordForm(source.bytes) === null && listName(source.bytes) === null

/** As `prepare`, of several plain papers together (`analyseAll`): for each what is made of it, or what `prepare` would throw. */
export async function preparePapers(
  sources: readonly Source[],
  options: ReadOptions,
  lookUp: LookUp,
): Promise<readonly (Prepared | Failure)[]> {
  const analyses = analyseAll(sources, options)
  return Promise.all(
    sources.map((source, index) => {
      const analysis = analyses[index]
      if (analysis === undefined) throw new RangeError('a source without its analysis')
      if (analysis instanceof Failure) return analysis
      return outcomeOf(prepared(analysis, formatOf(source), idGiven(source, options), lookUp))
    }),
  )
}

/** Analyses a document anew that was read before, from its text and what reading found besides (`Made.reading`). */
export async function prepareAgain(text: string, reading: string, lookUp: LookUp): Promise<PreparedPaper> {
  const { document, format } = documentFrom(text, reading)
  const analysis = analyseReading({ document, printed: text }, false)
  return prepared(analysis, format, givenIn(document.identity), lookUp)
}

async function prepared(
  analysis: Analysis,
  format: string | null,
  given: string | null,
  lookUp: LookUp,
): Promise<PreparedPaper> {
  const register = await registerFor(analysis.references, lookUp)
  const batch = toBatch({ ...analysis, references: decide(analysis.references, register) })
  const { document, messages } = analysis
  const made = { receipt: receiptOf(document.source.sha256, given), reading: storedReading(document, format) }
  return { kind: 'paper', format, batch: { ...batch, made }, messages }
}

function preparedRecord(source: Source, form: 'xml' | 'json', { limits }: ReadOptions): PreparedRecord {
  const { told, messages } = readRecords(source, form, limits)
  if (told.length > 0) return { kind: 'record', told: unlisted(told), messages }
  throw new SourceError(
    'read/record',
    messages[0]?.text ?? `${source.name}: this metadata record names no paper; check which file it is.`,
  )
}
