import { mayBeMarkup } from '../markup.ts'

/** How many bytes of a source are looked at to tell its format. */
const head = 4_096

/** The name of the element that an XML source begins with, without its prefix; null for any other source. */
export function rootOf(bytes: Uint8Array): string | null {
  if (!mayBeMarkup(bytes)) return null
  const text = new TextDecoder(wide(bytes) ?? 'latin1').decode(bytes.subarray(0, head)).trimStart()
  if (!/^(?:ï»¿|\ufeff)?\s*</.test(text)) return null
  const from = /<(?![?!])(?:[\w.-]{1,40}:)?([A-Za-z_][\w.-]{0,60})[\s/>]/.exec(text)
  return from?.[1] ?? null
}

/** UTF-16 by its byte order mark. */
function wide(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
}
