import { normalise, wordsIn } from './names.ts'
import type { GraphNode } from './node.ts'
import { type Page, pageOf } from './page.ts'

/** A piece of a paper's text that is searched as one: a paragraph or so, never across the bounds of parts. */
export interface Passage {
  /** Node id of the paper. */
  readonly document: string
  /** Node id of the innermost part that holds it; the paper's own id outside all parts. */
  readonly from: string
  /** UTF-16 code units of the paper's text, half open. */
  readonly start: number
  readonly end: number
}

/** What to look for in the texts of ingested papers. */
export interface PassageQuery {
  /** Every word must begin a word of the passage; "crisis-management" is also "crisismanagement". Without words nothing is found. */
  readonly text: string
  /** Only in this paper; null: in all. */
  readonly document: string | null
  /** 1 to 100. */
  readonly first: number
  readonly after: PassagePosition | null
}

/** The place of a passage in every listing. */
export type PassagePosition = Pick<Passage, 'document' | 'start'>

/** Passages in which the words stand, by paper and place. */
export interface PassagePage extends Page<Passage, PassagePosition> {
  /** True when more than `mostPassages` hold the words: all pages together show so many, and any of them. */
  readonly truncated: boolean
}

/** Of words that stand in more passages than this, the first found are put in order. */
export const mostPassages = 2000

/**
 * A page of what was found behind a place, by paper and place.
 * @param truncated Whether there is more than was found.
 */
export function pageOfPassages(found: readonly Passage[], first: number, truncated: boolean): PassagePage {
  return { ...pageOf(found, first, ({ document, start }) => ({ document, start })), truncated }
}

/** A passage ends at the first blank line or end of a sentence after so many code units, and at the latest after twice as many. */
const usual = 600

/** The passages of a batch, in reading order; together they hold all of its text but white space. */
export function passagesOf(document: string, text: string, parts: readonly GraphNode[]): readonly Passage[] {
  const bounds = boundsOf(text.length, parts)
  const passages: Passage[] = []
  for (const [i, bound] of bounds.entries()) {
    const next = bounds[i + 1]?.at ?? text.length
    for (let start = bound.at; start < next; ) {
      const end = endOf(text, start, next)
      if (/\S/.test(text.slice(start, end)))
        passages.push({ document, from: bound.from ?? document, start, end })
      start = end
    }
  }
  return passages
}

interface Bound {
  readonly at: number
  readonly from: string | null
}

/** Where another part begins to be the innermost one. */
function boundsOf(length: number, parts: readonly GraphNode[]): readonly Bound[] {
  const spans = parts.flatMap(({ id, part }) =>
    part === null || part.start >= part.end ? [] : [{ id, start: part.start, end: part.end }],
  )
  // The enclosing part first: an inner one takes over at its start, and hands back at its end.
  spans.sort((a, b) => a.start - b.start || b.end - a.end)
  const bounds = new Map<number, string | null>([[0, null]])
  const open: { readonly id: string; readonly end: number }[] = []
  const closeUntil = (at: number): void => {
    for (let last = open.at(-1); last !== undefined && last.end <= at; last = open.at(-1)) {
      open.pop()
      while (open.length > 0 && (open.at(-1)?.end ?? 0) <= last.end) open.pop()
      bounds.set(last.end, open.at(-1)?.id ?? null)
    }
  }
  for (const span of spans) {
    closeUntil(span.start)
    bounds.set(span.start, span.id)
    open.push(span)
  }
  closeUntil(Number.POSITIVE_INFINITY)
  return [...bounds]
    .filter(([at]) => at < length)
    .sort(([a], [b]) => a - b)
    .map(([at, from]) => ({ at, from }))
}

function endOf(text: string, start: number, limit: number): number {
  if (limit - start <= usual + usual / 2) return limit
  const latest = Math.min(limit, start + 2 * usual)
  const piece = text.slice(start + usual, latest)
  const blank = piece.indexOf('\n\n')
  const sentence = /[.?!]\s/.exec(piece)
  const space = piece.search(/\s/)
  const at =
    blank >= 0 ? blank + 2 : sentence !== null ? sentence.index + 2 : space >= 0 ? space + 1 : piece.length
  return start + usual + at
}

/**
 * A passage as it is indexed: the text, without ligatures and soft hyphens, and every word with hyphens once more without them, so that
 * `crisis-management` is also `crisismanagement`. Case and diacritics are left to the index.
 */
export function indexedText(text: string): string {
  const plain = odd.test(text) ? text.normalize('NFKC').replaceAll('\u00ad', '') : text
  const joined = compoundsIn(plain)
  return joined.length === 0 ? plain : `${plain}\n${joined.join(' ')}`
}

/** Words with hyphens, without them. */
export function compoundsIn(plain: string): readonly string[] {
  return plain.includes('-') ? [...plain.matchAll(compounds)].map(([word]) => word.replaceAll('-', '')) : []
}

const odd = /[\u00ad\uFB00-\uFB06]/
// They begin words: so no other place within a word is tried.
const compounds = /(?<![\p{L}\p{N}])[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+/gu

/** The same for an index that folds nothing itself and parts words at spaces: every word once, as `normalise` writes it. */
export function indexedWords(text: string): string {
  return [...new Set(wordsIn(indexedText(text)))].join(' ')
}

/** Words of fewer letters must stand there whole. */
const shortest = 3

/** A word of a question. */
export interface AskedWord {
  /** Lower case, without diacritics; only letters and digits: safe in any index's query language. */
  readonly word: string
  /** True where a word that begins so is enough. */
  readonly begins: boolean
}

/** The words of a question, each once; one with hyphens is one word. */
export function askedWords(text: string): readonly AskedWord[] {
  const joined = text.replace(/(?<=[\p{L}\p{N}])-(?=[\p{L}\p{N}])/gu, '')
  const words = new Set(
    normalise(joined)
      .split(' ')
      .filter((word) => word !== ''),
  )
  return [...words].map((word) => ({ word, begins: word.length >= shortest }))
}
