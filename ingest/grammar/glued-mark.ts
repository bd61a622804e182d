import { beginsWord } from '../read/characters.ts'

/** The mark of a note, at the beginning of a line or behind the mark that ends a sentence or a clause. */
const mark = /(?:^|[\n.,;:)»”])\d{1,2}$/

/**
 * Whether what begins at an offset of a text is no end of a longer word or number; the mark of a note may be glued in
 * front of it, "3ECLI:NL:HR:2098:12", and in front of a capital a word that lost its space, "zieECLI:NL:HR:2098:12".
 */
export const standsFree = (text: string, start: number): boolean =>
  !/(?:\d-?|\p{L}-)$/u.test(text.slice(Math.max(0, start - 2), start))
    ? beginsWord(text, start)
    : mark.test(text.slice(Math.max(0, start - 3), start))
