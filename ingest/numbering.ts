import { codeAt, isDigit } from './read/characters.ts'

/** Whether a bare number may head a line, "3", "Ad 3" or "**3.": tells most lines that none does. */
export const mayBeNumbered = (line: string): boolean =>
  isDigit(codeAt(line, 0)) ||
  line.startsWith('Ad ') ||
  (line !== '' && '*_'.includes(line.charAt(0)) && /^[*_]{1,3}\d/.test(line))

/** What numbering looks at, line by line or block by block. */
export type Item =
  | {
      readonly role: 'number'
      readonly number: number
      /** Of "3 en 4" the last, where several are headed together. */
      readonly last?: number
    }
  /** A label of an answer, with the numbers that it bears, if any. */
  | { readonly role: 'answer'; readonly numbers: readonly string[] }
  /** A heading, behind which a series may begin anew at 1. */
  | { readonly role: 'heading' }
  | { readonly role: 'other' }

/** Share of the answers that must find the number of their question before numbers are taken for labels. */
const numberedShare = 0.6

/** Most numbers that may be missing between two questions: readers lose one now and then. */
const longestGap = 3

/**
 * Where bare numbers head the questions and labels the answers: which of the items are such numbers, by index. In
 * front of each answer stand the numbers that count on from the last one and run up to it; an enumeration in an
 * answer or a question begins anew at 1 and is none, unless a heading stands in front.
 */
export function headingNumbers(items: readonly Item[]): ReadonlySet<number> {
  const heads = new Set<number>()
  let expected: number | null = null
  let answers = 0
  let numbered = 0
  let anew = false
  let segment: { index: number; number: number }[] = []
  items.forEach((item, index) => {
    if (item.role === 'number') segment.push({ index, number: item.number })
    if (item.role === 'heading') {
      anew = true
      segment = []
    }
    if (item.role !== 'answer') return
    answers += 1
    const last = Number.parseInt(item.numbers.at(-1) ?? '', 10)
    const first = anew && segment[0]?.number === 1 ? 1 : expected
    const run = trailingRun(segment, first, last)
    for (const head of run) heads.add(head.index)
    if (run.length > 0) {
      numbered += 1
      expected = (run.at(-1)?.number ?? 0) + 1
    }
    anew = false
    segment = []
  })
  if (numbered >= numberedShare * answers) return heads
  return listedFirst(items) ?? new Set()
}

/** All questions in front of the first answer, numbered from 1 on, as far as the answers' labels count. */
function listedFirst(items: readonly Item[]): ReadonlySet<number> | null {
  const first = items.findIndex(({ role }) => role === 'answer')
  const answered = items.flatMap((item) =>
    item.role === 'answer' ? item.numbers.map(Number.parseFloat) : [],
  )
  const heads = countedFrom(items, 0, first)
  // "ANTWOORD van de Minister (Ontvangen …)" heads them all.
  const labelled = items.every(
    (item, index) => item.role !== 'answer' || item.numbers.length > 0 || index === first,
  )
  return labelled && answered.length > 0 && heads.size > 1 && Math.max(...answered) === heads.size
    ? heads
    : null
}

/** The items between two places that count 1, 2, 3 …; other numbers stand between them at will. */
function countedFrom(items: readonly Item[], from: number, to: number): ReadonlySet<number> {
  const heads = new Set<number>()
  let expected = 1
  for (let index = from; index < to; index += 1) {
    const item = items[index]
    if (item?.role !== 'number' || item.number !== expected) continue
    heads.add(index)
    expected = (item.last ?? item.number) + 1
  }
  return heads
}

/** Where bare numbers head the questions, and the same numbers again, behind all of these, their answers. */
export interface Halves {
  readonly questions: ReadonlySet<number>
  readonly answers: ReadonlySet<number>
}

