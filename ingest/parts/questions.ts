import {
  asksOrBids,
  beginsAsking,
  givesAnswers,
  headsReply,
  headsSet,
  putsQuestions,
  tellsQuestion,
} from '../asking.ts'
import type { Part } from '../document.ts'
import { readNumbers, readTheme } from '../labels.ts'
import {
  halvesOf,
  headingNumbers,
  type Item,
  mayBeNumbered,
  repeatedNumbers,
  risingNumbers,
  shortestList,
  shortestTold,
  unlabelledHalves,
} from '../numbering.ts'
import { isDigit } from '../read/characters.ts'
import { askedByOf, askedInLabel } from './asked-by.ts'
import { type Block, isBareAnswer } from './blocks.ts'
import { measureColumns, splitAnswer } from './split.ts'
import { labelHalves } from './two-halves.ts'
import { type Piece, splitUnanswered } from './unanswered.ts'

/**
 * The numbered questions and answers of a document, in order. Where both are labelled, each runs from its label to
 * the next label or heading; where only the answers are, a question is what stands between two answers.
 */
export function findQuestions(blocks: readonly Block[]): readonly Part[] {
  const asked = withoutReply(withoutSources(blocks))
  const body = labelHalves(asked) ?? labelBareNumbers(asked, () => headOf(blocks))
  if (body.every((block) => block.label === null)) return []
  const labelled = body.some((block) => block.label?.role === 'question')
  const themes = body.every((block) => block.label === null || readTheme(block.text) !== null)
  const pieces = labelled
    ? splitUnanswered(bothLabelled(body))
    : themes
      ? bothLabelled(body)
      : answersLabelled(body)
  return number(pieces.filter((piece) => piece.blocks.length > 0))
}

/** How many blocks the head of a paper takes at most. */
const headBlocks = 40
const headOf = (blocks: readonly Block[]): string =>
  blocks
    .slice(0, headBlocks)
    .map((block) => block.text)
    .join('\n')

const source = /^(\d{1,2})\)\s/

