import type { Span } from '../document.ts'
import { readLabel } from '../labels.ts'
import { isDigit, isLetter, isLower, isUpper } from './characters.ts'
import type { Furniture } from './furniture.ts'
import type { Line } from './lines.ts'

/** A footnote as the page prints it: its number, its lines, and the marker that points to it. */
export interface FootnoteBlock {
  readonly number: string
  readonly lines: readonly Line[]
  /** In the source; null when none was found. */
  readonly marker: Span | null
}

/** How a document sets the number of its notes: `1De Telegraaf`, `1 De Telegraaf`, `1) De Telegraaf`, `[1] De Telegraaf`. */
type Style = 'glued' | 'spaced' | 'bracket' | 'square'

const opening =
  /^(?:(?<plain>\d{1,3})(?<gap>\s?)(?=[\p{Lu}«»“"‘'([]|https?:|www\.|(?:zie|idem|ibid|bron|vgl\.|o\.a\.|cf\.)(?!\p{L})|[a-z0-9][a-z0-9-]+(?:\.[a-z0-9-]+){0,3}\.(?:nl|com|org|eu|net|be|de|int|gov|uk)(?!\p{L})|\d{4}[ZD]\d{5}|\d{2} \d{3}(?!\d))|(?<bracket>\d{1,3})\)\s|\[(?<square>\d{1,3})\]\s?)/u

/** Lines that a footnote has at most; what runs on longer is text. */
const longestBlock = 30

/** Most numbers that may be passed over: a note that is not recognised must not cost those behind it. */
const longestGap = 2

/**
 * The footnotes among the lines: a line that begins with the next footnote number, whose marker stands in the lines
 * before it, or that follows a footnote at once. A block runs to a blank line, page furniture, the first line of a
 * page or the next footnote; one that a label interrupts is text, unless its number is glued to it, as labels' are not.
 */
export function findFootnotes(
  source: string,
  lines: readonly Line[],
  furniture: Furniture,
  startsPage: (line: Line) => boolean,
): readonly FootnoteBlock[] {
  const blocks: FootnoteBlock[] = []
  const markers = new Markers(source)
  let expected = 1
  let blockEnd = -1
  let style: Style | null = null
  let before: Line | null = null
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]
    if (line === undefined || line.text === '' || furniture.has(line)) {
      if (line !== undefined && furniture.has(line)) markers.turnPage(line.end)
      before = null
      continue
    }
    if (startsPage(line)) markers.turnPage(line.start)
    const opened = openingOf(line.text)
    const number = opened === null ? 0 : Number(opened.number)
    const due =
      opened !== null &&
      number >= expected &&
      number <= expected + (blockEnd === at ? longestGap : 0) &&
      (style === null || style === opened.style) &&
      (markers.has(opened) || (blockEnd === at && number === expected))
    const block = due && opened !== null ? takeBlock(lines, at, furniture, startsPage, opened) : null
    if (opened !== null && block !== null) {
      blocks.push({ number: opened.number, lines: block, marker: markers.take(opened) })
      style = opened.style
      expected = number + 1
      at += block.length - 1
      blockEnd = at + 1
      before = null
    } else {
      markers.collect(line, before)
      before = line
    }
  }
  return blocks
}

interface Opening {
  readonly number: string
  readonly style: Style
}

function openingOf(text: string): Opening | null {
  const first = text.charCodeAt(0)
  if (!isDigit(first) && first !== 91) return null
  const groups = opening.exec(text)?.groups
  if (groups === undefined) return null
  const { plain, gap, bracket, square } = groups
  if (plain !== undefined) return { number: plain, style: gap === '' ? 'glued' : 'spaced' }
  if (bracket !== undefined) return { number: bracket, style: 'bracket' }
  return { number: square ?? '', style: 'square' }
}

function takeBlock(
  lines: readonly Line[],
  from: number,
  furniture: Furniture,
  startsPage: (line: Line) => boolean,
  opened: Opening,
): readonly Line[] | null {
  const block: Line[] = []
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at]
    if (line === undefined || line.text === '' || furniture.has(line)) break
    if (at > from) {
      const next = openingOf(line.text)
      const step = Number(next?.number) - Number(opened.number)
      if (startsPage(line) || (next?.style === opened.style && step >= 1 && step <= 1 + longestGap)) break
    }
    if (readLabel(line.text) !== null) {
      if (opened.style !== 'glued' || block.length === 0) return null
      break
    }
    if (block.length === longestBlock) return null
    block.push(line)
  }
  return block
}

/** A document's markers, each with its place in the source, in order; taken one by one as their notes are met. */
class Markers {
  readonly #places = new Map<string, number[]>()
  #last = -1
  #page = 0
  #nextPage = 0
  /** Where the runs of digits of the source begin, and the first that is not read yet. */
  readonly #runs: readonly number[]
  #run = 0

