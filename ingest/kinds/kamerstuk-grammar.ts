import type { Document, Span } from '../document.ts'
import { oncePer } from '../once.ts'
import { countBefore } from '../rising.ts'
import {
  followsOn,
  type Left,
  readInverted,
  readLeft,
  refusedBefore,
  speaksOfBill,
} from './kamerstuk-left.ts'
import {
  at,
  countsSomething,
  type Numbers,
  readBracketed,
  readDashed,
  readList,
  readNumbers,
  readTail,
} from './kamerstuk-numbers.ts'

/**
 * The grammar of Kamerstuk numbers, shared by the kinds kamerstuk and dossier. A number is found by its dossier
 * ("35 570"), read to the right (toevoeging, ondernummers, pages) and to the left (label, chamber, session year).
 * Source of the forms: Aanwijzingen voor de regelgeving 3.31–3.36 (verwijzing naar kamerstukken), Leidraad voor
 * juridische auteurs, and what papers print.
 */
export interface KamerstukHit extends Span {
  readonly dossier: string
  readonly toevoeging: string | null
  /** As printed, in order, ranges spelt out; empty when only the dossier is named. */
  readonly ondernummers: readonly string[]
  /** `2022-2023`, or null. */
  readonly vergaderjaar: string | null
  readonly kamer: 'tweede' | 'eerste' | null
  /** The number that the paper had before ("nr. 26, was nr. 19"): evidence, not a paper that is cited. */
  readonly was: string | null
  /** How it was recognised. */
  readonly form: 'label' | 'year' | 'nr' | 'dashes' | 'inverted' | 'id' | 'letter' | 'bill' | 'council'
  /** A second dossier that shares the number ("99104 en 99420, nr. 9"); the paper lies under the first. */
  readonly shared: { readonly dossier: string; readonly toevoeging: string | null } | null
}

/** Every Kamerstuk number and dossier in a document, in order. Linear; found once a document. */
export const kamerstukHits: (document: Document) => readonly KamerstukHit[] = oncePer((document) =>
  scan(document.text),
)

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
const dossier = /\d(?<!\d\d)(?:\d[ .\u00a0\u2009\u202f-]?\d{3}(?!\d)|[ .\u00a0]?\d{3}(?=\s?,?\s?[Nn][ru]))/g
const toevoeging =
  /(?:[ .-]?\((?:[Hh]oofdstuk\s)?(?<bracketed>[IVX]{1,6}[A-E]?)\)|(?:[ .-]?|,?\s(?:[Hh](?:oofdstuk|fd?st\.)|H\.)\s)(?<roman>[IVX]{1,6}[A-E]?)|[ .-]?(?<letter>[A-Z]))(?![\p{L}\d])/uy
/** Only this dossier, the councils of the European Union, has toevoegingen in digits. */
const councils = '21501'
const council = /(?:\s?[-–/]\s?(?=\d\d)|\s(?=\d\d,?\snr))(?<digits>\d{2})(?!\d)/y
/** Another dossier with a series in digits, known by the number that follows: `99501-02-3021`. */
const series = /[-–](?<digits>\d{2})(?=[-–]\d{1,4}(?![\d-])|,?\snrs?\.)/y
const rijkswet = /,?\s?-?\(?R[\s-]?\d{3,4}\)?/y
const id =
  /(?<dossier>\d{4,5})(?:-(?<toevoeging>[A-Za-z]{1,6}|\d{2}))?-(?<number>h?\d{1,4}[a-z]{0,2}|[A-Za-z]{1,3})(?![\p{L}\d-])/uy
const second = /\s?(?:\/|en|,)\s?(?=\d{2}[ .\u00a0]?\d{3}(?!\d))/y

