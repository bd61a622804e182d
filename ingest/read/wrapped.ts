import { risingInLines } from './flattened-rising.ts'
import { themesIn } from './flattened-unlabelled.ts'
import { headOf } from './head.ts'
import type { Landmarks } from './landmarks.ts'
import { type Line, lineOf } from './lines.ts'

/** A source whose lines end anywhere, read as the one line that it was. */
export interface Unwrapped {
  /** The source with a space for each line break: the same offsets. */
  readonly text: string
  /** All of it, in one. */
  readonly lines: readonly [Line]
}

/** Fewest labels within lines that tell of such a source. */
const fewest = 2

/**
 * A paper with questions and answers whose line breaks a reader lost, and that something broke anew at some width: its
 * labels stand within lines. Null for any other, whose labels begin lines.
 */
export function unwrap(source: string, lines: readonly Line[], landmarks: Landmarks): Unwrapped | null {
  if (lines.length <= fewest || lines.some(({ label }) => label !== null)) return null
  if (!labels.some((word) => source.includes(word)) || !answers.test(headOf(source))) return null
  const text = source.replace(/[\n\r\f\u2028\u2029]/g, ' ')
  const line = lineOf(text, 0, text.length, 1)
  const themes = themesIn(line.text).map(({ start }) => line.textStart + start)
  const starts = new Set(lines.map(({ textStart }) => textStart))
  const within = [...risingInLines([line], landmarks), ...themes].filter((place) => !starts.has(place))
  return within.length < fewest ? null : { text, lines: [line] }
}

/** How the labels of such a paper are printed; others, as "Vragen 3 en 4", come with these. */
const labels = ['Vraag', 'VRAAG', '(antwoord']
const answers = /antwoord/i

/** The pieces of an unwrapped source, in the lines that are printed. */
export function atBreaks(source: string, pieces: readonly Line[], printed: readonly Line[]): readonly Line[] {
  const lines: Line[] = []
  let index = 0
  for (const { start, end, heads, furniture } of pieces) {
    while (index < printed.length - 1 && (printed[index]?.end ?? 0) <= start) index += 1
    for (let at = index; at < printed.length; at += 1) {
      const line = printed[at]
      if (line === undefined || line.start >= end) break
      const head = line.start > start ? 'rest of head' : 'head'
      const role = heads ? head : furniture ? 'furniture' : 'text'
      lines.push(lineOf(source, Math.max(start, line.start), Math.min(end, line.end), line.number, role))
    }
  }
  return lines
}
