import type { Span } from '../document.ts'
import { codeSet, isDigit, isLetter, isLower, isUpper } from './characters.ts'
import type { Line } from './lines.ts'

/** How a document sets the number of its notes: `1De Telegraaf`, `1 De Telegraaf`, `1) De Telegraaf`, `[1] De Telegraaf`, `¹ De Telegraaf`. */
export type Style = 'glued' | 'spaced' | 'bracket' | 'square' | 'raised'

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹'
/** The code units of superior figures. */
export const raisedFigures = codeSet(raised)
/** A number in superior figures, as a pattern's source. */
export const raisedNumber = `[${raised}]{1,3}`

/** The digits of a number in superior figures: `¹²` is `12`. */
export function digitsOfRaised(number: string): string {
  let digits = ''
  for (const figure of number) digits += raised.indexOf(figure)
  return digits
}

/** The number with which a note begins. */
export interface Opening {
  readonly number: string
  readonly style: Style
}

/** A document's markers, each with its place in the source, in order; taken one by one as their notes are met. */
export class Markers {
  readonly #places = new Map<string, number[]>()
  /** Where markers in square brackets end: `[3]`, `[3 ]`. */
  readonly #ends = new Map<number, number>()
  #last = -1
  #page = 0
  #nextPage = 0
  /** The lines whose markers are not looked for yet, each with the line before it: many papers have no notes. */
  readonly #waiting: { readonly line: Line; readonly before: Line | null }[] = []
  /** Where the numbers of the source begin, and the first that is not read yet. */
  readonly #runs: readonly number[]
  #run = 0
  readonly #raised: boolean

  /**
   * @param numbers The places of all numbers in the source.
   * @param raises Whether the source has superior figures.
   */
  constructor(numbers: readonly number[], raises: boolean) {
    this.#runs = numbers
    this.#raised = raises
  }

  /** A page ends, or begins, at an offset of the source. */
  turnPage(offset: number): void {
    this.#nextPage = offset
  }

  has(opening: Opening): boolean {
    this.#collectWaiting()
    return this.#placesOf(opening) !== undefined
  }

  /** Some readers put brackets round the markers alone, or raise them: `[3 ]`, `³`, of a note that begins `3 De Telegraaf`. */
  #placesOf({ number, style }: Opening): readonly number[] | undefined {
    const own = this.#places.get(keyOf(number, style))
    return own === undefined && style === 'spaced'
      ? (this.#places.get(keyOf(number, 'square')) ?? this.#places.get(keyOf(number, 'raised')))
      : own
  }

  /** The marker of a note: the first of its page, else the first behind the last marker taken. */
  take(opening: Opening): Span | null {
    this.#collectWaiting()
    const { number, style } = opening
    const places = this.#placesOf(opening) ?? []
    const later = places.filter((place) => place > this.#last)
    const start = later.find((place) => place >= this.#page) ?? later[0]
    if (start === undefined) return null
    this.#last = start
    const width = style === 'bracket' ? 1 : 0
    return { start, end: this.#ends.get(start) ?? start + number.length + width }
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
    this.#waiting.push({ line, before })
  }

  #collectWaiting(): void {
    for (const { line, before } of this.#waiting) this.#collectFrom(line, before)
    this.#waiting.length = 0
  }

  #collectFrom(line: Line, before: Line | null): void {
    const runs = this.#runs
    const { text, textStart } = line
    if (this.#raised)
      for (const { 0: number, index } of text.matchAll(raisedAnywhere))
        this.#add(digitsOfRaised(number), 'raised', textStart + index)
    if (isDigit(text.charCodeAt(0))) this.#collectLeading(line, before)
    for (; (runs[this.#run] ?? Number.POSITIVE_INFINITY) < line.textEnd; this.#run += 1) {
      const start = (runs[this.#run] ?? 0) - textStart
      if (start < 1) continue
      let end = start + 1
      while (isDigit(text.charCodeAt(end))) end += 1
      if (end - start > 3) continue
      const number = text.slice(start, end)
      const squared = squareRound(text, start, end)
      if (squared !== null) this.#addSquare(number, textStart, squared)
      else if (text[end] === ')' && pointsInBracket(text, start, end))
        this.#add(number, 'bracket', textStart + start)
      else if (pointsGlued(text, start, end)) this.#add(number, 'glued', textStart + start)
    }
    if (text.charCodeAt(0) === 91) {
      const [whole = '', number] = /^\[\s?(\d{1,3})\s?\]/.exec(text) ?? []
      if (number !== undefined) this.#addSquare(number, textStart, { start: 0, end: whole.length })
    }
  }

  #addSquare(number: string, textStart: number, { start, end }: Span): void {
    this.#add(number, 'square', textStart + start)
    this.#ends.set(textStart + start, textStart + end)
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

/** Not of a measure: `km²`. */
export const raisedAnywhere = new RegExp(`(?<!(?:^|[^\\p{L}])[kdcmh]?m)${raisedNumber}`, 'gu')

/** The same and those of measures: tells most lines, sooner, that they have none. */
export const anyRaised = new RegExp(raisedNumber)

/** Most places that are kept of one number: years and amounts may look like markers. */
const mostPlaces = 200

const keyOf = (number: string, style: Style): string =>
  style === 'glued' || style === 'spaced' ? number : `${style} ${number}`

/** The square brackets round a number, with a space inside them or not: `[3]`, `[3 ]`. */
function squareRound(text: string, start: number, end: number): Span | null {
  const from = text[start - 1] === '[' ? start - 1 : start - 2
  const to = text[end] === ']' ? end + 1 : end + 2
  if (text[from] !== '[' || text[to - 1] !== ']') return null
  return /^\[\s?\d+\s?\]$/.test(text.slice(from, to)) ? { start: from, end: to } : null
}

/** `afgenomen? 1)` at the end of a line, or behind a closing quotation mark; "1) Waarom" counts questions. */
function pointsInBracket(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start)
  return /[»”]\s?$/.test(before) || (/[?.!’"')]\s?$/.test(before) && /^\)[.,;]?$/.test(text.slice(end)))
}

const stops = codeSet(').,?!:;’”»"')

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
