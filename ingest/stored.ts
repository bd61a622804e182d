import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Document, Identity, SourceMap, Span } from './document.ts'
import { CopyMap } from './read/source-map.ts'

/** A source map that can be written down: `[text, source, length]` of each copied piece, as steps from the end of the one before. */
type StoredMap = readonly number[] | null

/**
 * All that reading found besides the text, packed: with the text it makes the document again, without its source. Compressed
 * JSON in base64, so that every store can keep it as a string. `format` names the format that was read.
 */
export function storedReading(document: Document, format: string | null): string {
  const { text: _, map, zaken, ...rest } = document
  const json = JSON.stringify({
    ...rest,
    ...(zaken.length === 0 ? {} : { zaken }),
    ...(format === null ? {} : { format }),
    map: storedMap(map),
  })
  return deflateRawSync(json, { level: 1 }).toString('base64')
}

/** Zaken are written down where there are any; the format, where it was known. */
type Kept = Omit<Document, 'text' | 'map' | 'zaken'> &
  Partial<Pick<Document, 'zaken'>> & { readonly map: StoredMap; readonly format?: string }

const unpacked = (reading: string): Kept =>
  JSON.parse(inflateRawSync(Buffer.from(reading, 'base64')).toString()) as Kept

/** The document that a stored reading and its text make, and the format that was read; null: an older version did not note it. */
export function documentFrom(text: string, reading: string): { document: Document; format: string | null } {
  const { map, format = null, ...rest } = unpacked(reading)
  return { document: { zaken: [], ...rest, text, map: mapFrom(map) }, format }
}

/** The source that a stored reading is of. */
export interface StoredSource {
  readonly name: string
  readonly sha256: string
  /** The id that it was fetched by or that the user gave; null: it says so itself. */
  readonly given: string | null
  /** Null: an older version did not note it. */
  readonly format: string | null
}

/** Which source a stored reading is of; null where it is damaged. */
export function sourceIn(reading: string): StoredSource | null {
  let kept: Kept
  try {
    kept = unpacked(reading)
  } catch {
    return null
  }
  const { source, identity, format = null } = kept
  return { name: source.name, sha256: source.sha256, given: givenIn(identity), format }
}

/** The id that a document was given; null: it says so itself, or nothing does. */
export const givenIn = ({ id, evidence }: Identity): string | null => (evidence === 'given' ? id : null)

/** Only a text dump's map says anything: of other formats it leads to the text itself. */
function storedMap(map: SourceMap): StoredMap {
  if (!(map instanceof CopyMap)) return null
  const { textStarts, sourceStarts, lengths } = map.copies
  const steps: number[] = []
  let [text, source] = [0, 0]
  lengths.forEach((length, at) => {
    const [toText, toSource] = [textStarts[at] ?? 0, sourceStarts[at] ?? 0]
    steps.push(toText - text, toSource - source, length)
    text = toText + length
    source = toSource + length
  })
  return steps
}

function mapFrom(steps: StoredMap): SourceMap {
  if (steps === null) return { toSource: (span: Span) => span }
  const [textStarts, sourceStarts, lengths]: [number[], number[], number[]] = [[], [], []]
  let [text, source] = [0, 0]
  for (let at = 0; at < steps.length; at += 3) {
    const length = steps[at + 2] ?? 0
    text += steps[at] ?? 0
    source += steps[at + 1] ?? 0
    textStarts.push(text)
    sourceStarts.push(source)
    lengths.push(length)
    text += length
    source += length
  }
  return new CopyMap({ textStarts, sourceStarts, lengths })
}
