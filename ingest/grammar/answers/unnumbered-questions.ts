import type { Document } from '../../document.ts'
import { oncePer } from '../../once.ts'
import { isDigit } from '../../read/characters.ts'

/** Fewest questions with an answer behind them that tell a set of questions. */
const fewest = 2

/** How much of a document tells whether it is a debate, in UTF-16 code units. */
const headLength = 3_000

/**
 * How many questions a document prints without numbers, each a paragraph, with a paragraph behind it that asks nothing: pages
 * that show written questions do so, and their answers refer to each other by number all the same. 0 for a debate, and
 * for a document with too few.
 */
export const unnumberedQuestions: (document: Document) => number = oncePer(({ text, paragraphs }) => {
  if (/\bvoorzitter:/i.test(text.slice(0, headLength))) return 0
  let questions = 0
  let answered = 0
  let before = false
  for (const { start, end } of paragraphs) {
    const asking = asks(text, start, end)
    if (asking) questions += 1
    else if (before) answered += 1
    before = asking
  }
  return answered < fewest ? 0 : questions
})

/** Whether a paragraph ends with a question mark; quotation marks and the mark of a note may stand behind it. */
function asks(text: string, start: number, end: number): boolean {
  let at = end - 1
  while (at > start && (isDigit(text.charCodeAt(at)) || ' ”"’»)'.includes(text.charAt(at)))) at -= 1
  return text.charAt(at) === '?'
}
