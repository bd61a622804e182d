import type { Analysis } from './analysis.ts'
import { type ExtractJson, toExtractJson } from './extract-json.ts'
import { findMentions } from './find.ts'
import { kinds } from './kinds/index.ts'
import { findParts } from './parts/parts.ts'
import { decode, type Source } from './read/decode.ts'
import { type ReadOptions, read } from './read/read.ts'
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
  const document = read(source, options)
  const parts = findParts(document)
  const mentions = findMentions(document, kinds)
  const references = resolveMentions(document, parts, mentions, kinds)
  return { document, parts, references }
}

/**
 * What a source holds, with offsets into its file, as `kamergraaf extract --json` prints it.
 * @throws {SourceError} when the source is no readable text.
 */
export function extract(source: Source, options: ReadOptions = {}): ExtractJson {
  return toExtractJson(analyse(source, options), decode(source, options.limits).text)
}
