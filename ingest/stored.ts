import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Document, SourceMap, Span } from './document.ts'
import { CopyMap } from './read/source-map.ts'

/** A source map that can be written down: `[text, source, length]` of each copied piece, as steps from the end of the one before. */
type StoredMap = readonly number[] | null

/**
 * All that reading found besides the text, packed: with the text it makes the document again, without its source. Compressed
 * JSON in base64, so that every store can keep it as a string.
 */
export function storedReading(document: Document): string {
  const { text: _, map, zaken, ...rest } = document
  const json = JSON.stringify({ ...rest, ...(zaken.length === 0 ? {} : { zaken }), map: storedMap(map) })
  return deflateRawSync(json, { level: 1 }).toString('base64')
}

/** Zaken are written down where there are any. */
type Kept = Omit<Document, 'text' | 'map' | 'zaken'> &
  Partial<Pick<Document, 'zaken'>> & { readonly map: StoredMap }

/** The document that a stored reading and its text make. */
export function documentFrom(text: string, reading: string): Document {
  const json = inflateRawSync(Buffer.from(reading, 'base64')).toString()
  const { map, ...rest } = JSON.parse(json) as Kept
  return { zaken: [], ...rest, text, map: mapFrom(map) }
}

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
