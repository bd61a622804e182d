import type { Document } from '../../document.ts'
import { type KamerstukHit, nextHit } from '../kamerstukken/kamerstuk-grammar.ts'
import { ledBy } from '../notes.ts'

/** A marker glued to the end of a word, at once or later in the sentence: "motie Zandstra3", "over ijs1 ."; or behind its stop or a space: "motie Zandstra.3", "motie Zandstra 3.", "motie Zandstra 3 over ijs". */
const glued =
  /^(?:\s(?<number>\d{1,2})(?=[.;:)](?:\s|$)|\s(?:inzake|over|om|die|waarin|waarmee|en)\s)|(?:[.,;:]|[^\n.?!;]{0,120}?\p{Ll})?(?<number>\d{1,2})(?=[\s.,;:)]|$))/u
/** What may stand between the figure of the note and the number. */
const word = String.raw`(?:Kamerstuk(?:ken|nummer)?:?\s+)?`
/** How far the note may stand behind its marker, in UTF-16 code units: a page or so. */
const reach = 6_000
/** Most papers that are looked at behind one marker. */
const most = 30

/**
 * The paper in the note of a marker that the reader could not tie to a footnote: the first number behind it that is led by the
 * same figure, `3 Kamerstuk 35 570, nr. 4`. Or null.
 */
export function looselyNoted(document: Document, end: number): KamerstukHit | null {
  const { text } = document
  const number = glued.exec(text.slice(end, end + 130))?.groups?.number
  if (number === undefined) return null
  const led = ledBy(number, word)
  let at = end
  for (let count = 0; count < most; count++) {
    const hit = nextHit(document, at)
    if (hit === undefined || hit.start > end + reach) return null
    if (led(text, hit.start)) return hit
    at = hit.end
  }
  return null
}
