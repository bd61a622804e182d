import type { Document, Paragraph } from '../document.ts'
import { type Label, readLabel, readShort, shortSeries } from '../labels.ts'
import { oncePer } from '../once.ts'
import { isBlank } from '../read/characters.ts'
import { partyInHeading } from './asked-by.ts'

/** A paragraph as the part finders see it. */
export interface Block extends Paragraph {
  readonly text: string
  /** It heads a question or an answer. */
  readonly label: Label | null
  /** It heads a section: its text, else null. */
  readonly heading: string | null
  readonly footnote: boolean
}

/** Whether it is "Antwoord" or "Antwoorden" without a number. */
export const isBareAnswer = ({ label }: Block): boolean =>
  label?.role === 'answer' && label.numbers.length === 0

const sectionHeading =
  /^(?:(?:Vragen en opmerkingen|Opmerkingen en vragen|Inbreng|Vragen) van(?:uit)? (?:(?:het lid|de (?:leden|fracties?)) )?[^.?!]{2,70}|[IVX]{1,4}\.?\s+\p{Lu}[\p{L} /,()’'-]{3,80}|Volledige agenda):?$/u
/** A line of the table of contents ends in a page number: "I Vragen en opmerkingen vanuit de fracties ..... 2". */
const contents = /(?:\.{2,}\s?|\s)\d{1,3}$/

/** Longest paragraph that heads something, in UTF-16 code units. */
const longestHead = 120

/** What each paragraph of a document is a label of, by its index; read once a document. */
export const paragraphLabels: (document: Document) => readonly (Label | null)[] = oncePer(
  ({ text, paragraphs }) => {
    const labels = paragraphs.map(({ start, end }, index) =>
      end - start > longestHead || (index > 0 && headsColumn(text, paragraphs[index - 1]))
        ? null
        : readLabel(text.slice(start, end)),
    )
    return labels.some((label) => label !== null) ? labels : shortLabels(text, paragraphs)
  },
)

/** "Antwoord" behind "Vraag", each a cell: the heads of the columns of a table. */
const headsColumn = (text: string, before: Paragraph | undefined): boolean =>
  before !== undefined && before.end - before.start === column.length && text.startsWith(column, before.start)
const column = 'Vraag'

/** Whether one letter labels the questions and the answers of a document: "V1", "A1". */
export const labelsShort = (document: Document): boolean => {
  const first = paragraphLabels(document).findIndex((label) => label !== null)
  const { start = 0, end = 0 } = document.paragraphs[first] ?? {}
  return readShort(document.text.slice(start, Math.min(end, start + longestHead))) !== null
}

/** The same where one letter labels them: "V1" and "A1", each a paragraph. */
function shortLabels(text: string, paragraphs: readonly Paragraph[]): readonly (Label | null)[] {
  const labels = paragraphs.map(({ start, end }) => {
    const label = end - start > longestHead ? null : readShort(text.slice(start, end))
    return label?.length === end - start ? label : null
  })
  const series = shortSeries(labels)
  return labels.map((label, index) => (series.has(index) ? label : null))
}

/** How headings begin: Vragen, Opmerkingen, Inbreng, Volledige; or with a Roman number. */
const openings: ReadonlySet<string> = new Set(['Vrag', 'Opme', 'Inbr', 'Voll'])
const isHeading = (text: string): boolean =>
  (openings.has(text.slice(0, 4)) || ('IVX'.includes(text.charAt(0)) && countsOn(text.charCodeAt(1)))) &&
  ((sectionHeading.test(text) && !contents.test(text)) || partyInHeading(text) !== null)

/** What stands behind the first letter of a Roman number: another, a stop or white space. */
const countsOn = (code: number): boolean =>
  code === 73 || code === 86 || code === 88 || code === 46 || isBlank(code)

/** The paragraphs of a document with what each of them heads. */
export function toBlocks(document: Document): readonly Block[] {
  const notes = new Set(document.footnotes.map((footnote) => footnote.start))
  const labels = paragraphLabels(document)
  return document.paragraphs.map(({ start, end, width, lines }, index): Block => {
    const text = document.text.slice(start, end)
    const footnote = notes.has(start)
    const heads = !footnote && lines <= 2 && text.length <= longestHead
    return {
      start,
      end,
      width,
      lines,
      text,
      footnote,
      label: heads ? (labels[index] ?? null) : null,
      heading: heads && isHeading(text) ? text : null,
    }
  })
}
