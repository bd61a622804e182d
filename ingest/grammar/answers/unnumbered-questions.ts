import type { Document } from '../../document.ts'
import { oncePer } from '../../once.ts'
import { isDigit } from '../../read/characters.ts'
import { lastAtOrBefore } from '../../rising.ts'

/** Fewest questions with an answer behind them that tell a set of questions. */
const fewest = 2

/** Written questions are put to "u": a report of a committee, and what a letter asks itself, are not. */
const addressed = /(?<!\p{L})uw?(?!\p{L})/iu

/** How much of a document tells whether it is a debate, in UTF-16 code units. */
const headLength = 3_000

/** Questions that a document prints without numbers. */
interface Unnumbered {
  readonly count: number
  /** Where those of the first set begin, each a paragraph; none where they are rows of a table. */
  readonly starts: readonly number[]
}

/**
 * The questions that a document prints without numbers, each a paragraph, with a paragraph behind it that asks nothing: pages
 * that show written questions do so, or the rows of a table, and their answers refer to each other by number all the same. None in a
 * debate, in a document with too few, and where the questions are put to nobody.
 */
const unnumberedIn: (document: Document) => Unnumbered = oncePer(({ text, paragraphs }) => {
  if (/\bvoorzitter:/i.test(text.slice(0, headLength))) return none
  let questions = 0
  let answered = 0
  let before = false
  let put = false
  let set = true
  const starts: number[] = []
  for (const { start, end } of paragraphs) {
    const rows = answeredRows(text.slice(start, end))
    const asking = rows === 0 && asks(text, start, end)
    if (rows > 0 || (questions > 0 && text.charAt(end - 1) === '|')) set = false
    questions += asking ? 1 : rows
    if (asking && set) starts.push(start)
    put ||= rows > 0 || (asking && addressed.test(text.slice(start, end)))
    if (before && !asking) answered += 1
    answered += rows
    before = asking
  }
  return answered < fewest || !put ? none : { count: questions, starts }
})

const none: Unnumbered = { count: 0, starts: [] }

/** How many questions a document prints without numbers. */
export const unnumberedQuestions = (document: Document): number => unnumberedIn(document).count

/** Which of the questions that a document prints without numbers an offset of its text is in, or in the answer to; 0 for none. */
export const unnumberedAt = (document: Document, offset: number): number =>
  lastAtOrBefore(unnumberedIn(document).starts, offset) + 1

const row = /\?[”"’»)]{0,2}\d{0,2} ?[|\t] ?(?=[^\s|])/g

/** How many rows of a table a text holds whose last cell answers the one in front. */
const answeredRows = (text: string): number =>
  text.includes('|') || text.includes('\t') ? Array.from(text.matchAll(row)).length : 0

/** Whether a paragraph ends with a question mark; quotation marks and the mark of a note may stand behind it. */
function asks(text: string, start: number, end: number): boolean {
  let at = end - 1
  while (at > start && (isDigit(text.charCodeAt(at)) || ' ”"’»)'.includes(text.charAt(at)))) at -= 1
  return text.charAt(at) === '?'
}
