import { markedEncoding } from '../byte-order-mark.ts'
import { mayBeMarkup } from '../markup.ts'

/** How many bytes of a source are looked at to tell its format. */
const head = 4_096

/** The name of the element that an XML source begins with, without its prefix; null for any other source. */
export function rootOf(bytes: Uint8Array): string | null {
  if (!mayBeMarkup(bytes)) return null
  const text = new TextDecoder(markedEncoding(bytes) ?? 'latin1').decode(bytes.subarray(0, head)).trimStart()
  if (!/^(?:ï»¿|\ufeff)?\s*</.test(text)) return null
  const from = /<(?![?!])(?:[\w.-]{1,40}:)?([A-Za-z_][\w.-]{0,60})[\s/>]/.exec(text)
  return from?.[1] ?? null
}
