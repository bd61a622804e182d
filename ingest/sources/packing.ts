import { SourceError } from '../read/decode.ts'
import { isOffice } from '../read/office/is-office.ts'

/** How many bytes at the beginning tell how a file is packed. */
export const tellingBytes = 512

/** How a file is packed. */
export type Packing = 'gzip' | 'zip' | 'none'

const magic = (bytes: Uint8Array, ...wanted: readonly number[]): boolean =>
  wanted.every((byte, at) => bytes[at] === byte)

/**
 * How a file is packed, by its first bytes.
 * @throws {SourceError} for a packing that is not read here, with the remedy.
 */
export function packingOf(name: string, head: Uint8Array): Packing {
  if (magic(head, 0x1f, 0x8b)) return 'gzip'
  if (magic(head, 0x50, 0x4b, 3, 4)) return isOffice({ bytes: head }) ? 'none' : 'zip'
  if (magic(head, 0x50, 0x4b, 5, 6)) return 'zip'
  for (const [kind, remedy, bytes] of others)
    if (magic(head, ...bytes))
      throw new SourceError(
        'read/packed',
        `${name}: it is packed with ${kind}, which is not read; unpack it first: ${remedy}.`,
      )
  if (latin1(head.subarray(257, 262)) === 'ustar')
    throw new SourceError(
      'read/packed',
      `${name}: it is a tar archive, which is not read; unpack it first: tar -xf.`,
    )
  return 'none'
}

const others: readonly (readonly [string, string, readonly number[]])[] = [
  ['xz', 'xz -dk', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0]],
  ['zstd', 'zstd -dk', [0x28, 0xb5, 0x2f, 0xfd]],
  ['bzip2', 'bunzip2 -k', [0x42, 0x5a, 0x68, 0x39]],
  ['7z', '7z x', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['rar', 'unrar x', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
]

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
