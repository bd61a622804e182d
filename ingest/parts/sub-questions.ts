import type { Part, Span } from '../document.ts'
import { matches, matchesAt } from '../matches.ts'

/** How sub-questions are marked: in a question also in mid-line, in an answer at the start of a paragraph (a sticky pattern). */
interface Marks {
  readonly asked: RegExp
  readonly answered: RegExp
  /** In an answer whose first mark begins a paragraph, the others behind the end of a sentence. */
  readonly within: RegExp
  /** The mark of the nth, from 0. */
  readonly nth: (index: number) => string
}

const marks: readonly Marks[] = [
  {
    asked: /(?<=^|[\s:;?.])\(?(\d{1,2})\)\s?(?=\p{Lu})/gu,
    answered: /\(?(\d{1,2})\)(?:\s|(?=\p{Lu}))/uy,
    within: /(?<=^|\n|[.?!;][»”"’)]?\s)\(?(\d{1,2})\)\s?(?=[\p{Lu}\d«“])/gu,
    nth: (index) => String(index + 1),
  },
  {
    asked: /(?<=^|[\s:;?.])\(?([a-h])[.)]\s(?=\p{Lu})|(?<=\s)\(?([a-h])[.)]\s(?=\p{Ll})/gu,
    answered: /(?:Ad\s)?\(?([a-h])[.):]\s(?=[\p{Lu}\d«“])/uy,
    within: /(?<=^|\n|[.?!;][»”"’)]?\s)(?:Ad\s)?\(?([a-h])[.):]\s(?=[\p{Lu}\d«“])/gu,
    nth: (index) => String.fromCharCode(97 + index),
  },
]

/**
 * Numbered or lettered sub-questions inside a question ("1) Waarom …? 2) Welke …?", "a. Waarom …? b. Welke …?") and the
 * sub-answers that take up the same marks at the start of paragraphs, or, where lines were joined, behind sentences.
 * Either alone is an ordinary enumeration, so both are needed, equally many.
 */
export function findSubQuestions(text: string, parts: readonly Part[]): readonly Part[] {
  const answers = new Map<string, Part>()
  for (const part of parts) if (part.kind === 'answer') answers.set(part.id, part)
  return parts.flatMap((question) => {
    const answer =
      question.kind === 'question' ? answers.get(question.id.replace('vraag-', 'antwoord-')) : undefined
    return answer === undefined ? [] : subsOf(text, question, answer)
  })
}

function subsOf(text: string, question: Part, answer: Part): readonly Part[] {
  const reply = text.slice(answer.start, answer.end)
  const starts = markedStarts(reply)
  for (const mark of marks) {
    const first = matchesAt(mark.answered, reply, starts)
    if (first.length === 0) continue
    const words = text.slice(question.start, question.end)
    const asked = enumerated(words, question.start, matches(mark.asked, words), mark)
    if (asked.length < 2) continue
    const answered = [first, matches(mark.within, reply)]
      .map((items) => enumerated(reply, answer.start, items, mark))
      .find((items) => items.length === asked.length)
    if (answered === undefined) continue
    return [
      ...asked.map((span, index) => subPart(question, 'sub-question', mark.nth(index), span)),
      ...answered.map((span, index) => subPart(answer, 'sub-answer', mark.nth(index), span)),
    ]
  }
  return []
}

/** Where paragraphs of a text begin with what a mark may begin with: a digit, a letter, a bracket, or "Ad". */
function markedStarts(text: string): readonly number[] {
  const starts: number[] = []
  for (let at = 0; ; ) {
    if ('0123456789abcdefghA('.includes(text.charAt(at))) starts.push(at)
    at = text.indexOf('\n', at) + 1
    if (at === 0) return starts
  }
}

/**
 * The items 1), 2), 3) … of an enumeration that counts from the first without a gap; each runs to the next, the last to
 * the end of the words, which begin at `from` in `document.text`.
 */
function enumerated(
  words: string,
  from: number,
  items: readonly RegExpExecArray[],
  { nth }: Marks,
): readonly Span[] {
  const starts: number[] = []
  for (const match of items) if ((match[1] ?? match[2]) === nth(starts.length)) starts.push(match.index)
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? words.length
    return { start: from + start, end: from + words.slice(0, end).trimEnd().length }
  })
}

function subPart(parent: Part, kind: 'sub-question' | 'sub-answer', mark: string, span: Span): Part {
  const number = `${parent.number}.${mark}`
  return {
    ...span,
    id: `${parent.id}.${mark}`,
    kind,
    number,
    numbers: [number],
    parent: parent.id,
    title: null,
    askedBy: parent.askedBy,
  }
}
