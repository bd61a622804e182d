import { asksOrBids, tellsQuestion } from '../asking.ts'
import { matchAt } from '../matches.ts'
import type { Block } from './blocks.ts'

/** A question or an answer before it has an id: which numbers it bears, and its blocks. */
export interface Piece {
  readonly role: 'question' | 'answer'
  readonly numbers: readonly string[]
  readonly blocks: readonly Block[]
}

/** Share of the questions that must have text behind them before that text is taken for their answers. */
const answeredShare = 0.6

/**
 * Where a set labels its questions but not (all) its answers, the answer is what follows the question's last question
 * mark.
 */
export function splitUnanswered(pieces: readonly Piece[]): readonly Piece[] {
  const answered = new Set(pieces.flatMap((piece) => (piece.role === 'answer' ? piece.numbers : [])))
  const silent = (piece: Piece): boolean =>
    piece.role === 'question' && !piece.numbers.some((n) => answered.has(n))
  const ends = new Map(pieces.filter(silent).map((piece) => [piece, questionEnd(piece.blocks)]))
  const filled = [...ends.values()].filter((end) => end !== null).length
  if (filled < answeredShare * ends.size) return pieces
  return pieces.flatMap((piece): readonly Piece[] => {
    const at = ends.get(piece) ?? null
    if (at === null) return [piece]
    const { numbers, blocks } = piece
    return [
      { role: 'question', numbers, blocks: cutBlocks(blocks, 0, at) },
      { role: 'answer', numbers, blocks: cutBlocks(blocks, at, Number.POSITIVE_INFINITY) },
    ]
  })
}

/** Fewest UTF-16 code units behind a question that can be an answer ("Ja, dat klopt."); in a paragraph of its own "Ja." is one. */
const shortestAnswer = { within: 12, apart: 3 } as const

/** How many closing marks, also of bold or slanted print, stand at an offset, three at most. */
function closersAt(text: string, at: number): number {
  let end = at
  while (end < at + 3 && end < text.length && '”"’»)*_'.includes(text.charAt(end))) end += 1
  return end - at
}

/** An answer that is no shorter for being short. */
const short = /^\s(?:Ja|Nee|Neen|Idem|(?:(?:Ja|Nee|Neen|Idem)[,.]\s)?[Zz]ie\s[^?\n]{1,9})[.!]?$/

/** The mark of a note behind a question: `Kent u de boot?1 Ja.` */
const noteMark = /\d{1,2}(?=\s\p{Lu})/uy

const sentence = /[?.!](?=[”"’»)*_]{0,3}(?:\d{1,2})?(?:\s|$))/g

const nextSentence = /[.!]\s+\p{Lu}/uy

/** "Noem de boten. ⟨Antwoord: …⟩": an answer that has its label in mid-line. */
const labelled = /[.?!](?=\sAntwoord\s?:\s)/

/** Where the run of question sentences at the head of some blocks ends, in `document.text`; null without an answer behind. */
function questionEnd(blocks: readonly Block[]): number | null {
  const body = blocks.filter((block) => block.label === null)
  const [first] = body
  if (first === undefined) return null
  const own = first.text.includes('Antwoord') ? labelled.exec(first.text) : null
  if (own !== null) return first.start + own.index + 1
  let end: number | null = null
  // What stands in front of the first question mark asks nothing.
  sentence.lastIndex = first.text.includes('?') ? first.text.indexOf('?') : first.text.length
  for (let match = sentence.exec(first.text); match !== null; match = sentence.exec(first.text)) {
    const { index, 0: mark } = match
    if (mark === '?') end = index + 1 + closersAt(first.text, index + 1)
    else if (end !== null && matchAt(nextSentence, first.text, index) !== null) break
  }
  if (end !== null) end += matchAt(noteMark, first.text, end)?.[0].length ?? 0
  if (end === null && body.length > 1 && (asksOrBids(first.text) || tellsQuestion(first.text)))
    end = first.text.length
  if (end === null) return null
  if (body.length === 1 && short.test(first.text.slice(end))) return first.start + end
  const rest =
    first.text.slice(end).trim().length + body.slice(1).reduce((sum, block) => sum + block.text.length, 0)
  const apart = body.length > 1 && first.text.slice(end).trim() === ''
  return rest < (apart ? shortestAnswer.apart : shortestAnswer.within) ? null : first.start + end
}

/** The blocks between two offsets of `document.text`, cut where an offset falls inside one. */
function cutBlocks(blocks: readonly Block[], from: number, to: number): readonly Block[] {
  return blocks.flatMap((block) => {
    if (from <= block.start && block.end <= to && block.text === block.text.trim()) return [block]
    const cut = block.text.slice(Math.max(0, from - block.start), Math.max(0, to - block.start))
    const text = cut.trim()
    if (text === '') return []
    const start = Math.max(block.start, from) + cut.length - cut.trimStart().length
    return [{ ...block, text, start, end: start + text.length }]
  })
}
