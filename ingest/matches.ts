import { letterBefore } from './read/characters.ts'

/**
 * Every match of a global pattern in a text, in order: as `matchAll`, without the copy of the pattern and the iterator
 * that it makes, which cost more than the search itself in a paper of a few pages. The pattern must take a character.
 */
export function matches(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0
  const found: RegExpExecArray[] = []
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) found.push(match)
  return found
}

/** The match of a sticky pattern at an offset of a text; where it ends is the pattern's `lastIndex`. Null where none stands. */
export function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset
  return pattern.exec(text)
}

/** The matches of a sticky pattern at some places of a text, in order; two may overlap. */
export function matchesAt(
  pattern: RegExp,
  text: string,
  places: readonly number[],
): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  for (const place of places) {
    const match = matchAt(pattern, text, place)
    if (match !== null) found.push(match)
  }
  return found
}

/** The last match of a global pattern in a text, or null. The pattern must take a character. */
export function lastMatch(pattern: RegExp, text: string): RegExpExecArray | null {
  pattern.lastIndex = 0
  let last: RegExpExecArray | null = null
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) last = match
  return last
}

/**
 * Whether a global pattern matches somewhere behind anything but a letter. A pattern that says so itself, by a look behind at its
 * beginning, is tried at every character; without it only where its own first letters stand.
 */
export function matchesAtWord(pattern: RegExp, text: string): boolean {
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    if (!letterBefore(text, match.index)) return true
    pattern.lastIndex = match.index + 1
  }
  return false
}
