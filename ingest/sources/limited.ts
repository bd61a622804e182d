import { SourceError } from '../read/decode.ts'
import type { SourceLimits } from './limits.ts'

/** Below this many bytes a source may be packed as tightly as it likes. */
const smallEnough = 1024 * 1024

/**
 * Gathers the bytes of one source. `packed` is how many bytes they were unpacked from, null when they were not.
 * @throws {SourceError} as soon as there are more than the limits allow.
 */
export async function gather(
  name: string,
  chunks: AsyncIterable<Uint8Array>,
  limits: SourceLimits,
  packed: number | null,
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > limits.maxBytes) throw tooLarge(name, `over ${limits.maxBytes}`, limits)
    if (packed !== null && length > smallEnough && length > packed * limits.maxRatio)
      throw tooTight(name, packed, limits)
    pieces.push(chunk)
  }
  // A copy of its own: it can be handed to another thread without one.
  const bytes = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}

/** A source of more bytes than one may have. */
export function tooLarge(name: string, size: number | string, { maxBytes }: SourceLimits): SourceError {
  return new SourceError(
    'read/too-large',
    `${name}: ${size} bytes is more than the limit of ${maxBytes}; raise --max-bytes to read it.`,
  )
}

function tooTight(name: string, packed: number, { maxRatio }: SourceLimits): SourceError {
  return new SourceError(
    'read/too-tight',
    `${name}: its ${packed} bytes unpack to more than ${maxRatio} times as many, which no paper does; raise --max-ratio to read it all the same.`,
  )
}
