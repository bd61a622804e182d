import { PassThrough, pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { SourceError } from '../read/decode.ts'
import { type Finding, untilFault } from './found.ts'
import { gather } from './limited.ts'
import type { Budget, SourceLimits } from './limits.ts'
import { packingOf, tellingBytes } from './packing.ts'
import { openZipBytes, type ZipFile, zipFiles } from './zip.ts'

/** The sources in bytes that were read: themselves, or what is packed in them. */
export async function* sourcesIn(
  name: string,
  bytes: Uint8Array,
  limits: SourceLimits,
  budget: Budget,
): Finding {
  const packing = packingOf(name, bytes.subarray(0, tellingBytes))
  if (packing === 'none') {
    yield { name, source: { name, bytes } }
    return
  }
  const inner = deeper(name, budget, limits)
  if (packing === 'zip') yield* zipSources(name, () => openZipBytes(bytes), limits, inner)
  else
    yield* gzipSources(
      name,
      Readable.from([Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)]),
      bytes.length,
      limits,
      inner,
    )
}

/** What is packed in a zip; an archive may lie in an archive. */
export async function* zipSources(
  name: string,
  open: () => Promise<ZipFile>,
  limits: SourceLimits,
  budget: Budget,
): Finding {
  for await (const found of zipFiles(name, open, limits, budget))
    if (!('source' in found)) yield found
    else yield* untilFault(found.name, sourcesIn(found.name, found.source.bytes, limits, budget))
}

/** What is packed in a gzip stream of so many bytes. */
export async function* gzipSources(
  name: string,
  packed: Readable,
  size: number,
  limits: SourceLimits,
  budget: Budget,
): Finding {
  const bytes = await gather(name, gunzipped(name, packed), limits, size)
  budget.bytes += bytes.length
  yield* sourcesIn(name, bytes, limits, budget)
}

/** @throws {SourceError} when archives lie deeper in archives than they may. */
export function deeper(name: string, budget: Budget, limits: SourceLimits): Budget {
  if (budget.depth < limits.maxArchives) return nested(budget)
  throw new SourceError(
    'read/archives-too-deep',
    `${name}: this archive lies in ${budget.depth} others, and the limit is ${limits.maxArchives} in all; raise --max-archives to read it.`,
  )
}

/** One level deeper, counted in the same archive. */
function nested(budget: Budget): Budget {
  return {
    depth: budget.depth + 1,
    get bytes() {
      return budget.bytes
    },
    set bytes(value) {
      budget.bytes = value
    },
    get entries() {
      return budget.entries
    },
    set entries(value) {
      budget.entries = value
    },
  }
}

async function* gunzipped(name: string, packed: Readable): AsyncGenerator<Uint8Array> {
  // An error on the way destroys the stream that is read, which then throws it.
  const unpacked = pipeline(packed, createGunzip(), new PassThrough(), () => {})
  try {
    yield* unpacked
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
    if (!code.startsWith('Z_')) throw cause
    throw new SourceError(
      'read/damaged',
      `${name}: its gzip is damaged or cut off (${cause instanceof Error ? cause.message : code}); fetch the file again.`,
    )
  }
}
