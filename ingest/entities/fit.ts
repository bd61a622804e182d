import { plain } from './letters.ts'

/** How an abbreviation fits a phrase: letters used in order, and how many of them begin a word. */
export interface Fit {
  readonly letters: number
  readonly initials: number
}

/** Words that abbreviations pass over. */
const passed = /^(?:van|voor|de|het|der|den|en|of|for|on|the|and|in|op|tot|inzake|&|to|met|bij|ter|te|een)$/i

/**
 * Whether the letters of an abbreviation stand in a phrase, in order, the first at its very beginning: `RVO` in
 * "Rijksdienst voor Ondernemend Nederland". Of all ways the one with most word initials counts; null when none fits.
 * Time is letters × phrase length.
 */
export function fitInitials(abbreviation: string, phrase: string): Fit | null {
  const letters = lettersOf(abbreviation)
  if (letters.length < 2 || letters[0] !== plain[phrase.charCodeAt(0)]) return null
  const text = lettersIn(phrase)
  const initial = initialsOf(phrase)
  let best: (number | null)[] = text.map((_, at) => (at === 0 ? 1 : null))
  for (const letter of letters.slice(1)) {
    const next: (number | null)[] = text.map(() => null)
    let reach: number | null = null
    for (let at = 1; at < text.length; at++) {
      const before = best[at - 1] ?? null
      if (before !== null && (reach === null || before > reach)) reach = before
      if (reach !== null && text[at] === letter) next[at] = reach + (initial[at] === true ? 1 : 0)
    }
    best = next
  }
  const initials = best.reduce<number | null>(
    (most, value) => (value !== null && value > (most ?? 0) ? value : most),
    null,
  )
  return initials === null ? null : { letters: letters.length, initials }
}

const lettersOf = (abbreviation: string): readonly number[] =>
  lettersIn(/[&-]/.test(abbreviation) ? abbreviation.replace(/[^\p{L}\p{N}]/gu, '') : abbreviation)

function lettersIn(phrase: string): readonly number[] {
  const letters: number[] = []
  for (let at = 0; at < phrase.length; at++) letters.push(plain[phrase.charCodeAt(at)] ?? 0)
  return letters
}

function initialsOf(phrase: string): readonly boolean[] {
  const initial: boolean[] = new Array(phrase.length).fill(false)
  for (const word of phrase.matchAll(/[\p{L}\p{N}]+/gu)) initial[word.index] = true
  return initial
}

/** How many words of the phrase an abbreviation would be expected to show: those that are no connective. */
export function weightyWords(words: readonly string[]): number {
  return words.filter((word) => !passed.test(word)).length
}

/** Whether the word only connects ("van", "of", "the"). */
export function isConnective(word: string): boolean {
  return passed.test(word)
}
