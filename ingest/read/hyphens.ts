import { isWordCode } from './characters.ts'

/**
 * What a hyphen at the end of a line becomes. The typesetter breaks words (`crisisma-⏎nagement`), compounds that
 * carry a hyphen anyway (`VVD-⏎fractie`), and enumerations (`in- en⏎uitvoer`); only the text itself can tell
 * which, so the words that it uses elsewhere decide first. Source of the spelling rules: Het Groene Boekje, 6.
 */
export type HyphenRepair = 'join' | 'keep' | 'keep-space'

/** How often a word occurs in a text, hyphenated words whole; words that a line break cuts are left out. */
export type Vocabulary = (word: string) => number

/** A vocabulary that is counted when it is first asked: many pages break no word. */
export function lazyVocabulary(
  source: string,
  lines: readonly { readonly textStart: number; readonly textEnd: number }[],
): Vocabulary {
  let counted: Vocabulary | null = null
  return (word) => {
    counted ??= countWords(source, lines)
    return counted(word)
  }
}

const hyphen = 45

/**
 * Counts the words of the lines that end in no hyphen, and all but the last word of those that do. A table by hash,
 * because a string for each word of a long paper costs more than all other reading; a word is told from another of
 * the same hash by its length alone, which errs less than once in a million words.
 */
function countWords(
  source: string,
  lines: readonly { readonly textStart: number; readonly textEnd: number }[],
): Vocabulary {
  const slots = 1 << Math.min(20, Math.max(8, Math.ceil(Math.log2(source.length / 2 + 1))))
  let free = slots * 0.75
  const hashes = new Int32Array(slots)
  const lengths = new Uint8Array(slots)
  const counts = new Uint16Array(slots)
  const slotOf = (hash: number, length: number): number => {
    let slot = hash & (slots - 1)
    while (counts[slot] !== 0 && (hashes[slot] !== hash || lengths[slot] !== length))
      slot = (slot + 1) & (slots - 1)
    return slot
  }
  const count = (hash: number, length: number): void => {
    if (length > longestWord) return
    const slot = slotOf(hash, length)
    if (counts[slot] === 0) {
      if (free < 1) return
      free -= 1
    }
    hashes[slot] = hash
    lengths[slot] = length
    counts[slot] = Math.min((counts[slot] ?? 0) + 1, 0xffff)
  }
  let broken = false
  for (const { textStart, textEnd } of lines) {
    if (textStart === textEnd) continue
    const breaks =
      source.charCodeAt(textEnd - 1) === hyphen &&
      textEnd - textStart > 1 &&
      isWordCode(source.charCodeAt(textEnd - 2))
    let skip = broken
    broken = breaks
    for (let at = textStart; at < textEnd; at += 1) {
      if (!isWordCode(source.charCodeAt(at))) continue
      const start = at
      let hash = seed
      for (; at < textEnd; at += 1) {
        const code = source.charCodeAt(at)
        const within =
          isWordCode(code) || (code === hyphen && at + 1 < textEnd && isWordCode(source.charCodeAt(at + 1)))
        if (!within) break
        hash = mix(hash, code)
      }
      const last = breaks && at === textEnd - 1
      if (!skip && !last) count(hash, at - start)
      skip = false
    }
  }
  return (word) => {
    let hash = seed
    for (let at = 0; at < word.length; at += 1) hash = mix(hash, word.charCodeAt(at))
    return word.length > longestWord ? 0 : (counts[slotOf(hash, word.length)] ?? 0)
  }
}

/** Longest word that is counted, in UTF-16 code units. */
const longestWord = 255
const seed = 0x2f0b
const mix = (hash: number, code: number): number => Math.imul(hash ^ code, 0x5bd1e995) ^ (hash >>> 13)

/** Decides for `left-⏎right`, both whole words up to the break (`left` may hold hyphens of its own). */
export function repairHyphen(left: string, right: string, words: Vocabulary): HyphenRepair {
  if (/^(?:en|of|als|tot|dan|noch|respectievelijk)$/.test(right)) return 'keep-space'
  if (!/^\p{Ll}/u.test(right)) return 'keep'
  const tail = left.slice(left.lastIndexOf('-') + 1)
  if (/^(?:\p{Lu}{2,}|.*\p{N}.*)$/u.test(tail)) return 'keep'
  if (uses(words, left + right)) return 'join'
  if (uses(words, `${left}-${right}`)) return 'keep'
  if (/^\p{Lu}/u.test(tail) && words(tail) >= 2 && !uses(words, tail.toLowerCase())) return 'keep'
  return 'join'
}

const uses = (words: Vocabulary, found: string): boolean =>
  words(found) > 0 || words(found.charAt(0).toLowerCase() + found.slice(1)) > 0
