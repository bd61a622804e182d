import type { Document, Span } from '../../document.ts'
import { oncePer } from '../../once.ts'
import { lastAtOrBefore, lastOf } from '../../rising.ts'
import { hitsWithin, type KamerstukHit } from '../kamerstukken/kamerstuk-grammar.ts'

const starts = oncePer(({ paragraphs }: Document): readonly number[] => paragraphs.map(({ start }) => start))

/**
 * In a table of moties, whose cells are paragraphs: the one number that is all of the paragraph behind the one that begins
 * with the motie. Null elsewhere. Logarithmic.
 */
export function inNextCell(document: Document, { start }: Span): KamerstukHit | null {
  const { text, paragraphs } = document
  const index = lastAtOrBefore(starts(document), start)
  const row = paragraphs[index]
  const cell = paragraphs[index + 1]
  if (row === undefined || cell === undefined || cell.end - cell.start > longestCell) return null
  if (
    start - row.start > 8 ||
    !/^(?:[^\p{L}\d]{0,3}(?:[Dd]e|[Hh]et)\s)?$/u.test(text.slice(row.start, start))
  )
    return null
  const [hit, ...others] = hitsWithin(document, cell)
  if (hit === undefined || others.length > 0 || hit.ondernummers.length !== 1) return null
  const rest = text.slice(cell.start, hit.start) + text.slice(hit.end, cell.end)
  return /^[\s().]*$/.test(rest) ? hit : null
}

/**
 * In a list of moties ("Motie van Smit over de zee. …"): the one in brackets farther on in its row, though sentences stand
 * between, and nothing else there that a number could belong to. Null elsewhere.
 */
export function inRow(document: Document, { start, end }: Span): KamerstukHit | null {
  const { text, paragraphs } = document
  if (!/^Motie/.test(text.slice(start, start + 5)) || !text.startsWith(' over ', end)) return null
  const row = lastOf(paragraphs, starts(document), start)
  if (row === undefined) return null
  const [hit] = hitsWithin(document, { start: end, end: Math.min(row.end, end + longestRow) })
  if (hit === undefined || hit.ondernummers.length !== 1) return null
  const between = text.slice(end, hit.start)
  return /\(\s?$/.test(between) && !otherPaperInRow.test(between) ? hit : null
}

const otherPaperInRow =
  /(?:brief|rapport|verslag|nota|notitie|amendement(?:en)?|moties?|advies|vragen|wet(?:ten|svoorstel(?:len)?)?|voorstel(?:len)?|memorie|besluit(?:en)?)(?!\p{L})/iu
/** Longest row of a list of moties, in UTF-16 code units. */
const longestRow = 500

/** Longest paragraph that is a citation and nothing else, in UTF-16 code units. */
const longestCell = 90
