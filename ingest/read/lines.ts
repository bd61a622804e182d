import type { Span } from '../document.ts'
import { readLabel } from '../labels.ts'
import { codeAt, isBlank } from './characters.ts'
import { holdWholeParagraphs } from './column.ts'
import type { Landmarks } from './landmarks.ts'
import type { Line } from './line.ts'

export type { Line } from './line.ts'

const feed = 12

/** Splits a source into lines at its line breaks, `\r\n` one of them; every character belongs to one line or one break. */
export function splitLines(source: string, { breaks }: Landmarks): readonly Line[] {
  const lines: Line[] = []
  let start = 0
  for (const end of breaks) {
    if (end < start) continue
    lines.push(lineOf(source, start, end, lines.length + 1))
    start = end + (source.charCodeAt(end) === 13 && source.charCodeAt(end + 1) === 10 ? 2 : 1)
  }
  if (start < source.length || lines.length === 0)
    lines.push(lineOf(source, start, source.length, lines.length + 1))
  return lines
}

/** The line that a span of the source makes; `role` is what is known of it beforehand. */
export function lineOf(
  source: string,
  start: number,
  end: number,
  number: number,
  role: 'text' | 'head' | 'rest of head' | 'furniture' = 'text',
): Line {
  let textStart = start
  let textEnd = end
  while (textStart < end && isBlank(source.charCodeAt(textStart))) textStart += 1
  while (textEnd > textStart && isBlank(source.charCodeAt(textEnd - 1))) textEnd -= 1
  if (textStart < textEnd && isHint(source.charCodeAt(textStart)) && onlyHints(source, textStart, textEnd))
    textStart = end
  if (textStart === end) textStart = textEnd = start
  const opensPage = codeAt(source, start - 1) === feed
  const text = source.slice(textStart, textEnd)
  return {
    number,
    start,
    end,
    text,
    textStart,
    textEnd,
    indented: textStart > start || opensPage,
    opensPage,
    heads: role === 'head' || role === 'rest of head',
    goesOn: role === 'rest of head',
    furniture: role === 'furniture',
    label: readLabel(text),
  }
}

/** The pieces of a line of which spans of the source have a role of their own, in order; those without text left out. */
export function cutOut(
  source: string,
  line: Line,
  spans: readonly Span[],
  role: 'head' | 'furniture',
): readonly Line[] {
  if (spans.length === 0) return [line]
  const pieces: Line[] = []
  let from = line.start
  for (const { start, end } of spans) {
    pieces.push(lineOf(source, from, start, line.number), lineOf(source, start, end, line.number, role))
    from = end
  }
  pieces.push(lineOf(source, from, line.end, line.number))
  return pieces.filter((piece) => piece.text !== '')
}

/** Share of the lines with text that must be quoted before marks in front of them are those of a mail. */
const quotedShare = 0.9

/** Takes off the marks with which a mail quotes a whole paper, line by line: "> Vraag 1". */
export function unquote(source: string, lines: readonly Line[]): readonly Line[] {
  if (!source.includes('\n>')) return lines
  const printed = lines.filter(({ text }) => text !== '')
  const quoted = printed.filter(({ text }) => text.startsWith('>'))
  if (quoted.length < quotedShare * printed.length) return lines
  return lines.map((line) =>
    line.text.startsWith('>') ? lineOf(source, line.textStart + 1, line.end, line.number) : line,
  )
}

/** Share of the lines that one blank line must follow before a source is taken for double-spaced. */
const spacedShare = 0.85

/**
 * Takes the blank lines out that some readers put behind every line; where more stand together, one of them. Behind
 * whole paragraphs they are meant.
 */
export function closeSpacing(lines: readonly Line[]): readonly Line[] {
  let texts = 0
  let spaced = 0
  lines.forEach((line, index) => {
    if (line.text === '') return
    texts += 1
    if (lines[index + 1]?.text === '') spaced += 1
  })
  if (texts < fewestLines || spaced < spacedShare * texts || holdWholeParagraphs(lines)) return lines
  return lines.filter((line, index) => line.text !== '' || lines[index - 1]?.text === '' || line.opensPage)
}

/** Fewest lines with text that say how a source is spaced. */
const fewestLines = 20

const isHint = (code: number): boolean => code === 0xad || code === 0x200b

/** A line of nothing but soft hyphens and spaces of no width is blank. */
function onlyHints(source: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const code = source.charCodeAt(at)
    if (!isHint(code) && !isBlank(code)) return false
  }
  return true
}
