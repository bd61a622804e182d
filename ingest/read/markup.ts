import { isBlank } from './characters.ts'

/**
 * Whether a source may be XML or HTML: it begins with an angle bracket or a byte order mark, behind nothing but white
 * space. Tells text without decoding it.
 */
export function mayBeMarkup(bytes: Uint8Array): boolean {
  let at = 0
  while (at < bytes.length && isBlank(bytes[at] ?? 0)) at += 1
  const first = bytes[at] ?? 0
  return first === 0x3c || first === 0xef || first >= 0xfe
}
