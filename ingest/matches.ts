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
