import { isWordCode } from '../read/characters.ts'
import { plain } from './letters.ts'

/** How an abbreviation fits a phrase: letters used in order, and how many of them begin a word. */
export interface Fit {
  readonly letters: number
  readonly initials: number
}

/** Words that abbreviations pass over. */
const passed: ReadonlySet<string> = new Set(
  'van|voor|de|het|der|den|en|of|for|on|the|and|in|op|tot|inzake|&|to|met|bij|ter|te|een'.split('|'),
)

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
  /** Most initials of a way that uses the letters so far and the last of them at each place; −1 for none. */
  const best: number[] = [1]
  for (let at = 1; at < text.length; at++) best.push(-1)
  for (let order = 1; order < letters.length; order++) {
    let reach = -1
    let before = best[0] ?? -1
    best[0] = -1
    for (let at = 1; at < text.length; at++) {
      reach = Math.max(reach, before)
      before = best[at] ?? -1
      best[at] = reach >= 0 && text[at] === letters[order] ? reach + (initial[at] === true ? 1 : 0) : -1
    }
    if (reach < 0) return null
  }
  let initials = -1
  for (const value of best) initials = Math.max(initials, value)
  return initials <= 0 ? null : { letters: letters.length, initials }
}

const lettersOf = (abbreviation: string): readonly number[] =>
  lettersIn(/[&-]/.test(abbreviation) ? abbreviation.replace(/[^\p{L}\p{N}]/gu, '') : abbreviation)

function lettersIn(phrase: string): readonly number[] {
  const letters: number[] = []
  for (let at = 0; at < phrase.length; at++) letters.push(plain[phrase.charCodeAt(at)] ?? 0)
  return letters
}

function initialsOf(phrase: string): readonly boolean[] {
  const initial: boolean[] = []
  let within = false
  for (let at = 0; at < phrase.length; at++) {
    const word = isWordCode(phrase.charCodeAt(at))
    initial.push(word && !within)
    within = word
  }
  return initial
}

/** How many words of the phrase an abbreviation would be expected to show: those that are no connective. */
export function weightyWords(words: readonly string[]): number {
  return words.filter((word) => !passed.has(word.toLowerCase())).length
}

/** Whether the word only connects ("van", "of", "the"). */
export function isConnective(word: string): boolean {
  return passed.has(word.toLowerCase())
}
