import type { Message } from '../../document.ts'
import { checksumOf } from '../checksum.ts'
import { type Decoded, defaultReadLimits, type ReadLimits, type Source, SourceError } from '../decode.ts'
import { inThread, type Outcome } from './thread.ts'

/** How many bytes of a source are looked at for the mark of a PDF: some have a few in front of it. */
const head = 1_024

/** What a PDF begins with. */
const mark = Buffer.from('%PDF-')

/** Whether a source is a PDF. */
export const isPdf = ({ bytes }: Source): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, head)).includes(mark)

/**
 * Lays the text layer of a PDF out as a text dump has it, page by page with form feeds between. The checksum is the PDF's.
 * @throws {SourceError} when it is a scan, encrypted, damaged, or goes over a limit.
 */
export async function dumpPdf(source: Source, limits: ReadLimits = defaultReadLimits): Promise<Decoded> {
  if (source.bytes.length > limits.maxBytes)
    throw new SourceError(
      'read/too-large',
      `${source.name}: ${source.bytes.length} bytes is more than the limit of ${limits.maxBytes}; raise --max-bytes to read it.`,
    )
  const outcome = await inThread(source.bytes, limits)
  if (!('pages' in outcome)) throw refusal(source.name, outcome, limits)
  const { pages } = outcome
  const empty = pages.filter((page) => page === '').length
  if (empty === pages.length)
    throw new SourceError(
      'read/scanned',
      `${source.name}: its ${count(pages)} hold no text, so it is probably a scan; make its text readable first (with OCR, e.g. ocrmypdf), and give that.`,
    )
  const warning: Message = {
    level: 'warning',
    rule: 'read/scanned-pages',
    text: `${source.name}: ${empty} of its ${count(pages)} hold no text, and may be scans; what they say is not read.`,
    line: null,
  }
  return {
    text: pages.join('\n\f'),
    sha256: checksumOf(source.bytes),
    messages: empty * 5 > pages.length ? [warning] : [],
  }
}

const count = (pages: readonly string[]): string => (pages.length === 1 ? '1 page' : `${pages.length} pages`)

function refusal(
  name: string,
  outcome: Exclude<Outcome, { readonly pages: readonly string[] }>,
  { maxPages, maxSeconds, maxUnpacked }: ReadLimits,
): SourceError {
  if ('over' in outcome && outcome.over === 'time')
    return new SourceError(
      'read/too-slow',
      `${name}: reading the PDF took longer than the limit of ${maxSeconds} seconds; raise --max-seconds to read it.`,
    )
  if ('over' in outcome)
    return new SourceError(
      'read/unpacks-too-large',
      `${name}: the PDF unpacks to more than the limit of ${maxUnpacked} bytes; raise --max-unpacked to read it.`,
    )
  if ('failed' in outcome)
    return new SourceError(
      'read/pdf',
      `${name}: the PDF cannot be read (${outcome.failed}); get it again, or give its text.`,
    )
  if (outcome.refused === 'pages')
    return new SourceError(
      'read/too-many-pages',
      `${name}: ${outcome.detail} pages is more than the limit of ${maxPages}; raise --max-pages to read it.`,
    )
  if (outcome.refused === 'password')
    return new SourceError(
      'read/encrypted',
      `${name}: the PDF asks for a password; save it without one, and give that.`,
    )
  return new SourceError(
    'read/pdf',
    `${name}: the PDF is damaged (${outcome.detail}); get it again, or give its text.`,
  )
}