/** Reads a paper that lists its questions first and, behind one label, all answers by number alone; null for any other. */
export function halvesOf(items: readonly Item[]): Halves | null {
  const middle = items.findLastIndex(({ role }) => role === 'answer')
  const label = items[middle]
  if (label?.role !== 'answer' || label.numbers.length > 0) return null
  // "Antwoord van de Minister (ontvangen …)" in the head of the paper heads none of them.
  const first = items.findIndex(({ role }) => role === 'number')
  if (items.findIndex(({ role }, index) => role === 'answer' && index > first) !== middle) return null
  return countedTwice(items, middle)
}

/**
 * The same of a paper that labels no answer: they begin where the count begins anew, when all that the first numbers head asks, and
 * nothing that the second do.
 * @param asks Whether a question stands behind the number of an item.
 */
export function unlabelledHalves(items: readonly Item[], asks: (index: number) => boolean): Halves | null {
  if (items.some(({ role }) => role === 'answer')) return null
  const begins = items.flatMap((item, index) => (item.role === 'number' && item.number === 1 ? [index] : []))
  const halves = begins.length === 2 ? countedTwice(items, begins[1] ?? 0) : null
  if (halves === null || [...halves.answers].some(asks)) return null
  return [...halves.questions].every(asks) ? halves : null
}

/** The numbers that count from 1 in front of a place and, from there, again to the same end; null where they do not. */
function countedTwice(items: readonly Item[], middle: number): Halves | null {
  const questions = countedFrom(items, 0, middle)
  const answers = countedFrom(items, middle, items.length)
  const ends = lastNumber(items, questions) === lastNumber(items, answers)
  return questions.size >= shortestList && ends ? { questions, answers } : null
}

/** Share of the questions whose number, or that of one behind them, must come again before such numbers are taken for labels. */
const repeatedShare = 0.6

/**
 * Reads a paper that labels nothing and prints the number of each question once more in front of its answer: 1, 1, 2, 2; or
 * 1, 2, 3 and then "1, 2 en 3" or 3. Null for any other; a number in an answer that is due for no question is none, nor is one of
 * a count from 1 that stands in an answer.
 * @param asks Whether a question stands behind the number of an item.
 */
export function repeatedNumbers(items: readonly Item[], asks: (index: number) => boolean): Halves | null {
  const [questions, answers] = [new Set<number>(), new Map<number, number>()]
  let expected = 1
  let open: number | null = null
  let before: number | null = null
  items.forEach((item, index) => {
    if (item.role !== 'number') return
    const { number, last = number } = item
    if (number === expected && last >= number && asks(index)) {
      open ??= number
      questions.add(index)
      expected = last + 1
    } else if (open !== null && number >= open && last === expected - 1) {
      answers.set(index, last - open + 1)
      open = null
    } else if (number === 1) {
      open = null
    } else if (number === expected && before !== null) {
      // "1. Een roer. 2. Een zeil." counts on, and answers nothing.
      answers.delete(before)
    }
    before = index
  })
  const answered = [...answers.values()].reduce((sum, count) => sum + count, 0)
  const enough = answers.size >= fewestRepeated && answered >= repeatedShare * (expected - 1)
  return enough ? { questions, answers: new Set(answers.keys()) } : null
}

/** Fewest answers that tell such a paper. */
const fewestRepeated = 2

/** The number that some heads count up to: "2 en 3" counts both. */
function lastNumber(items: readonly Item[], heads: ReadonlySet<number>): number {
  const item = items[Math.max(...heads)]
  return item?.role === 'number' ? (item.last ?? item.number) : 0
}

interface Numbered {
  readonly index: number
  readonly number: number
}

/** The numbers at the end of a segment that count up by one to its last question; `last` is that question's, when known. */
function trailingRun(
  segment: readonly Numbered[],
  expected: number | null,
  last: number,
): readonly Numbered[] {
  const run: Numbered[] = []
  for (let at = segment.length - 1; at >= 0; at -= 1) {
    const candidate = segment[at]
    if (candidate === undefined) break
    const [first] = run
    const fits =
      first !== undefined
        ? candidate.number === first.number - 1 && candidate.number >= (expected ?? 1)
        : Number.isNaN(last)
          ? expected === null || (candidate.number >= expected && candidate.number <= expected + longestGap)
          : candidate.number === last
    if (fits) run.unshift(candidate)
  }
  return run
}

