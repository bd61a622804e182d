import { numberList, readLabel, readNumbers } from '../labels.ts'
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
  const count = new LabelCount(longestGap)
  let open = false
  let before: Line | null = null
  let cuts = false
  const cut = lines.flatMap((line): readonly Line[] => {
    if (furniture.has(line) || line.text === '') {
      if (line.text === '') before = null
      return [line]
    }
    const begins = before === null || endsSentence(before.text)
    const asks = before !== null && /\?[»”"’)]{0,2}\s?\d{0,3}$/.test(before.text.slice(-8))
    before = line
    if (!firsts.has(line.text.charCodeAt(0))) return [line]
    const label = readLabel(line.text)
    if (label !== null) {
      if (label.role === 'question') count.count(label.numbers)
      open = label.role === 'question'
      return [line]
    }
    const asked = begins ? question.exec(line.text) : null
    if (asked !== null && count.takes(readNumbers(asked.groups?.list ?? ''))) {
      open = true
      cuts = true
      return cutAt(source, line, asked[0].length)
    }
    const answered = begins && count.highest > 0 ? answer.exec(line.text) : null
    const to = Number.parseInt(readNumbers(answered?.groups?.list ?? '')[0] ?? '', 10)
    const match =
      answered !== null && to <= count.highest ? answered : open || asks ? bareAnswer.exec(line.text) : null
    if (match === null || (!(begins && open) && !match[0].includes(':'))) return [line]
    open = false
    cuts = true
    return cutAt(source, line, match[0].length)
  })
  return cuts ? cut : lines
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
  const items = lines.map((line): Item => {
    if (furniture.has(line)) return { role: 'other' }
    const label = readLabel(line.text)
    if (label?.role === 'answer') {
      answers = true
      return { role: 'answer', numbers: label.numbers }
    }
    if (label !== null || !isDigit(line.text.charCodeAt(0))) return { role: 'other' }
    const number = numbered.exec(line.text)?.groups?.number
    return number === undefined ? { role: 'other' } : { role: 'number', number: Number(number) }
  })
  if (lines.some((line) => line.text.startsWith('Vra') && readLabel(line.text)?.role === 'question'))
    return lines
  const list = !answers && listsAnswers(source.slice(0, headLength))
  if (!answers && !list) return lines
  const heads = list ? risingNumbers(items, (index) => asksNext(lines, index)) : headingNumbers(items)
  if (heads.size < (list ? shortestList : 1)) return lines
  return lines.flatMap((line, index) => {
    if (!heads.has(index)) return [line]
    const length = numbered.exec(line.text)?.[0].length ?? 0
    return length < line.text.length ? cutAt(source, line, length) : [{ ...line, heads: true }]
  })
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
