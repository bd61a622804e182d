import { Failure, onlyOne, stage } from '../turn.ts'
import { type Source, SourceError } from './decode.ts'
import { isHtml, readHtml } from './html/html.ts'
import { isJson, refuseJson } from './json.ts'
import { recordForm } from './metadata/record-roots.ts'
import { isOffice } from './office/is-office.ts'
import { readOffice } from './office/office.ts'
import { dumpPdf, isPdf } from './pdf/pdf.ts'
import { type Given, readText, readTexts } from './read.ts'
import type { Reading, ReadOptions } from './reading.ts'
import { readOfficial } from './xml/official.ts'
import { rootOf } from './xml/root.ts'
import { officialRoots, vlosRoot } from './xml/roots.ts'
import { readVlos } from './xml/vlos.ts'

/** A format that sources come in. */
interface Reader {
  /** Its name, for messages. */
  readonly format: string
  /** Whether a source is of it: by what it holds, never by its name. */
  recognises(source: Source): boolean
  /** @throws {SourceError} when the source cannot be read. */
  read(source: Source, options: ReadOptions): Reading
}

/**
 * Makes a source ready for `readAny`: the text of a PDF is laid out, which takes its time; any other is as it was.
 * @throws {SourceError} when it is over the limits, or a PDF cannot be read.
 */
export async function prepare(source: Source, { limits }: ReadOptions = {}): Promise<Source> {
  return isPdf(source) ? { ...source, dump: await dumpPdf(source, limits) } : source
}

/** Takes what nothing else takes. */
const textReader: Reader = { format: 'text dump', recognises: () => true, read: readText }

/** Every format, the most telling first: text is what nothing else takes; a PDF is laid out as such. */
const readers: readonly Reader[] = [
  {
    format: 'official publication (XML)',
    recognises: (source) => officialRoots.has(rootOf(source.bytes) ?? ''),
    read: readOfficial,
  },
  {
    format: 'report of a debate (VLOS)',
    recognises: (source) => rootOf(source.bytes) === vlosRoot,
    read: readVlos,
  },
  {
    format: 'metadata record',
    recognises: ({ bytes }) => recordForm(bytes) !== null,
    read: ({ name }) => {
      throw new SourceError(
        'read/record',
        `${name}: this is a metadata record, which has no text; what it says of its paper is kept with: kamergraaf ingest ${name}`,
      )
    },
  },
  { format: 'JSON that is no record', recognises: isJson, read: refuseJson },
  { format: 'web page (HTML)', recognises: isHtml, read: readHtml },
  {
    format: 'XML of another form',
    recognises: ({ bytes }) => hasDeclaration(bytes.subarray(0, 12)) || endsAsItBegins(bytes),
    read: ({ name, bytes }) => {
      throw new SourceError(
        'read/unknown-xml',
        `${name}: line 1: XML that begins with <${rootOf(bytes) ?? '?'}> is no form of paper that is known here; give the paper's official XML, or its text.`,
      )
    },
  },
  { format: 'text document (ODT or DOCX)', recognises: isOffice, read: readOffice },
  {
    format: 'PDF that is not laid out',
    recognises: (source) => source.dump === undefined && isPdf(source),
    read: ({ name }) => {
      throw new RangeError(`${name} is a PDF, and must be given to prepare() before it is read`)
    },
  },
  textReader,
]

const hasDeclaration = (bytes: Uint8Array): boolean =>
  bytes.includes(60) && new TextDecoder('latin1').decode(bytes).includes('<?xml')

/** Whether the element that it begins with is closed at its end: XML that does not say so. */
function endsAsItBegins(bytes: Uint8Array): boolean {
  const root = rootOf(bytes)
  if (root === null) return false
  const end = new TextDecoder('latin1').decode(bytes.subarray(-200)).trimEnd()
  return end.endsWith(`</${root}>`) || end.endsWith(`:${root}>`)
}

/** The name of the format that a source is of. */
export function formatOf(source: Source): string {
  if (isPdf(source)) return laidOut
  return readerOf(source).format
}

const laidOut = 'PDF'
const ranked = [...readers.filter((reader) => reader !== textReader), { format: laidOut }, textReader]

/**
 * How much of a paper a format tells, by its name: the least rank the most. A PDF only shows what official XML and pages mark, and a
 * text dump lost its layout too. Of what no format is called, least of all.
 */
export function formatRank(format: string | null): number {
  const rank = ranked.findIndex((one) => one.format === format)
  return rank < 0 ? ranked.length : rank
}

const readerOf = (source: Source): Reader => readers.find((reader) => reader.recognises(source)) ?? textReader

/**
 * Reads a source of any format, made ready by `prepare` if it may be a PDF.
 * @throws {SourceError} when it cannot be read.
 */
export const readAny = (source: Source, options: ReadOptions = {}): Reading =>
  onlyOne(readAll([{ source, options }]))

/**
 * As `readAny`, of several that are in hand together: text dumps step by step, others one by one.
 * @returns for each its reading, or what `readAny` would throw.
 */
export function readAll(given: readonly Given[]): readonly (Reading | Failure)[] {
  const chosen = stage(given, (one) => ({ ...one, reader: readerOf(one.source) }))
  const texts = readTexts(chosen.filter((one) => !(one instanceof Failure) && one.reader === textReader))
  let next = 0
  return stage(chosen, ({ source, options, reader }) => {
    if (reader !== textReader) return reader.read(source, options)
    const read = texts[next++]
    if (read === undefined) throw new RangeError('a text without its reading')
    return read
  })
}
