import type { Document, Span } from '../document.ts'
import type { Composed } from './composer.ts'
import { type Source, SourceError } from './decode.ts'
import type { Reading } from './reading.ts'

/** What a structured source says of its paper. */
export type Told = Pick<Document, 'identity' | 'title' | 'dossierTitle' | 'date'>

/**
 * A document whose offsets are those of its own text. With `structured` the source's parts are all there are; without, they
 * are found by the words.
 * @throws {SourceError} when there is no text.
 */
export function composedReading(
  source: Source,
  sha256: string,
  { parts, ...composed }: Composed,
  told: Told,
  structured: boolean,
): Reading {
  if (composed.text === '')
    throw new SourceError(
      'read/empty',
      `${source.name}: there is no text in it; give a file with the paper's text.`,
    )
  const document: Document = {
    ...told,
    ...composed,
    source: { name: source.name, sha256, length: composed.text.length },
    map: { toSource: (span: Span) => span },
    structure: structured ? parts : null,
    selves: [],
    messages: [],
  }
  return { document, printed: composed.text }
}
