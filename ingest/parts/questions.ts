import type { Part } from '../document.ts'
import { headingNumbers, type Item, listsAnswers, risingNumbers, shortestList } from '../numbering.ts'
import { askedByOf, askedInLabel } from './asked-by.ts'
import type { Block } from './blocks.ts'
import { measureColumns, splitAnswer } from './split.ts'

/** A question or an answer before it has an id: which numbers it bears, and its blocks. */
interface Piece {
  readonly role: 'question' | 'answer'
  readonly numbers: readonly string[]
  readonly blocks: readonly Block[]
}

/**
 * The numbered questions and answers of a document, in order. Where both are labelled, each runs from its label to
 * the next label or heading; where only the answers are, a question is what stands between two answers.
 */
export function findQuestions(blocks: readonly Block[]): readonly Part[] {
  const head = blocks.slice(0, headBlocks).map((block) => block.text)
  const body = labelBareNumbers(
    blocks.filter((block) => !block.footnote),
    listsAnswers(head.join('\n')),
  )
  const labelled = body.some((block) => block.label?.role === 'question')
  const pieces = labelled ? splitUnanswered(bothLabelled(body)) : answersLabelled(body)
  return number(pieces.filter((piece) => piece.blocks.length > 0))
}

/** How many blocks the head of a paper takes at most. */
const headBlocks = 40

const bareNumber = /^(\d{1,3})[.):]?$/

/**
 * In sets where a bare number heads each question and "Antwoord" each answer, or where a list labels no answers at
 * all, the numbers that count up are labels.
 */
function labelBareNumbers(blocks: readonly Block[], list: boolean): readonly Block[] {
  const answers = blocks.some((block) => block.label?.role === 'answer')
  if (blocks.some((block) => block.label?.role === 'question') || !(answers || list)) return blocks
  const items = blocks.map((block): Item => {
    if (block.label !== null) return { role: 'answer', numbers: block.label.numbers }
    const number = bareNumber.exec(block.text)?.[1]
    return number === undefined ? { role: 'other' } : { role: 'number', number: Number(number) }
  })
  const asks = (index: number): boolean =>
    blocks.slice(index + 1, index + 4).some(({ text }) => text.includes('?'))
  const heads = answers ? headingNumbers(items) : risingNumbers(items, asks)
  if (heads.size < (answers ? 1 : shortestList)) return blocks
  return blocks.map((block, index) =>
    heads.has(index)
      ? { ...block, label: { role: 'question', numbers: [bareNumber.exec(block.text)?.[1] ?? ''] } }
      : block,
  )
}

function bothLabelled(blocks: readonly Block[]): readonly Piece[] {
  const pieces: { role: Piece['role']; numbers: readonly string[]; blocks: Block[] }[] = []
  let current: (typeof pieces)[number] | null = null
  let asked: readonly string[] = []
  for (const block of blocks) {
    if (block.label !== null) {
      const { role } = block.label
      const numbers = block.label.numbers.length > 0 ? block.label.numbers : asked
      if (role === 'question') asked = numbers
      current = numbers.length > 0 ? { role, numbers, blocks: [block] } : null
      if (current !== null) pieces.push(current)
    } else if (block.heading !== null || closesQuestions(block)) current = null
    else current?.blocks.push(block)
  }
  return pieces
}

/** What follows the last answer of a set and belongs to none. */
const closesQuestions = (block: Block): boolean =>
  /^(?:Toelichting:?|Deze vragen dienen ter aanvulling|Mededeling|Bijlage\b)/.test(block.text)

function answersLabelled(blocks: readonly Block[]): readonly Piece[] {
  const spans = labelSpans(blocks)
  const columns = measureColumns(
    spans.flatMap((span) => span.after.slice(0, 1)),
    spans.flatMap((span) => span.before.slice(-1)),
  )
  const pieces: Piece[] = []
  spans.forEach((span, index) => {
    const earlier = spans[index - 1]
    const shared = earlier !== undefined && earlier.after === span.before
    const question = shared ? span.before.slice(splitAnswer(span.before, columns)) : span.before
    pieces.push({ role: 'question', numbers: span.numbers, blocks: question })
    const later = spans[index + 1]
    const open = later !== undefined && later.before === span.after
    const answer = open ? span.after.slice(0, splitAnswer(span.after, columns)) : span.after
    pieces.push({ role: 'answer', numbers: span.numbers, blocks: [span.label, ...answer] })
  })
  return pieces
}

