import type { Document } from '../../document.ts'
import { matches } from '../../matches.ts'
import { oncePer } from '../../once.ts'
import { paragraphLabels } from '../../parts/blocks.ts'
import type { AnswerHit } from './answer-hit.ts'

const ending = /\d(?<mark>[.,])(?<note>\d{1,2})$/

/**
 * "Zie het antwoord op vraag 2⟨.4⟩ Het …", "vraag 1⟨,2⟩ dat …": the mark of a note that stands behind a stop, where the document has
 * a note of that number whose mark is found nowhere else, and no question that bears such a number. The hit without it.
 */
export function withoutNote(document: Document, hit: AnswerHit): AnswerHit {
  const glued = withoutGluedNote(document, hit)
  if (glued !== hit || document.footnotes.length === 0) return glued
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

/** A note of one figure that begins with a paper that holds answers: "1Aanhangsel Handelingen …", "2 Kamerstuk …". */
const noteOfPaper =
  /(?:^|\n|[.?!»”)]\s)[^\S\n]{0,4}(?<note>\d)\)?\s?(?=Aanhangsel|Kamerstuk|Kamervragen|Vragen\s)/gu
/** How far above all that a document labels a number must be to be two figures that stand together. */
const farAbove = 3

/**
 * "het antwoord op vraag 3⟨1⟩ dat …": the mark of a note that lost its smallness, where no question of the document comes near such a number, and
 * the note is a paper. The hit without it.
 */
function withoutGluedNote(document: Document, hit: AnswerHit): AnswerHit {
  const printed = hit.numbers.at(-1) ?? ''
  if (!/^[1-9]\d{1,2}$/.test(printed) || !document.text.startsWith(printed, hit.end - printed.length))
    return hit
  const [number, note] = [printed.slice(0, -1), printed.slice(-1)]
  const highest = highestLabel(document)
  if (highest === 0 || Number(printed) <= highest + farAbove || !notesOfPapers(document).has(note)) return hit
  const before = hit.numbers.slice(0, -1)
  if (before.some((one) => Number(one) >= Number(number))) return hit
  return { ...hit, end: hit.end - 1, numbers: [...before, number] }
}

const notesOfPapers = oncePer(
  ({ text }: Document): ReadonlySet<string> =>
    new Set(matches(noteOfPaper, text).map(({ groups }) => groups?.note ?? '')),
)

/** The highest number that a label bears; 0 where none has a number. */
const highestLabel = oncePer((document: Document): number => {
  let highest = 0
  for (const number of labelled(document)) highest = Math.max(highest, Number.parseInt(number, 10) || 0)
  return highest
})

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
