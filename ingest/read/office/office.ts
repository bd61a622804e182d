import { identifiedByWords } from '../as-dump.ts'
import { checksumOf } from '../checksum.ts'
import { composedReading } from '../composed-reading.ts'
import type { Composed } from '../composer.ts'
import { dayOf } from '../dates.ts'
import { type Source, SourceError } from '../decode.ts'
import { knownIdentity } from '../identity.ts'
import { findLandmarks } from '../landmarks.ts'
import type { Reading, ReadOptions } from '../reading.ts'
import { titlesOf } from '../title.ts'
import { composeDocx } from './docx.ts'
import { composeOdt } from './odt.ts'
import { unzipped } from './unzipped.ts'

/**
 * Reads an ODT or DOCX: its paragraphs, headings and notes, without what was struck out. Which paper it is, its words say, or `--id`.
 * @throws {SourceError} when it is damaged, goes over a limit, is another sort of document, or holds no text.
 */
export function readOffice(source: Source, options: ReadOptions = {}): Reading {
  const composed = compose(source, options)
  const sha256 = checksumOf(source.bytes)
  const told = {
    identity: knownIdentity(options.id, null, sha256, { vergaderjaar: null, kamer: null }),
    ...titlesOf(composed.text, composed.paragraphs),
    date: dayOf(composed.text, findLandmarks(composed.text)),
  }
  return identifiedByWords(composedReading(source, sha256, composed, told, false), options)
}

function compose(source: Source, { limits }: ReadOptions): Composed {
  const files = unzipped(source, limits)
  const [odt, docx] = [files['content.xml'], files['word/document.xml']]
  const kind = new TextDecoder('latin1').decode(files.mimetype?.subarray(0, 100))
  if (docx !== undefined) return composeDocx(source.name, docx, files, limits)
  if (odt !== undefined && /^application\/vnd\.oasis\.opendocument\.text/.test(kind))
    return composeOdt(source.name, odt, files, limits)
  throw new SourceError(
    'read/office',
    `${source.name}: this is no text document (ODT or DOCX)${kind === '' ? '' : ` but ${kind.trim()}`}; save it as one, or as PDF.`,
  )
}
