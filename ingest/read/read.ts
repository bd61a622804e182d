import type { Document, Footnote, Identity, Message, Paragraph } from '../document.ts'
import { dayOf } from './dates.ts'
import { decode, type Source } from './decode.ts'
import { cutFlattened } from './flattened.ts'
import { findFootnotes } from './footnotes.ts'
import { separateFurniture } from './furniture.ts'
import { identify } from './identity.ts'
import { cutInlineLabels } from './inline-labels.ts'
import { findLandmarks, type Landmarks } from './landmarks.ts'
import { closeSpacing, type Line, splitLines } from './lines.ts'
import { readMasthead } from './masthead.ts'
import { findPageNames } from './page-names.ts'
import { groupLines, writeParagraph } from './paragraphs.ts'
import type { Reading, ReadOptions } from './reading.ts'
import { cutRunningHeads } from './running-heads.ts'
import { TextBuilder } from './source-map.ts'
import { titlesOf } from './title.ts'
import { lazyVocabulary } from './vocabulary.ts'

/**
 * Reads a text dump of a paper: page furniture out, footnotes lifted out of the sentences they interrupt, lines
 * joined, hyphens undone; with the way back to the source.
 * @throws {SourceError} when the source is no readable text.
 */
export function readText(source: Source, options: ReadOptions = {}): Reading {
  const decoded = decode(source, options.limits)
  const { text } = decoded
  const landmarks = findLandmarks(text)
  const printed = closeSpacing(splitLines(text, landmarks))
  const {
    identity,
    printed: own,
    names,
  } = identify(findPageNames(text, printed, landmarks), decoded.sha256, options.id ?? null, () =>
    readMasthead(printed),
  )
  const cut = cutRunningHeads(text, separateFurniture(text, printed, names), landmarks)
  const lines = cutInlineLabels(text, cutFlattened(text, cut, landmarks))
  const built = build(text, lines, landmarks)
  const document: Document = {
    identity,
    ...titlesOf(built.text, built.paragraphs),
    date: dayOf(text, landmarks),
    source: { name: source.name, sha256: decoded.sha256, length: text.length },
    ...built,
    marks: [],
    zaken: [],
    structure: null,
    selves: names.filter((name) => name.id !== '').map((name) => name.span),
    messages: [...decoded.messages, ...identityMessages(identity, own, source.name)],
  }
  return { document, printed: text }
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
  source: string,
  lines: readonly Line[],
  landmarks: Landmarks,
): Pick<Document, 'text' | 'map' | 'paragraphs' | 'footnotes'> {
  const startsPage = pageStarts(lines)
  const blocks = findFootnotes(lines, landmarks, startsPage)
  const vocabulary = lazyVocabulary(source, lines)
  const builder = new TextBuilder(source, landmarks.hints)
  const paragraphs: Paragraph[] = []
  for (const group of groupLines(lines, blocks, startsPage))
    paragraphs.push(writeParagraph(builder, group, vocabulary))
  const body = paragraphs.length
  for (const block of blocks) paragraphs.push(writeParagraph(builder, block.lines, vocabulary))
  const { text, map } = builder.build()
  const bodyEnd = paragraphs[body]?.start ?? text.length
  const footnotes = blocks.map((block, index): Footnote => {
    const { start, end } = paragraphs[body + index] ?? { start: 0, end: 0 }
    const at = block.marker === null ? null : map.toText(block.marker.start, bodyEnd)
    const width = block.marker === null ? 0 : block.marker.end - block.marker.start
    return { number: block.number, start, end, marker: at === null ? null : { start: at, end: at + width } }
  })
  return { text, map, paragraphs, footnotes }
}
