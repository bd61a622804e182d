import { endianness } from 'node:os'

/** Longest text whose room is kept, in UTF-16 code units. */
const longestKept = 1 << 18
const kept = Buffer.alloc(longestKept * 2)

/**
 * The UTF-16 code units of a text in an array, where a loop over them takes half the time that it takes over the
 * string. The array is longer than the text, and serves the next one too: it must not be kept.
 */
export function codesOf(text: string): Uint16Array {
  const bytes = text.length <= longestKept ? kept : Buffer.alloc(text.length * 2)
  bytes.write(text, 'utf16le')
  if (endianness() === 'BE') bytes.swap16()
  return new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2)
}
