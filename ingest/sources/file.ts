import { createReadStream, type Stats } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { isDatabase } from './aside.ts'
import type { Finding } from './found.ts'
import { gather, tooLarge } from './limited.ts'
import type { SourceLimits } from './limits.ts'
import { packingOf, tellingBytes } from './packing.ts'
import { deeper, gzipSources, sourcesIn, zipSources } from './unpack.ts'
import { openZipFile } from './zip.ts'

/** The sources in one file: itself, or what is packed in it. An archive may be larger than memory. A database is left out unless it `isNamed`. */
export async function* fileSources(
  name: string,
  stat: Stats,
  limits: SourceLimits,
  isNamed: boolean,
): Finding {
  const budget = { bytes: 0, entries: 0, depth: 0 }
  // A pipe has no size and cannot be read twice.
  if (!stat.isFile()) return yield* streamSources(name, createReadStream(name), limits)
  const file = await open(name)
  try {
    const head = await headOf(file)
    if (!isNamed && isDatabase(head)) {
      yield { name, leftOut: 'database' }
      return
    }
    const packing = packingOf(name, head)
    if (packing === 'zip')
      return yield* zipSources(name, () => openZipFile(name), limits, deeper(name, budget, limits))
    if (packing === 'gzip')
      return yield* gzipSources(name, createReadStream(name), stat.size, limits, deeper(name, budget, limits))
    if (stat.size > limits.maxBytes) throw tooLarge(name, stat.size, limits)
    yield { name, source: { name, bytes: await whole(name, file, stat.size, limits) } }
  } finally {
    await file.close()
  }
}

/** The sources that come down a pipe: read whole, then unpacked. */
export async function* streamSources(
  name: string,
  stream: AsyncIterable<Uint8Array>,
  limits: SourceLimits,
): Finding {
  const bytes = await gather(name, stream, limits, null)
  yield* sourcesIn(name, bytes, limits, { bytes: 0, entries: 0, depth: 0 })
}

async function headOf(file: FileHandle): Promise<Uint8Array> {
  const { buffer, bytesRead } = await file.read(new Uint8Array(tellingBytes), 0, tellingBytes, 0)
  return buffer.subarray(0, bytesRead)
}

/** Reads as much as the file held when it was looked at, and one byte more to see whether it still grows. */
async function whole(
  name: string,
  file: FileHandle,
  size: number,
  limits: SourceLimits,
): Promise<Uint8Array> {
  const bytes = new Uint8Array(size + 1)
  let length = 0
  while (length < bytes.length) {
    const { bytesRead } = await file.read(bytes, length, bytes.length - length, length)
    if (bytesRead === 0) return bytes.slice(0, length)
    length += bytesRead
  }
  return gather(name, file.createReadStream({ start: 0, autoClose: false }), limits, null)
}
