import {
  answersReport,
  asksOrBids,
  beginsAsking,
  givesAnswers,
  headsAsking,
  headsReply,
  headsSet,
  listsAnswers,
  putsQuestions,
  tellsQuestion,
} from '../asking.ts'
import { numberList, readNumbers, readShort, shortSeries } from '../labels.ts'
import {
  halvesOf,
  headingNumbers,
  type Item,
  LabelCount,
  mayBeNumbered,
  repeatedNumbers,
  risingNumbers,
  risingPlaces,
  shortestList,
  shortestTold,
  unlabelledHalves,
} from '../numbering.ts'
import { endsSentence, isDigit } from './characters.ts'
import { headOf } from './head.ts'
import { cutOut, type Line } from './lines.ts'

/**
 * Cuts lines that begin with a label and go on with its text: `Vraag 3 Klopt het dat …`, `Antwoord: Ja.`,
 * `12. Welke …`. Each label then stands on a line of its own, as in papers that print it so.
 */
export const cutInlineLabels = (source: string, lines: readonly Line[]): readonly Line[] =>
  cutNumbers(source, cutWords(source, cutShort(source, lines)))

/** Cuts behind labels of one letter: "V1 Vaart de boot?", "A1 Ja." */
function cutShort(source: string, lines: readonly Line[]): readonly Line[] {
  if (!lines.some(({ text, furniture }) => !furniture && text.startsWith('V') && firstShort.test(text)))
    return lines
  if (lines.some(({ label }) => label !== null)) return lines
  const labels = lines.map(({ text, furniture }) => (furniture ? null : readShort(text)))
  const cuts: number[] = []
  for (const index of shortSeries(labels)) cuts[index] = labels[index]?.length ?? 0
  return cutLines(source, lines, cuts)
}

const firstShort = /^V(?:\.\s?|\s)?1(?!\d)/

/** The text behind a label; bold labels of a PDF often lose the space: "Vraag 1Bent u …". */
const text = String.raw`(?:\s+(?=[\p{Lu}«“"‘'(\[])|(?=\p{Lu}\p{Ll}|[«“]))`
const remark = String.raw`(?:\s?\([^()\n]{1,60}\))?`
/** What may stand behind a label: "Vraag 3:", "Vraag 3.", "Vraag 3 -", "Vraag 3 |" of a table. */
const mark = String.raw`(?:\s?[:.)]|\s[-–—|])?[*_]{0,3}`
/** The marks of a heading, or of bold print, in front of a label. */
const marked = '(?:#{1,6}\\s{1,3})?[*_]{0,3}'
const question = new RegExp(
  `^(?:${marked}(?:Vra(?:ag|gen)|VRA(?:AG|GEN)|Vr\\.)\\s*(?<list>${numberList})${remark}${mark}${text}|(?<list>\\d{1,3})[.)]\\s?Vraag\\s?:\\s+(?=\\S))`,
  'u',
)
const answer = new RegExp(
  `^${marked}(?:Antwoord(?:en)?|ANTWOORD(?:EN)?|Antw\\.|Reactie)(?:\\s?(?:op|bij|OP|BIJ))?(?:\\s?(?:de|DE))?(?:\\s?(?:vra(?:ag|gen)|VRA(?:AG|GEN)))?\\s*(?<list>${numberList})${remark}${mark}${text}`,
  'u',
)
const bareAnswer =
  /^[*_]{0,3}(?:Antwoord|ANTWOORD|Antw\.)(?:\s+van\s+de\s+(?:Minister|Staatssecretaris)[\p{L} ,]{0,60})?(?:\s?:[*_]{0,3}\s*(?=\S)|(?:\.|\s[-–|])?\s+(?=[\p{Lu}«])|(?=\p{Lu}\p{Ll}))/u

/** Most questions that may be missing between two that are printed. */
const longestGap = 2

