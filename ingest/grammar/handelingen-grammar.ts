import type { Span } from '../document.ts'
import { matchAt } from '../matches.ts'
import { readList } from './kamerstukken/kamerstuk-numbers.ts'
import { plainDate, sessionOfWords, wordDate } from './session-date.ts'
import { isSession, readSessionYear, sessionYear } from './session-year.ts'

/** A place in the record of debates, as the words say it. */
export interface HandelingenHit extends Span {
  readonly kamer: 'tk' | 'ek'
  /** `20222023`; null where no session is printed. */
  readonly years: string | null
  /** Number of the meeting in its session. */
  readonly meeting: string | null
  /** Items of the meeting, in order. */
  readonly items: readonly string[]
  /** First and last page, the last as printed; null where none is. */
  readonly pages: readonly [string, string | null] | null
}

const gap = String.raw`[\s,:]{0,4}`
const word = String.raw`(?:Han-?\s?de-?\s?lin-?\s?gen|handelingen(?=\s(?:TK|EK|I{1,2})[\s,])|HANDELINGEN|Hand\.|(?<short>H(?:TK|EK)(?!\p{L})))`
const chamber = String.raw`(?:(?<eerste>I(?![I\p{L}])|(?:van\s+de\s+|der\s+)?Eerste\s+Kamer|EERSTE\s+KAMER|EK)|II(?!\p{L})|(?:van\s+de\s+|der\s+)?Tweede\s+Kamer|TWEEDE\s+KAMER|TK)(?:\s+der\s+Staten-Generaal)?`
const session = String.raw`(?:vergader-?\s?jaar|VERGADERJAAR|zittings-?\s?jaar|zitting|jaargang|jrg\.?)\s{0,2}`
const year = String.raw`\(?(?:${session})?(?<year>${sessionYear})\)?`
const meeting = String.raw`(?:(?:(?:vergader)?nr\.?|NR\.|no\.|(?:vergader)?nummer|vergadering)\s{0,2})?(?<meeting>\d{1,3})(?:(?:st)?e\svergadering)?(?![\d\p{L}]|[ .]\d{3})`
const item = String.raw`[\s,(/-]{0,3}(?<kind>items?|ITEMS?|agendapunt(?:en)?|onderdeel|onderdelen|punt|pt\.)\s{0,2}(?:nrs?\.\s)?(?=\d{1,3}(?!\d))`
const dashed = String.raw`[-–](?<dashed>\d{1,4})(?!\d)(?:[-–/](?<dashedTo>\d{1,4})(?!\d))?`

