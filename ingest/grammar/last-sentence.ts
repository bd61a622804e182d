import { lastMatch } from '../matches.ts'

const ends = /[.?!]\s+(?=\p{Lu})|\n/gu

/** The last sentence of some words, or what there is of it, with the mark that ends the one before. */
export const lastSentence = (words: string): string => words.slice(lastMatch(ends, words)?.index ?? 0)