/** Every number in a text, in order. Linear. */
export function scan(text: string): readonly KamerstukHit[] {
  const found: KamerstukHit[] = []
  let free = 0
  for (const match of text.matchAll(dossier)) {
    if (match.index < free) continue
    const hit = readHit(text, match.index, match[0], found.at(-1))
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
  const digits = printed.replace(/\D/g, '')
  const behind = readDossier(text, start + printed.length, digits)
  const left = readLeft(text, start, free)
  const before = left.label === null ? following(text, start, previous) : left
  if (digits.length === 4 && before.year === null) return null
  if (printed.includes('-') && !labelled(before)) return null
  const refused = before.label === null && refusedBefore(text, start, free)
  const hit = { ...base(before), dossier: digits, toevoeging: behind.toevoeging, was: null, shared: null }
  const numbers = refused ? null : numbersBehind(text, behind, before, printed)
  if (numbers !== null) {
    const form = openLetter(hit, numbers) ? 'letter' : formOf(before, numbers)
    return { ...hit, end: numbers.end, ondernummers: numbers.numbers, was: numbers.was, form }
  }
  return (
    readFront(text, start, behind, hit, free) ??
    (refused ? null : readShared(text, behind, hit, before)) ??
    (refused ? null : readAlone(text, start, printed, behind, hit, before, previous))
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

interface Behind {
  readonly toevoeging: string | null
  /** What joins the toevoeging to its dossier. */
  readonly join: string
  /** A single letter may be a toevoeging or, when nothing follows, an ondernummer. */
  readonly letter: boolean
  /** Where the dossier's digits end. */
  readonly digits: number
  /** Behind the toevoeging and the Rijkswet number. */
  readonly end: number
}

function readDossier(text: string, digits: number, dossier: string): Behind {
  const groups = at(dossier === councils ? council : toevoeging, text, digits) ?? at(series, text, digits)
  const { bracketed, roman, letter, digits: two } = groups?.groups ?? {}
  const value = bracketed ?? roman ?? letter ?? two ?? null
  const end = digits + (groups?.[0].length ?? 0)
  const join = text.charAt(digits)
  const behind = at(rijkswet, text, end) === null ? end : rijkswet.lastIndex
  // "99 319 (R 1985)" and "99 319 R1985": the R is no toevoeging.
  if (letter === 'R' && at(rijkswet, text, digits) !== null)
    return { toevoeging: null, join: '', letter: false, digits, end: rijkswet.lastIndex }
  return { toevoeging: value, join, letter: letter !== undefined, digits, end: behind }
}

const labelled = (before: Left): boolean => before.label === 'strong' || before.label === 'weak'

const base = (before: Left): Pick<KamerstukHit, 'start' | 'vergaderjaar' | 'kamer'> => ({
  start: before.start,
  vergaderjaar: before.year,
  kamer: before.kamer,
})

/** A dossier right behind a labelled citation has its label, chamber and year. */
function following(text: string, start: number, previous: KamerstukHit | undefined): Left {
  const none: Left = { start, year: null, kamer: null, label: null }
  if (previous === undefined || !['label', 'bill'].includes(previous.form)) return none
  if (!followsOn(text.slice(previous.end, Math.min(start, previous.end + 20)))) return none
  if (start - previous.end > 20) return none
  return { start, year: previous.vergaderjaar, kamer: previous.kamer, label: 'list' }
}

function formOf(before: Left, numbers: Numbers): KamerstukHit['form'] {
  if (labelled(before)) return 'label'
  if (before.label === 'session' || before.label === 'year') return 'year'
  if (before.label === 'list') return 'label'
  return numbers.form === 'dashes' ? 'dashes' : 'nr'
}

function numbersBehind(text: string, behind: Behind, before: Left, printed: string): Numbers | null {
  const eerste = before.kamer === 'eerste'
  // "(36 600 XV, 9)": a chapter of the budget, and the brackets, say that it is a paper.
  const chapter = behind.toevoeging !== null && !behind.letter && text.charAt(before.start - 1) === '('
  const bare = chapter || labelled(before) || before.label === 'session' || before.label === 'list'
  // Behind a session a number that looks like a year is none: "Kamerstukken II 2002/03, 99 637, 1950".
  const thousands = printed.replace(/\D/g, '') === councils || (labelled(before) && before.year !== null)
  const numbers = readNumbers(text, behind.end, { bare, eerste, thousands })
  if (numbers !== null) return numbers
  const dashes = readDashed(text, behind.end)
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
  (!/^\d/.test(behind.toevoeging ?? '') || printed.replace(/\D/g, '') === councils)

type Draft = Omit<KamerstukHit, 'end' | 'ondernummers' | 'form'>

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

/** `99104 en 99420, nr. 9`: one paper of two dossiers. */
function readShared(text: string, behind: Behind, hit: Draft, before: Left): KamerstukHit | null {
  if (before.label === null && hit.start > 0 && !/[(\s]/.test(text.charAt(hit.start - 1))) return null
  const join = at(second, text, behind.end)
  if (join === null) return null
  const begin = behind.end + join[0].length
  const printed = at(/\d{2}[ .\u00a0]?\d{3}/y, text, begin)?.[0] ?? ''
  const digits = printed.replace(/\D/g, '')
  const other = readDossier(text, begin + printed.length, digits)
  const numbers = readNumbers(text, other.end, { bare: labelled(before), eerste: false, thousands: false })
  if (numbers === null) return null
  const shared = { dossier: digits, toevoeging: other.toevoeging }
  return { ...hit, end: numbers.end, ondernummers: numbers.numbers, form: formOf(before, numbers), shared }
}

/** No number follows: a dossier, or an Eerste Kamer letter. */
function readAlone(
  text: string,
  start: number,
  printed: string,
  behind: Behind,
  hit: Draft,
  before: Left,
  previous: KamerstukHit | undefined,
): KamerstukHit | null {
  if (hit.dossier.length < 5) return null
  if (countsSomething(text, behind.end)) return null
  const known = before.label === 'strong' || (before.label === 'weak' && before.year !== null)
  const listed = before.label === 'list' && closes(text, behind.end)
  const bill = before.label === 'bill' || inBrackets(text, start, printed, behind)
  const council = hit.dossier === councils && behind.toevoeging !== null && standsInLine(text, start, behind)
  const open = openDash(previous, text, start, behind)
  const { toevoeging: value } = behind
  const chamber = before.kamer === 'eerste'
  const letters = chamber && value === null ? at(eersteLetters, text, behind.end)?.groups?.letters : undefined
  if (letters !== undefined)
    return { ...hit, ondernummers: [letters], end: eersteLetters.lastIndex, form: 'letter' }
  if (!known && !listed && !bill && !council && !open) return null
  const form = known || listed ? 'label' : council ? 'council' : 'bill'
  // Budgets have chapters in Roman numbers, and their dossiers end in 0 or 5.
  const chapter = !behind.letter && Number(hit.dossier) % 5 === 0
  if (value !== null && (chamber || (behind.join === '-' && !chapter)) && /^[A-Z]{1,2}$/.test(value))
    return { ...hit, toevoeging: null, ondernummers: [value], end: behind.end, form: 'letter' }
  // A capital that stands apart may begin the next words: "Kamerstuk 35 570 A was".
  const dangling = behind.letter && /\s/.test(behind.join)
  if (dangling && value !== null && closes(text, behind.end))
    return { ...hit, toevoeging: null, ondernummers: [value], end: behind.end, form: 'letter' }
  return dangling
    ? { ...hit, toevoeging: null, ondernummers: [], end: behind.digits, form }
    : { ...hit, ondernummers: [], end: behind.end, form }
}

const closes = (text: string, end: number): boolean =>
  /^\s?(?:[);:\]/]|[,.](?!\d)|$|\n|en\s|of\s)/.test(text.slice(end, end + 4))

/** A number that goes on is no dossier: `21 501-33 44`; one that begins a line heads a page. */
const standsInLine = (text: string, start: number, { end }: Behind): boolean =>
  /[^\n]/.test(text.charAt(start - 1)) && !/^(?:\s?[\d-]|[.,]\d)/.test(text.slice(end, end + 2))

/** `99 456 AL`, in the Eerste Kamer. */
const eersteLetters = /[ -](?<letters>[A-Z]{2})(?![\p{L}\d])/uy

/** `35302-F` in a list of incoming papers, behind another: a paper of the Eerste Kamer or a dossier. */
const openDash = (previous: KamerstukHit | undefined, text: string, start: number, behind: Behind): boolean =>
  previous !== undefined &&
  ['dashes', 'letter', 'council'].includes(previous.form) &&
  behind.letter &&
  behind.join === '-' &&
  followsOn(text.slice(previous.end, Math.min(start, previous.end + 20))) &&
  start - previous.end <= 20 &&
  closes(text, behind.end)

/** `(99740-XVI)`, or `(99 274)` where a bill is spoken of. */
function inBrackets(text: string, start: number, printed: string, behind: Behind): boolean {
  if (
    !/\(\s?$/.test(text.slice(Math.max(0, start - 2), start)) ||
    !/^\s?\)/.test(text.slice(behind.end, behind.end + 2))
  )
    return false
  if (behind.toevoeging !== null && behind.join === '-' && !printed.includes('.')) return true
  return !printed.includes('.') && speaksOfBill(text, start)
}
