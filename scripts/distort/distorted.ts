/** A text that was changed, and where each of its places went; all in UTF-16 code units. */
export interface Distorted {
  readonly text: string
  /** The place in the changed text of an offset of the text before. */
  readonly placeOf: (offset: number) => number
}

/** A way to print a text otherwise that says the same. */
export interface Distortion {
  readonly name: string
  readonly change: (text: string) => Distorted
}

/** The text with all matches of a pattern replaced; a place within a match goes as far into what replaces it as it can. */
export function replaced(text: string, pattern: RegExp, by: (match: RegExpExecArray) => string): Distorted {
  const places = new Int32Array(text.length + 1)
  const pieces: string[] = []
  let length = 0
  let at = 0
  const keepUntil = (end: number): void => {
    pieces.push(text.slice(at, end))
    for (; at < end; at += 1, length += 1) places[at] = length
  }
  for (const match of text.matchAll(pattern)) {
    keepUntil(match.index)
    const piece = by(match)
    pieces.push(piece)
    for (; at < match.index + match[0].length; at += 1)
      places[at] = length + Math.min(at - match.index, piece.length)
    length += piece.length
  }
  keepUntil(text.length)
  places[text.length] = length
  return { text: pieces.join(''), placeOf: (offset) => places[offset] ?? length }
}

/** One change after another. */
export function inTurn(text: string, ...changes: readonly ((text: string) => Distorted)[]): Distorted {
  let result: Distorted = { text, placeOf: (offset) => offset }
  for (const change of changes) {
    const [before, next] = [result, change(result.text)]
    result = { text: next.text, placeOf: (offset) => next.placeOf(before.placeOf(offset)) }
  }
  return result
}
