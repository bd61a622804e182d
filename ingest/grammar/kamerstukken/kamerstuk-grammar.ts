import type { Document, Span } from '../../document.ts'
import { oncePer } from '../../once.ts'
import { placesOf } from '../../pass/pass.ts'
import { numbers } from '../../pass/trigger.ts'
import { isBlank, isDigit, isLetter } from '../../read/characters.ts'
import { countBefore } from '../../rising.ts'
import { readAlone } from './kamerstuk-alone.ts'
import { type Behind, councils, readDossier } from './kamerstuk-dossier.ts'
import { asFunds } from './kamerstuk-fund.ts'
import type { Draft, KamerstukHit } from './kamerstuk-hit.ts'
import { inSameDossier } from './kamerstuk-idem.ts'
import { followsOn, type Left, labelled, readInverted, readLeft, refusedBefore } from './kamerstuk-left.ts'
import {
  at,
  type Numbers,
  readBracketed,
  readDashed,
  readList,
  readNumbers,
  readTail,
} from './kamerstuk-numbers.ts'
import { formOf, isPair, letterStands, readShared } from './kamerstuk-shared.ts'

export type { KamerstukHit } from './kamerstuk-hit.ts'

/**
 * Every Kamerstuk number and dossier in a document, in order. Linear; found once a document.
 *
 * The grammar of Kamerstuk numbers, shared by the kinds kamerstuk and dossier. A number is found by its dossier
 * ("35 570"), read to the right (toevoeging, ondernummers, pages) and to the left (label, chamber, session year).
 * Source of the forms: Aanwijzingen voor de regelgeving 3.31–3.36 (verwijzing naar kamerstukken), Leidraad voor
 * juridische auteurs, and what papers print.
 */
export const kamerstukHits: (document: Document) => readonly KamerstukHit[] = oncePer(({ text }) => {
  const hits = asFunds(text, scan(text))
  const more = inSameDossier(text, hits)
  return more.length === 0 ? hits : [...hits, ...more].sort((a, b) => a.start - b.start)
})

/** The first number that begins at or behind an offset, or undefined. Logarithmic. */
export function nextHit(document: Document, offset: number): KamerstukHit | undefined {
  return kamerstukHits(document)[firstFrom(kamerstukHits(document), offset)]
}

/** The numbers that lie within a span. */
export function hitsWithin(document: Document, span: Span): readonly KamerstukHit[] {
  const all = kamerstukHits(document)
  return all.slice(firstFrom(all, span.start), firstFrom(all, span.end)).filter((hit) => hit.end <= span.end)
}

/** Index of the first number that ends behind an offset. Logarithmic. */
export function firstBehind(rising: readonly Span[], offset: number): number {
  const index = firstFrom(rising, offset)
  return index > 0 && (rising[index - 1]?.end ?? 0) > offset ? index - 1 : index
}

const firstFrom = (rising: readonly Span[], offset: number): number =>
  countBefore(rising.length, (index) => (rising[index]?.start ?? 0) < offset)

/** Dossiers of four digits are old, and look like years and amounts: only with "nr." right behind them. */
const dossier = /\d(?:\d[ .\u00a0\u2009\u202f-]?\d{3}(?!\d)|[ .\u00a0]?\d{3}(?=\s?,?\s?[Nn][ru]))/y
const id =
  /(?<dossier>\d{4,5})(?:-(?<toevoeging>[A-Za-z]{1,6}|\d{2}))?-(?<number>h?\d{1,4}[a-z]{0,2}|[A-Za-z]{1,3})(?![\p{L}\d-])/uy

/** Tells most numbers that they are no dossier's: five digits, a mark among them, or four with a word behind them. */
function mayBeDossier(text: string, start: number): boolean {
  const digits = digitsAt(text, start)
  if (digits === 5) return true
  if (digits === 4) return mayBeNr(text, start + 4)
  return digits < 3 && digitsAt(text, start + digits + 1) === 3 && !isLetter(text.charCodeAt(start + digits))
}

