/**
 * What a hyphen at the end of a line becomes. The typesetter breaks words (`crisisma-⏎nagement`), compounds that
 * carry a hyphen anyway (`VVD-⏎fractie`), and enumerations (`in- en⏎uitvoer`); only the text itself can tell
 * which, so the words that it uses elsewhere decide first. Source of the spelling rules: Het Groene Boekje, 6.
 */
export type HyphenRepair = 'join' | 'keep' | 'keep-space'

/** How often each word of a text occurs, hyphenated words whole; words that a line break cuts are left out. */
export type Vocabulary = ReadonlyMap<string, number>

/** A vocabulary that is counted when it is first asked: most pages break no word. */
export function lazyVocabulary(lines: readonly { readonly text: string }[]): () => Vocabulary {
  let counted: Vocabulary | null = null
  return () => {
    counted ??= countWords(lines)
    return counted
  }
}

const word = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu

/** Counts the words of the lines that end in no hyphen, and all but the last word of those that do. */
function countWords(lines: readonly { readonly text: string }[]): Vocabulary {
  const counts = new Map<string, number>()
  let broken = false
  for (const { text } of lines) {
    if (text === '') continue
    const words = text.match(word) ?? []
    const from = broken ? 1 : 0
    broken = /[\p{L}\p{N}]-$/u.test(text)
    const to = broken ? words.length - 1 : words.length
    for (let index = from; index < to; index += 1) {
      const found = words[index] ?? ''
      counts.set(found, (counts.get(found) ?? 0) + 1)
    }
  }
  return counts
}

/** Decides for `left-⏎right`, both whole words up to the break (`left` may hold hyphens of its own). */
export function repairHyphen(left: string, right: string, words: () => Vocabulary): HyphenRepair {
  if (/^(?:en|of|als|tot|dan)$/.test(right)) return 'keep-space'
  if (!/^\p{Ll}/u.test(right)) return 'keep'
  const tail = left.slice(left.lastIndexOf('-') + 1)
  if (/^(?:\p{Lu}{2,}|.*\p{N}.*)$/u.test(tail)) return 'keep'
  const vocabulary = words()
  if (uses(vocabulary, left + right)) return 'join'
  if (uses(vocabulary, `${left}-${right}`)) return 'keep'
  const stands = vocabulary.get(tail) ?? 0
  if (/^\p{Lu}/u.test(tail) && stands >= 2 && !uses(vocabulary, tail.toLowerCase())) return 'keep'
  return 'join'
}

const uses = (vocabulary: Vocabulary, found: string): boolean =>
  vocabulary.has(found) || vocabulary.has(found.charAt(0).toLowerCase() + found.slice(1))
