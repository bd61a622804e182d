/** A word that a reference to a question or answer is built on: vraag, vragen, antwoord, antwoorden. */
export interface Head {
  readonly word: 'vraag' | 'antwoord'
  /** Where the word begins, and what follows it begins. */
  readonly start: number
  readonly end: number
}

/** The words vraag, vragen, antwoord and antwoorden, in order; found by the letters in them that are rare. */
export function* headsIn(text: string): Iterable<Head> {
  let ask = nextAsk(text, 0)
  let answer = nextAnswer(text, 0)
  while (ask !== null || answer !== null) {
    if (answer === null || (ask !== null && ask.start < answer.start)) {
      if (ask !== null) yield ask
      ask = nextAsk(text, ask?.end ?? text.length)
    } else {
      yield answer
      answer = nextAnswer(text, answer.end)
    }
  }
}

function nextAsk(text: string, from: number): Head | null {
  for (let at = text.indexOf('ra', from); at >= 0; at = text.indexOf('ra', at + 2)) {
    const first = text.charCodeAt(at - 1) | 32
    if (first !== 118 || at - 1 < from) continue
    const end = text.startsWith('ag', at + 2) ? at + 4 : text.startsWith('gen', at + 2) ? at + 5 : -1
    if (end > 0) return { word: 'vraag', start: at - 1, end }
  }
  return null
}

function nextAnswer(text: string, from: number): Head | null {
  for (let at = text.indexOf('ntwoord', from); at >= 0; at = text.indexOf('ntwoord', at + 7)) {
    if ((text.charCodeAt(at - 1) | 32) !== 97 || at - 1 < from) continue
    const end = text.startsWith('en', at + 7) ? at + 9 : at + 7
    return { word: 'antwoord', start: at - 1, end }
  }
  return null
}
