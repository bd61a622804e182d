/** Where a sentence ends, as far as words that point back go. */
export const sentenceEnds = /[.?!]\s+\p{Lu}|\n/u
