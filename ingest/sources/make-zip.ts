import { crc32, deflateRawSync } from 'node:zlib'

/** An entry of a zip that is made for a test; what is not said is as it should be. */
export interface Packed {
  readonly name: string
  readonly bytes: Uint8Array | string
  readonly stored?: boolean
  /** Lies about the checksum. */
  readonly crc?: number
  /** Lies about the unpacked size. */
  readonly size?: number
  readonly flags?: number
  readonly method?: number
}

const utf8Name = 0x800

/** Makes a zip for a test, with any lie in it that is wanted. Source of the layout: PKWARE's APPNOTE.TXT, 4.3. */
export function makeZip(entries: readonly Packed[]): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const entry of entries) {
    const { fields, name, packed } = laidOut(entry)
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), fields, name, packed])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    directory.push(Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), fields, place, name)
    bodies.push(local)
    at += local.length
  }
  const index = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(index.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...bodies, index, end])
}

/** What the header in front of an entry and the directory have in common, from "version needed" on. */
function laidOut({ name, bytes, stored = false, crc, size, flags = 0, method }: Packed) {
  const plain = Buffer.from(bytes)
  const packed = stored ? plain : deflateRawSync(plain)
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(flags | utf8Name, 2)
  fields.writeUInt16LE(method ?? (stored ? 0 : 8), 4)
  fields.writeUInt32LE(crc ?? crc32(plain), 10)
  fields.writeUInt32LE(packed.length, 14)
  fields.writeUInt32LE(size ?? plain.length, 18)
  fields.writeUInt16LE(Buffer.byteLength(name), 22)
  return { fields, name: Buffer.from(name), packed }
}
