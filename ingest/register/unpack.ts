import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { SourceError } from '../read/decode.ts'

/** A way of packing, by the first bytes of a file. Those that Node unpacks have no remedy; the others name it. */
interface Packing {
  readonly magic: readonly number[]
  readonly name: string
  readonly remedy: string | null
}

const packings: readonly Packing[] = [
  { magic: [0x1f, 0x8b], name: 'gzip', remedy: null },
  { magic: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00], name: 'xz', remedy: 'xz -dk' },
  { magic: [0x28, 0xb5, 0x2f, 0xfd], name: 'zstd', remedy: 'zstd -dk' },
  { magic: [0x42, 0x5a, 0x68], name: 'bzip2', remedy: 'bunzip2 -k' },
  { magic: [0x50, 0x4b, 0x03, 0x04], name: 'zip', remedy: 'unzip' },
]

/** Bytes that tell every packing. */
const longestMagic = 6

/**
 * The bytes of a file, unpacked when they are packed with gzip; by what they are, not by the file's name.
 * Throws SourceError `register/packed` for another packing, with the remedy, and `register/damaged` for broken gzip.
 */
export async function* unpacked(name: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const rest = chunks[Symbol.asyncIterator]()
  const head: Uint8Array[] = []
  let length = 0
  while (length < longestMagic) {
    const next = await rest.next()
    if (next.done === true) break
    head.push(next.value)
    length += next.value.length
  }
  const whole = rejoined(Buffer.concat(head), rest)
  const packing = packingOf(Buffer.concat(head))
  if (packing === undefined) return yield* whole
  const { name: form, remedy } = packing
  if (remedy !== null)
    throw new SourceError(
      'register/packed',
      `${name}: it is packed with ${form}, which is not read; unpack it first: ${remedy} ${name}`,
    )
  yield* gunzipped(name, whole)
}

const packingOf = (bytes: Uint8Array): Packing | undefined =>
  packings.find(({ magic }) => magic.every((byte, i) => bytes[i] === byte))

async function* rejoined(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield head
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value
  } finally {
    await rest.return?.()
  }
}

async function* gunzipped(name: string, packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip()
  // An error on the way destroys `gunzip`, so the loop below throws it.
  pipeline(Readable.from(packed, { objectMode: false }), gunzip, () => {})
  try {
    for await (const chunk of gunzip) yield chunk
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && String(cause.code).startsWith('Z_'))) throw cause
    throw new SourceError(
      'register/damaged',
      `${name}: its gzip is damaged or cut off (${cause.message}); its beginning may be registered already. Fetch the file again.`,
    )
  }
}
