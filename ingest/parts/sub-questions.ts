import type { Part, Span } from '../document.ts'

/** How sub-questions are marked: in a question also in mid-line, in an answer at the start of a paragraph. */
interface Marks {
  readonly asked: RegExp
  readonly answered: RegExp
  /** The mark of the nth, from 0. */
  readonly nth: (index: number) => string
}

const marks: readonly Marks[] = [
  {
    asked: /(?<=^|[\s:;?.])(\d{1,2})\)\s(?=\p{Lu})/gu,
    answered: /(?<=^|\n)(\d{1,2})\)\s/g,
    nth: (index) => String(index + 1),
  },
  {
    asked: /(?<=^|[\s:;?.])([a-h])[.)]\s(?=\p{Lu})/gu,
    answered: /(?<=^|\n)(?:Ad\s)?([a-h])[.)]\s(?=\p{Lu})/gu,
    nth: (index) => String.fromCharCode(97 + index),
  },
]

/**
 * Numbered or lettered sub-questions inside a question ("1) Waarom …? 2) Welke …?", "a. Waarom …? b. Welke …?") and the
 * sub-answers that take up the same marks at the start of paragraphs. Either alone is an ordinary enumeration, so both
 * are needed, equally many.
 */
export function findSubQuestions(text: string, parts: readonly Part[]): readonly Part[] {
  const answers = new Map(parts.map((part) => [part.id, part]))
  return parts.flatMap((question) => {
    const answer =
      question.kind === 'question' ? answers.get(question.id.replace('vraag-', 'antwoord-')) : undefined
    return answer === undefined ? [] : subsOf(text, question, answer)
  })
}

function subsOf(text: string, question: Part, answer: Part): readonly Part[] {
  for (const mark of marks) {
    const answered = enumerated(text, answer, mark.answered, mark)
    const asked = answered.length < 2 ? [] : enumerated(text, question, mark.asked, mark)
    if (asked.length < 2 || asked.length !== answered.length) continue
    return [
      ...asked.map((span, index) => subPart(question, 'sub-question', mark.nth(index), span)),
      ...answered.map((span, index) => subPart(answer, 'sub-answer', mark.nth(index), span)),
    ]
  }
  return []
}

/** The items 1), 2), 3) … of an enumeration that counts from the first without a gap; each runs to the next, the last to the end. */
function enumerated(text: string, within: Span, item: RegExp, { nth }: Marks): readonly Span[] {
  const slice = text.slice(within.start, within.end)
  const starts: number[] = []
  for (const match of slice.matchAll(item)) if (match[1] === nth(starts.length)) starts.push(match.index)
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? slice.length
    return { start: within.start + start, end: within.start + slice.slice(0, end).trimEnd().length }
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