/** Papers that are not typeset yet print what their questions cite, "1) …", behind the last answer; some are notes by then. */
function withoutSources(all: readonly Block[]): readonly Block[] {
  const blocks = all.filter((block) => !block.footnote)
  const first = blocks.findLastIndex(({ text }) => !isDigit(text.charCodeAt(0)) || !source.test(text)) + 1
  const noted = all.some((block) => block.footnote && block.text.startsWith('1)'))
  const marked = (): boolean =>
    source.exec(blocks[first]?.text ?? '')?.[1] === '1' &&
    blocks.slice(0, first).some(({ text }) => /[?.!»”"]\s?1\)(?:\s|$)/.test(text))
  return noted || marked() ? blocks.slice(0, first) : blocks
}

/** "Antwoord van de Minister van Justitie (Ontvangen 3 mei 1984)" heads no answer where each has a label with its number. */
function withoutReply(blocks: readonly Block[]): readonly Block[] {
  if (!blocks.some(({ label }) => label?.role === 'answer' && label.numbers.length > 0)) return blocks
  return blocks.map((block, index) =>
    isBareAnswer(block) && headsReply(block.text, blocks[index + 1]?.text ?? '')
      ? { ...block, label: null }
      : block,
  )
}

/** "3", "3 en 4", "3, 4 en 5.", "3-5", "3 |" of a table, "**3.**" and "*3." in other print */
const bareNumber =
  /^[*_]{0,3}(?:Ad\s)?(\d{1,3}(?:(?:,\s|\sen\s|\st\/m\s|\stot\sen\smet\s|\s?[–-]\s?)\d{1,3}){0,12})(?:[.):]|\s?\|)?[*_]{0,3}$/

/**
 * In sets where a bare number heads each question and "Antwoord" each answer, or where a list labels no answers at
 * all, the numbers that count up are labels; so they are where behind each stands what members ask, in a report.
 */
function labelBareNumbers(blocks: readonly Block[], head: () => string): readonly Block[] {
  let answers = false
  const replies: number[] = []
  let numbers = 0
  for (const [index, { label, text }] of blocks.entries()) {
    if (label?.role === 'question') return blocks
    if (label !== null) answers = true
    else if (headsReply(text, '')) replies.push(index)
    else if (mayBeNumbered(text) && bareNumber.test(text)) numbers += 1
  }
  const reply = !answers && replies.length === 1 ? replies[0] : undefined
  const begins = blocks.findIndex(({ text }) => mayBeNumbered(text) && bareNumber.test(text))
  const leading = reply !== undefined && reply < begins
  const list = (): boolean => leading || givesAnswers(head()) || (!answers && putsQuestions(head()))
  const told = (index: number): boolean => {
    const { text = '' } = blocks[index + 1] ?? {}
    return tellsQuestion(text) || beginsAsking(text)
  }
  const report = (): boolean =>
    blocks.filter(({ text }, index) => bareNumber.test(text) && told(index)).length >= shortestList
  const behindReply = reply !== undefined && !leading
  const fewest = answers || behindReply ? 1 : numbers < shortestList && list() ? shortestTold : shortestList
  if (numbers < fewest) return blocks
  const items = blocks.map((block, index): Item => {
    if (block.label !== null) return { role: 'answer', numbers: block.label.numbers }
    if (index === reply && behindReply) return { role: 'answer', numbers: [] }
    if (block.heading !== null || headsSet(block.text)) return { role: 'heading' }
    const numbers = mayBeNumbered(block.text) ? numberOf(block).map(Number) : []
    const [number = Number.NaN] = numbers
    return Number.isNaN(number)
      ? { role: 'other' }
      : { role: 'number', number, last: numbers.at(-1) ?? number }
  })
  const marked = (index: number): boolean =>
    blocks.slice(index + 1, index + 4).some(({ text }) => text.includes('?'))
  const asks = (index: number): boolean =>
    asksOrBids(blocks[index + 1]?.text ?? '') || told(index) || marked(index)
  // "Is een boot verhuurd, dan …" in the articles of a law, which repeat their numbers too, asks nothing.
  const repeated = answers ? null : repeatedNumbers(items, marked)
  if (repeated === null && !(answers || behindReply || list() || report())) return blocks
  const halves = repeated ?? halvesOf(items) ?? unlabelledHalves(items, asks)
  if (halves === null && behindReply && !(list() || report())) return blocks
  const heads = halves?.questions ?? headsOf(items, asks, answers, list)
  if (heads.size < fewest) return blocks
  const roleOf = (index: number): Piece['role'] | null =>
    heads.has(index) ? 'question' : halves?.answers.has(index) ? 'answer' : null
  return blocks.flatMap((block, index) => {
    const role = roleOf(index)
    if (role !== null) return [{ ...block, label: { role, numbers: numberOf(block) } }]
    return halves !== null && (block.label !== null || index === reply) ? [] : [block]
  })
}

/** The first number that a question stands behind; 1 where none does. */
function firstAsked(items: readonly Item[], asks: (index: number) => boolean): number {
  const first = items.find((item, index) => item.role === 'number' && asks(index))
  return first?.role === 'number' ? first.number : 1
}

/**
 * The numbers that head questions: in front of the answers that are labelled; or all that count up, where none is, or a list labels but
 * the answers that serve several questions.
 */
function headsOf(
  items: readonly Item[],
  asks: (index: number) => boolean,
  answers: boolean,
  list: () => boolean,
): ReadonlySet<number> {
  const answered = answers ? headingNumbers(items) : null
  if (answered !== null && !list()) return answered
  const whole = risingNumbers(items, asks)
  const rising =
    whole.size < shortestList && list() ? risingNumbers(items, asks, firstAsked(items, asks)) : whole
  return answered !== null && answered.size >= rising.size ? answered : rising
}

const numberOf = ({ text }: Block): readonly string[] => readNumbers(bareNumber.exec(text)?.[1] ?? '')

function bothLabelled(blocks: readonly Block[]): readonly Piece[] {
  const pieces: { role: Piece['role']; numbers: readonly string[]; blocks: Block[] }[] = []
  let current: (typeof pieces)[number] | null = null
  let asked: readonly string[] = []
  for (const block of blocks) {
    if (block.label !== null) {
      const { role } = block.label
      const numbers = isBareAnswer(block) ? asked : block.label.numbers
      if (role === 'question') asked = current?.role === 'question' ? together(asked, numbers) : numbers
      current = numbers.length > 0 ? { role, numbers, blocks: [block] } : null
      if (current !== null) pieces.push(current)
    } else if (current !== null) {
      if (block.heading !== null || closesQuestions(block)) current = null
      else current.blocks.push(block)
    }
  }
  return pieces
}

/** Most questions, one behind the other, that a label "Antwoord" without a number heads the answer to. */
const mostTogether = 6

/** The questions that stand together in front of an answer: all, or of more than it may answer the last. */
const together = (before: readonly string[], next: readonly string[]): readonly string[] =>
  before.length + next.length > mostTogether ? next : [...before, ...next]

/** "Bijlage 1 van Kamerstuk …" is a note, "Bijlage 1: cijfers" a heading. */
const closing =
  /^(?:Toelichting:?|Deze vragen dienen ter aanvulling|Mededeling|Bijlagen?(?:\s(?:\d{1,2}|[IVX]{1,4}))?(?:$|[:.]\s|\s[–-]\s))/

/** What follows the last answer of a set and belongs to none. */
const closesQuestions = ({ text }: Block): boolean =>
  'TDMBA'.includes(text.charAt(0)) && (closing.test(text) || headsSet(text))

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
      const [only, ...others] = run
      if (only !== undefined && others.length === 0) run.splice(0, 1, ...sentencesOf(only))
      const after: Block[] = []
      spans.push({ label: block, numbers: block.label.numbers, before: run, after })
      run = after
    } else if (block.heading !== null) run = []
    else run.push(block)
  }
  return spans
}

const sentenceEnd = /[.?!][»”"’)]{0,2}\s+(?=[\p{Lu}«“])/gu

/** The sentences of the one line between two labels, for the question in it to be told from the answer in front. */
function sentencesOf(block: Block): readonly Block[] {
  if (block.lines > 1) return [block]
  const ends = Array.from(block.text.matchAll(sentenceEnd), ({ 0: mark, index }) => index + mark.length)
  return [0, ...ends].map((from, index): Block => {
    const text = block.text.slice(from, ends[index]).trimEnd()
    return { ...block, text, start: block.start + from, end: block.start + from + text.length }
  })
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
    return {
      id,
      kind: role,
      number: printed,
      numbers: piece.numbers,
      start: piece.blocks[0]?.start ?? 0,
      end: piece.blocks.at(-1)?.end ?? 0,
      parent: null,
      title: null,
      askedBy: role === 'question' ? askedBy(piece.blocks) : null,
    }
  })
}

function askedBy(blocks: readonly Block[]): string | null {
  const inLabel = askedInLabel(blocks[0]?.text ?? '')
  if (inLabel !== null || !blocks.some(({ text }) => text.includes('fractie'))) return inLabel
  return askedByOf(blocks.map((block) => block.text).join('\n\n'))
}
