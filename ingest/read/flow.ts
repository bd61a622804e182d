import type { Span } from '../document.ts'

/**
 * White space; words with single spaces between them; a hint where a word may break; a hyphen of a typesetter. As many words as there are in a long
 * sentence: for each the engine keeps a way back, and millions of them are more than it can keep.
 */
const pieces =
  /(\s+)|([\u00ad\u200b])|([\u2010\u2011])|[^\s\u00ad\u200b\u2010\u2011]+(?: [^\s\u00ad\u200b\u2010\u2011]+){0,99}/g

/** What waits for the first word behind it to learn where it begins. */
export interface Opened {
  /** Offset in the flow's text; −1 before a word came. */
  start: number
  /** −1 while it is open. */
  end: number
}

/**
 * A text that grows word by word: white space collapsed, paragraphs parted by a blank line. White space with a line break
 * in it that stands inside brackets or before a closing mark was put there by a formatter and is left out.
 */
export class Flow {
  readonly #pieces: string[] = []
  readonly #paragraphs: Span[] = []
  readonly #waiting: Opened[] = []
  #length = 0
  #begin = -1
  #gap: 'none' | 'space' | 'line' = 'none'
  #last = ''

  /** Length of the text so far, in UTF-16 code units. */
  get length(): number {
    return this.#length
  }

  get text(): string {
    return this.#pieces.join('')
  }

  /** The paragraphs that are closed, in the flow's text. */
  get paragraphs(): readonly Span[] {
    return this.#paragraphs
  }

  /** Whether a paragraph has words in it that is not closed yet. */
  get open(): boolean {
    return this.#begin >= 0
  }

  /** Appends text; white space at its ends counts. */
  write(text: string): void {
    pieces.lastIndex = 0
    for (let match = pieces.exec(text); match !== null; match = pieces.exec(text)) {
      const [piece, white, hint, hyphen] = match
      if (white !== undefined) this.#gap = this.#gap === 'line' || white.includes('\n') ? 'line' : 'space'
      else if (hint === undefined) this.#word(hyphen === undefined ? piece : '-')
    }
  }

  /** Ends the paragraph in hand, if it has words. */
  close(): void {
    if (this.#begin >= 0) this.#paragraphs.push({ start: this.#begin, end: this.#length })
    this.#begin = -1
    this.#gap = 'none'
  }

  /** Something begins with the next word. */
  begin(): Opened {
    const opened = { start: -1, end: -1 }
    this.#waiting.push(opened)
    return opened
  }

  /** It ends with the last word; what held no word keeps its start of −1. */
  end(opened: Opened): void {
    opened.end = this.#length
    const at = this.#waiting.indexOf(opened)
    if (at >= 0) this.#waiting.splice(at, 1)
  }

  #word(word: string): void {
    if (this.#begin < 0) {
      if (this.#length > 0) this.#push('\n\n')
      this.#begin = this.#length
    } else if (this.#gap !== 'none' && !(this.#gap === 'line' && this.#hugs(word))) this.#push(' ')
    this.#gap = 'none'
    for (const opened of this.#waiting) opened.start = this.#length
    this.#waiting.length = 0
    this.#push(word)
  }

  #hugs(word: string): boolean {
    return /^[).,;:?!]/.test(word) || this.#last === '('
  }

  #push(text: string): void {
    this.#pieces.push(text)
    this.#length += text.length
    this.#last = text.at(-1) ?? ''
  }
}