/** How many digits stand at an offset; six for more. */
function digitsAt(text: string, start: number): number {
  let count = 0
  while (count < 6 && isDigit(text.charCodeAt(start + count))) count++
  return count
}

/** "nr" may follow white space and a comma. */
function mayBeNr(text: string, start: number): boolean {
  let at = start
  while (at < start + 3 && (isBlank(text.charCodeAt(at)) || text.charAt(at) === ',')) at++
  return (text.charCodeAt(at) | 32) === 110
}

/** Every number in a text, in order. Linear. */
export function scan(text: string): readonly KamerstukHit[] {
  const found: KamerstukHit[] = []
  let free = 0
  let read = 0
  for (const start of placesOf(text, numbers)) {
    const printed = start < read || !mayBeDossier(text, start) ? undefined : at(dossier, text, start)?.[0]
    if (printed === undefined) continue
    read = start + printed.length
    const hit = start < free ? null : readHit(text, start, printed, found.at(-1))
    if (hit === null) continue
    found.push(hit)
    free = hit.end
  }
  return found
}

function readHit(
  text: string,
  start: number,
  printed: string,
  previous: KamerstukHit | undefined,
): KamerstukHit | null {
  const free = previous?.end ?? 0
  const official = readId(text, start)
  if (official !== null) return official
  const digits = digitsOf(printed)
  const behind = readDossier(text, start + printed.length, digits)
  const left = inheriting(text, readLeft(text, start, free), previous)
  const before = left.label === null ? following(text, start, previous) : left
  if (digits.length === 4 && before.year === null) return null
  if (printed.includes('-') && !labelled(before)) return null
  const refused = before.label === null && refusedBefore(text, start, free)
  const hit = { ...base(before), dossier: digits, toevoeging: behind.toevoeging, was: null, shared: null }
  const numbers = refused ? null : numbersBehind(text, behind, before, printed)
  if (numbers !== null) {
    const form = openLetter(hit, numbers) ? 'letter' : formOf(before, numbers)
    const ondernummers = isPair(text, start, numbers, previous) ? numbers.numbers.slice(1) : numbers.numbers
    return { ...hit, end: numbers.end, ondernummers, was: numbers.was, form }
  }
  return (
    readFront(text, start, behind, hit, free) ??
    (refused ? null : readShared(text, behind, hit, before)) ??
    (refused ? null : readAlone(text, { start, printed, behind, hit, before, previous }))
  )
}

/** `kst-35570-V-24`, `kst-20012002-26691-137b`: the official id, printed. */
function readId(text: string, start: number): KamerstukHit | null {
  if (text.charAt(start - 1) !== '-') return null
  const front = /kst\s?-(?:(\d{4})(\d{4})-)?$/i.exec(text.slice(Math.max(0, start - 14), start))
  if (front === null) return null
  const match = at(id, text, start)
  const { dossier, toevoeging, number } = match?.groups ?? {}
  if (match === null || dossier === undefined || number === undefined) return null
  return {
    start: start - front[0].length,
    end: start + match[0].length,
    dossier,
    toevoeging: toevoeging?.toUpperCase() ?? null,
    ondernummers: [/^\p{L}+$/u.test(number) ? number.toUpperCase() : number],
    vergaderjaar: front[1] === undefined ? null : `${front[1]}-${front[2]}`,
    kamer: front[1] === undefined ? null : 'eerste',
    form: 'id',
    was: null,
    shared: null,
  }
}

/** The digits of a dossier, the mark among them left out. */
function digitsOf(printed: string): string {
  const mark = [1, 2].find((at) => !isDigit(printed.charCodeAt(at)))
  return mark === undefined ? printed : printed.slice(0, mark) + printed.slice(mark + 1)
}

const base = (before: Left): Pick<KamerstukHit, 'start' | 'vergaderjaar' | 'kamer'> => ({
  start: before.start,
  vergaderjaar: before.year,
  kamer: before.kamer,
})

