import { isUtf8 } from 'node:buffer'
import type { Registration } from '../../graph/register.ts'
import type { Message } from '../document.ts'
import { markedEncoding } from './byte-order-mark.ts'
import { checksumOf } from './checksum.ts'

/** A source as it was given: a name for messages, and its bytes. */
export interface Source {
  readonly name: string
  readonly bytes: Uint8Array
  /** The official id that it was fetched by. */
  readonly id?: string
  /** What the service that it was fetched from says of the paper, for the register. */
  readonly told?: readonly Registration[]
  /** The text that was laid out from the bytes, where they hold none as it stands (`prepare`). */
  readonly dump?: Decoded
}

/** A source that cannot be read. The message names the source, the place and the remedy. */
export class SourceError extends Error {
  /** `read/<rule>`. */
  readonly rule: string
  constructor(rule: string, message: string) {
    super(message)
    this.name = 'SourceError'
    this.rule = rule
  }
}

/** Limits of reading; each has a flag of its name. */
export interface ReadLimits {
  /** Largest source in bytes; `--max-bytes`. */
  readonly maxBytes: number
  /** Deepest nesting of elements in XML and HTML; `--max-depth`. */
  readonly maxDepth: number
  /** Most pages of a PDF; `--max-pages`. */
  readonly maxPages: number
  /** Longest time that reading a PDF may take, in seconds; `--max-seconds`. */
  readonly maxSeconds: number
  /** Most bytes that a PDF, ODT or DOCX may unpack to in memory; `--max-unpacked`. */
  readonly maxUnpacked: number
}

/** What holds where the user says nothing. */
export const defaultReadLimits: ReadLimits = {
  maxBytes: 64 * 1024 * 1024,
  maxDepth: 200,
  maxPages: 5_000,
  maxSeconds: 120,
  maxUnpacked: 512 * 1024 * 1024,
}

/** The text of a source, exactly as it stands there (a byte order mark and carriage returns included), and its SHA-256. */
export interface Decoded {
  readonly text: string
  readonly sha256: string
  readonly messages: readonly Message[]
}

/**
 * Decodes a text file, or takes what was laid out: UTF-8, UTF-16 with a byte order mark, or else Windows-1252 with a warning.
 * @throws {SourceError} when it is too large, empty or no text.
 */
export function decode(source: Source, limits: ReadLimits = defaultReadLimits): Decoded {
  const { name, bytes, dump } = source
  if (dump !== undefined) return dump
  if (bytes.length > limits.maxBytes)
    throw new SourceError(
      'read/too-large',
      `${name}: ${bytes.length} bytes is more than the limit of ${limits.maxBytes}; raise --max-bytes to read it.`,
    )
  const other = otherFormat(bytes)
  if (other !== undefined)
    throw new SourceError('read/not-text', `${name}: this is ${other.what}; ${other.remedy}.`)
  const sha256 = checksumOf(bytes)
  const { text, messages } = decodeBytes(name, bytes)
  // A zero byte is found faster than the character, and without one there is none.
  const nul = bytes.includes(0) ? text.indexOf('\0') : -1
  if (nul >= 0)
    throw new SourceError(
      'read/not-text',
      `${name}: NUL at character ${nul}: this is no text file; give a text dump of the paper.`,
    )
  if (text.trim() === '')
    throw new SourceError('read/empty', `${name}: there is no text in it; give a file with the paper's text.`)
  return { text, sha256, messages }
}

const saveAnew = 'save it as DOCX, ODT or plain text, and give that'
const giveText = 'have its text recognised, and give that or a PDF that holds it'
/** What files begin with that are no text and that no reader reads. Rich text looks like text, and its commands would stand between the words. */
const otherFormats = [
  { begins: '{\\rtf', what: 'RTF', remedy: saveAnew },
  {
    begins: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
    what: 'an Office file in the format of before 2007 (DOC)',
    remedy: saveAnew,
  },
  { begins: '\x89PNG', what: 'an image', remedy: giveText },
  { begins: '\xff\xd8\xff', what: 'an image', remedy: giveText },
  { begins: 'II*\0', what: 'an image', remedy: giveText },
  { begins: 'MM\0*', what: 'an image', remedy: giveText },
] as const
const longestBeginning = 8

function otherFormat(bytes: Uint8Array): (typeof otherFormats)[number] | undefined {
  const beginning = String.fromCharCode(...bytes.subarray(0, longestBeginning))
  return otherFormats.find(({ begins }) => beginning.startsWith(begins))
}

function decodeBytes(name: string, bytes: Uint8Array): Omit<Decoded, 'sha256'> {
  const marked = markedEncoding(bytes)
  if (marked !== null && marked !== 'utf-8') return { text: strict(marked, bytes, name), messages: [] }
  if (isUtf8(bytes)) return utf8(bytes)
  return {
    text: new TextDecoder('windows-1252').decode(bytes),
    messages: [
      {
        level: 'warning',
        rule: 'read/encoding',
        text: `${name} is not UTF-8 and was read as Windows-1252; save it as UTF-8 if letters look wrong.`,
        line: null,
      },
    ],
  }
}

/** The text of bytes that are valid UTF-8; a byte order mark stays in it. */
function utf8(bytes: Uint8Array): Omit<Decoded, 'sha256'> {
  const buffer = Buffer.isBuffer(bytes)
    ? bytes
    : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return { text: buffer.toString('utf8'), messages: [] }
}

function strict(encoding: string, bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new SourceError(
      'read/encoding',
      `${name}: it begins as ${encoding} but is not; save it as UTF-8 and try again.`,
    )
  }
}