const named = new RegExp(
  String.raw`${word}${gap}(?:(?:der|van\s+de)\s+(?:Kamer\s+(?=I)|Staten-Generaal${gap}))?(?:${chamber})?${gap}(?:${year}(?:${gap}${plainDate})?|(?:van\s)?${wordDate}(?:,?\s[TE]K(?=\s\d))?(?:\s\((?:(?<eersteBehind>I)|II)\s(?<yearBehind>${sessionYear})(?=,))?)?${gap}`,
  'uy',
)
const place = new RegExp(`${meeting}(?:(?<item>${item})|${dashed})?`, 'uy')
/** "item 50, nr. 6": the words are changed about, for no meeting has so many items; "item 6, nr. 50" is only in another order. */
const itemFirst = /items?\s(?<one>\d{1,3}),?\s(?:nr\.?|nummer)\s?(?<other>\d{1,3})(?![\d\p{L}])/uy
const mostItems = 40
const pages =
  /[\s,:]{0,4}\(?(?:(?:blz|pp?|pag)\.?\s?|bladzijden?\s)(?<from>\d{1,5})(?!\d)(?:\s?(?:[-–—]|t\/m|tot\sen\smet)\s?(?<to>\d{1,5}))?/y
/** "HEK 2007/08, 12, 456-460": pages without a word for them, as long as the record was numbered by them. */
const barePages = /,\s(?<from>\d{2,5})\s?[-–—]\s?(?<to>\d{1,5})(?!\d)/y
/** "Handelingen TK 1997–1998, ⟨6368–6375⟩" */
const onlyPages = /(?<from>\d{4,5})\s?[-–—]\s?(?<to>\d{4,5})(?!\d)/y
/** "blz. 1131–1150, ⟨1177⟩", "p. 12-650 en ⟨13-700⟩". */
const furtherPages =
  /(?:,|;|,?\sen)\s(?:(?:blz|pp?|pag)\.?\s?)?(?<from>\d{1,5})(?:\s?[-–—]\s?(?<to>\d{1,5}))?(?![\d/]|[ .]\d{3}|,?\s(?:item|nr)|\s(?!en\s\d)\p{L})/uy
/** "nr. 84, item 12 en ⟨item 14⟩". */
const furtherItem = /(?:,?\sen|[;,])\s(?=(?:item|agendapunt)\s\d{1,3}(?!\d))/y
const yearBehind = new RegExp(String.raw`,?\s\(?(?:${session})?(?<year>${sessionYear})\)?`, 'uy')
const oneItem = /\d{1,3}/y
const further = /\)?(?:,?\s(?:en|resp\.|respectievelijk)|[;,])\s\(?(?=nr\.?\s?\d{1,3},?\sitem)/y
/** "Tweede Kamer, vergaderjaar 2022–2023, Handelingen nr. 84": chamber and session in front. */
const front = new RegExp(String.raw`(?<!\p{L})(?:${chamber})${gap}(?:${year})?${gap}$`, 'u')
/** What makes the words that follow another record: "Aanhangsel van de", "Bijlagen bij de". */
const of = /(?:Aanhangsel|Aanh\.|Bijlagen?|Bijl\.)\s{0,2}(?:(?:van|bij)\s(?:de\s)?|der\s)?$/u
/** The clerks' own form: `TK 85-5-7, 25 mei 2023`, or the day in front: meeting, item and page of a day. */
const clerks = new RegExp(
  String.raw`(?<house>[TE])\s?K\s(?<meeting>\d{1,3})-(?<item>\d{1,3})-(?<page>\d{1,4}),?\s\(?${wordDate}`,
  'y',
)
const clerksOfDay = new RegExp(
  String.raw`(?<house>[TE])\s?K,?\s${wordDate},?\s(?<meeting>\d{1,3})-(?<item>\d{1,3})-(?<page>\d{1,4})(?![\d-])`,
  'y',
)
/** Longest text in front of the name, in UTF-16 code units. */
const reach = 64

/** The places that are named from a word on: none, one, or several joined ("nr. 84, item 12 en nr. 85, item 3"). */
export function readHandelingen(text: string, start: number): readonly HandelingenHit[] {
  const before = text.slice(Math.max(0, start - reach), start)
  const name = of.test(before) ? null : matchAt(named, text, start)
  if (name?.groups === undefined) return []
  const inFront = name.groups.year === undefined ? front.exec(before) : null
  const groups = { ...inFront?.groups, ...defined(name.groups) }
  const eerste = groups.eerste ?? groups.eersteBehind
  const kamer = eerste !== undefined || groups.short === 'HEK' ? 'ek' : 'tk'
  const begin = start - (inFront?.[0].length ?? 0)
  const first = readPlace(text, start + name[0].length, { start: begin, kamer, years: yearsOf(groups) })
  if (first === null) return []
  const hits = [first]
  for (;;) {
    const last = hits.at(-1) ?? first
    const next = matchAt(further, text, last.end) === null ? null : further.lastIndex
    const one =
      next === null ? more(text, last) : readPlace(text, next, { start: next, kamer, years: last.years })
    if (one === null) return hits
    hits.push(one)
  }
}

/** What follows of the same meeting: a further item, or, while pages told items, further pages. */
function more(text: string, last: HandelingenHit): HandelingenHit | null {
  if (last.items.length > 0) {
    const start = matchAt(furtherItem, text, last.end) === null ? null : furtherItem.lastIndex
    const number = start === null ? undefined : /\d+/.exec(text.slice(start, start + 16))
    if (start === null || number === undefined || number === null) return null
    const end = start + number.index + number[0].length
    return { ...last, start, end, items: [number[0]], pages: null }
  }
  if (last.pages === null || last.years === null || last.years >= firstByItem) return null
  const groups = matchAt(furtherPages, text, last.end)?.groups
  const before = Number(last.pages[1] ?? last.pages[0])
  const paged = pagesOf(groups)
  if (groups === undefined || paged === null || (!isMeeting(groups) && Number(paged[0]) <= before))
    return null
  const start = last.end + text.slice(last.end, furtherPages.lastIndex).search(/\d/)
  // Older ones have no official id by their pages.
  if (last.years < firstById && !isMeeting(groups)) return null
  const meeting = isMeeting(groups) ? (groups.from ?? null) : last.meeting
  return { ...last, start, end: furtherPages.lastIndex, meeting, pages: paged }
}

/** The first session whose items have official ids, by their pages. */
export const firstById = '19941995'
/** The first session whose record is numbered by items. */
export const firstByItem = '20102011'

type Groups = Readonly<Record<string, string | undefined>>

const defined = (groups: Groups): Groups =>
  Object.fromEntries(Object.entries(groups).filter(([, value]) => value !== undefined))

function yearsOf({ yearBehind, year = yearBehind, day, month, dated }: Groups): string | null {
  if (year !== undefined) return readSessionYear(year)?.join('') ?? null
  return day === undefined || month === undefined || dated === undefined
    ? null
    : sessionOfWords(day, month, dated)
}

/** Those pages; two years that follow on each other are another session: "Handelingen 1997-1998, 1999-2000". */
function pagesAlone(text: string, end: number): RegExpExecArray | null {
  const found = matchAt(onlyPages, text, end)
  return found === null || isSession(found[0]) ? null : found
}

/** "Handelingen ⟨TK nr. 70, pag. 3770⟩": chamber, meeting and page. */
const ofChamber = /(?:TK|EK|(?<!\p{L})I{1,2}|Kamer)[\s,:(]{1,4}(?:nr|nummer)/u

function readPlace(
  text: string,
  offset: number,
  base: Pick<HandelingenHit, 'start' | 'kamer' | 'years'>,
): HandelingenHit | null {
  const { one, other } = base.years === null ? {} : (matchAt(itemFirst, text, offset)?.groups ?? {})
  if (one !== undefined && other !== undefined) {
    const [meeting, item] = Number(one) > mostItems ? [one, other] : [other, one]
    return { ...base, end: itemFirst.lastIndex, meeting, items: [item], pages: null }
  }
  const found = matchAt(place, text, offset)
  const groups: Groups = found?.groups ?? {}
  let end = offset + (found?.[0].length ?? 0)
  const list = groups.item === undefined ? null : readItems(text, end, groups.kind ?? '')
  if (list !== null) end = list.end
  const early = found !== null && list === null && base.years !== null && base.years < firstByItem
  const old = found === null && base.years !== null && base.years < firstByItem
  const paged =
    matchAt(pages, text, end) ??
    (early ? matchAt(barePages, text, end) : null) ??
    (old ? pagesAlone(text, end) : null)
  if (paged !== null) end += paged[0].length
  if (found === null && paged === null) return null
  const behind = base.years === null ? matchAt(yearBehind, text, end) : null
  const years = base.years ?? yearsOf(behind?.groups ?? {})
  // Without a session a bare number is too little: "Handelingen 12".
  const chamber = paged !== null && found !== null && ofChamber.test(text.slice(offset - 12, end))
  if (years === null && list === null && !chamber) return null
  if (behind !== null) end += behind[0].length
  return {
    ...base,
    end,
    years,
    meeting: groups.meeting ?? (isMeeting(paged?.groups) ? (paged?.groups?.from ?? null) : null),
    ...whereIn(years, groups, list?.numbers ?? [], paged?.groups),
  }
}

/** "item 12" names one, "items 12 en 13" several. */
function readItems(
  text: string,
  offset: number,
  word: string,
): { readonly numbers: readonly string[]; readonly end: number } | null {
  if (/(?:s|en)$/i.test(word)) return readList(text, offset, { plural: true, nr: true, digits: true })
  const number = matchAt(oneItem, text, offset)?.[0]
  return number === undefined ? null : { numbers: [number], end: offset + number.length }
}

/** "p. 41-3246" is page 3246 of meeting 41: no item has so many pages; "p. 3000-3250" are pages, for no session has so many meetings. */
const isMeeting = (paged: Groups | undefined): boolean =>
  paged?.to !== undefined &&
  Number(paged.from) <= mostMeetings &&
  Number(paged.to) - Number(paged.from) > mostPages

/** More pages than any item of a debate has, and more meetings than any session. */
const mostPages = 200
const mostMeetings = 150

const pagesOf = (paged: Groups | undefined): readonly [string, string | null] | null =>
  paged?.from === undefined
    ? null
    : isMeeting(paged)
      ? [paged.to ?? '', null]
      : [paged.from, paged.to ?? null]

/** Until 2010 what is joined to the meeting is a page ("12-650"), since then an item ("84-12"). */
function whereIn(
  years: string | null,
  { dashed: joined, dashedTo }: Groups,
  items: readonly string[],
  paged: Groups | undefined,
): Pick<HandelingenHit, 'items' | 'pages'> {
  const printed = pagesOf(paged)
  if (joined === undefined) return { items, pages: printed }
  return years !== null && years < firstByItem
    ? { items: [], pages: [joined, dashedTo ?? null] }
    : { items: [joined], pages: printed }
}

/** `TK 85-5-7, 25 mei 2023`, `TK 25 mei 2023, 85-5-7`, or null. */
export function readClerks(text: string, start: number): HandelingenHit | null {
  const match = matchAt(clerks, text, start) ?? matchAt(clerksOfDay, text, start)
  const { house, meeting: number, item: agenda, page, day, month, dated } = match?.groups ?? {}
  if (match === null || number === undefined || agenda === undefined || page === undefined) return null
  return {
    start,
    end: start + match[0].length,
    kamer: house === 'E' ? 'ek' : 'tk',
    years: sessionOfWords(day ?? '', month ?? '', dated ?? ''),
    meeting: number,
    items: [agenda],
    pages: [page, null],
  }
}
