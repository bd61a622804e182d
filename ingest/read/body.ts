import type { Document, Footnote, Paragraph } from '../document.ts'
import { brokenWords } from './broken-words.ts'
import { type FootnoteBlock, findFootnotes } from './footnotes.ts'
import type { Landmarks } from './landmarks.ts'
import type { Line } from './lines.ts'
import { groupLines, writeParagraph } from './paragraphs.ts'
import { TextBuilder } from './source-map.ts'
import { lazyVocabulary } from './vocabulary.ts'

/** What a document has of its text. */
export type Body = Pick<Document, 'text' | 'map' | 'paragraphs' | 'footnotes'>

/** The lines of a source, furniture left out, as they belong together. */
export interface Groups {
  readonly paragraphs: readonly (readonly Line[])[]
  readonly footnotes: readonly FootnoteBlock[]
}

/** Finds the footnotes among the lines, and the paragraphs of what is left. */
export function groupBody(lines: readonly Line[], landmarks: Landmarks): Groups {
  const startsPage = pageStarts(lines)
  const footnotes = findFootnotes(lines, landmarks, startsPage)
  return { paragraphs: groupLines(lines, footnotes, startsPage), footnotes }
}

/**
 * In dumps that lose the form feed, the first line of a page keeps a space in front. Where most lines are indented
 * that says nothing.
 */
function pageStarts(lines: readonly Line[]): (line: Line) => boolean {
  let texts = 0
  let indented = 0
  for (const line of lines) {
    if (line.text === '') continue
    texts += 1
    if (line.indented) indented += 1
  }
  return indented * 8 < texts ? (line) => line.indented : (line) => line.opensPage
}

/** Writes the text of a document: its paragraphs, then its footnotes. */
export function writeBody(
  source: string,
  lines: readonly Line[],
  { hints }: Landmarks,
  groups: Groups,
): Body {
  const vocabulary = lazyVocabulary(source, lines)
  const broken = brokenWords(source)
  const left = broken.length === 0 ? hints : [...hints, ...broken].sort((a, b) => a - b)
  const builder = new TextBuilder(source, left)
  const paragraphs: Paragraph[] = []
  for (const group of groups.paragraphs) paragraphs.push(writeParagraph(builder, group, vocabulary))
  const body = paragraphs.length
  for (const block of groups.footnotes) paragraphs.push(writeParagraph(builder, block.lines, vocabulary))
  const { text, map } = builder.build()
  const bodyEnd = paragraphs[body]?.start ?? text.length
  const footnotes = groups.footnotes.map((block, index): Footnote => {
    const { start, end } = paragraphs[body + index] ?? { start: 0, end: 0 }
    const at = block.marker === null ? null : map.toText(block.marker.start, bodyEnd)
    const width = block.marker === null ? 0 : block.marker.end - block.marker.start
    return { number: block.number, start, end, marker: at === null ? null : { start: at, end: at + width } }
  })
  return { text, map, paragraphs, footnotes }
}
