import { markedEncoding } from '../byte-order-mark.ts'
import { SourceError } from '../decode.ts'

/**
 * The characters of an XML file: by its byte order mark, else by the encoding that it declares, else UTF-8. The mark itself
 * is left out.
 * @throws {SourceError} when it is not what it declares, or declares what nobody knows.
 */
export function decodeXml(name: string, bytes: Uint8Array): string {
  const encoding = encodingOf(bytes)
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    const why = error instanceof RangeError ? 'no known encoding' : 'not what the file holds'
    throw new SourceError(
      'read/encoding',
      `${name}: it declares to be ${encoding}, which is ${why}; save it as UTF-8 and say so in its first line.`,
    )
  }
}

/** How many bytes of the file hold its declaration. */
const declaration = 200

function encodingOf(bytes: Uint8Array): string {
  const marked = markedEncoding(bytes)
  if (marked !== null) return marked
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, declaration))
  return /^\s*<\?xml[^>]{0,100}encoding\s?=\s?["']([A-Za-z0-9._-]{1,40})["']/.exec(head)?.[1] ?? 'utf-8'
}
