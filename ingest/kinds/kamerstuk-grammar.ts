import type { Document, Span } from '../document.ts'
import { readSessionYear, sessionYear } from './session-year.ts'

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
  /** How it was recognised. */
  readonly form: 'label' | 'year' | 'nr' | 'dashes'
}

const dossier = /(?<!\d)(?:\d{2}[ .\u00a0]?\d{3}|\d[ .]\d{3})(?!\d)/g

const label = String.raw`(?:Kamer-?stuk(?:-?ken)?(?:\s?(?:nummers?|nrs?\.?))?|Kst\.|Dossier(?:stuk)?(?:\s?(?:nummer|nr\.?))?|(?:Tweede|Eerste)\s+Kamer(?:\s+der\s+Staten-Generaal)?|TK|EK)`
const left = new RegExp(
  String.raw`(?<!\p{L})(?:(?<label>${label})[\s,:]{0,3}(?<chamber>I{1,2}(?:/II)?)?|(?<alone>I{1,2})(?=\s))?[\s,:]{0,3}(?:\(?(?:vergader|zittings)-?jaar)?\s{0,2}(?<year>${sessionYear})?\)?[\s,;:]{0,3}(?:dossier\s)?$`,
  'iu',
)
/** Longest text in front of a dossier that its label and year can take. */
const leftReach = 90

const toevoeging =
  /(?:[ .-]?\((?:hoofdstuk\s)?(?<bracketed>[IVX]{1,5}[A-E]?)\)|[ .-]?(?:hoofdstuk\s)?(?<roman>[IVX]{1,5}[A-E]?)|[ .-]?(?<letter>[A-Z])|-(?<digits>\d{2})(?=,?\s?nrs?\b|-\d))(?![\p{L}\d])/uy
