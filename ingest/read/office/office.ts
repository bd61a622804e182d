import { checksumOf } from '../checksum.ts'
import { composedReading } from '../composed-reading.ts'
import type { Composed } from '../composer.ts'
import { type Source, SourceError } from '../decode.ts'
import { toldByWords } from '../read.ts'
import type { Reading, ReadOptions } from '../reading.ts'
import { titlesOf } from '../title.ts'
import { composeDocx } from './docx.ts'
import { composeOdt } from './odt.ts'
import { fileParser, unzipped } from './unzipped.ts'

/**
 * Reads an ODT or DOCX: its paragraphs, headings and notes, without what was struck out. Which paper it is, its words say, or `--id`.
 * @throws {SourceError} when it is damaged, goes over a limit, is another sort of document, or holds no text.
 */
export function readOffice(source: Source, options: ReadOptions = {}): Reading {
  const composed = compose(source, options)
  const sha256 = checksumOf(source.bytes)
  const { identity, date } = toldByWords(composed.text, sha256, options.id)
  const told = { identity, ...titlesOf(composed.text, composed.paragraphs, identity.id), date }
  return composedReading(source, sha256, composed, told, false)
}

function compose(source: Source, { limits }: ReadOptions): Composed {
  const files = unzipped(source, limits)
  const parse = fileParser(source.name, files, limits)
  const kind = new TextDecoder('latin1').decode(files.mimetype?.subarray(0, 100))
  if (files['word/document.xml'] !== undefined) return composeDocx(parse)
  if (files['content.xml'] !== undefined && /^application\/vnd\.oasis\.opendocument\.text/.test(kind))
    return composeOdt(parse)
  throw new SourceError(
    'read/office',
    `${source.name}: this is no text document (ODT or DOCX)${kind === '' ? '' : ` but ${kind.trim()}`}; save it as one, or as PDF.`,
  )
}
