import type { Document, Paragraph } from '../document.ts'
import { type Label, readLabel } from '../labels.ts'

/** A paragraph as the part finders see it. */
export interface Block extends Paragraph {
  readonly text: string
  /** It heads a question or an answer. */
  readonly label: Label | null
  /** It heads a section: its text, else null. */
  readonly heading: string | null
  readonly footnote: boolean
}

const sectionHeading =
  /^(?:Vragen en opmerkingen van (?:de leden van )?(?:de )?[^.?!]{2,60}|(?:[IVX]{1,4})\.?\s+\p{Lu}[\p{L} ]{3,60})$/u

/** The paragraphs of a document with what each of them heads. */
export function toBlocks(document: Document): readonly Block[] {
  const notes = new Set(document.footnotes.map((footnote) => footnote.start))
  return document.paragraphs.map((paragraph) => {
    const text = document.text.slice(paragraph.start, paragraph.end)
    const footnote = notes.has(paragraph.start)
    const short = paragraph.lines <= 2 && text.length <= 120
    return {
      ...paragraph,
      text,
      footnote,
      label: footnote || !short ? null : readLabel(text),
      heading: !footnote && short && sectionHeading.test(text) ? text : null,
    }
  })
}
