import { readLabel } from '../labels.ts'
import type { Furniture } from './furniture.ts'
import type { Line } from './lines.ts'

/** A footnote block at the foot of a page: its number and its lines. */
export interface FootnoteBlock {
  readonly number: string
  readonly lines: readonly Line[]
}

const opening = /^(\d{1,3})\s?(?=[\p{Lu}«»“"‘'(]|https?:|www\.)/u

/** Lines that a footnote has at most; what runs on longer is text. */
const longestBlock = 30

/**
 * The footnotes among the lines: a line that begins with the next footnote number, whose marker stands glued to a
 * word or a stop in the lines before it, or that follows a footnote at once. A block runs to a blank line, page
 * furniture, the first line of a page or the next footnote; one that a label interrupts is text.
 */
export function findFootnotes(
  lines: readonly Line[],
  furniture: Furniture,
  startsPage: (line: Line) => boolean,
): readonly FootnoteBlock[] {
  const blocks: FootnoteBlock[] = []
  const markers = new Set<string>()
  let expected = 1
  let blockEnd = -1
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]
    if (line === undefined || line.text === '' || furniture.has(line.number)) continue
    const number = opening.exec(line.text)?.[1]
    const due = number !== undefined && Number(number) === expected
    const block =
      due && (markers.has(number) || blockEnd === at)
        ? takeBlock(lines, at, furniture, startsPage, expected + 1)
        : null
    if (number !== undefined && block !== null) {
      blocks.push({ number, lines: block })
      expected += 1
      at += block.length - 1
      blockEnd = at + 1
    } else collectMarkers(line.text, markers)
  }
  return blocks
}

/**
 * Markers are digits glued behind a letter or a stop: `presentatie1`, `maffia.2`, `oproep?»3`; some readers put them at
 * the start of the next line.
 */
function collectMarkers(text: string, markers: Set<string>): void {
  const leading = opening.exec(text)?.[1]
  if (leading !== undefined) markers.add(leading)
  for (const match of text.matchAll(/(?<=\p{L}{2}|[).,?!:;’”»]|\p{Lu}\.)(\d{1,3})(?![\d\p{L}.,-])/gu))
    if (match[1] !== undefined) markers.add(match[1])
  for (const match of text.matchAll(/(?<=\p{L}{2}|[)?!’”»])(\d{1,3})(?=[.,;:]?(?:\s|$))/gu))
    if (match[1] !== undefined) markers.add(match[1])
}

function takeBlock(
  lines: readonly Line[],
  from: number,
  furniture: Furniture,
  startsPage: (line: Line) => boolean,
  next: number,
): readonly Line[] | null {
  const block: Line[] = []
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at]
    if (line === undefined || line.text === '' || furniture.has(line.number)) break
    if (at > from && (startsPage(line) || opening.exec(line.text)?.[1] === String(next))) break
    if (readLabel(line.text) !== null || block.length === longestBlock) return null
    block.push(line)
  }
  return block
}

/** Where the marker of a footnote stands in a clean text, looked for from an offset on; null when it is not there. */
export function findMarker(
  text: string,
  number: string,
  from: number,
): { start: number; end: number } | null {
  const form = new RegExp(`(?<=\\p{L}{2}|\\p{Lu}|[).,?!:;’”»])${number}(?![\\d\\p{L}])`, 'gu')
  form.lastIndex = from
  const match = form.exec(text)
  return match === null ? null : { start: match.index, end: match.index + number.length }
}
