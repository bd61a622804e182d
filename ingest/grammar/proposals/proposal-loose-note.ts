import type { Document } from '../../document.ts'
import { isLetter } from '../../read/characters.ts'
import { type KamerstukHit, nextHit } from '../kamerstukken/kamerstuk-grammar.ts'

/** A marker glued to the end of a word, at once or later in the sentence: "motie Zandstra3", "over ijs1 ."; or behind its stop or a space: "motie Zandstra.3", "motie Zandstra 3.", "motie Zandstra 3 over ijs". */
const glued =
  /^(?:\s(?<number>\d{1,2})(?=[.;:)](?:\s|$)|\s(?:inzake|over|om|die|waarin|waarmee|en)\s)|(?:[.,;:]|[^\n.?!;]{0,120}?\p{Ll})?(?<number>\d{1,2})(?=[\s.,;:)]|$))/u
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
  const led = new RegExp(`(?:^|\\s)${number}(?:\\)?\\s+(?:Kamerstuk(?:ken|nummer)?:?\\s+)?)?$`)
  let at = end
  for (let count = 0; count < most; count++) {
    const hit = nextHit(document, at)
    if (hit === undefined || hit.start > end + reach) return null
    const before = text.slice(Math.max(0, hit.start - 24), hit.start)
    // "3Kamerstuk" may have lost its space; "399 101" is another number.
    if (led.test(before) && (/\D$/.test(before) || isLetter(text.charCodeAt(hit.start)))) return hit
    at = hit.end
  }
  return null
}
