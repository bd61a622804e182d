import type { Analysis } from './analysis.ts'
import { type ExtractJson, toExtractJson } from './extract-json.ts'
import { findMentions } from './find.ts'
import { kinds } from './kinds/index.ts'
import { compareMarks } from './marks.ts'
import { findParts } from './parts/parts.ts'
import type { Source } from './read/decode.ts'
import { prepare, readAny } from './read/readers.ts'
import type { Reading, ReadOptions } from './read/reading.ts'
import { type LookUp, registerFor } from './register/ask.ts'
import { decide } from './register/decide.ts'
import { resolveMentions } from './resolve.ts'

export type { Analysis } from './analysis.ts'
export { toBatch } from './batch.ts'
export { nameCitation } from './citation.ts'

/**
 * The whole of ingest before the graph: a source is read into a document, the document cut into parts, mentions
 * found by their words, and each resolved in its scope. `toBatch` makes of it what the graph loads.
 * @throws {SourceError} when the source is no readable text.
 */
export function analyse(source: Source, options: ReadOptions = {}): Analysis {
  return analyseReading(readAny(source, named(source, options)), source.dump !== undefined)
}

/** What comes after reading: parts, mentions and what they are resolved to. `laidOut` as in `Analysis`. */
export function analyseReading({ document, printed }: Reading, laidOut: boolean): Analysis {
  const parts = findParts(document)
  const mentions = findMentions(document, kinds)
  const { references, messages } = compareMarks(
    document,
    parts,
    resolveMentions(document, parts, mentions, kinds),
  )
  return { document, printed, laidOut, parts, references, messages: [...document.messages, ...messages] }
}

/** What a source was fetched by is its id, unless the user says another. */
const named = ({ id }: Source, options: ReadOptions): ReadOptions =>
  id === undefined ? options : { id, ...options }

/**
 * As `analyse`, of a source of any format: a PDF too.
 * @throws {SourceError} when the source is no readable text.
 */
export async function analyseAny(source: Source, options: ReadOptions = {}): Promise<Analysis> {
  return analyse(await prepare(source, options), options)
}

/**
 * What a source holds, read with a register: of two possible readings the one that exists, and numbers marked that cannot be.
 * @throws {SourceError} when the source is no readable text.
 */
export async function extractWith(
  lookUp: LookUp,
  source: Source,
  options: ReadOptions = {},
): Promise<ExtractJson> {
  const analysis = await analyseAny(source, options)
  const register = await registerFor(analysis.references, lookUp)
  return toExtractJson({ ...analysis, references: decide(analysis.references, register) })
}

/**
 * What a source holds, with offsets into its file, as `kamergraaf extract --json` prints it.
 * @throws {SourceError} when the source is no readable text.
 */
export function extract(source: Source, options: ReadOptions = {}): ExtractJson {
  return toExtractJson(analyse(source, options))
}

/**
 * As `extract`, of a source of any format: a PDF too.
 * @throws {SourceError} when the source is no readable text.
 */
export async function extractAny(source: Source, options: ReadOptions = {}): Promise<ExtractJson> {
  return toExtractJson(await analyseAny(source, options))
}
