import { type Beginnings, firstWith, glued, nextAlike } from '../pass/beginnings.ts'
import { gramAt } from '../pass/symbols.ts'
import { isLower } from '../read/characters.ts'
import { isLetterAt, SPACE } from './letters.ts'

/** Most different small words that are looked for in one text. */
const mostAsked = 500

/** Whether a text holds one of some words. It remembers what it found: each word is looked for once a document. */
export class Cues {
  readonly #text: string
  readonly #beginnings: Beginnings
  readonly #known = new Map<string, boolean>()
  #asked = 0

  constructor(text: string, beginnings: Beginnings) {
    this.#text = text
    this.#beginnings = beginnings
  }

  /**
   * True where any of the words stands in the text at the beginning of a word; letter by letter, but that one which begins
   * small may begin with a capital.
   */
  any(words: readonly string[]): boolean {
    return words.some((word) => this.#once(word, () => this.#begins(word)))
  }

  /**
   * Whether the word, of small letters, stands behind a space and in front of one of the marks. Of more words than any
   * paper asks for, true.
   */
  small(word: string, marks: string): boolean {
    const text = this.#text
    const apart = (at: number): boolean =>
      text.charCodeAt(at - 1) === SPACE && marks.includes(text.charAt(at + word.length) || '?')
    return this.#once(`${marks}${word}`, () => {
      this.#asked += 1
      return this.#asked > mostAsked || this.#anyBeginning(word, apart)
    })
  }

  #once(word: string, look: () => boolean): boolean {
    const known = this.#known.get(word)
    if (known !== undefined) return known
    const found = look()
    this.#known.set(word, found)
    return found
  }

  #begins(word: string): boolean {
    if (word.length >= 3 && isLetterAt(word, 0)) {
      if (this.#anyBeginning(word, () => true)) return true
      const large = isLower(word.charCodeAt(0)) ? word.charAt(0).toUpperCase() + word.slice(1) : word
      return large !== word && this.#anyBeginning(large, () => true)
    }
    for (let at = this.#text.indexOf(word); at >= 0; at = this.#text.indexOf(word, at + word.length))
      if (!isLetterAt(this.#text, at) || !isLetterAt(this.#text, at - 1)) return true
    return false
  }

  /** Whether the word stands at the beginning of a word of the text, where it also fits. */
  #anyBeginning(word: string, fits: (at: number) => boolean): boolean {
    const beginnings = this.#beginnings
    for (let index = firstWith(beginnings, gramAt(word, 0)); index >= 0; index = nextAlike(index)) {
      const at = beginnings.places[index] ?? 0
      if ((beginnings.ways[index] ?? 0) < glued && this.#text.startsWith(word, at) && fits(at)) return true
    }
    return false
  }
}
