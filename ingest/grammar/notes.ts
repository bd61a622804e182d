import type { Document, Footnote, Mention, Span } from '../document.ts'
import type { Scope } from '../kind.ts'
import { toListed } from '../listed.ts'
import { oncePer } from '../once.ts'
import { isLetter } from '../read/characters.ts'
import { lastAtOrBefore } from '../rising.ts'

/** A footnote whose marker was found. */
type Marked = Footnote & { readonly marker: Span }

const byMarker: (document: Document) => ReadonlyMap<number, Marked> = oncePer(
  ({ footnotes }) =>
    new Map(
      footnotes.flatMap(({ marker, ...note }) =>
        marker === null ? [] : [[marker.start, { ...note, marker }] as const],
      ),
    ),
)

/** The footnote whose marker stands at an offset of `document.text`; or null. */
const noteMarkedAt = (document: Document, offset: number): Marked | null =>
  byMarker(document).get(offset) ?? null

/** The first footnote whose marker stands at an offset of `document.text` or no more UTF-16 code units behind it than `reach`; or null. */
export function nextNote(document: Document, offset: number, reach: number): Marked | null {
  if (document.footnotes.length === 0) return null
  for (let at = offset; at <= offset + reach; at += 1) {
    const note = noteMarkedAt(document, at)
    if (note !== null) return note
  }
  return null
}

const inOrder = oncePer(({ footnotes }: Document) =>
  toListed(footnotes.toSorted((a, b) => a.start - b.start)),
)

/** The footnotes of a document in the order of their texts. */
export const notesOf = (document: Document): readonly Footnote[] => inOrder(document).list

/** Which of them holds an offset of `document.text`; −1 for none. Logarithmic. */
export function noteIndexAt(document: Document, offset: number): number {
  const { list, starts } = inOrder(document)
  const index = lastAtOrBefore(starts, offset)
  return index >= 0 && offset < (list[index]?.end ?? 0) ? index : -1
}

/** The footnote whose text holds an offset of `document.text`; or null. */
export function noteHolding(document: Document, offset: number): Footnote | null {
  const index = noteIndexAt(document, offset)
  return index < 0 ? null : (notesOf(document)[index] ?? null)
}

const startsOf = oncePer((mentions: readonly Mention[]) => mentions.map(({ start }) => start))

/** The mentions that begin in a footnote, in order. */
export function mentionsIn({ start, end }: Footnote, { mentions }: Scope): readonly Mention[] {
  const starts = startsOf(mentions)
  return mentions.slice(lastAtOrBefore(starts, start - 1) + 1, lastAtOrBefore(starts, end - 1) + 1)
}

/** Longest that a figure and the words behind it may be, in UTF-16 code units. */
const longestLead = 24

/**
 * Tells of an offset of a text whether the figure of a note leads to it, with no footnote known: "⟨3⟩ Kamerstuk", "⟨3)⟩ Kamerstuk".
 * @param between What may stand between the figure with its space and the offset, as regular expression source.
 */
export function ledBy(figure: string, between = ''): (text: string, offset: number) => boolean {
  const led = new RegExp(String.raw`(?:^|\s)${figure}(?:\)?\s+${between})?$`)
  return (text, offset) => {
    const before = text.slice(Math.max(0, offset - longestLead), offset)
    // "3Kamerstuk" may have lost its space; "399 101" is another number.
    return led.test(before) && (/\D$/.test(before) || isLetter(text.charCodeAt(offset)))
  }
}
