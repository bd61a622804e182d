import type { Document, Footnote } from '../document.ts'
import { oncePer } from '../once.ts'

/** The footnotes of a document by where their markers stand. */
const notesByMarker: (document: Document) => ReadonlyMap<number, Footnote> = oncePer(
  ({ footnotes }) =>
    new Map(footnotes.flatMap((note) => (note.marker === null ? [] : [[note.marker.start, note] as const]))),
)

/** The footnote whose marker stands at an offset of `document.text`, in UTF-16 code units; or null. */
export const noteAt = (document: Document, offset: number): Footnote | null =>
  notesByMarker(document).get(offset) ?? null
