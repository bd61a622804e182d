/** A piece of a text with the references that lie on it; a piece without any is plain. */
export interface Segment<Mark> {
  readonly text: string
  readonly marks: readonly Mark[]
}

/** Where a mark lies: UTF-16 code units of the document's text, half open. */
export interface Place {
  readonly start: number
  readonly end: number
}

/**
 * Cuts a text at its marks: the pieces together are the text again, in order. Marks on the same words share a piece; of
 * marks that overlap otherwise the first keeps its words and the later one gets what is left of it. `offset` is where
 * the text begins in the coordinates of the marks.
 */
export function segments<Mark extends Place>(
  text: string,
  offset: number,
  marks: readonly Mark[],
): readonly Segment<Mark>[] {
  const sorted = [...marks].sort((a, b) => a.start - b.start || b.end - a.end)
  const pieces: Segment<Mark>[] = []
  let at = 0
  for (const group of samePlaces(sorted)) {
    const start = Math.max(group[0].start - offset, at)
    const end = Math.min(group[0].end - offset, text.length)
    if (end <= start) continue
    if (start > at) pieces.push({ text: text.slice(at, start), marks: [] })
    pieces.push({ text: text.slice(start, end), marks: group })
    at = end
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marks: [] })
  return pieces
}

/** Which of the marks on the same words a click chooses: the one behind the chosen one, so that clicks go round them all. */
export function nextMark<Mark extends { readonly id: string }>(
  marks: readonly Mark[],
  chosen: string | null,
): Mark | undefined {
  return marks[(marks.findIndex(({ id }) => id === chosen) + 1) % marks.length]
}

/** Marks on the same words, together. */
function samePlaces<Mark extends Place>(sorted: readonly Mark[]): readonly [Mark, ...Mark[]][] {
  const groups: [Mark, ...Mark[]][] = []
  for (const mark of sorted) {
    const group = groups.at(-1)
    if (group !== undefined && group[0].start === mark.start && group[0].end === mark.end) group.push(mark)
    else groups.push([mark])
  }
  return groups
}