const rijkswet = /\s?\(?R\s?\d{3,4}\)?/y
const opening =
  /(?:,?\s?\(?(?<nr>n(?:r|o)s?[.,]{0,2}|rir\.|nummers?)\s{0,2}|,\s{0,2})(?=h?\d|[A-Z]{1,3}(?![\p{L}\d]))/uy
const dashed = /-(?<number>\d{1,4}[a-z]?|[A-Z]{1,2})(?![\p{L}\d]|[.,]\d|\s\d{3})/uy
const item = /(?:h?\d{1,4}[a-z]{0,2}|[A-Z]{1,3})(?![\p{L}\d]|-\p{L})/uy
const range = /\s?(?:–|—|-|t\/m|tot\s+en\s+met)\s?(?=\d)/y
const also =
  /\s?(?:(?:,|;)?\s?(?:en|alsmede|resp\.)\s(?:nrs?\.\s?)?|[,;]\s?nrs?\.\s?|,\s?)(?=h?\d|[A-Z](?![\p{L}\d]))/uy
const page =
  /,?\s?\(?(?:p|pp|blz|pag)\.\s?\d+(?:\s?[-–]\s?\d+)?(?:\s?(?:,|en)\s(?:p\.\s?)?\d+(?!\s?\d*\s?\d{3},))?|,?\s?(?:bladzijden?|pagina['’]?s?)\s\d+(?:\s?[-–]\s?\d+)?/y

const hits = new WeakMap<Document, readonly KamerstukHit[]>()

/** Every Kamerstuk number and dossier in a document, in order. Linear; found once a document. */
export function kamerstukHits(document: Document): readonly KamerstukHit[] {
  const known = hits.get(document)
  if (known !== undefined) return known
  const found = scan(document.text)
  hits.set(document, found)
  return found
}

/** The first number that begins at or behind an offset, or undefined. Logarithmic. */
export function nextHit(document: Document, offset: number): KamerstukHit | undefined {
  return kamerstukHits(document)[firstFrom(kamerstukHits(document), offset)]
}

/** The numbers that lie within a span. */
export function hitsWithin(document: Document, span: Span): readonly KamerstukHit[] {
  const all = kamerstukHits(document)
  return all.slice(firstFrom(all, span.start), firstFrom(all, span.end)).filter((hit) => hit.end <= span.end)
}

function firstFrom(rising: readonly Span[], offset: number): number {
  let low = 0
  let high = rising.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rising[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

function scan(text: string): readonly KamerstukHit[] {
  const found: KamerstukHit[] = []
  let free = 0
  for (const match of text.matchAll(dossier)) {
    if (match.index < free) continue
    const hit = readHit(text, match.index, match[0], free)
    if (hit === null) continue
    found.push(hit)
    free = hit.end
  }
  return found
}

/** Applies a sticky pattern at an offset. */
function at(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset
  return pattern.exec(text)
}

function readHit(text: string, start: number, printed: string, free: number): KamerstukHit | null {
  const before = readLeft(text, start, free)
  const digits = printed.replace(/\D/g, '')
  let offset = start + printed.length
  const suffix = readToevoeging(text, offset)
  if (suffix !== null) offset = suffix.end
  offset = at(rijkswet, text, offset) === null ? offset : rijkswet.lastIndex
  const labelled = before.form !== null
  const numbers = readNumbers(text, offset, labelled) ?? readDashed(text, offset, digits)
  if (numbers === null && !labelled) return null
  if (numbers === null && (before.form !== 'label' || digits.length < 5)) return null
  if (numbers !== null && !labelled && /\d[ .,]?$/.test(text.slice(Math.max(free, start - 2), start)))
    return null
  const dangling = numbers === null && suffix?.joined === 'space' && /^[A-HJ-UWYZ]$/.test(suffix.value)
  const end = numbers?.end ?? (dangling ? start + printed.length : offset)
  return {
    start: before.start,
    end: numbers === null ? end : readPage(text, end),
    dossier: digits,
    toevoeging: dangling ? null : (suffix?.value ?? numbers?.toevoeging ?? null),
    ondernummers: numbers?.numbers ?? [],
    vergaderjaar: before.year,
    kamer: before.kamer,
    form: before.form ?? numbers?.form ?? 'nr',
  }
}

interface Left {
  readonly start: number
  readonly year: string | null
  readonly kamer: KamerstukHit['kamer']
  readonly form: 'label' | 'year' | null
}

function readLeft(text: string, start: number, free: number): Left {
  const from = Math.max(free, start - leftReach)
  const window = text.slice(from, start)
  const none: Left = { start, year: null, kamer: null, form: null }
  const match = left.exec(window)
  const groups = match?.groups
  if (match === null || groups === undefined) return none
  const printed = groups.label ?? groups.alone
  const form = groups.label !== undefined ? 'label' : groups.year !== undefined ? 'year' : null
  if (form === null || (form === 'year' && groups.alone === undefined && !plausible(groups.year ?? '')))
    return none
  const eerste = groups.chamber === 'I' || groups.alone === 'I' || /^(?:Eerste|EK)/.test(printed ?? '')
  const tweede = /^II$/i.test(groups.chamber ?? groups.alone ?? '') || /^(?:Tweede|TK)/.test(printed ?? '')
  return {
    start: from + match.index,
    year: groups.year === undefined ? null : fullYears(groups.year),
    kamer: eerste ? 'eerste' : tweede ? 'tweede' : null,
    form,
  }
}

/** `2022/23` → `2022-2023`. */
const fullYears = (printed: string): string | null => readSessionYear(printed)?.join('-') ?? null

/** A session year spans two successive years. */
function plausible(printed: string): boolean {
  const [from, to] = readSessionYear(printed) ?? ['0', '0']
  return Number(to) - Number(from) === 1
}

interface Toevoeging {
  readonly value: string
  readonly end: number
  readonly joined: 'space' | 'other'
}

function readToevoeging(text: string, offset: number): Toevoeging | null {
  const match = at(toevoeging, text, offset)
  const groups = match?.groups
  if (match === null || groups === undefined) return null
  const value = groups.bracketed ?? groups.roman ?? groups.letter ?? groups.digits
  if (value === undefined) return null
  return { value, end: offset + match[0].length, joined: /^\s/.test(match[0]) ? 'space' : 'other' }
}

interface Numbers {
  readonly numbers: readonly string[]
  readonly toevoeging: string | null
  readonly end: number
  readonly form: 'nr' | 'dashes'
}

/** `, nr. 24`, `nrs. 24 en 25`, `, C`; a bare comma only behind a label. */
function readNumbers(text: string, offset: number, labelled: boolean): Numbers | null {
  const open = at(opening, text, offset)
  if (open === null) return null
  const nr = open.groups?.nr
  if (nr === undefined && !labelled) return null
  let next = offset + open[0].length
  const first = at(item, text, next)
  if (first === null) return null
  if (nr === undefined && /^\d{2}$/.test(first[0]) && /^[ .]?\d{3}/.test(text.slice(next + 2, next + 6)))
    return null
  const numbers = [first[0]]
  next += first[0].length
  for (;;) {
    const through = at(range, text, next)
    const join = through ?? at(also, text, next)
    if (join === null) break
    const more = at(item, text, next + join[0].length)
    if (more === null || !continues(text, more, join[0], through !== null, nr)) break
    if (through !== null) numbers.push(...between(numbers.at(-1) ?? '', more[0]))
    numbers.push(more[0])
    next = more.index + more[0].length
  }
  return { numbers, toevoeging: null, end: next, form: 'nr' }
}

/** A further number belongs to the list when the list is plural or names "nr." again, and it is no dossier or amount. */
function continues(
  text: string,
  more: RegExpExecArray,
  join: string,
  through: boolean,
  nr: string | undefined,
): boolean {
  const end = more.index + more[0].length
  if (/^(?:[ .]\d{3}(?!\d)|[-/]\d)/.test(text.slice(end, end + 5))) return false
  if (/\bnrs?\b/.test(join)) return true
  const plural = nr !== undefined && /s/i.test(nr)
  if (through) return /^\d+$/.test(more[0]) && (plural || nr !== undefined)
  return plural && !/^\s?(?:euro|miljoen|procent|leden|jaar)\b/.test(text.slice(end, end + 10))
}

/** Longest range that is spelt out. */
const longestRange = 100

function between(from: string, to: string): readonly string[] {
  const [low, high] = [Number(from), Number(to)]
  if (!(high > low) || high - low > longestRange) return []
  return Array.from({ length: high - low - 1 }, (_, index) => String(low + index + 1))
}

/** `21501-20-2128`, `23 432-537`: only 21501 bears a numeric toevoeging. */
function readDashed(text: string, offset: number, digits: string): Numbers | null {
  const match = at(dashed, text, offset)
  const number = match?.groups?.number
  if (match === null || number === undefined) return null
  if (digits === '21501' && number.length === 2) return null
  return { numbers: [number], toevoeging: null, end: offset + match[0].length, form: 'dashes' }
}

function readPage(text: string, end: number): number {
  const match = at(page, text, end)
  return match === null ? end : end + match[0].length
}