/** "Kamerstukken I 2000/01, 99 855, A; ⟨2001/02⟩, 99 856, B": a session behind a labelled citation has its chamber. */
function inheriting(text: string, left: Left, previous: KamerstukHit | undefined): Left {
  if (left.label !== 'year' || previous?.form !== 'label' || left.start - previous.end > 20) return left
  return followsOn(text.slice(previous.end, left.start))
    ? { ...left, kamer: previous.kamer, label: 'session' }
    : left
}

/** A dossier right behind a labelled citation has its label, chamber and year. */
function following(text: string, start: number, previous: KamerstukHit | undefined): Left {
  const none: Left = { start, year: null, kamer: null, label: null }
  if (previous === undefined || !['label', 'bill'].includes(previous.form)) return none
  if (!followsOn(text.slice(previous.end, Math.min(start, previous.end + 20)))) return none
  if (start - previous.end > 20) return none
  return { start, year: previous.vergaderjaar, kamer: previous.kamer, label: 'list' }
}

function numbersBehind(text: string, behind: Behind, before: Left, printed: string): Numbers | null {
  const eerste = before.kamer === 'eerste'
  // "(36 600 XV, 9)": a chapter of the budget, and the brackets, say that it is a paper.
  const chapter = behind.toevoeging !== null && !behind.letter && text.charAt(before.start - 1) === '('
  const letter = letterStands(text, before.start, behind.end)
  const bare = chapter || letter || labelled(before) || before.label === 'session' || before.label === 'list'
  const cited = labelled(before) && before.year !== null
  // Behind a session a number that looks like a year is none: "Kamerstukken II 2002/03, 99 637, 1950".
  const thousands = digitsOf(printed) === councils || cited
  const numbers = readNumbers(text, behind.end, { bare, eerste, thousands, cited })
  if (numbers !== null) return numbers
  const dashes = readDashed(text, behind.end, labelled(before))
  if (dashes !== null && (labelled(before) || dashesStand(dashes, text, behind, printed))) return dashes
  return readBracketed(text, behind.end, labelled(before))
}

/**
 * "Kamerstuk 36 600, A": a paper of the Eerste Kamer, or the budget of a fund? Budgets have dossiers that end in 0 or 5,
 * and funds one letter of the first half of the alphabet.
 */
const openLetter = ({ dossier, toevoeging, kamer }: Draft, { form, numbers }: Numbers): boolean =>
  form === 'bare' &&
  kamer !== 'eerste' &&
  toevoeging === null &&
  Number(dossier) % 5 === 0 &&
  /^[A-M]$/.test(numbers.join())

/** Without a label, a letter or an en dash behind digits is too little, and "30.000-100" is a range of amounts. */
const dashesStand = (dashes: Numbers, text: string, behind: Behind, printed: string): boolean =>
  /^\d/.test(dashes.numbers[0] ?? '') &&
  text.charAt(behind.end) === '-' &&
  !printed.includes('.') &&
  (!/^\d/.test(behind.toevoeging ?? '') || digitsOf(printed) === councils)

/** The end of a dossier in brackets: `99311)`, `99311, was nr. 9)`. */
const bracketEnd = /(?:\s?,\swas\snr\.?\s?(?<former>\d{1,4}[a-z]?))?\s?\)/y

/** `nr. 12 (99311)`. */
function readFront(
  text: string,
  start: number,
  behind: Behind,
  hit: Draft,
  free: number,
): KamerstukHit | null {
  const end = at(bracketEnd, text, behind.end)
  if (end === null || hit.dossier.length < 5) return null
  const front = readInverted(text, start, free)
  if (front === null) return null
  const list = readList(text, front.end, { plural: true, nr: true, digits: false, inverted: true })
  if (list === null) return null
  const { numbers, was } = readTail(text, list)
  const former = was ?? end.groups?.former ?? null
  const inside = end[0].replace(/\s?\)$/, '').length
  return {
    ...hit,
    start: front.start,
    end: behind.end + inside,
    ondernummers: numbers,
    was: former,
    form: 'inverted',
  }
}