function cutWords(source: string, lines: readonly Line[]): readonly Line[] {
  let reader: LabelReader | null = null
  const cuts: number[] = []
  let before: Line | null = null
  let begins = true
  lines.forEach((line, index) => {
    if (line.text === '') {
      before = null
      begins = true
    } else if (!line.furniture) {
      let length = 0
      if (mayBeLabel(line)) {
        reader ??= new LabelReader(
          () => risingLines(lines),
          () => answerSeries(lines),
        )
        length = reader.labelOf(line, before, begins, index)
        if (length > 0) cuts[index] = length
      }
      before = line
      if (!(begins && line.text.length <= 2 && noteMark.test(line.text)))
        begins = endsSentence(line.text) || (length > 0 && line.text.length <= shortAnswer)
    }
  })
  return cutLines(source, lines, cuts)
}

/** The mark of a note that a reader put on a line of its own. */
const noteMark = /^\d{1,2}$/
/** A line with a label that is no longer is whole, though no mark ends it: "Antwoord 1 Ja". In UTF-16 code units. */
const shortAnswer = 30

/** How Vraag, Antwoord and Reactie begin. */
const openings: ReadonlySet<string> = new Set(['Vr', 'VR', 'An', 'AN', 'Re'])
function mayBeLabel({ text, label }: Line): boolean {
  const first = text.charAt(0)
  if ('VAR'.includes(first)) return label !== null || openings.has(text.slice(0, 2))
  if (isDigit(text.charCodeAt(0))) return label?.role === 'question' || text.slice(0, 8).includes('Vraag')
  return '#*_'.includes(first) && (label !== null || /^[#*_ ]{1,10}(?:Vra|Antw)/.test(text))
}

/**
 * The lines, by index, that begin with a label of a set that is cut: the numbers rise from wherever they start, and each
 * has a question behind it.
 */
function risingLines(lines: readonly Line[]): ReadonlySet<number> {
  const found = beginningsIn(lines).flatMap((place) => {
    const line = lines[place]
    const match =
      line !== undefined && line.label === null && mayBeLabel(line) ? question.exec(line.text) : null
    if (match === null) return []
    const number = Number.parseInt(readNumbers(match.groups?.list ?? '')[0] ?? '', 10)
    return [{ place, number, length: match[0].length }]
  })
  return risingPlaces(
    found.filter(({ place, length }, index) => {
      const end = Math.min(found[index + 1]?.place ?? lines.length, place + longestQuestion)
      const [first = '', ...more] = lines.slice(place, end).map(({ text }) => text)
      return asksOrBids([first.slice(length), ...more].join(' '))
    }),
  )
}

/**
 * The lines, by index, that begin with "Antwoord op vraag 1.", "Antwoord op vragen 2 en 3." and so on from 1: in papers whose questions bear
 * numbers alone.
 */
function answerSeries(lines: readonly Line[]): ReadonlySet<number> {
  const count = new LabelCount(longestGap)
  const found = new Set<number>()
  for (const index of beginningsIn(lines)) {
    const { text = '' } = lines[index] ?? {}
    const match = text.startsWith('Antwoord') ? answer.exec(text) : null
    if (match !== null && /vra/.test(match[0]) && count.takes(readNumbers(match.groups?.list ?? '')))
      found.add(index)
  }
  return found.size < shortestList ? new Set() : found
}

/** The lines, by index, that begin something: behind nothing, a blank line or the end of a sentence. */
function beginningsIn(lines: readonly Line[]): readonly number[] {
  let before: Line | null = null
  return lines.flatMap((line, index) => {
    if (line.furniture || line.text === '') return []
    const begins = before === null || endsSentence(before.text) || lines[index - 1]?.text === ''
    before = line
    return begins ? [index] : []
  })
}

/** Reads labels line by line, and knows which question is open. */
class LabelReader {
  readonly #count = new LabelCount(longestGap)
  readonly #answered = new Set<string>()
  #open = false
  #rising: ReadonlySet<number> | null = null
  #series: ReadonlySet<number> | null = null
  readonly #findRising: () => ReadonlySet<number>
  readonly #findSeries: () => ReadonlySet<number>

  /**
   * @param findRising Finds the lines that begin with a label of a rising series, by index.
   * @param findSeries Finds those that begin with a label of a series of answers.
   */
  constructor(findRising: () => ReadonlySet<number>, findSeries: () => ReadonlySet<number>) {
    this.#findRising = findRising
    this.#findSeries = findSeries
  }

  /**
   * Length of the label that a line begins with and goes on behind; 0 when there is none.
   * @param begins Whether nothing goes on from the line before.
   */
  labelOf({ text, label }: Line, before: Line | null, begins: boolean, index: number): number {
    if (label !== null) {
      if (label.role === 'question') this.#certain(label.numbers)
      else this.#answer(label.numbers)
      return 0
    }
    const read = question.exec(text)
    const asked = begins || (read !== null && standsAfter(read[0], before)) ? read : null
    if (asked !== null && this.#asked(readNumbers(asked.groups?.list ?? ''), index)) return asked[0].length
    const match = this.#answerOf(text, before, begins) ?? this.#inSeries(text, index)
    return match === null ? 0 : match.length
  }

  /** Opens a question, when its numbers go on from those before or rise in a series. */
  #asked(numbers: readonly string[], index: number): boolean {
    const rises = (): boolean => {
      this.#rising ??= this.#findRising()
      return this.#rising.has(index)
    }
    if (!this.#count.takes(numbers) && !this.#count.skipsTo(numbers, rises)) return false
    this.#opens(numbers)
    return true
  }

  #certain(numbers: readonly string[]): void {
    this.#count.count(numbers)
    this.#opens(numbers)
  }

  #opens(numbers: readonly string[]): void {
    if (numbers[0] === '1') this.#answered.clear()
    this.#open = true
  }

  #answer(numbers: readonly string[]): void {
    for (const number of numbers) this.#answered.add(number)
    this.#open = false
  }

  /** A label of an answer where no question has one. */
  #inSeries(text: string, index: number): string | null {
    if (this.#count.highest > 0 || !text.startsWith('Antwoord')) return null
    this.#series ??= this.#findSeries()
    return this.#series.has(index) ? (answer.exec(text)?.[0] ?? null) : null
  }

  #answerOf(text: string, before: Line | null, begins: boolean): string | null {
    const numbered = begins && this.#count.highest > 0 ? answer.exec(text) : null
    const numbers = numbered === null ? [] : readNumbers(numbered.groups?.list ?? '')
    const [first = ''] = numbers
    const known = numbered !== null && Number.parseInt(first, 10) <= this.#count.highest
    const match = known ? numbered : this.#open || asks(before) ? bareAnswer.exec(text) : null
    if (match === null) return null
    const due = this.#open || (known && !this.#answered.has(first))
    if (!(begins && due) && !match[0].includes(':')) return null
    this.#answer(numbers)
    return match[0]
  }
}