/** Fewest numbers that make a list. */
export const shortestList = 3

/** Fewest where the paper says that it lists questions. */
export const shortestTold = 2

/**
 * In a list that labels no answers: the numbers 1, 2, 3 … that stand before a question; or from another on, where a list is cut. Behind a
 * heading they may begin anew.
 */
export function risingNumbers(
  items: readonly Item[],
  asks: (index: number) => boolean,
  from = 1,
): ReadonlySet<number> {
  const heads = new Set<number>()
  let expected = from
  let anew = false
  items.forEach((item, index) => {
    if (item.role === 'heading') anew = true
    if (item.role !== 'number') return
    const next = anew && item.number === 1 ? 1 : expected
    if (item.number < next || item.number > next + 1 || !asks(index)) return
    heads.add(index)
    anew = false
    expected = (item.last ?? item.number) + 1
  })
  return heads
}

/** A label that a question stands behind, and its first number. */
export interface Asked {
  readonly place: number
  readonly number: number
}

/**
 * The places of labels that stand in a rising series, wherever it starts and whatever it leaves out: of two that follow
 * each other the second has the higher number.
 */
export function risingPlaces(labels: readonly Asked[]): ReadonlySet<number> {
  const places = new Set<number>()
  labels.forEach(({ place, number }, index) => {
    const before = labels[index - 1]
    if (before === undefined || before.number >= number) return
    places.add(before.place)
    places.add(place)
  })
  return places
}

/** Whether a number bears the letter behind that of another: "5a", then "5b". */
const followsPiece = (before: string, number: string): boolean =>
  /^\d{1,3}[a-h]$/.test(before) &&
  /^\d{1,3}[b-i]$/.test(number) &&
  number.charCodeAt(number.length - 1) === before.charCodeAt(before.length - 1) + 1

/** Counts the labels of questions along: which labels go on from those before, and which are words in a sentence. */
export class LabelCount {
  readonly #gap: number
  #seen = new Set<number>()
  #first = 0
  #printed = ''
  #highest = 0

  /** @param gap Most questions that may be missing between two that are printed. */
  constructor(gap: number) {
    this.#gap = gap
  }

  /** The highest number so far. */
  get highest(): number {
    return this.#highest
  }

  /** Whether a label of these numbers may follow; if so it is counted. "1 en 4" may be followed by 2. */
  takes(numbers: readonly string[]): boolean {
    const first = Number.parseInt(numbers[0] ?? '', 10)
    const anew = first === 1 && this.#highest > 1
    const piece = first === this.#first && followsPiece(this.#printed, numbers[0] ?? '')
    const follows = first > this.#first && first <= this.#highest + 1 + this.#gap && !this.#seen.has(first)
    if (!anew && !follows && !piece) return false
    this.count(numbers)
    return true
  }

  /** Whether a label of a rising series may follow, whose gaps are no fault; if so it is counted. */
  skipsTo(numbers: readonly string[], rises: () => boolean): boolean {
    if (!(Number.parseInt(numbers[0] ?? '', 10) > this.#highest && rises())) return false
    this.count(numbers)
    return true
  }

  /** Counts a label that is certain. */
  count(numbers: readonly string[]): void {
    const values = numbers.map((number) => Number.parseInt(number, 10))
    const first = values[0] ?? 0
    if (first === 1) {
      this.#seen = new Set()
      this.#highest = 0
    }
    for (const value of values) this.#seen.add(value)
    this.#first = first
    this.#printed = numbers.at(-1) ?? ''
    for (const value of values) if (value > this.#highest) this.#highest = value
  }
}
