import type { Document, Paragraph } from './document.ts'

/**
 * A document of nothing but a text: no source to map to, no page furniture, no parts; a blank line parts paragraphs. For
 * text that was typed.
 */
export function plainDocument(text: string): Document {
  return {
    identity: {
      id: 'ongenummerd:typed',
      vergaderjaar: null,
      kamer: null,
      dossier: null,
      toevoeging: null,
      evidence: 'none',
    },
    title: null,
    dossierTitle: null,
    date: null,
    source: { name: 'typed', sha256: '', length: text.length },
    text,
    map: { toSource: (span) => span },
    selves: [],
    paragraphs: paragraphsOf(text),
    footnotes: [],
    marks: [],
    zaken: [],
    structure: null,
    messages: [],
  }
}

function paragraphsOf(text: string): readonly Paragraph[] {
  let start = 0
  return text.split('\n\n').map((piece) => {
    const paragraph = { start, end: start + piece.length, width: piece.length, lines: 1 }
    start = paragraph.end + 2
    return paragraph
  })
}
