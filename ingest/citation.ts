import type { Document } from './document.ts'

/** A document of nothing but a text: no source to map to, no page furniture, no parts. For text that was typed. */
export function plainDocument(text: string): Document {
  return {
    identity: {
      id: 'doc:typed',
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
    paragraphs: [{ start: 0, end: text.length, width: text.length, lines: 1 }],
    footnotes: [],
    messages: [],
  }
}
