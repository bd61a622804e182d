import type { Document, Footnote, Message, Paragraph } from '../document.ts'
import { decode, type ReadLimits, type Source } from './decode.ts'
import { cutFlattened } from './flattened.ts'
import { type FootnoteBlock, findFootnotes, findMarker } from './footnotes.ts'
import { findFurniture } from './furniture.ts'
import { lazyVocabulary, type Vocabulary } from './hyphens.ts'
import { findPageNames, identify, receivedOn } from './identity.ts'
import { breaksBefore, closesItself, copyEnd, type Gap, joinLine } from './join.ts'
import { type Line, splitLines } from './lines.ts'
import { TextBuilder } from './source-map.ts'
import { titlesOf } from './title.ts'

/** What reading may be told. */
export interface ReadOptions {
  /** The paper's official id, when the user knows better than the paper. */
  readonly id?: string
  readonly limits?: ReadLimits
}

/**
 * Reads a text dump of a paper: page furniture out, footnotes lifted out of the sentences they interrupt, lines
 * joined, hyphens undone; with the way back to the source.
 * @throws {SourceError} when the source is no readable text.
 */
export function read(source: Source, options: ReadOptions = {}): Document {
  const decoded = decode(source, options.limits)
  const lines = cutFlattened(decoded.text, splitLines(decoded.text))
  const { identity, names } = identify(findPageNames(decoded.text, lines), decoded.sha256, options.id ?? null)
  const furniture = findFurniture(lines, names)
  const startsPage = pageStarts(lines)
  const footnotes = findFootnotes(lines, furniture, startsPage)
  const built = build(decoded.text, lines, furniture, footnotes, startsPage)
  return {
    identity,
    ...titlesOf(built.text, built.paragraphs),
    date: receivedOn(decoded.text),
    source: { name: source.name, sha256: decoded.sha256, length: decoded.text.length },
    ...built,
    selves: names.filter((name) => name.id !== '').map((name) => name.span),
    messages: [...decoded.messages, ...identityMessages(identity.evidence, source.name)],
  }
}

function identityMessages(evidence: string, name: string): readonly Message[] {
  if (evidence !== 'none') return []
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
  const texts = lines.filter((line) => line.text !== '')
  const indented = texts.filter((line) => line.indented).length
  return indented * 8 < texts.length ? (line) => line.indented : () => false
}

function build(
  source: string,
  lines: readonly Line[],
  furniture: ReadonlySet<number>,
  blocks: readonly FootnoteBlock[],
  startsPage: (line: Line) => boolean,
): Pick<Document, 'text' | 'map' | 'paragraphs' | 'footnotes'> {
  const noted = new Set(blocks.flatMap((block) => block.lines.map((line) => line.number)))
  const vocabulary = lazyVocabulary(lines)
  const builder = new TextBuilder(source)
  const body = bodyParagraphs(lines, furniture, noted, startsPage)
  const paragraphs = body.map((group) => writeParagraph(builder, group, vocabulary))
  const notes = blocks.map((block) => writeParagraph(builder, block.lines, vocabulary))
  const { text, map } = builder.build()
  let from = 0
  const footnotes = blocks.map((block, index): Footnote => {
    const { start, end } = notes[index] ?? { start: 0, end: 0 }
    const marker = findMarker(text, block.number, from)
    const inBody = marker !== null && marker.end <= (notes[0]?.start ?? 0) ? marker : null
    from = inBody?.end ?? from
    return { number: block.number, start, end, marker: inBody }
  })
  return { text, map, paragraphs: [...paragraphs, ...notes], footnotes }
}

/** Groups the lines of the body into paragraphs. */
function bodyParagraphs(
  lines: readonly Line[],
  furniture: ReadonlySet<number>,
  noted: ReadonlySet<number>,
  startsPage: (line: Line) => boolean,
): readonly (readonly Line[])[] {
  const width = columnWidth(lines)
  const groups: Line[][] = []
  let before: Line | null = null
  let closed = false
  let gap: Gap = 'none'
  for (const line of lines) {
    if (furniture.has(line.number) || noted.has(line.number)) gap = 'page'
    else if (line.text === '') gap = gap === 'page' ? 'page' : 'blank'
    else {
      const group = groups.at(-1)
      const breaks = closed || before === null || breaksBefore(before, line, gap, startsPage(line), width)
      if (group === undefined || breaks) groups.push([line])
      else group.push(line)
      closed = closesItself(line, before === null ? 'blank' : gap)
      before = line
      gap = 'none'
    }
  }
  return groups
}

/** Nine in ten lines are no longer than this. */
function columnWidth(lines: readonly Line[]): number {
  const lengths = lines.map((line) => line.text.length).filter((length) => length > 0)
  lengths.sort((a, b) => a - b)
  return lengths[Math.floor(lengths.length * 0.9)] ?? 0
}

function writeParagraph(
  builder: TextBuilder,
  group: readonly Line[],
  vocabulary: () => Vocabulary,
): Paragraph {
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
