import type { Document } from '../document.ts'
import { readLabel } from '../labels.ts'
import { readText } from './read.ts'
import type { Reading, ReadOptions } from './reading.ts'

/** What was read of a source that does not say itself which paper it is, and its text read once more as a dump of the same paragraphs. */
interface Twice {
  /** As it was read, with the identity and the day that its words tell. */
  readonly told: Document
  readonly dump: Document
  readonly laidOut: string
}

/** Reads a source once more as a dump, of its text as it is laid out; null where it says which paper it is. */
function readTwice({ document }: Reading, text: () => string, options: ReadOptions): Twice | null {
  if (document.identity.evidence !== 'none') return null
  const { name, sha256 } = document.source
  const laidOut = { text: text(), sha256, messages: [] }
  const dump = readText({ name, bytes: new Uint8Array(), dump: laidOut }, options).document
  const identity = dump.identity.evidence === 'none' ? document.identity : dump.identity
  return { told: { ...document, identity, date: document.date ?? dump.date }, dump, laidOut: laidOut.text }
}

/** The reading of a source that may not say which paper it is: its words say it then, as the pages of a dump do. */
export function identifiedByWords(reading: Reading, options: ReadOptions): Reading {
  const document = readTwice(reading, () => reading.printed, options)?.told ?? reading.document
  return { ...reading, document }
}

/**
 * The same, and where the source holds what only dumps print, pages that name their paper or labels within lines, its text as that
 * of a dump; but not where it has notes or links to papers, which would be lost.
 * @param lines Whether its paragraphs are lines.
 * @param text Its text as it is laid out, where every line is a paragraph.
 */
export function asDump(reading: Reading, lines: boolean, text: () => string, options: ReadOptions): Reading {
  const twice = readTwice(reading, text, options)
  if (twice === null) return reading
  const { told, dump, laidOut } = twice
  const linked = told.footnotes.length > 0 || told.marks.length > 0
  const dumped = lines || dump.selves.length > 0 || labelsOf(dump) > labelsOf(told)
  if (linked || !dumped) return { ...reading, document: told }
  const { identity, title, dossierTitle, date, messages } = told
  return { printed: laidOut, document: { ...dump, identity, title, dossierTitle, date, messages } }
}

const labelsOf = ({ text, paragraphs }: Document): number =>
  paragraphs.filter(({ start, end }) => readLabel(text.slice(start, end)) !== null).length