  constructor(source: string) {
    this.#runs = digitRuns(source)
  }

  /** A page ends, or begins, at an offset of the source. */
  turnPage(offset: number): void {
    this.#nextPage = offset
  }

  has({ number, style }: Opening): boolean {
    return this.#places.has(keyOf(number, style))
  }

  /** The marker of a note: the first of its page, else the first behind the last marker taken. */
  take({ number, style }: Opening): Span | null {
    const places = this.#places.get(keyOf(number, style)) ?? []
    const later = places.filter((place) => place > this.#last)
    const start = later.find((place) => place >= this.#page) ?? later[0]
    if (start === undefined) return null
    this.#last = start
    const width = style === 'bracket' ? 1 : style === 'square' ? 2 : 0
    return { start, end: start + number.length + width }
  }

  #add(number: string, style: Style, place: number): void {
    const key = keyOf(number, style)
    const places = this.#places.get(key)
    if (places === undefined) this.#places.set(key, [place])
    else if (places.length < mostPlaces) places.push(place)
  }

  /**
   * Markers are digits glued behind a letter or a stop: `presentatie1`, `maffia.2`, `oproep?»3`. Some readers put them
   * at the start of the next line, or on a line of their own: `2, 3 en 4`. Others print `afgenomen? 1)` or `[1]`.
   */
  collect(line: Line, before: Line | null): void {
    if (this.#nextPage > this.#page) this.#page = this.#nextPage
    const { text, textStart } = line
    if (isDigit(text.charCodeAt(0))) this.#collectLeading(line, before)
    for (; (this.#runs[this.#run] ?? Number.POSITIVE_INFINITY) < line.textEnd; this.#run += 1) {
      const start = (this.#runs[this.#run] ?? 0) - textStart
      if (start < 1) continue
      let end = start + 1
      while (isDigit(text.charCodeAt(end))) end += 1
      if (end - start > 3) continue
      const number = text.slice(start, end)
      if (text[start - 1] === '[' && text[end] === ']') this.#add(number, 'square', textStart + start - 1)
      else if (text[end] === ')' && pointsInBracket(text, start, end))
        this.#add(number, 'bracket', textStart + start)
      else if (pointsGlued(text, start, end)) this.#add(number, 'glued', textStart + start)
    }
    if (text.charCodeAt(0) === 91) {
      const number = /^\[(\d{1,3})\]/.exec(text)?.[1]
      if (number !== undefined) this.#add(number, 'square', textStart)
    }
  }

  #collectLeading({ text, textStart }: Line, before: Line | null): void {
    if (before !== null && text.length <= 20 && /^\d{1,3}(?:(?:,\s?|\sen\s)\d{1,3})*,?$/.test(text))
      for (const match of text.matchAll(/\d+/g)) this.#add(match[0], 'glued', textStart + match.index)
    else {
      const leading = /^\d{1,3}(?=[,;:]?\s\p{L})/u.exec(text)?.[0]
      if (leading !== undefined) this.#add(leading, 'glued', textStart)
    }
  }
}

function digitRuns(source: string): readonly number[] {
  const runs: number[] = []
  const digits = /\d+/g
  for (let match = digits.exec(source); match !== null; match = digits.exec(source)) runs.push(match.index)
  return runs
}

/** Most places that are kept of one number: years and amounts may look like markers. */
const mostPlaces = 200

const keyOf = (number: string, style: Style): string =>
  style === 'bracket' || style === 'square' ? `${style} ${number}` : number

/** `afgenomen? 1)` at the end of a line, or behind a closing quotation mark; "1) Waarom" counts questions. */
function pointsInBracket(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start)
  return /[»”]\s?$/.test(before) || (/[?.!’"')]\s?$/.test(before) && /^\)[.,;]?$/.test(text.slice(end)))
}

const stops = new Set(Array.from(').,?!:;’”»"', (mark) => mark.charCodeAt(0)))

function pointsGlued(text: string, start: number, end: number): boolean {
  const last = text.charCodeAt(start - 1)
  const next = text.charCodeAt(end)
  if (isLetter(last)) {
    const two = start > 1 && isLetter(text.charCodeAt(start - 2))
    const formula = /(?:^|[^\p{L}])(?:CO|NO|SO|PM|EU|G|A|N)$/u.test(text.slice(Math.max(0, start - 3), start))
    return two && !formula && (end === text.length || !isLetter(next)) && text[end] !== '-'
  }
  if (!stops.has(last) || isDigit(text.charCodeAt(start - 2))) return false
  if (end < text.length && (isLower(next) || isUpper(next) || text[end] === '-')) return false
  return !(text[end] === '.' || text[end] === ',') || !isDigit(text.charCodeAt(end + 1))
}
