import { numberList, readNumbers } from '../labels.ts'
import { type Line, lineOf } from './lines.ts'

/** A line longer than this holds more than a line: a reader lost the line breaks. In UTF-16 code units. */
const flattenedLength = 2_000

/** A page number like "6/10" may have landed between a label and its text, or glued to it. */
const page = String.raw`(?:\d{1,2}/\d{1,3}\s?)?`
const inline = new RegExp(
  String.raw`(?<=^|[\s.?!)»”’:])(?:Vra(?:ag|gen)\s{1,3}\.?(?<asked>${numberList})(?=\s{1,4}${page}(?:\(\p{L}|[\p{Lu}«“"‘'(]))|Antwoord(?:en)?(?:\s(?:op|bij)?\s?(?:de\s)?vra(?:ag|gen)\s(?<answered>${numberList}))?(?::|(?=\s{1,4}${page}[\p{Lu}«“"‘'])))`,
  'gu',
)

/**
 * Cuts lines that a reader flattened at the labels of questions and answers in them, so that each label stands on a
 * line of its own. Only labels whose numbers count up are cut at: "Vraag 7 gaat over …" in a sentence is none.
 */
export function cutFlattened(source: string, lines: readonly Line[]): readonly Line[] {
  if (!lines.some(isFlattened)) return lines
  return lines.flatMap((line) => (isFlattened(line) ? cutLine(source, line) : [line]))
}

const isFlattened = (line: Line): boolean => line.text.length > flattenedLength

function cutLine(source: string, line: Line): readonly Line[] {
  const pieces: Line[] = []
  let from = line.start
  for (const label of labelsIn(line.text)) {
    const [start, end] = [line.textStart + label.start, line.textStart + label.end]
    if (start > from) pieces.push(lineOf(source, from, start, line.number))
    pieces.push(lineOf(source, start, end, line.number))
    from = end
  }
  pieces.push(lineOf(source, from, line.end, line.number))
  return pieces.filter((piece) => piece.text !== '')
}

/** Most questions that may be missing between two that are printed: scans lose a label now and then. */
const longestGap = 2

/** The labels of a flattened line that count on from the last one, or begin a series anew at 1. */
function labelsIn(text: string): readonly { readonly start: number; readonly end: number }[] {
  const labels: { start: number; end: number }[] = []
  let last = 0
  let open = false
  for (const match of text.matchAll(inline)) {
    const { asked, answered } = match.groups ?? {}
    const first = Number.parseInt(asked ?? '', 10)
    if (asked === undefined) {
      const closes =
        answered !== undefined ||
        (open && /[?.)»”]\s*$/.test(text.slice(Math.max(0, match.index - 8), match.index)))
      if (!closes || labels.length === 0) continue
      open = false
    } else {
      const counts = (first > last && first <= last + longestGap) || (first === 1 && last > 1)
      if (!counts) continue
      last = Number.parseInt(readNumbers(asked).at(-1) ?? '', 10)
      open = true
    }
    labels.push({ start: match.index, end: match.index + match[0].length })
  }
  return labels
}
