import type { Span } from '../document.ts'
import { isDigit } from './characters.ts'
import type { Landmarks } from './landmarks.ts'
import type { Line } from './lines.ts'
import {
  anyRaised,
  digitsOfRaised,
  Markers,
  type Opening,
  raisedAnywhere,
  raisedFigures,
  raisedNumber,
  type Style,
} from './markers.ts'

/** A footnote as the page prints it: its number, its lines, and the marker that points to it. */
export interface FootnoteBlock {
  readonly number: string
  readonly lines: readonly Line[]
  /** In the source; null when none was found. */
  readonly marker: Span | null
}

const opening =
  /^(?:(?<plain>\d{1,3})(?<gap>\s?)(?=[\p{Lu}«»“"‘'([]|https?:|www\.|(?:zie|idem|ibid|bron|vgl\.|o\.a\.|cf\.)(?!\p{L})|[a-z0-9][a-z0-9-]+(?:\.[a-z0-9-]+){0,3}\.(?:nl|com|org|eu|net|be|de|int|gov|uk)(?!\p{L})|\d{4}[ZD]\d{5}|\d{2} \d{3}(?!\d))|(?<bracket>\d{1,3})\)\s|\[\s?(?<square>\d{1,3})\s?\]\s?)/u

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
  lines: readonly Line[],
  landmarks: Landmarks,
  startsPage: (line: Line) => boolean,
): readonly FootnoteBlock[] {
  if (!lines.some(opensFirst)) return []
  const blocks: FootnoteBlock[] = []
  const raises = lines.some(({ text }) => anyRaised.test(text) && text.search(raisedAnywhere) >= 0)
  const markers = new Markers(landmarks.numbers, raises)
  let expected = 1
  let blockEnd = -1
  let style: Style | null = null
  let before: Line | null = null
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]
    if (line === undefined || line.text === '' || line.furniture) {
      if (line?.furniture === true) markers.turnPage(line.end)
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
    const block = due && opened !== null ? takeBlock(lines, at, startsPage, opened) : null
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

/** Whether a line opens with the number 1, as the first note does: a paper without such a line has no notes. */
const opensFirst = ({ text, furniture }: Line): boolean =>
  !furniture && text !== '' && '01[¹'.includes(text.charAt(0)) && Number(openingOf(text)?.number) === 1

const raisedOpening = new RegExp(`^${raisedNumber}(?=\\s?\\S)`)

function openingOf(text: string): Opening | null {
  const first = text.charCodeAt(0)
  if (raisedFigures.has(first)) {
    const number = raisedOpening.exec(text)?.[0]
    return number === undefined ? null : { number: digitsOfRaised(number), style: 'raised' }
  }
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
  startsPage: (line: Line) => boolean,
  opened: Opening,
): readonly Line[] | null {
  const block: Line[] = []
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at]
    if (line === undefined || line.text === '' || line.furniture) break
    if (at > from) {
      const next = openingOf(line.text)
      const step = Number(next?.number) - Number(opened.number)
      if (startsPage(line) || (next?.style === opened.style && step >= 1 && step <= 1 + longestGap)) break
    }
    if (line.label !== null) {
      if (opened.style !== 'glued' || block.length === 0) return null
      break
    }
    if (block.length === longestBlock) return null
    block.push(line)
  }
  return block
}
