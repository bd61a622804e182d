import type { Block } from './blocks.ts'

/**
 * Where an answer ends and the next, unlabelled question begins. In a verslag van een schriftelijk overleg only the
 * answers are labelled ("12. Antwoord:"), and they are set in a narrower column than the questions. Each paragraph
 * votes by its column and its words; the split with the most votes wins.
 */

/** The widths that tell the two columns apart: lines longer than `answer` are no answer's. Null when they do not differ. */
export interface Columns {
  readonly answer: number
}

/** Shortest paragraph, in lines, whose longest line says how wide its column is. */
const speakingLines = 2

/** Measures the columns on the paragraphs that are certain: the first after each label, and the last before it. */
export function measureColumns(answers: readonly Block[], questions: readonly Block[]): Columns | null {
  const widest = (blocks: readonly Block[]): number =>
    quantile(
      blocks.filter((block) => block.lines >= speakingLines).map((block) => block.width),
      0.75,
    )
  const answer = widest(answers)
  const question = widest(questions)
  return answer > 0 && question > answer + 1 ? { answer: Math.ceil((answer + question) / 2) } : null
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

/**
 * How many of the blocks between two labels belong to the answer: at least the first, at most all but the last.
 * The last block is the question's, since its label follows.
 */
export function splitAnswer(blocks: readonly Block[], columns: Columns | null): number {
  const votes = blocks.map((block) => questionVote(block, columns))
  let score = 0
  let best = Number.NEGATIVE_INFINITY
  let split = 1
  for (let index = 0; index < blocks.length - 1; index += 1) {
    score -= votes[index] ?? 0
    if (score >= best) {
      best = score
      split = index + 1
    }
  }
  return split
}

/** Positive: rather a question's paragraph; negative: rather an answer's. */
function questionVote(block: Block, columns: Columns | null): number {
  const { text } = block
  let vote = -0.5
  if (columns !== null && block.lines >= speakingLines) vote += block.width > columns.answer ? 2 : -1.5
  if (
    /\bleden\s+van\s+(?:de\s+)?[\p{L}\d-]+-fractie|-fractieleden|\b(?:deze|voornoemde|genoemde)\s+leden\b/u.test(
      text,
    )
  )
    vote += 3
  if (/\?[»”"’)]?$/.test(text)) vote += 2
  if (/\b(?:ik|mijn)\b|\b(?:het\s+kabinet|uw\s+Kamer)\b/i.test(text)) vote -= 1.5
  if (/^(?:[–•-]\s|\d{1,2}\)\s|[a-z]\)\s)/.test(text)) vote -= 0.5
  return vote
}
