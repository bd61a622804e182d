import { asksOrBids } from '../asking.ts'
import { numberList, readNumbers } from '../labels.ts'
import { matchAt } from '../matches.ts'
import { type Asked, risingPlaces } from '../numbering.ts'
import { type Landmarks, placesIn } from './landmarks.ts'
import type { Line } from './line.ts'

/** A page number like "6/10" may have landed between a label and its text, or glued to it. */
export const page = String.raw`(?:\d{1,2}/\d{1,3}\s{0,12})?`
const vraag = '(?:Vra(?:ag|gen)|VRA(?:AG|GEN))'
/** The label of a question within a line, with its numbers in the group `asked`. */
export const asked = String.raw`${vraag}\s{0,3}(?:nr\.?\s)?\.?(?<asked>${numberList})(?:\s?[:.)|])?(?=\s{0,12}${page}(?:\(\p{L}|[\p{Lu}«“"‘'(]))`
const label = new RegExp(asked, 'uy')

/** Longest question, in UTF-16 code units, for the mark that ends it to be looked for. */
export const longestQuestion = 1_500
/** How much of what stands in front of a label is looked at: white space, and a page number in it. */
const lookBehind = 60

/** The end of a sentence, the beginning of a line or a gap as between paragraphs, with a page number like "6/10" behind it or none. */
const opens = /(?:^|[.?!)»”’"']\d{0,2}|\s{3})\s*(?:\d{1,3}(?:\/\d{1,3})?\s*)?$/

/**
 * Where in the source the labels of a set stand that is cut: "Vraag 6 Kan …? … Vraag 7 Hoe …?" Each begins a sentence and
 * has a question behind it, and their numbers rise, from wherever they start; so no "vraag 6" in a running text is one.
 */
export const risingInLines = (lines: readonly Line[], landmarks: Landmarks): ReadonlySet<number> =>
  risingPlaces(lines.flatMap((line) => labelsIn(line, landmarks)))

function labelsIn(line: Line, { capitals }: Landmarks): readonly Asked[] {
  const { text, textStart } = line
  const found: { start: number; end: number; number: number }[] = []
  for (const at of placesIn(line, capitals)) {
    if (text.charAt(at) !== 'V' || !opens.test(behind(text, at))) continue
    const match = matchAt(label, text, at)
    if (match === null) continue
    const number = Number.parseInt(readNumbers(match.groups?.asked ?? '')[0] ?? '', 10)
    found.push({ start: at, end: at + match[0].length, number })
  }
  return found.flatMap(({ start, end, number }, index) => {
    const next = found[index + 1]?.start ?? text.length
    const question = text.slice(end, Math.min(next, end + longestQuestion))
    return asks(question.trimStart()) ? [{ place: textStart + start, number }] : []
  })
}

/** Whether words ask, and no sentence goes on behind: "Vraag 6 Vaart de pont? kreeg veel reacties" speaks of a question. */
const asks = (words: string): boolean => asksOrBids(words) && !/^[^?]*\?[»”"’)]{0,2}\s\p{Ll}/u.test(words)

/** What stands in front of an offset; where it is cut off, something that is no beginning. */
const behind = (text: string, at: number): string =>
  at > lookBehind ? `…${text.slice(at - lookBehind, at)}` : text.slice(0, at)
