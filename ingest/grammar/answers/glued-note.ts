import type { Document } from '../../document.ts'
import { oncePer } from '../../once.ts'
import { paragraphLabels } from '../../parts/blocks.ts'
import type { AnswerHit } from './answer-hit.ts'

const ending = /\d(?<mark>[.,])(?<note>\d{1,2})$/

/**
 * "Zie het antwoord op vraag 2⟨.4⟩ Het …", "vraag 1⟨,2⟩ dat …": the mark of a note that stands behind a stop, where the document has
 * a note of that number whose mark is found nowhere else, and no question that bears such a number. The hit without it.
 */
export function withoutNote(document: Document, hit: AnswerHit): AnswerHit {
  if (document.footnotes.length === 0) return hit
  const { mark, note } =
    ending.exec(document.text.slice(Math.max(hit.start, hit.end - 4), hit.end))?.groups ?? {}
  if (mark === undefined || note === undefined || !notesWithoutMark(document).has(note)) return hit
  const printed = hit.numbers.at(-1) ?? ''
  if (mark === '.' ? !printed.endsWith(`.${note}`) || labelled(document).has(printed) : printed !== note)
    return hit
  const before = hit.numbers.slice(0, -1)
  const numbers = mark === '.' ? [...before, printed.slice(0, -note.length - 1)] : before
  return numbers.length === 0 ? hit : { ...hit, end: hit.end - note.length - 1, numbers }
}

/** The numbers of notes whose mark is not found in the text. */
const notesWithoutMark = oncePer(
  ({ footnotes }: Document): ReadonlySet<string> =>
    new Set(footnotes.filter(({ marker }) => marker === null).map(({ number }) => number)),
)

/** The numbers that labels bear. */
const labelled = oncePer(
  (document: Document): ReadonlySet<string> =>
    new Set(paragraphLabels(document).flatMap((label) => label?.numbers ?? [])),
)
