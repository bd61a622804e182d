import type { Message } from '../../document.ts'
import { markedEncoding } from '../byte-order-mark.ts'
import { SourceError } from '../decode.ts'

/** How many bytes of a page are looked at for the encoding that it declares. */
const declaration = 1_024

/** The characters of a page, and what was odd about them. */
export interface DecodedHtml {
  readonly text: string
  readonly messages: readonly Message[]
}

/**
 * Decodes a page: by its byte order mark, else by the encoding that it declares, else UTF-8; where it is not what it declares,
 * Windows-1252 with a warning, as browsers do. The mark itself is left out.
 * @throws {SourceError} when it begins as UTF-16 and is not, or holds NULs.
 */
export function decodeHtml(name: string, bytes: Uint8Array): DecodedHtml {
  const encoding = encodingOf(bytes)
  const decoded = decodeAs(name, bytes, encoding)
  const nul = decoded.text.indexOf('\0')
  if (nul >= 0)
    throw new SourceError(
      'read/not-text',
      `${name}: NUL at character ${nul}: this is no web page; save the page again as HTML.`,
    )
  return decoded
}

function decodeAs(name: string, bytes: Uint8Array, encoding: string): DecodedHtml {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), messages: [] }
  } catch {
    if (encoding.startsWith('utf-16'))
      throw new SourceError(
        'read/encoding',
        `${name}: it begins as ${encoding} but is not; save it as UTF-8 and try again.`,
      )
    const text = `${name} declares or seems to be ${encoding}, but is not, and was read as Windows-1252; save it as UTF-8 if letters look wrong.`
    return {
      text: new TextDecoder('windows-1252').decode(bytes),
      messages: [{ level: 'warning', rule: 'read/encoding', text, line: null }],
    }
  }
}

function encodingOf(bytes: Uint8Array): string {
  const marked = markedEncoding(bytes)
  if (marked !== null) return marked
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, declaration))
  const declared = /\b(?:charset|encoding)\s?=\s?["']?([A-Za-z0-9._-]{1,40})/i.exec(head)?.[1] ?? 'utf-8'
  return /^utf-?16/i.test(declared) ? 'utf-8' : declared
}
