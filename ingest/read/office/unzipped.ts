import { unzipSync } from 'fflate'
import { defaultReadLimits, type ReadLimits, type Source, SourceError } from '../decode.ts'
import { parseXml, type XmlHandler } from '../xml/parse.ts'

/** The files of a text document that are read, by name. */
export type Files = Readonly<Record<string, Uint8Array>>

const wanted: ReadonlySet<string> = new Set([
  'mimetype',
  'content.xml',
  'styles.xml',
  'word/document.xml',
  'word/footnotes.xml',
  'word/endnotes.xml',
  'word/numbering.xml',
  'word/styles.xml',
  'word/_rels/document.xml.rels',
])

/**
 * Unpacks what is read of an ODT or DOCX, within the size that its directory declares: more than that is never unpacked.
 * @throws {SourceError} when it is damaged, or a file in it is over a limit.
 */
export function unzipped({ name, bytes }: Source, limits: ReadLimits = defaultReadLimits): Files {
  let total = 0
  try {
    return unzipSync(bytes, {
      filter: ({ name: file, originalSize }) => {
        if (!wanted.has(file)) return false
        total += originalSize
        if (originalSize > limits.maxBytes)
          throw tooLarge(name, file, originalSize, limits.maxBytes, '--max-bytes')
        if (total > limits.maxUnpacked)
          throw tooLarge(name, file, total, limits.maxUnpacked, '--max-unpacked')
        return true
      },
    })
  } catch (error) {
    if (error instanceof SourceError) throw error
    const why = error instanceof Error ? error.message : String(error)
    throw new SourceError('read/zip', `${name}: its zip is damaged or cut off (${why}); get the file again.`)
  }
}

const tooLarge = (name: string, file: string, size: number, limit: number, flag: string): SourceError =>
  new SourceError(
    'read/unpacks-too-large',
    `${name}: ${file} in it unpacks to ${size} bytes, more than the limit of ${limit}; raise ${flag} to read it.`,
  )

/** Parses one of the files of a document, where it has that. @throws {SourceError} as `parseXml` does. */
export type ParseFile = (file: string, handler: XmlHandler) => void

/** Parses files of this unpacked document, which messages name by it. */
export const fileParser =
  (document: string, files: Files, limits?: ReadLimits): ParseFile =>
  (file, handler) => {
    const bytes = files[file]
    if (bytes !== undefined) parseXml({ name: `${document}/${file}`, bytes }, handler, limits)
  }
