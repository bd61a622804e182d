/** A word that a reference to a question or answer is built on: vraag, vragen, antwoord, antwoorden. */
export interface Head {
  readonly word: 'vraag' | 'antwoord'
  /** Vragen, antwoorden. */
  readonly plural: boolean
  /** Where the word begins, and what follows it begins. */
  readonly start: number
  readonly end: number
}

/** The words vraag, vragen, antwoord and antwoorden, in order; found by the letters in them that are rare. */
export function headsIn(text: string): readonly Head[] {
  const heads = [
    ...asks(text, 'ra', 'ag', 'gen'),
    ...asks(text, 'RA', 'AG', 'GEN'),
    ...answers(text, 'ntwoord', 'en'),
    ...answers(text, 'NTWOORD', 'EN'),
  ]
  return heads.sort((a, b) => a.start - b.start)
}

function* asks(text: string, middle: string, one: string, many: string): Iterable<Head> {
  for (let at = text.indexOf(middle); at >= 0; at = text.indexOf(middle, at + 2)) {
    if ((text.charCodeAt(at - 1) | 32) !== 118) continue
    const plural = text.startsWith(many, at + 2)
    if (!plural && !text.startsWith(one, at + 2)) continue
    yield { word: 'vraag', plural, start: at - 1, end: at + 2 + (plural ? many.length : one.length) }
  }
}

function* answers(text: string, tail: string, many: string): Iterable<Head> {
  for (let at = text.indexOf(tail); at >= 0; at = text.indexOf(tail, at + 7)) {
    if ((text.charCodeAt(at - 1) | 32) !== 97) continue
    const plural = text.startsWith(many, at + 7)
    yield { word: 'antwoord', plural, start: at - 1, end: at + (plural ? 9 : 7) }
  }
}
