import { posix } from 'node:path'
import type { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { SourceError } from '../read/decode.ts'
import { isAside } from './aside.ts'
import { type Finding, notRead, untilFault } from './found.ts'
import { isHidden } from './hidden.ts'
import { gather } from './limited.ts'
import type { Budget, SourceLimits } from './limits.ts'

export type { ZipFile } from 'yauzl'

// Names are decoded by us: an odd one is no reason to leave the rest of an archive unread.
const asTheyAre = { decodeStrings: false, validateEntrySizes: false } as const

/** Opens a zip on disk. Rejects where it is damaged. */
export const openZipFile = (path: string): Promise<ZipFile> => yauzl.openPromise(path, asTheyAre)

/** Opens a zip in memory. Rejects where it is damaged. */
export const openZipBytes = (bytes: Uint8Array): Promise<ZipFile> =>
  yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), asTheyAre)

/** The files in a zip as they are, named `archive.zip/inner/paper.xml`, one in memory at a time. */
export async function* zipFiles(
  name: string,
  open: () => Promise<ZipFile>,
  limits: SourceLimits,
  budget: Budget,
): Finding {
  const zip = await open().catch((cause) => {
    throw damaged(name, cause)
  })
  let files = 0
  const entries = zip.eachEntry()
  try {
    for (;;) {
      const next = await entries.next().catch((cause) => {
        throw damaged(name, cause)
      })
      if (next.done === true) break
      const path = pathOf(next.value)
      if (path.endsWith('/') || path.split('/').some(isHidden)) continue
      files += 1
      countEntry(name, budget, limits)
      const inner = `${name}/${path}`
      if (isAside(posix.basename(path))) yield { name: inner, leftOut: 'name' }
      else yield* untilFault(inner, fileOf(inner, zip, next.value, limits, budget))
      checkTotal(name, budget, limits)
    }
  } finally {
    zip.close()
  }
  if (files === 0) yield notRead(name, new SourceError('read/empty', `${name}: this archive holds no files.`))
}

async function* fileOf(
  name: string,
  zip: ZipFile,
  entry: Entry,
  limits: SourceLimits,
  budget: Budget,
): Finding {
  const bytes = await readEntry(name, zip, entry, limits)
  budget.bytes += bytes.length
  yield { name, source: { name, bytes } }
}

async function readEntry(
  name: string,
  zip: ZipFile,
  entry: Entry,
  limits: SourceLimits,
): Promise<Uint8Array> {
  if (entry.isEncrypted())
    throw new SourceError(
      'read/encrypted',
      `${name}: it is locked with a password; unpack the archive first.`,
    )
  if (!entry.canDecodeFileData())
    throw new SourceError(
      'read/packed',
      `${name}: it is packed in a way that is not read (method ${entry.compressionMethod}); unpack the archive first.`,
    )
  let bytes: Uint8Array
  try {
    const stream: Readable = await zip.openReadStreamPromise(entry)
    bytes = await gather(name, stream, limits, entry.compressedSize)
  } catch (cause) {
    throw cause instanceof SourceError ? cause : damaged(name, cause)
  }
  if (crc32(bytes) !== entry.crc32) throw damaged(name, new Error('its checksum is wrong'))
  return bytes
}

function countEntry(name: string, budget: Budget, { maxEntries }: SourceLimits): void {
  budget.entries += 1
  if (budget.entries > maxEntries)
    throw new SourceError(
      'read/too-many-entries',
      `${name}: it holds more than the limit of ${maxEntries} files, and the rest is not read; raise --max-entries.`,
    )
}

function checkTotal(name: string, budget: Budget, { maxArchiveBytes }: SourceLimits): void {
  if (budget.bytes > maxArchiveBytes)
    throw new SourceError(
      'read/archive-too-large',
      `${name}: unpacked it is over the limit of ${maxArchiveBytes} bytes, and the rest is not read; raise --max-archive-bytes.`,
    )
}

function damaged(name: string, cause: unknown): SourceError {
  const why = cause instanceof Error ? cause.message : String(cause)
  return new SourceError(
    'read/damaged',
    `${name}: the archive is damaged or cut off (${why}); fetch it again.`,
  )
}

/** Nothing is ever written under this name; it only must not mislead, or steer the terminal it is shown on. */
function pathOf(entry: Entry): string {
  const path = yauzl.getFileNameLowLevel(
    entry.generalPurposeBitFlag,
    entry.fileNameRaw,
    entry.extraFields,
    false,
  )
  const steps = path
    .split('/')
    .filter((step, at, all) => (step !== '' || at === all.length - 1) && step !== '.' && step !== '..')
  return printable(steps.join('/')) || '?'
}

/** A name without the characters that steer a terminal. */
export const printable = (name: string): string => name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '�')
