import { numberList, readNumbers } from '../labels.ts'
import {
  headingNumbers,
  type Item,
  LabelCount,
  listsAnswers,
  risingNumbers,
  shortestList,
} from '../numbering.ts'
import { endsSentence, isDigit } from './characters.ts'
import type { Furniture } from './furniture.ts'
import { type Line, lineOf } from './lines.ts'

/**
 * Cuts lines that begin with a label and go on with its text: `Vraag 3 Klopt het dat …`, `Antwoord: Ja.`,
 * `12. Welke …`. Each label then stands on a line of its own, as in papers that print it so.
 */
export function cutInlineLabels(
  source: string,
  lines: readonly Line[],
  furniture: Furniture,
): readonly Line[] {
  const worded = cutWords(source, lines, furniture)
  return cutNumbers(source, worded, furniture)
}

const text = String.raw`(?=[\p{Lu}«“"‘'(\[])`
const remark = String.raw`(?:\s?\([^()\n]{1,60}\))?`
const question = new RegExp(`^Vra(?:ag|gen)\\s*(?<list>${numberList})${remark}\\s?[:.)]?\\s+${text}`, 'u')
const answer = new RegExp(
  `^(?:Antwoord(?:en)?|Reactie)(?:\\s(?:op|bij))?(?:\\sde)?(?:\\svra(?:ag|gen))?\\s*(?<list>${numberList})${remark}\\s?[:.)]?\\s+${text}`,
  'u',
)
const bareAnswer =
  /^Antwoord(?:\s+van\s+de\s+(?:Minister|Staatssecretaris)[\p{L} ,]{0,60})?(?:\s?:\s*(?=\S)|\s+(?=[\p{Lu}«]))/u

/** Most questions that may be missing between two that are printed. */
const longestGap = 2

/** V of Vraag, A of Antwoord, R of Reactie. */
const firsts = new Set([86, 65, 82])

function cutWords(source: string, lines: readonly Line[], furniture: Furniture): readonly Line[] {
  const reader = new LabelReader()
  const cuts = new Map<Line, number>()
  let before: Line | null = null
  for (const line of lines) {
    if (line.text === '') before = null
    else if (!furniture.has(line)) {
      const length = firsts.has(line.text.charCodeAt(0)) ? reader.labelOf(line, before) : 0
      if (length > 0) cuts.set(line, length)
      before = line
    }
  }
  return cutLines(source, lines, cuts)
}

/** Reads labels line by line, and knows which question is open. */
class LabelReader {
  readonly #count = new LabelCount(longestGap)
  #open = false

  /** Length of the label that a line begins with and goes on behind; 0 when there is none. */
  labelOf({ text, label }: Line, before: Line | null): number {
    if (label !== null) {
      if (label.role === 'question') this.#count.count(label.numbers)
      this.#open = label.role === 'question'
      return 0
    }
    const begins = before === null || endsSentence(before.text)
    const asked = begins ? question.exec(text) : null
    if (asked !== null && this.#count.takes(readNumbers(asked.groups?.list ?? ''))) {
      this.#open = true
      return asked[0].length
    }
    const match = this.#answerOf(text, before, begins)
    if (match === null) return 0
    this.#open = false
    return match.length
  }

  #answerOf(text: string, before: Line | null, begins: boolean): string | null {
    const numbered = begins && this.#count.highest > 0 ? answer.exec(text) : null
    const first = Number.parseInt(readNumbers(numbered?.groups?.list ?? '')[0] ?? '', 10)
    const known = numbered !== null && first <= this.#count.highest
    const asks = before !== null && /\?[»”"’)]{0,2}\s?\d{0,3}$/.test(before.text.slice(-8))
    const match = known ? numbered : this.#open || asks ? bareAnswer.exec(text) : null
    if (match === null || (!(begins && this.#open) && !match[0].includes(':'))) return null
    return match[0]
  }
}

/** Cuts lines behind the labels in front of them; a label that is the whole line only comes to head what follows. */
function cutLines(source: string, lines: readonly Line[], cuts: ReadonlyMap<Line, number>): readonly Line[] {
  if (cuts.size === 0) return lines
  return lines.flatMap((line) => {
    const length = cuts.get(line)
    if (length === undefined) return [line]
    return length < line.text.length ? cutAt(source, line, length) : [{ ...line, heads: true }]
  })
}

function cutAt(source: string, line: Line, length: number): readonly Line[] {
  const at = line.textStart + length
  const label = { ...lineOf(source, line.start, at, line.number), heads: true }
  return [label, lineOf(source, at, line.end, line.number)]
}

const numbered = /^(?<number>\d{1,3})[.):]?(?:$|\s+(?=[\p{Lu}«“"‘'(]))/u

/** How much of a paper is its head, in UTF-16 code units. */
const headLength = 4_000

/** Bare numbers head the questions only where answers are labelled and questions are not, or where the paper is a list. */
function cutNumbers(source: string, lines: readonly Line[], furniture: Furniture): readonly Line[] {
  let answers = false
  let questions = false
  const items = lines.map((line): Item => {
    const item = furniture.has(line) ? other : itemOf(line)
    if (item === asked) questions = true
    if (item.role === 'answer') answers = true
    return item
  })
  if (questions) return lines
  const list = !answers && listsAnswers(source.slice(0, headLength))
  if (!(answers || list)) return lines
  const heads = list ? risingNumbers(items, (index) => asksNext(lines, index)) : headingNumbers(items)
  if (heads.size < (list ? shortestList : 1)) return lines
  const cuts = new Map<Line, number>()
  for (const index of heads) {
    const line = lines[index]
    if (line !== undefined) cuts.set(line, numbered.exec(line.text)?.[0].length ?? 0)
  }
  return cutLines(source, lines, cuts)
}

const other: Item = { role: 'other' }
const asked: Item = { role: 'other' }

function itemOf({ text, label }: Line): Item {
  if (label !== null) return label.role === 'answer' ? { role: 'answer', numbers: label.numbers } : asked
  const number = isDigit(text.charCodeAt(0)) ? numbered.exec(text)?.groups?.number : undefined
  return number === undefined ? other : { role: 'number', number: Number(number) }
}

/** Lines that a question has at most, for the mark that ends it to be looked for. */
const longestQuestion = 25

/** Whether a paragraph begins at a line, and it or the next one asks something. */
function asksNext(lines: readonly Line[], from: number): boolean {
  const before = lines[from - 1]
  if (before !== undefined && before.text !== '' && !endsSentence(before.text)) return false
  const alone = /^\d{1,3}[.):]?$/.test(lines[from]?.text ?? '')
  for (let at = from; at < Math.min(from + longestQuestion, lines.length); at += 1) {
    const { text = '' } = lines[at] ?? {}
    if (text.includes('?')) return true
    if (text === '' && at > from + (alone ? 1 : 0)) return false
    if (at > from + 1 && numbered.test(text)) return false
  }
  return false
}
