import type { Span } from '../document.ts'
import { isBlank, isLower } from './characters.ts'
import type { Separated } from './furniture.ts'
import { type Line, lineOf } from './lines.ts'

/** A line longer than this holds pages: a reader lost the line breaks. In UTF-16 code units. */
const flattenedLength = 2_000
/** A running head repeats words of the head of its letter, which ends at its first question or here. In UTF-16 code units. */
const headLength = 2_500
const firstQuestion = /(?:Vraag|VRAAG|Vragen)\s?1(?!\d)/
/** A running head comes at least once in so many UTF-16 code units, and never twice in so few. */
const pages = { longest: 6_000, shortest: 800 }
/** Fewest words and UTF-16 code units that make a running head, and most words that are compared. */
const fewest = { words: 5, length: 30 }
const mostWords = 40

/**
 * Takes the running heads out of a letter that a reader flattened to one line: the letter's title, again on every page,
 * in the middle of sentences. They stand at the head of the letter too, and scans vary their letters.
 */
export function cutRunningHeads(source: string, { lines, furniture }: Separated): Separated {
  const flattened = (line: Line): boolean =>
    line.text.length > flattenedLength && line.start < headLength && !furniture.has(line)
  if (!lines.some(flattened)) return { lines, furniture }
  const found = new Set(furniture)
  const cut = lines.flatMap((line) => (flattened(line) ? cutLine(source, line, found) : [line]))
  return { lines: cut, furniture: found }
}

function cutLine(source: string, line: Line, furniture: Set<Line>): readonly Line[] {
  const pieces: Line[] = []
  let from = line.start
  for (const head of headsIn(line.text)) {
    const { start, end } = withSpecks(source, line, head)
    pieces.push(lineOf(source, from, start, line.number))
    const piece = lineOf(source, start, end, line.number)
    furniture.add(piece)
    pieces.push(piece)
    from = end
  }
  if (pieces.length === 0) return [line]
  pieces.push(lineOf(source, from, line.end, line.number))
  return pieces.filter((piece) => piece.text !== '')
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

interface Word extends Span {
  readonly text: string
}

/** A run of words that repeats one in the head: where both begin, in words, and how many they share. */
interface Repeat {
  readonly at: number
  readonly of: number
  readonly words: number
}

function headsIn(text: string): readonly Span[] {
  const words = wordsIn(text)
  const headEnd = firstQuestion.exec(text.slice(0, headLength))?.index ?? headLength
  const groups = new Map<string, Repeat[]>()
  for (const repeat of repeatsIn(words, headEnd)) {
    if ((words[repeat.at]?.start ?? 0) < headEnd) continue
    const first = words[repeat.of]?.text ?? ''
    const group = groups.get(first)
    if (group === undefined) groups.set(first, [repeat])
    else group.push(repeat)
  }
  return [...groups.values()]
    .flatMap((group) => running(group, words, text.length))
    .sort((a, b) => a.start - b.start)
}

/** A page number, and the specks that scans make words of. */
const longestSpeck = 7
const speck = /^(?:\d{1,3}\/\d{1,3}|[^\p{L}\p{N}]{1,3})$/u

function wordsIn(text: string): readonly Word[] {
  const words: Word[] = []
  for (let end = 0; end < text.length; ) {
    let start = end
    while (start < text.length && isBlank(text.charCodeAt(start))) start += 1
    end = start
    while (end < text.length && !isBlank(text.charCodeAt(end))) end += 1
    const word = text.slice(start, end)
    if (word !== '' && (word.length > longestSpeck || !speck.test(word)))
      words.push({ text: word, start, end })
  }
  return words
}

/** Where words of the head come again behind it; each word belongs to one repeat. */
function repeatsIn(words: readonly Word[], headEnd: number): readonly Repeat[] {
  const begins = new Map<string, number[]>()
  const repeats: Repeat[] = []
  for (let at = 0; at < words.length; at += 1) {
    const { text = '', start = 0 } = words[at] ?? {}
    if (isLower(text.charCodeAt(0)) || !/^\p{Lu}\p{L}{4}/u.test(text)) continue
    if (/^(?:Antwoord|Vraag)(?!\p{L})/u.test(text)) continue
    const known = begins.get(text) ?? []
    const best = known.map((of): Repeat => ({ at, of, words: shared(words, of, at) }))
    const longest = best.reduce<Repeat | null>((a, b) => (a !== null && a.words >= b.words ? a : b), null)
    if (longest !== null && longest.words >= fewest.words) {
      repeats.push(longest)
      at += longest.words - 1
    } else if (start < headEnd && known.length < 3) begins.set(text, [...known, at])
  }
  return repeats
}

function shared(words: readonly Word[], of: number, at: number): number {
  let count = 0
  while (count < mostWords && of + count < at && similar(words[of + count]?.text, words[at + count]?.text))
    count += 1
  return count
}

/** Equal but for what a scan does to letters. */
function similar(a = '', b = ''): boolean {
  if (a === b) return a !== ''
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (long.length - short.length > 2 || short.length < 4) return false
  let front = 0
  while (front < short.length && short[front] === long[front]) front += 1
  let back = 0
  while (back < short.length - front && short.at(-1 - back) === long.at(-1 - back)) back += 1
  return front + back >= 0.6 * long.length
}

/** The spans of a group of repeats behind the head, when it comes as often and as far apart as pages do. */
function running(behind: readonly Repeat[], words: readonly Word[], length: number): readonly Span[] {
  const common = behind.map((repeat) => repeat.words).sort((a, b) => b - a)[behind.length >> 1] ?? 0
  if (behind.length < Math.max(2, Math.floor(length / pages.longest))) return []
  // Where the word in front is the same everywhere, it is a phrase of the text, and no head.
  if (new Set(behind.map(({ at }) => words[at - 1]?.text)).size === 1) return []
  const spans = behind.map(({ at, words: count }): Span => {
    const last = words[at + Math.min(count, common) - 1]
    return { start: words[at]?.start ?? 0, end: last?.end ?? 0 }
  })
  const paged = spans.every(
    ({ start, end }, index) =>
      end - start >= fewest.length && start - (spans[index - 1]?.end ?? 0) >= pages.shortest,
  )
  return paged ? spans : []
}
