import type { Document, Footnote, Identity, Message, Paragraph } from '../document.ts'
import { readBareHead } from './bare-head.ts'
import { measureColumn } from './column.ts'
import { receivedOn } from './dates.ts'
import { type Decoded, decode, type Source } from './decode.ts'
import { cutFlattened } from './flattened.ts'
import { type FootnoteBlock, findFootnotes } from './footnotes.ts'
import { type Furniture, separateFurniture } from './furniture.ts'
import { identify } from './identity.ts'
import { cutInlineLabels } from './inline-labels.ts'
import { breaksBefore, closesItself, copyEnd, type Gap, joinLine } from './join.ts'
import { closeSpacing, type Line, splitLines } from './lines.ts'
import { findPageNames } from './page-names.ts'
import type { Reading, ReadOptions } from './reading.ts'
import { cutRunningHeads } from './running-heads.ts'
import { TextBuilder } from './source-map.ts'
import { titlesOf } from './title.ts'
import { lazyVocabulary, type Vocabulary } from './vocabulary.ts'

/**
 * Reads a text dump of a paper: page furniture out, footnotes lifted out of the sentences they interrupt, lines
 * joined, hyphens undone; with the way back to the source.
 * @throws {SourceError} when the source is no readable text.
 */
export function readText(source: Source, options: ReadOptions = {}): Reading {
  const decoded = decode(source, options.limits)
  const printed = closeSpacing(splitLines(decoded.text))
  const {
    identity,
    printed: own,
    names,
  } = identify(
    findPageNames(decoded.text, printed),
    decoded.sha256,
    options.id ?? null,
    readBareHead(printed),
  )
  const { lines: cut, furniture } = cutRunningHeads(
    decoded.text,
    separateFurniture(decoded.text, printed, names),
  )
  const lines = cutInlineLabels(decoded.text, cutFlattened(decoded.text, cut, furniture), furniture)
  const startsPage = pageStarts(lines)
  const footnotes = findFootnotes(decoded.text, lines, furniture, startsPage)
  const built = build(decoded, lines, furniture, footnotes, startsPage)
  const document: Document = {
    identity,
    ...titlesOf(built.text, built.paragraphs),
    date: receivedOn(decoded.text),
    source: { name: source.name, sha256: decoded.sha256, length: decoded.text.length },
    ...built,
    marks: [],
    structure: null,
    selves: names.filter((name) => name.id !== '').map((name) => name.span),
    messages: [...decoded.messages, ...identityMessages(identity, own, source.name)],
  }
  return { document, printed: decoded.text }
}

/** The document of a text dump, as `readText` reads it. */
export const read = (source: Source, options: ReadOptions = {}): Document =>
  readText(source, options).document

function identityMessages(identity: Identity, printed: string | null, name: string): readonly Message[] {
  if (identity.evidence === 'given' && printed !== null && printed !== identity.id)
    return [
      {
        level: 'warning',
        rule: 'read/other-identity',
        text: `${name} says that it is ${printed}, but goes by the id that was given, ${identity.id}; leave --id out if that is a mistake.`,
        line: null,
      },
    ]
  if (identity.evidence !== 'none') return []
  return [
    {
      level: 'warning',
      rule: 'read/identity',
      text: `${name} does not say which paper it is, so it goes by its checksum; give its official id with --id.`,
      line: null,
    },
  ]
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

function build(
  { text: source, hinted }: Decoded,
  lines: readonly Line[],
  furniture: Furniture,
  blocks: readonly FootnoteBlock[],
  startsPage: (line: Line) => boolean,
): Pick<Document, 'text' | 'map' | 'paragraphs' | 'footnotes'> {
  const noted = new Set(blocks.flatMap((block) => block.lines))
  const vocabulary = lazyVocabulary(source, lines)
  const builder = new TextBuilder(source, hinted)
  const body = bodyParagraphs(lines, furniture, noted, startsPage)
  const paragraphs = body.map((group) => writeParagraph(builder, group, vocabulary))
  const notes = blocks.map((block) => writeParagraph(builder, block.lines, vocabulary))
  const { text, map } = builder.build()
  const bodyEnd = notes[0]?.start ?? text.length
  const footnotes = blocks.map((block, index): Footnote => {
    const { start, end } = notes[index] ?? { start: 0, end: 0 }
    const at = block.marker === null ? null : map.toText(block.marker.start, bodyEnd)
    const width = block.marker === null ? 0 : block.marker.end - block.marker.start
    return { number: block.number, start, end, marker: at === null ? null : { start: at, end: at + width } }
  })
  return { text, map, paragraphs: [...paragraphs, ...notes], footnotes }
}

/** Groups the lines of the body into paragraphs. */
function bodyParagraphs(
  lines: readonly Line[],
  furniture: Furniture,
  noted: ReadonlySet<Line>,
  startsPage: (line: Line) => boolean,
): readonly (readonly Line[])[] {
  const column = measureColumn(lines)
  const groups: Line[][] = []
  let before: Line | null = null
  let closed = false
  let gap: Gap = 'none'
  for (const line of lines) {
    if (furniture.has(line) || noted.has(line)) gap = 'page'
    else if (line.text === '') gap = gap === 'page' ? 'page' : 'blank'
    else {
      const group = groups.at(-1)
      const breaks = closed || before === null || breaksBefore(before, line, gap, startsPage(line), column)
      if (group === undefined || breaks) groups.push([line])
      else group.push(line)
      closed = closesItself(line, before === null ? 'blank' : gap)
      before = line
      gap = 'none'
    }
  }
  return groups
}

function writeParagraph(builder: TextBuilder, group: readonly Line[], vocabulary: Vocabulary): Paragraph {
  if (builder.length > 0) builder.repair('\n\n')
  const start = builder.length
  group.forEach((line, index) => {
    const end = copyEnd(line, group[index + 1] ?? null)
    const before = group[index - 1]
    if (before === undefined) builder.copy(line.textStart, end)
    else joinLine(builder, before, line, end, vocabulary)
  })
  return {
    start,
    end: builder.length,
    width: group.reduce((widest, line) => Math.max(widest, line.text.length), 0),
    lines: group.length,
  }
}
