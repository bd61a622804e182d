import type { Part, Span } from '../document.ts'

/**
 * Numbered sub-questions inside a question ("1) Waarom …? 2) Welke …?") and the sub-answers that take up the same
 * numbers at the start of paragraphs. Either alone is an ordinary enumeration, so both are needed, with equal numbers.
 */
export function findSubQuestions(text: string, parts: readonly Part[]): readonly Part[] {
  const found: Part[] = []
  const answers = new Map(parts.map((part) => [part.id, part]))
  for (const question of parts) {
    if (question.kind !== 'question') continue
    const answer = answers.get(question.id.replace('vraag-', 'antwoord-'))
    if (answer === undefined) continue
    const asked = enumerated(text, question, /(?<=^|[\s:;?.])(\d{1,2})\)\s(?=\p{Lu})/gu)
    const answered = enumerated(text, answer, /(?<=^|\n)(\d{1,2})\)\s/g)
    if (asked.length < 2 || asked.length !== answered.length) continue
    asked.forEach((span, index) => {
      found.push(subPart(question, 'sub-question', index, span))
    })
    answered.forEach((span, index) => {
      found.push(subPart(answer, 'sub-answer', index, span))
    })
  }
  return found
}

/** The items 1), 2), 3) … of an enumeration that counts from 1 without a gap; each runs to the next, the last to the end. */
function enumerated(text: string, within: Span, item: RegExp): readonly Span[] {
  const slice = text.slice(within.start, within.end)
  const starts: number[] = []
  for (const match of slice.matchAll(item))
    if (Number(match[1]) === starts.length + 1) starts.push(match.index)
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? slice.length
    return { start: within.start + start, end: within.start + slice.slice(0, end).trimEnd().length }
  })
}

function subPart(parent: Part, kind: 'sub-question' | 'sub-answer', index: number, span: Span): Part {
  const number = `${parent.number}.${index + 1}`
  return {
    ...span,
    id: `${parent.id}.${index + 1}`,
    kind,
    number,
    numbers: [number],
    parent: parent.id,
    title: null,
    askedBy: parent.askedBy,
  }
}
