import { readFile } from 'node:fs/promises'
import { pack } from './pack.ts'

/** Bytes of packed files that are kept: ten times what the web app has. */
export const mostKept = 2 * 2 ** 20

interface Packed {
  readonly etag: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** By their paths, the one kept longest first. */
const kept = new Map<string, Packed>()

/**
 * The bytes of a file, packed by gzip once for as long as its etag stays the same; where more than `mostKept` would be kept, those kept
 * longest go. Throws what reading throws.
 */
export async function packedFile(path: string, etag: string): Promise<Uint8Array<ArrayBuffer>> {
  const known = kept.get(path)
  if (known?.etag === etag) return known.bytes
  const bytes = new Uint8Array(await pack(await readFile(path)))
  keep(path, { etag, bytes })
  return bytes
}

function keep(path: string, packed: Packed): void {
  kept.delete(path)
  let total = packed.bytes.length
  for (const { bytes } of kept.values()) total += bytes.length
  for (const [other, { bytes }] of kept) {
    if (total <= mostKept) break
    kept.delete(other)
    total -= bytes.length
  }
  if (total <= mostKept) kept.set(path, packed)
}
