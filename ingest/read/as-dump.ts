import type { Document } from '../document.ts'
import { readLabel } from '../labels.ts'
import { readText } from './read.ts'
import type { Reading, ReadOptions } from './reading.ts'

/** A reading of another format whose source does not say which paper it is, and the same text as a dump has it. */
interface Twice {
  readonly reading: Reading
  /** What the words say, with all else as it was. */
  readonly told: Document
  readonly dump: Document
}

/** Reads the text once more as a dump; null where the source says which paper it is. */
function readTwice(reading: Reading, options: ReadOptions): Twice | null {
  const { document, printed } = reading
  if (document.identity.evidence !== 'none') return null
  const { name } = document.source
  const dump = readText({ name, bytes: new TextEncoder().encode(printed) }, options).document
  const told = {
    ...document,
    identity: dump.identity.evidence === 'none' ? document.identity : dump.identity,
    date: document.date ?? dump.date,
  }
  return { reading, told, dump }
}

/** The reading of a source that does not say which paper it is: its words say it, as the pages of a dump do. */
export function identifiedByWords(reading: Reading, options: ReadOptions): Reading {
  const twice = readTwice(reading, options)
  return twice === null ? reading : { ...reading, document: twice.told }
}

/**
 * The same, and where the source holds what only dumps print, pages that name their paper or labels within lines, its text as that of a dump; but not
 * where it has notes or links to papers, which would be lost.
 * @param lines Whether its paragraphs are lines.
 */
export function asDump(reading: Reading, lines: boolean, options: ReadOptions): Reading {
  const twice = readTwice(reading, options)
  if (twice === null) return reading
  const { told, dump } = twice
  const linked = told.footnotes.length > 0 || told.marks.length > 0
  const printed = lines || dump.selves.length > 0 || labelsOf(dump) > labelsOf(told)
  if (linked || !printed) return { ...reading, document: told }
  const { identity, title, dossierTitle, date, source, messages } = told
  return { ...reading, document: { ...dump, identity, title, dossierTitle, date, source, messages } }
}

const labelsOf = ({ text, paragraphs }: Document): number =>
  paragraphs.filter(({ start, end }) => readLabel(text.slice(start, end)) !== null).length
