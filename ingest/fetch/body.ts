import { FetchFault } from './fault.ts'

/**
 * The bytes of an answer, read as they come.
 * @throws {FetchFault} as soon as there are more than the limit; it throws on what breaks off the stream.
 */
export async function bodyOf(
  response: Response,
  address: string,
  maxBytes: number,
  heard: () => void,
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of response.body ?? []) {
    heard()
    length += piece.length
    if (length > maxBytes)
      throw new FetchFault(
        'fetch/too-large',
        address,
        `over the limit of ${maxBytes} bytes`,
        'raise --max-bytes to fetch it',
      )
    pieces.push(piece)
  }
  return Uint8Array.from(Buffer.concat(pieces))
}
