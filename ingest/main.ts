import type { Analysis } from './analysis.ts'
import { type ExtractJson, toExtractJson } from './extract-json.ts'
import { findInAll } from './find.ts'
import { kinds } from './kinds/index.ts'
import { compareMarks } from './marks.ts'
import { findParts } from './parts/parts.ts'
import { passOver } from './pass/pass.ts'
import type { Source } from './read/decode.ts'
import { prepare, readAll } from './read/readers.ts'
import type { Reading, ReadOptions } from './read/reading.ts'
import { type LookUp, registerFor } from './register/ask.ts'
import { decide } from './register/decide.ts'
import { resolveMentions } from './resolve.ts'
import { type Failure, onlyOne, stage } from './turn.ts'

export type { Analysis } from './analysis.ts'
export { toBatch } from './batch.ts'
export { nameCitation } from './citation.ts'

/**
 * The whole of ingest before the graph: a source is read into a document, the document cut into parts, mentions
 * found by their words, and each resolved in its scope. `toBatch` makes of it what the graph loads.
 * @throws {SourceError} when the source is no readable text.
 */
export const analyse = (source: Source, options: ReadOptions = {}): Analysis =>
  onlyOne(analyseAll([source], options))

/**
 * As `analyse`, of several sources: one stage over all of them, then the next, which takes a good part less time. All that
 * is made of them is in memory at once.
 * @returns for each source its analysis, or what `analyse` would throw.
 */
export const analyseAll = (
  sources: readonly Source[],
  options: ReadOptions = {},
): readonly (Analysis | Failure)[] => {
  const readings = readAll(sources.map((source) => ({ source, options: named(source, options) })))
  return analyseReadings(
    stage(readings, (reading, index) => ({ ...reading, laidOut: sources[index]?.dump !== undefined })),
  )
}

/** What comes after reading: parts, mentions and what they are resolved to. `laidOut` as in `Analysis`. */
export const analyseReading = (reading: Reading, laidOut: boolean): Analysis =>
  onlyOne(analyseReadings([{ ...reading, laidOut }]))

function analyseReadings(
  readings: readonly ((Reading & Pick<Analysis, 'laidOut'>) | Failure)[],
): readonly (Analysis | Failure)[] {
  const passed = stage(readings, (reading) => {
    passOver(reading.document.text)
    return reading
  })
  const cut = stage(passed, (reading) => ({ ...reading, parts: findParts(reading.document) }))
  const resolved = stage(findInAll(cut, kinds), ({ mentions, ...held }) => ({
    ...held,
    references: resolveMentions(held.document, held.parts, mentions, kinds),
  }))
  return stage(resolved, (held) => {
    const { references, messages } = compareMarks(held.document, held.parts, held.references)
    return { ...held, references, messages: [...held.document.messages, ...messages] }
  })
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