/**
 * "Vraag 1: …" stands behind a heading, or a name in a letter, which end no sentence; so does "Vraag 1 Klopt …". A line of
 * running text that breaks in "… het antwoord op / Vraag 1: …" goes on there.
 */
const standsAfter = (label: string, before: Line | null): boolean =>
  (/[:.]\s*$/.test(label) || /^Vraag\s1\s/.test(label)) &&
  !/(?:^|\s)(?:op|bij|onder|van|in|naar|en|zie|de|het)$/i.test(before?.text.slice(-8) ?? '')

/** Whether a line ends in a question mark, with quotation marks or the number of a note behind it. */
const asks = (line: Line | null): boolean =>
  line !== null && /\?[»”"’)]{0,2}\s?\d{0,3}$/.test(line.text.slice(-8))

/**
 * Cuts lines behind the labels in front of them, whose lengths are given by the index of the line; a label that is the whole
 * line only comes to head what follows.
 */
function cutLines(source: string, lines: readonly Line[], cuts: readonly number[]): readonly Line[] {
  if (cuts.length === 0) return lines
  return lines.flatMap((line, index) => {
    const length = cuts[index]
    if (length === undefined) return [line]
    return length < line.text.length
      ? cutOut(source, line, [{ start: line.start, end: line.textStart + length }], 'head')
      : [{ ...line, heads: true }]
  })
}

/** "3. Welke …", "3 en 4. Welke …", "3-5" as a whole line, "3.Welke …", "3 | Welke …" of a table, and "*3. Welke …", "**3.** Welke …" in other print. */
const numbered =
  /^[*_]{0,3}(?:Ad\s)?(?<number>\d{1,3}(?<more>(?:(?:,\s|\sen\s)\d{1,3}){1,12}(?=[.):]|$|\s\p{Lu})|(?:\s?[–-]\s?|\st\/m\s|\stot\sen\smet\s)\d{1,3}(?=[.):]?$))?)(?:[.):]?[*_]{0,3}(?:$|(?:\s+|\s?\|\s)(?=[*_]{0,3}[\p{Lu}«“"‘'(]))|[.)](?=\p{Lu}\p{Ll}))/u

/** Bare numbers head the questions only where answers are labelled and questions are not, or where the paper is a list. */
function cutNumbers(source: string, lines: readonly Line[]): readonly Line[] {
  let answers = false
  let numbers = 0
  for (const { label, text, furniture } of lines) {
    if (furniture) continue
    if (label?.role === 'question') return lines
    if (label !== null) answers = true
    else if (mayBeNumbered(text)) numbers += 1
  }
  if (numbers < (answers ? 1 : shortestTold)) return lines
  const head = answers ? '' : headOf(source)
  const put = putsQuestions(head)
  if (numbers < shortestList && !answers && !put) return lines
  const list = listsAnswers(head)
  if (!list && answersReport(head)) return cutPoints(source, lines)
  const items = lines.map(itemOf)
  const asks = (index: number): boolean => asksNext(lines, index)
  // "Is een boot verhuurd, dan …" in the articles of a law, which repeat their numbers too, asks nothing.
  const repeated = answers ? null : repeatedNumbers(items, (index) => asks(index) && endsAsking(lines, index))
  if (repeated !== null)
    return cutLines(source, lines, cutsAt(lines, [...repeated.questions, ...repeated.answers]))
  if (!(answers || list || givesAnswers(head) || replyLeads(lines))) {
    const halves = cutHalves(source, lines)
    return put && halves === lines ? cutPut(source, lines, items) : halves
  }
  const heads = headsOf(items, !answers, asks)
  if (heads.size < (list ? shortestList : 1)) return lines
  return cutLines(source, lines, cutsAt(lines, heads))
}

/** Cuts the questions of a paper that answers none: "1. Kent u het bericht?" */
function cutPut(source: string, lines: readonly Line[], items: readonly Item[]): readonly Line[] {
  const heads = risingNumbers(items, (index) => asksNext(lines, index))
  return heads.size < shortestTold ? lines : cutLines(source, lines, cutsAt(lines, heads))
}

/** Lines that tell at most what members ask, for the verb to be looked for. */
const longestTold = 8

/** Cuts the points of a paper that answers a report, each of which tells what members ask, or asks: "1. De leden van de VVD-fractie vragen …" */
function cutPoints(source: string, lines: readonly Line[]): readonly Line[] {
  const heads = risingNumbers(lines.map(itemOf), (index) => {
    const told = lines.slice(index, index + longestTold).map(({ text }) => text)
    const behind = told.join(' ').replace(/^\d{1,3}[.):]?\s+/, '')
    return beginsAsking(behind) || tellsQuestion(behind)
  })
  return heads.size < shortestList ? lines : cutLines(source, lines, cutsAt(lines, heads))
}

/** Whether the one line that says who answers stands in front of all numbers: each answer is printed behind its question. */
function replyLeads(lines: readonly Line[]): boolean {
  const first = lines.findIndex(
    ({ text, furniture }) => !furniture && mayBeNumbered(text) && numbered.test(text),
  )
  const replies = repliesIn(lines)
  return replies.length === 1 && (replies[0] ?? first) < first
}

const repliesIn = (lines: readonly Line[]): readonly number[] =>
  lines.flatMap(({ text, furniture }, index) =>
    !furniture && headsReply(text, lines[index + 1]?.text ?? '') ? [index] : [],
  )

/** How much of each of some lines is its number, by the index of the line. */
function cutsAt(lines: readonly Line[], heads: Iterable<number>): number[] {
  const cuts: number[] = []
  for (const index of heads) cuts[index] = numbered.exec(lines[index]?.text ?? '')?.[0].length ?? 0
  return cuts
}

/** Cuts a paper that answers its numbered questions under the same numbers, behind a line that says who answers. */
function cutHalves(source: string, lines: readonly Line[]): readonly Line[] {
  const replies = repliesIn(lines)
  const [reply] = replies
  if (reply === undefined || replies.length > 1) return lines
  const halves = halvesOf(
    lines.map((line, index) => (index === reply ? { role: 'answer', numbers: [] } : itemOf(line))),
  )
  if (halves === null) return lines
  const cuts = cutsAt(lines, [...halves.questions, ...halves.answers])
  cuts[reply] = lines[reply]?.text.length ?? 0
  return cutLines(source, lines, cuts)
}

function headsOf(
  items: readonly Item[],
  list: boolean,
  asks: (index: number) => boolean,
): ReadonlySet<number> {
  const halves = list ? unlabelledHalves(items, asks) : halvesOf(items)
  if (halves !== null) return new Set([...halves.questions, ...halves.answers])
  return list ? risingNumbers(items, asks) : headingNumbers(items)
}

const other: Item = { role: 'other' }
const heading: Item = { role: 'heading' }

function itemOf({ text, label, furniture }: Line): Item {
  if (furniture) return other
  if (label !== null) return { role: 'answer', numbers: label.numbers }
  const printed = mayBeNumbered(text) ? numbered.exec(text)?.groups?.number : undefined
  if (printed === undefined) return headsAsking(text) || headsSet(text) ? heading : other
  const numbers = readNumbers(printed).map(Number)
  const [number = 0] = numbers
  return { role: 'number', number, last: numbers.at(-1) ?? number }
}

/** The heads of a table of questions and answers. */
const tableHead = /(?:^|\s)Vraag[\s|]{1,6}Antwoord$/i

/** Lines that a question has at most, for the mark that ends it to be looked for. */
const longestQuestion = 25

/** Whether a paragraph begins at a line, and it or the next one asks something. */
function asksNext(lines: readonly Line[], from: number): boolean {
  const before = lines[from - 1]
  const { text: own = '' } = lines[from] ?? {}
  const alone = isAlone(own)
  // The first stands behind the title of the list, or the heads of a table, which end no sentence.
  const first =
    /^[*_]{0,3}1(?:(?:,|\sen)\s\d{1,2}){0,6}(?:[.):]?[*_]{0,3}$|[.):]?[*_]{0,3}\s(?:\|\s)?[*_]{0,3}\p{Lu})/u.test(
      own,
    ) || tableHead.test(before?.text ?? '')
  if (before !== undefined && before.text !== '' && !first && !endsSentence(before.text)) return false
  const behind = alone
    ? (lines[from + 1]?.text ?? '')
    : own.replace(/^[*_]{0,3}\d{1,3}[.):]?[*_]{0,3}\s+(?:\|\s)?/, '')
  return asksOrBids(behind) || endsAsking(lines, from)
}

/** Whether a question mark stands in the paragraph behind a number, or in the next one. */
function endsAsking(lines: readonly Line[], from: number): boolean {
  const alone = isAlone(lines[from]?.text ?? '')
  for (let at = from; at < Math.min(from + longestQuestion, lines.length); at += 1) {
    const { text = '' } = lines[at] ?? {}
    if (text.includes('?')) return true
    if (text === '' && at > from + (alone ? 1 : 0)) return false
    if (at > from + 1 && numbered.test(text)) return false
  }
  return false
}

const isAlone = (text: string): boolean => /^[*_]{0,3}\d{1,3}[.):]?[*_]{0,3}$/.test(text)