/** A labelled answer with the blocks on either side, up to the next label or heading. One list may serve two labels. */
interface LabelSpan {
  readonly label: Block
  readonly numbers: readonly string[]
  readonly before: readonly Block[]
  readonly after: readonly Block[]
}

function labelSpans(blocks: readonly Block[]): readonly LabelSpan[] {
  const spans: {
    label: Block
    numbers: readonly string[]
    before: readonly Block[]
    after: readonly Block[]
  }[] = []
  let run: Block[] = []
  for (const block of blocks) {
    if (block.label !== null && block.label.numbers.length > 0) {
      const after: Block[] = []
      spans.push({ label: block, numbers: block.label.numbers, before: run, after })
      run = after
    } else if (block.heading !== null) run = []
    else run.push(block)
  }
  return spans
}

/**
 * Gives the pieces their ids. A document that counts anew from 1 has series: the ids of the second begin with "s2.";
 * so do those of a number that is printed twice.
 */
function number(pieces: readonly Piece[]): readonly Part[] {
  const last = new Map<string, number>()
  const series = { question: 1, answer: 1 }
  return pieces.map((piece): Part => {
    const { role } = piece
    const printed = piece.numbers[0] ?? ''
    const base = `${role === 'question' ? 'vraag' : 'antwoord'}-${printed}`
    const before = last.get(base) ?? 0
    if (printed === '1' && before >= series[role]) series[role] += 1
    const times = Math.max(series[role], before + 1)
    last.set(base, times)
    const id = times === 1 ? base : `s${times}.${base}`
    const text = piece.blocks.map((block) => block.text).join('\n\n')
    return {
      id,
      kind: role,
      number: printed,
      numbers: piece.numbers,
      start: piece.blocks[0]?.start ?? 0,
      end: piece.blocks.at(-1)?.end ?? 0,
      parent: null,
      title: null,
      askedBy: role === 'question' ? (askedInLabel(piece.blocks[0]?.text ?? '') ?? askedByOf(text)) : null,
    }
  })
}

/** Share of the questions that must have text behind them before that text is taken for their answers. */
const answeredShare = 0.6

/**
 * Where a set labels its questions but not (all) its answers, the answer is what follows the question's last question
 * mark.
 */
function splitUnanswered(pieces: readonly Piece[]): readonly Piece[] {
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

/** Fewest UTF-16 code units behind a question that can be an answer ("Ja, dat klopt."). */
const shortestAnswer = 12

/** Where the run of question sentences at the head of some blocks ends, in `document.text`; null without an answer behind. */
function questionEnd(blocks: readonly Block[]): number | null {
  const body = blocks.filter((block) => block.label === null)
  const [first] = body
  if (first === undefined) return null
  const sentence = /[?.!](?=[”"’»)]{0,2}(?:\d{1,2})?(?:\s|$))/g
  let end: number | null = null
  for (const match of first.text.matchAll(sentence)) {
    const asks = match[0] === '?'
    if (asks)
      end = match.index + 1 + (/^[”"’»)]{0,2}/.exec(first.text.slice(match.index + 1))?.[0].length ?? 0)
    else if (end !== null && /^[.!]\s+\p{Lu}/u.test(first.text.slice(match.index))) break
  }
  if (end === null) return null
  const rest =
    first.text.slice(end).trim().length + body.slice(1).reduce((sum, block) => sum + block.text.length, 0)
  return rest < shortestAnswer ? null : first.start + end
}

/** The blocks between two offsets of `document.text`, cut where an offset falls inside one. */
function cutBlocks(blocks: readonly Block[], from: number, to: number): readonly Block[] {
  return blocks.flatMap((block) => {
    const cut = block.text.slice(Math.max(0, from - block.start), Math.max(0, to - block.start))
    const text = cut.trim()
    if (text === '') return []
    const start = Math.max(block.start, from) + cut.length - cut.trimStart().length
    return [{ ...block, text, start, end: start + text.length }]
  })
}
