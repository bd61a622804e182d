import type { Span } from '../document.ts'
import { numberList, readNumbers } from '../labels.ts'
import { LabelCount, listsAnswers } from '../numbering.ts'
import { unlabelledIn } from './flattened-unlabelled.ts'
import type { Furniture } from './furniture.ts'
import { type Line, lineOf } from './lines.ts'

/** A line longer than this holds more than a line: a reader lost the line breaks. In UTF-16 code units. */
const flattenedLength = 2_000
/** In a source of a line or two, a shorter line does. */
const shortSource = { lines: 3, length: 100 }

/** A page number like "6/10" may have landed between a label and its text, or glued to it. */
const page = String.raw`(?:\d{1,2}/\d{1,3}\s?)?`
const vraag = '(?:Vra(?:ag|gen)|VRA(?:AG|GEN))'
const antwoord = '(?:Antwoord(?:en)?|ANTWOORD(?:EN)?)'
const asked = String.raw`${vraag}\s{0,3}(?:nr\.?\s)?\.?(?<asked>${numberList})(?:\s?:)?(?=\s{0,4}${page}(?:\(\p{L}|[\p{Lu}«“"‘'(]))`
const numbered = String.raw`${antwoord}\s{0,3}(?<words>(?:(?:op|bij|OP|BIJ)\s?)?(?:de\s|DE\s)?(?:vra(?:ag|gen)|VRA(?:AG|GEN))\s{0,3})?(?<answered>${numberList})`
const answered = String.raw`(?:${numbered}|Antwoord|ANTWOORD)(?::|(?=\s{0,4}${page}[\p{Lu}«“"‘']))|Antwoorden:`
const closes = String.raw`(?<closing>Mededeling|Toelichting:?)(?=\s{1,4}(?:De|Het|Deze|Dit|Hierbij|Hiermee|Wegens|Vanwege|Uw|Ik|Op|In)\s)`
const inline = new RegExp(
  String.raw`(?:${asked}|(?<lead>\d{1,3})\.\s?Antwoord\s?:|${answered}|${closes})`,
  'gu',
)

/**
 * Cuts lines that a reader flattened at the labels of questions and answers in them, so that each label stands on a
 * line of its own. Only labels whose numbers count up are cut at: "Vraag 7 gaat over …" in a sentence is none.
 */
export function cutFlattened(source: string, lines: readonly Line[], furniture: Furniture): readonly Line[] {
  if (!holdsFlattened(lines)) return lines
  const lengths = new Map<number, number>()
  for (const { number, text } of lines)
    if (text !== '') lengths.set(number, (lengths.get(number) ?? 0) + text.length)
  const longest = lengths.size <= shortSource.lines ? shortSource.length : flattenedLength
  const flattened = ({ number }: Line): boolean => (lengths.get(number) ?? 0) > longest
  if (!lines.some(flattened)) return lines
  const labels = new LabelFinder(listsAnswers(source.slice(0, headLength)))
  return lines.flatMap((line) =>
    flattened(line) && !furniture.has(line) ? cutLine(source, line, labels) : [line],
  )
}

/** Whether any line of the source is too long; the pieces of a line stand together. */
function holdsFlattened(lines: readonly Line[]): boolean {
  let count = 0
  let longest = 0
  let length = 0
  let before = -1
  for (const { number, text } of lines) {
    if (text === '') continue
    if (number !== before) {
      count += 1
      length = 0
      before = number
    }
    length += text.length
    longest = Math.max(longest, length)
  }
  return longest > (count <= shortSource.lines ? shortSource.length : flattenedLength)
}

/** How much of a paper is its head, in UTF-16 code units. */
const headLength = 4_000

function cutLine(source: string, line: Line, finder: LabelFinder): readonly Line[] {
  const pieces: Line[] = []
  let from = line.start
  for (const label of finder.labelsIn(line.text)) {
    const [start, end] = [line.textStart + label.start, line.textStart + label.end]
    if (start > from) pieces.push(lineOf(source, from, start, line.number))
    pieces.push({ ...lineOf(source, start, end, line.number), heads: true })
    from = end
  }
  if (pieces.length === 0) return [line]
  pieces.push(lineOf(source, from, line.end, line.number))
  return pieces.filter((piece) => piece.text !== '')
}

/** Most questions that may be missing between two that are printed: scans lose a label now and then. */
const longestGap = 2

/** Finds the labels that count on from the last one, or begin a series anew at 1, from one line to the next. */
class LabelFinder {
  readonly #asked = new LabelCount(longestGap)
  #answered = 0
  #open = false
  #any = false
  readonly #list: boolean

  /** @param list Whether the paper is a list of questions and answers, which may label neither. */
  constructor(list: boolean) {
    this.#list = list
  }

  #takes(text: string, match: RegExpExecArray): boolean {
    const { asked, answered, words, lead, closing } = match.groups ?? {}
    if (closing !== undefined)
      return this.#any && /[?.!»”]\s*$/.test(text.slice(Math.max(0, match.index - 4), match.index))
    if (lead !== undefined) {
      const number = Number(lead)
      if (number <= this.#answered || number > this.#answered + 1 + longestGap) return false
      this.#answered = number
      return true
    }
    if (asked !== undefined) {
      if (!this.#asked.takes(readNumbers(asked))) return false
      this.#open = true
      return true
    }
    const before = text.slice(Math.max(0, match.index - 8), match.index)
    const ends = /(?:^|[?.)»”])\s*(?:\d{1,2}(?:(?:,|\sen)\s\d)?)?\s*$/.test(before)
    const known = Number.parseInt(answered ?? '', 10) <= this.#asked.highest
    const closes = answered === undefined ? this.#open && ends : words !== undefined || (known && ends)
    if (!closes || !this.#any) return false
    this.#open = false
    return true
  }

  *labelsIn(text: string): Iterable<Span> {
    let found = false
    for (const match of standing(text))
      if (this.#takes(text, match)) {
        found = true
        this.#any = true
        yield spanOf(match)
      }
    if (!found) yield* unlabelledIn(text, this.#list)
  }
}

/** The labels that stand behind a mark or white space, in order. */
function* standing(text: string): Iterable<RegExpExecArray> {
  for (let from = 0; ; ) {
    inline.lastIndex = from
    const match = inline.exec(text)
    if (match === null) return
    const stands = match.index === 0 || /[\s.?!)»”’:]/.test(text.charAt(match.index - 1))
    from = stands ? match.index + match[0].length : match.index + 1
    if (stands) yield match
  }
}

const spanOf = ({ 0: words, index }: RegExpExecArray): Span => ({ start: index, end: index + words.length })
