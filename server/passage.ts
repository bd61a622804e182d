/** A mention with the text around it. */
export interface Passage {
  readonly before: string
  readonly mention: string
  readonly after: string
}

const isSpace = (unit: string | undefined): boolean => unit !== undefined && /\s/.test(unit)

/** True when a cut before this offset would split a surrogate pair. */
function splitsPair(text: string, at: number): boolean {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) && /[\uD800-\uDBFF]/.test(text.charAt(at - 1))
}

/** The first offset from `from` on, at most `limit`, where a word begins; without one, `from` or just after the pair it splits. */
function wordStart(text: string, from: number, limit: number): number {
  if (from === 0) return 0
  for (let at = from; at <= limit; at++) if (isSpace(text[at - 1]) && !isSpace(text[at])) return at
  return splitsPair(text, from) ? from + 1 : from
}

/** The last offset up to `from`, at least `limit`, where a word ends; without one, `from` or just before the pair it splits. */
function wordEnd(text: string, from: number, limit: number): number {
  if (from === text.length) return from
  for (let at = from; at >= limit; at--) if (isSpace(text[at]) && !isSpace(text[at - 1])) return at
  return splitsPair(text, from) ? from - 1 : from
}

const paragraphBreak = '\n\n'

/**
 * The passage round a span of a text: at most `around` UTF-16 code units on either side, cut between words, and
 * never beyond the span's paragraph. Where one long word fills a side it is cut inside, but never inside a surrogate pair.
 */
export function passageOf(
  text: string,
  span: { readonly start: number; readonly end: number },
  around: number,
): Passage {
  const { start, end } = span
  const opens = text.lastIndexOf(paragraphBreak, start)
  const closes = text.indexOf(paragraphBreak, end)
  const first = opens < 0 ? 0 : opens + paragraphBreak.length
  const last = closes < 0 ? text.length : closes
  const from = start - around <= first ? first : wordStart(text, start - around, start)
  const to = end + around >= last ? last : wordEnd(text, end + around, end)
  return { before: text.slice(from, start), mention: text.slice(start, end), after: text.slice(end, to) }
}
