import type { Document } from '../document.ts'
import { readLabel } from '../labels.ts'
import { readText } from './read.ts'
import type { Reading, ReadOptions } from './reading.ts'

/**
 * The reading of a source that may not say which paper it is: its text, read once more as a dump, says it then, and the day. Where the
 * source holds what only dumps print, pages that name their paper or labels within lines, its text is that of the dump; but not where
 * it has notes or links to papers, which would be lost.
 * @param lines Whether its paragraphs are lines.
 * @param text Its text as it is laid out, where every line is a paragraph.
 */
export function asDump(reading: Reading, lines: boolean, text: () => string, options: ReadOptions): Reading {
  const { document } = reading
  if (document.identity.evidence !== 'none') return reading
  const { name, sha256 } = document.source
  const printed = text()
  const source = { name, bytes: new Uint8Array(), dump: { text: printed, sha256, messages: [] } }
  const dump = readText(source, options).document
  const identity = dump.identity.evidence === 'none' ? document.identity : dump.identity
  const date = document.date ?? dump.date
  const linked = document.footnotes.length > 0 || document.marks.length > 0
  const dumped = lines || dump.selves.length > 0 || labelsOf(dump) > labelsOf(document)
  if (linked || !dumped) return { ...reading, document: { ...document, identity, date } }
  const { title, dossierTitle, messages } = document
  return { printed, document: { ...dump, identity, title, dossierTitle, date, messages } }
}

const labelsOf = ({ text, paragraphs }: Document): number =>
  paragraphs.filter(({ start, end }) => readLabel(text.slice(start, end)) !== null).length
