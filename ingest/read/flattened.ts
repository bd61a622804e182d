import type { Span } from '../document.ts'
import { numberList, readNumbers } from '../labels.ts'
import { matchAt } from '../matches.ts'
import { LabelCount } from '../numbering.ts'
import { codeAt, isBlank } from './characters.ts'
import { asked, page, risingInLines } from './flattened-rising.ts'
import { unlabelledIn } from './flattened-unlabelled.ts'
import { headOf } from './head.ts'
import { type Landmarks, placesIn } from './landmarks.ts'
import { cutOut, type Line } from './lines.ts'

/** A line longer than this holds more than a line: a reader lost the line breaks. In UTF-16 code units. */
const flattenedLength = 2_000
/** In a source of a line or two, a shorter line does. */
const shortSource = { lines: 3, length: 100 }

const antwoord = '(?:Antwoord(?:en)?|ANTWOORD(?:EN)?)'
const numbered = String.raw`${antwoord}\s{0,3}(?<words>(?:(?:op|bij|OP|BIJ)\s?)?(?:de\s|DE\s)?(?:[Vv]ra(?:ag|gen)|VRA(?:AG|GEN))\s{0,3})?(?<answered>${numberList})`
const answered = String.raw`(?:${numbered}|Antwoord|ANTWOORD)(?::|\s?\||[.)](?=\s{1,4}[\p{Lu}«“])|(?=\s{0,12}${page}[\p{Lu}«“"‘']))|Antwoorden:`
const closes = String.raw`(?<closing>Mededeling|Toelichting:?)(?=\s{1,4}(?:De|Het|Deze|Dit|Hierbij|Hiermee|Wegens|Vanwege|Uw|Ik|Op|In)\s)`
const inline = new RegExp(
  String.raw`(?:${asked}|(?<lead>\d{1,3})\.\s?Antwoord\s?:|${answered}|${closes})`,
  'uy',
)

/**
 * Cuts lines that a reader flattened at the labels of questions and answers in them, so that each label stands on a
 * line of its own. Only labels whose numbers count up are cut at: "Vraag 7 gaat over …" in a sentence is none.
 */
export function cutFlattened(source: string, lines: readonly Line[], landmarks: Landmarks): readonly Line[] {
  if (!holdsFlattened(lines)) return lines
  const lengths = new Map<number, number>()
  for (const { number, text } of lines)
    if (text !== '') lengths.set(number, (lengths.get(number) ?? 0) + text.length)
  const longest = lengths.size <= shortSource.lines ? shortSource.length : flattenedLength
  const flattened = (line: Line): boolean => (lengths.get(line.number) ?? 0) > longest && !line.furniture
  const labels = new LabelFinder({
    head: () => headOf(source),
    rising: () => risingInLines(lines.filter(flattened), landmarks),
    landmarks,
  })
  return lines.flatMap((line) =>
    flattened(line) ? cutOut(source, line, labels.labelsIn(line), 'head') : [line],
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

/** Most questions that may be missing between two that are printed: scans lose a label now and then. */
const longestGap = 2

/** What finding labels may ask of the source. */
interface Asks {
  /** The head of the paper. */
  readonly head: () => string
  /** Where labels of a rising series stand in the source, wherever it starts. */
  readonly rising: () => ReadonlySet<number>
  readonly landmarks: Landmarks
}

/**
 * Finds the labels that count on from the last one, begin a series anew at 1, or rise in the series of a paper that is
 * cut, from one line to the next.
 */
class LabelFinder {
  readonly #asked = new LabelCount(longestGap)
  #answered = 0
  #open = false
  #any = false
  #rising: ReadonlySet<number> | null = null
  readonly #asks: Asks

  constructor(asks: Asks) {
    this.#asks = asks
  }

  #rises(place: number): boolean {
    this.#rising ??= this.#asks.rising()
    return this.#rising.has(place)
  }

  #takes({ text, textStart }: Line, match: RegExpExecArray): boolean {
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
      const numbers = readNumbers(asked)
      const rises = (): boolean => this.#rises(textStart + match.index)
      if (!this.#asked.takes(numbers) && !this.#asked.skipsTo(numbers, rises)) return false
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

  /** The labels in a line, in the source. */
  labelsIn(line: Line): readonly Span[] {
    const { text, textStart } = line
    const spans: Span[] = []
    let end = 0
    for (const at of this.#places(line)) {
      if (at < end || !stands(text, at) || isNamed(text, at)) continue
      const match = matchAt(inline, text, at)
      if (match === null) continue
      end = at + match[0].length
      if (!this.#takes(line, match)) continue
      spans.push({ start: at, end })
      this.#any = true
    }
    const found = spans.length > 0 ? spans : unlabelledIn(text, this.#asks.head)
    return found.map((span) => ({ start: textStart + span.start, end: textStart + span.end }))
  }

  /** Where a label may begin in a line: at a capital that labels begin with, or at the number in front of "Antwoord". */
  #places(line: Line): readonly number[] {
    const { text } = line
    const places: number[] = []
    for (const at of placesIn(line, this.#asks.landmarks.capitals))
      if (mayOpenLabel(text, at)) places.push(at)
    const capitals = places.length
    for (const at of placesIn(line, this.#asks.landmarks.numbers)) if (mayLead(text, at)) places.push(at)
    return places.length === capitals ? places : places.sort((a, b) => a - b)
  }
}

/** Whether a number of up to three digits has a stop behind it, and "A" after that. */
function mayLead(text: string, at: number): boolean {
  let end = at + 1
  while (end < at + 4 && codeAt(text, end) !== stop) end += 1
  return codeAt(text, end) === stop && leads.test(text.slice(at, end + 3))
}

const stop = 46
const leads = /^\d{1,3}\.\s?A/

/** By the first letter of Vraag, Antwoord, Mededeling and Toelichting the second one, small. */
const seconds = new Uint8Array(128)
for (const [first, second] of ['Vr', 'An', 'Me', 'To'])
  seconds[first?.charCodeAt(0) ?? 0] = second?.charCodeAt(0) ?? 0

const mayOpenLabel = (text: string, at: number): boolean =>
  seconds[text.charCodeAt(at)] === (text.charCodeAt(at + 1) | 32)

/** "Zie ook ⟨Vraag 5⟩. Vraag 5 Is …?", "zoals in ⟨Antwoord op Vraag 3⟩": words with a capital that name one, and label nothing. */
const isNamed = (text: string, at: number): boolean => matchAt(naming, text, at) !== null

const naming = /(?<=(?<!\p{L})(?:zie|ook|in|bij|op|onder|naar|verder|het|mijn|ons|uw)\s{1,3})/iuy

/** Labels stand behind a mark, white space or the number of a page. */
const stands = (text: string, at: number): boolean =>
  at === 0 || isBlank(text.charCodeAt(at - 1)) || '.?!)»”’:/0123456789'.includes(text.charAt(at - 1))
