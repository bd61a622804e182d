import type { Span } from '../document.ts'
import { isLetter } from './characters.ts'
import { type Landmarks, placesIn } from './landmarks.ts'
import { LineWords } from './line-words.ts'
import { cutOut, type Line } from './lines.ts'

/** A line longer than this holds pages: a reader lost the line breaks. In UTF-16 code units. */
const flattenedLength = 2_000
/** A running head repeats words of the head of its letter, which ends at its first question or here. In UTF-16 code units. */
const headLength = 2_500
const firstQuestion = /(?:Vraag|VRAAG|Vragen)\s?1(?!\d)/
/** A running head comes at least once in so many UTF-16 code units, and never twice in so few. */
const pages = { longest: 6_000, shortest: 800 }
/** Fewest words and UTF-16 code units that make a running head. */
const fewest = { words: 5, length: 30 }

/**
 * Takes the running heads out of a letter that a reader flattened to one line: the letter's title, again on every page,
 * in the middle of sentences. They stand at the head of the letter too, and scans vary their letters.
 */
export function cutRunningHeads(
  source: string,
  lines: readonly Line[],
  { capitals }: Landmarks,
): readonly Line[] {
  const flattened = (line: Line): boolean =>
    line.text.length > flattenedLength && line.start < headLength && !line.furniture
  const first = lines.find((line) => line.start >= headLength || flattened(line))
  if (first === undefined || !flattened(first)) return lines
  return lines.flatMap((line) => {
    if (!flattened(line)) return [line]
    const heads = headsIn(new LineWords(line.text), placesIn(line, capitals))
    return cutOut(
      source,
      line,
      heads.map((head) => withSpecks(source, line, head)),
      'furniture',
    )
  })
}

const specksBefore = /(?:(?<=\s)(?:\d{1,3}\/\d{1,3}|[^\p{L}\p{N}\s]{1,3})\s+){1,3}$/u
const specksBehind = /^(?:\s+(?:\d{1,3}\/\d{1,3}|[^\p{L}\p{N}\s]{1,3})(?=\s|$)){1,3}/u
/** What is left of the bracket that a head ends with, or the paper that it names in one. */
const bracketOpen = /^[^()\n]{0,70}\)/
const bracketBehind = /^\s?\((?:Tweede|Eerste)\s?Kamer,[^()\n]{4,70}\)/

/** A head in the source, with its closing bracket, and the page number and the specks on either side of it. */
function withSpecks(source: string, line: Line, head: Span): Span {
  const start = line.textStart + head.start
  const words = source.slice(start, line.textStart + head.end)
  const open = words.lastIndexOf('(') > words.lastIndexOf(')')
  let end = start + words.length
  const behind = (pattern: RegExp): number =>
    pattern.exec(source.slice(end, Math.min(line.end, end + 90)))?.[0].length ?? 0
  end += behind(open ? bracketOpen : bracketBehind)
  end += behind(specksBehind)
  const before = specksBefore.exec(source.slice(Math.max(line.start, start - 20), start))?.[0].length ?? 0
  return { start: start - before, end }
}

/** Words that repeat some in the head: where both begin in the line, and how many they share. */
interface Repeat {
  readonly at: number
  readonly of: number
  readonly words: number
}

function headsIn(words: LineWords, capitals: readonly number[]): readonly Span[] {
  const { text } = words
  const headEnd = firstQuestion.exec(text.slice(0, headLength))?.index ?? headLength
  const groups = new Map<string, Repeat[]>()
  for (const repeat of repeatsIn(words, capitals, headEnd)) {
    if (repeat.at < headEnd) continue
    const first = words.wordAt(repeat.of) ?? ''
    const group = groups.get(first)
    if (group === undefined) groups.set(first, [repeat])
    else group.push(repeat)
  }
  return [...groups.values()].flatMap((group) => running(group, words)).sort((a, b) => a.start - b.start)
}

/** Where words of the head come again behind it; each word belongs to one repeat. */
function repeatsIn(words: LineWords, capitals: readonly number[], headEnd: number): readonly Repeat[] {
  const begins = new Map<string, number[]>()
  const initials = new Set<number>()
  const repeats: Repeat[] = []
  let from = 0
  for (const at of capitals) {
    const first = words.initials(at)
    if (at < from || (at >= headEnd && !initials.has(first))) continue
    const word = mayOpen(words.codes, at) ? words.wordAt(at) : null
    if (word === null) continue
    const known = begins.get(word) ?? []
    if (known.length === 0 && (at >= headEnd || !opener.test(word))) continue
    const longest = longestOf(known.map((of): Repeat => ({ at, of, words: words.shared(of, at) })))
    if (longest !== null && longest.words >= fewest.words) {
      repeats.push(longest)
      from = words.endOf(at, longest.words)
    } else if (at < headEnd && known.length < 3) {
      begins.set(word, [...known, at])
      initials.add(first)
    }
  }
  return repeats
}

/** A word that a running head may begin with: a capital and four letters, but no label. */
const opener = /^(?!(?:Antwoord|Vraag)(?!\p{L}))\p{Lu}\p{L}{4}/u

/** Tells most words that are none, by their second letter and their fourth. */
const mayOpen = (codes: Uint16Array, at: number): boolean =>
  mayBeLetter(codes[at + 1] ?? 0) && mayBeLetter(codes[at + 3] ?? 0)

const mayBeLetter = (code: number): boolean => isLetter(code) || code > 0xff

const longestOf = (repeats: readonly Repeat[]): Repeat | null =>
  repeats.reduce<Repeat | null>((a, b) => (a !== null && a.words >= b.words ? a : b), null)

/** The spans of a group of repeats behind the head, when it comes as often and as far apart as pages do. */
function running(behind: readonly Repeat[], words: LineWords): readonly Span[] {
  const common = behind.map((repeat) => repeat.words).sort((a, b) => b - a)[behind.length >> 1] ?? 0
  if (behind.length < Math.max(2, Math.floor(words.text.length / pages.longest))) return []
  // Where the word in front is the same everywhere, it is a phrase of the text, and no head.
  if (new Set(behind.map(({ at }) => words.before(at))).size === 1) return []
  const spans = behind.map(
    ({ at, words: count }): Span => ({ start: at, end: words.endOf(at, Math.min(count, common)) }),
  )
  const paged = spans.every(
    ({ start, end }, index) =>
      end - start >= fewest.length && start - (spans[index - 1]?.end ?? 0) >= pages.shortest,
  )
  return paged ? spans : []
}
