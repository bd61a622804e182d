import type { Span } from '../document.ts'

/** One line of a source, without its line break, in UTF-16 code units of the source. */
export interface Line extends Span {
  /** Line number from 1. */
  readonly number: number
  /** The line's text without white space at either end. */
  readonly text: string
  /** Span of `text` in the source. */
  readonly textStart: number
  readonly textEnd: number
  /** White space stands in front of the text, or a form feed. */
  readonly indented: boolean
}

/** Splits a source into lines at `\n`, `\r\n`, `\r` and form feeds; every character belongs to one line or one break. */
export function splitLines(source: string): readonly Line[] {
  const lines: Line[] = []
  let start = 0
  for (const match of source.matchAll(/\r\n|[\n\r\f]|$/g)) {
    const end = match.index
    if (end === source.length && start === end && lines.length > 0) break
    lines.push(lineOf(source, start, end, lines.length + 1))
    start = end + match[0].length
  }
  return lines
}

/** The line that a span of the source makes. */
export function lineOf(source: string, start: number, end: number, number: number): Line {
  const raw = source.slice(start, end)
  const text = raw.trim()
  const lead = text === '' ? 0 : raw.length - raw.trimStart().length
  return {
    number,
    start,
    end,
    text,
    textStart: start + lead,
    textEnd: start + lead + text.length,
    indented: lead > 0 || source[start - 1] === '\f',
  }
}
