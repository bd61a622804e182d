import type { Vocabulary } from './vocabulary.ts'

/**
 * What a hyphen at the end of a line becomes. The typesetter breaks words (`crisisma-⏎nagement`), compounds that
 * carry a hyphen anyway (`VVD-⏎fractie`), and enumerations (`in- en⏎uitvoer`); only the text itself can tell
 * which, so the words that it uses elsewhere decide first. Source of the spelling rules: Het Groene Boekje, 6.
 */
export type HyphenRepair = 'join' | 'keep' | 'keep-space'

/** Decides for `left-⏎right`, both whole words up to the break (`left` may hold hyphens of its own). */
export function repairHyphen(left: string, right: string, words: Vocabulary): HyphenRepair {
  if (/^(?:en|of|als|tot|dan|noch|respectievelijk)$/.test(right)) return 'keep-space'
  if (!/^\p{Ll}/u.test(right)) return 'keep'
  const tail = left.slice(left.lastIndexOf('-') + 1)
  if (/^(?:\p{Lu}{2,}|.*\p{N}.*|\p{Lu}\p{Ll}+\p{Lu}.*)$/u.test(tail)) return 'keep'
  if (/^minister$/i.test(tail) && right.startsWith('president')) return 'keep'
  // What tells that the hyphen stays is rarer, and is asked first.
  const stays = uses(words, `${left}-${right}`) || isName(tail, words)
  return stays && !uses(words, left + right) ? 'keep' : 'join'
}

/** Whether the text uses a word again, and with a capital only. */
const isName = (word: string, words: Vocabulary): boolean =>
  /^\p{Lu}/u.test(word) && words(word) >= 2 && !uses(words, word.toLowerCase())

function uses(words: Vocabulary, found: string): boolean {
  const small = found.charAt(0).toLowerCase() + found.slice(1)
  return words(found) > 0 || (small !== found && words(small) > 0)
}
