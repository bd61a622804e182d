import { endsSentence, isLower } from './characters.ts'
import type { Line } from './line.ts'

/** How wide the text of a source is set, in UTF-16 code units. */
export interface Column {
  /** Nine in ten lines are no longer than this. */
  readonly width: number
  /**
   * The source parts no paragraphs by blank lines and its lines keep to the column: a paragraph then ends where a
   * sentence ends in a line that is clearly shorter.
   */
  readonly shortLineEnds: boolean
  /** Every line is a whole paragraph, as copied pages have it; see `holdWholeParagraphs` and `endWithSentences`. */
  readonly wholeLines: boolean
}

/** Lines longer than this, in UTF-16 code units, stand in no column. */
const longest = 1_000

/** A source with fewer blank lines than this share parts its paragraphs by short lines. */
const fewBlanks = 0.03

/** Where all but one in a hundred lines are within this ratio of the width, lines keep to a column. */
const overrun = 1.2

/** How many lines are of each width: room that serves every source. */
const counts = new Uint32Array(longest + 1)

/** Measures the column of the lines of a source. */
export function measureColumn(lines: readonly Line[]): Column {
  counts.fill(0)
  let total = 0
  for (const { text } of lines) {
    if (text === '') continue
    const width = Math.min(text.length, longest)
    counts[width] = (counts[width] ?? 0) + 1
    total += 1
  }
  const width = quantile(total * 0.9)
  const blanks = lines.length - total
  const regular = total > 40 && quantile(total * 0.99) <= overrun * width
  return {
    width,
    shortLineEnds: regular && blanks < fewBlanks * total,
    wholeLines: holdWholeParagraphs(lines) || (blanks === 0 && endWithSentences(lines)),
  }
}

/** A line of more, in UTF-16 code units, was never set in a column. */
const longestSet = 200
/** A line of no more may head the next, in UTF-16 code units; one of more than half of it only where that is as short. */
const shortest = 60
/** Fewest such lines that tell how a source breaks its lines. */
const fewestWhole = 2
/** Where no more than this share of the lines goes on with a small letter, lines end where paragraphs do. */
const goingOn = 0.02

/** Whether a source breaks its lines only where a paragraph ends: long lines, of which none goes on in the next. */
export function holdWholeParagraphs(lines: readonly Line[]): boolean {
  let texts = 0
  let whole = 0
  let broken = 0
  let before = ''
  for (const { text, furniture } of lines) {
    if (text === '' || furniture) continue
    texts += 1
    if (text.length > longestSet) whole += 1
    const long = before.length > shortest || Math.min(before.length, text.length) > shortest / 2
    if (long && isLower(text.charCodeAt(0)) && !endsSentence(before)) broken += 1
    before = text
  }
  return whole >= fewestWhole && broken <= goingOn * texts
}

/** A line of more, in UTF-16 code units, is as long as one of print, and seldom ends where a sentence does. */
const longestPrinted = 100
/** Fewest of them that tell how a source breaks its lines. */
const fewestEnding = 3
/** "… is toen verschenen?1, 2": the marks of two notes. */
const twoMarks = /\d{1,2},\s\d{1,2}$/

/** Whether each long line of a source ends with a sentence: too few for lines that are set in a column. */
function endWithSentences(lines: readonly Line[]): boolean {
  const long = lines.filter(({ text, furniture }) => text.length > longestPrinted && !furniture)
  return long.length >= fewestEnding && long.every(({ text }) => endsSentence(text.replace(twoMarks, '')))
}

function quantile(share: number): number {
  let left = Math.floor(share)
  let width = 0
  for (; width < longest; width += 1) {
    left -= counts[width] ?? 0
    if (left < 0) break
  }
  return width
}
