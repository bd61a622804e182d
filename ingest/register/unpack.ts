import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import xz from 'xz-decompress'
import { SourceError } from '../read/decode.ts'

type Chunks = AsyncIterable<Uint8Array>

/** A way of packing, by the first bytes of a file. */
interface Packing {
  readonly magic: readonly number[]
  readonly name: string
  /** Unpacks, or is the command that does where we cannot. */
  readonly unpack: ((packed: Chunks) => Chunks) | string
}

const packings: readonly Packing[] = [
  { magic: [0x1f, 0x8b], name: 'gzip', unpack: gunzipped },
  { magic: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00], name: 'xz', unpack: unxzed },
  { magic: [0x28, 0xb5, 0x2f, 0xfd], name: 'zstd', unpack: 'zstd -dk' },
  { magic: [0x42, 0x5a, 0x68], name: 'bzip2', unpack: 'bunzip2 -k' },
  { magic: [0x50, 0x4b, 0x03, 0x04], name: 'zip', unpack: 'unzip' },
]

/** Bytes that tell every packing. */
const longestMagic = 6

/**
 * The bytes of a file, unpacked when they are packed with gzip or xz; by what they are, not by the file's name.
 * Throws SourceError `register/packed` for another packing, with the remedy, and `register/damaged` for a broken one.
 */
export async function* unpacked(name: string, chunks: Chunks): AsyncGenerator<Uint8Array> {
  const rest = chunks[Symbol.asyncIterator]()
  const head: Uint8Array[] = []
  let length = 0
  while (length < longestMagic) {
    const next = await rest.next()
    if (next.done === true) break
    head.push(next.value)
    length += next.value.length
  }
  const faults: unknown[] = []
  const whole = rejoined(Buffer.concat(head), rest, faults)
  const packing = packingOf(Buffer.concat(head))
  if (packing === undefined) return yield* whole
  if (typeof packing.unpack === 'string')
    throw new SourceError(
      'register/packed',
      `${name}: it is packed with ${packing.name}, which is not read; unpack it first: ${packing.unpack} ${name}`,
    )
  try {
    yield* packing.unpack(whole)
  } catch (cause) {
    // What went wrong with the file itself is no fault of the packing.
    if (faults.length > 0 || !(cause instanceof Error)) throw faults[0] ?? cause
    throw new SourceError(
      'register/damaged',
      `${name}: its ${packing.name} is damaged or cut off (${cause.message}); its beginning may be registered already. Fetch the file again.`,
    )
  }
}

const packingOf = (bytes: Uint8Array): Packing | undefined =>
  packings.find(({ magic }) => magic.every((byte, i) => bytes[i] === byte))

/** The bytes already read, and the rest; what the file throws is noted besides. */
async function* rejoined(
  head: Uint8Array,
  rest: AsyncIterator<Uint8Array>,
  faults: unknown[],
): AsyncGenerator<Uint8Array> {
  try {
    yield head
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value
  } catch (fault) {
    faults.push(fault)
    throw fault
  } finally {
    await rest.return?.()
  }
}

function gunzipped(packed: Chunks): Chunks {
  // An error on the way destroys the stream that is read, which then throws it.
  return pipeline(Readable.from(packed, { objectMode: false }), createGunzip(), () => {})
}

function unxzed(packed: Chunks): Chunks {
  const chunks = packed[Symbol.asyncIterator]()
  const source = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await chunks.next()
      if (next.done === true) controller.close()
      else controller.enqueue(next.value)
    },
    async cancel() {
      await chunks.return?.()
    },
  })
  return new xz.XzReadableStream(source)
}
