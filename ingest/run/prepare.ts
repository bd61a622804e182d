import type { DocumentBatch } from '../../graph/batch.ts'
import type { Analysis } from '../analysis.ts'
import type { Document, Message } from '../document.ts'
import { analyseAny, analyseReading, toBatch } from '../main.ts'
import type { Source } from '../read/decode.ts'
import type { ReadOptions } from '../read/reading.ts'
import { type LookUp, registerFor } from '../register/ask.ts'
import { decide } from '../register/decide.ts'
import { storedReading } from '../stored.ts'
import { receiptOf } from './version.ts'

/** A source made ready for a store. */
export interface Prepared {
  readonly batch: DocumentBatch
  readonly messages: readonly Message[]
}

/**
 * Reads, analyses and decides by the register; everything that needs no writing.
 * @throws {SourceError} when the source cannot be read.
 */
export async function prepare(source: Source, options: ReadOptions, lookUp: LookUp): Promise<Prepared> {
  return prepared(await analyseAny(source, options), options.id ?? null, lookUp)
}

/** Analyses a document anew that was read before. */
export async function prepareAgain(document: Document, lookUp: LookUp): Promise<Prepared> {
  const given = document.identity.evidence === 'given' ? document.identity.id : null
  return prepared(analyseReading({ document, printed: document.text }, false), given, lookUp)
}

async function prepared(analysis: Analysis, given: string | null, lookUp: LookUp): Promise<Prepared> {
  const register = await registerFor(analysis.references, lookUp)
  const batch = toBatch({ ...analysis, references: decide(analysis.references, register) })
  const { document, messages } = analysis
  const made = { receipt: receiptOf(document.source.sha256, given), reading: storedReading(document) }
  return { batch: { ...batch, made }, messages }
}
