import type { Span } from '../../document.ts'
import { matchAt } from '../../matches.ts'
import { isLower, isUpper } from '../../read/characters.ts'
import { sentenceGoesOn } from '../phrase-end.ts'
import { isSession, readSessionYear, sessionYear } from '../session-year.ts'

/** What stands in front of a dossier number: a label, a chamber, a session year; or a number that the dossier ends. */
export interface Left {
  /** Where the citation begins: the dossier's own start when nothing in front belongs to it. */
  readonly start: number
  /** `2022-2023`, or null. */
  readonly year: string | null
  readonly kamer: 'tweede' | 'eerste' | null
  /**
   * How surely a number behind it is a dossier: `strong` ("Kamerstukken II"), `weak` ("Tweede Kamer", which is also a
   * place), `session` ("vergaderjaar 2019–2020", "II 2001–2002"), `year` (only that), `bill` ("het wetsvoorstel"), or
   * `list` (it follows a labelled one), or not at all.
   */
  readonly label: 'strong' | 'weak' | 'session' | 'year' | 'bill' | 'list' | null
}

const strong = String.raw`Kamer-?\s?st(?:uk(?:-?ken)?|\.|(?=\sI{1,2}\s))(?:dossiers?)?(?:(?:\smet)?[\s-]?(?:nummers?|nrs?\.?))?|Kst\.?|Parl(?:ementaire|\.)\sst(?:uk(?:ken)?|\.)|(?:Kamer)?dossier(?:stuk(?:ken)?)?(?:s|\(s\))?(?:(?:\smet)?\s?(?:nummer(?:s|\(s\))?|nrs?\.?))?|Bijl(?:agen?|\.)\s(?:(?:van|bij)\sde\s|der\s)?Hand(?:elingen|\.)`
const weak = String.raw`(?:(?:Tweede|Eerste)\s*|[21]e\s+)Kamer(?:\s+der\s+Staten-Generaal)?|TK|EK`
const session = String.raw`vergader-?\s?jaar|zittings-?\s?jaar|zitting|verg\.\s?(?:jr\.|jaar)|jaargang|jrg\.?`
/** No label, session or number begins with one of these: told before all else, at most of the letters in front. */
const mayBegin = '(?![acfghlmoqrsuwxy])'
const form = new RegExp(
  String.raw`${mayBegin}(?<!\p{L})(?:(?:(?<strong>${strong})|(?<weak>${weak}))[\s,:(]{0,3}(?<chamber>(?:I{1,2}(?:(?:/|\s(?:en|&)\s)I{1,2})?(?!\p{L})|(?:der\s|van\sde\s)?(?:Tweede|Eerste|2e|1e)\s+Kamer|TK|EK))?|(?<alone>I{1,2})(?=\s))?[\s,:(]{0,3}(?<session>${session})?[\s:]{0,2}(?:(?:${sessionYear}(?:,\s?|\sen\s)){0,4}(?<year>${sessionYear}))?\)?(?:[\s,;:(]{0,3}(?:(?:(?<own>dossier)|nr\.?|nummer)\s)?|(?<=(?:${session})[\s:]{0,2}\S{4,9})-)$`,
  'iu',
)
/** A session in front of the label: "Tweede Kamer, vergaderjaar 2003–2004, kamerstuk 30 123". */
const sessionFront = new RegExp(
  String.raw`(?<!\p{L})(?:(?<weak>${weak})|(?:(?:${strong})[\s,:(]{0,3})?(?<alone>I{1,2})(?=[\s,]))[\s,:(]{1,3}(?:(?:${session})[\s:]{0,2})?(?<year>${sessionYear})\)?[\s,;:(]{1,3}$`,
  'iu',
)
const bill =
  /(?<!\p{L})(?:(?:(?:rijks|initiatief-?|belasting)?wetsvoorstel(?:len)?|wetsontwerp(?:en)?|voorstel(?:len)?\svan\s(?:rijks)?wet):?\s(?:(?:(?:met|onder)\s(?:de\s|het\s)?)?(?:dossier)?(?:nrs?\.?|nummers?)\s)?|wetsvoorstel-?(?:nummers?|nrs?\.?)\s|(?<=(?:voorstel|ontwerp|nota|initiatief|begroting|wet)(?:len|en)?(?!\p{L})[^.;:\n]{0,60})(?:aanhangig|ingediend|bekend|geregistreerd)\sonder\s(?:het\s)?(?:nummer|nr\.)\s)\(?$/iu

/** "motie nr. 12 bij ⟨99 202⟩", "het amendement-Zandstra (stuk nr. 18) bij ⟨99 202⟩": what is numbered so lies in a dossier. */
const numberedTo =
  /(?<!\p{L})(?:sub)?(?:moties?|amendement(?:en)?)(?:(?![\p{L}\d])[^.;:()\n\d]{0,40}\(?(?:stuk(?:ken)?\s)?(?:nrs?\.?|nummers?))?\s\d{1,4}(?:(?:,|\sen)\s\d{1,4}){0,8}\)?\s(?:bij|op|uit)\s$/iu

const heading =
  /(?<!\p{L})(?:Kenmerk|Betreft|Onderwerp|Referentie|KENMERK|BETREFT|ONDERWERP)(?:\s?:)?\s{1,3}$/u
const listed =
  /\d\d[ .]?\d{3}(?:[ -][IVX]{1,6}(?!\p{L})(?:(?:\s?[,;/]|\sen)\s?\d\d[ .]?\d{3}(?:[ -][IVX]{1,6}(?!\p{L}))?)*|(?:(?:\s?[,;/]|\sen)\s?\d\d[ .]?\d{3}(?:[ -][IVX]{1,6}(?!\p{L}))?)+)(?=[^\S\n]*(?:\n|$)|\s\p{Lu}\p{Ll})/uy

/** "Kenmerk: ⟨99 311, 99 312 en 99 410⟩": several dossiers, or a chapter, fill what a letter's head says; one number is the letter's own. */
const headsList = (text: string, start: number, window: string): boolean =>
  heading.test(window.slice(-16)) && matchAt(listed, text, start) !== null

const oldBill =
  /(?:(?:wet|voorstel)[^()\n]{0,80}\(|(?<!\p{L})(?:het|dit|dat|bij|van|over)\s)w\.o\.\s(?:nr\.\s)?$/iu

/** "het w.o. ⟨99 961⟩": an older word for a bill. Far more often the letters say what is among a sum: "w.o. 12.345 kinderen". */
function isOldBill(text: string, start: number, window: string): boolean {
  const end = start + (/^\d{2} ?\d{3}(?!\d)/.exec(text.slice(start, start + 7))?.[0].length ?? 0)
  if (end === start || !oldBill.test(window)) return false
  return !/^\s(?!(?:en|of)\s)\p{Ll}/u.test(text.slice(end, end + 4)) || sentenceGoesOn(text, end)
}

/** Longest text in front of a dossier that its label and year can take, in UTF-16 code units. */
const reach = 96

/** How anything that counts can end: what does not end so needs no longer look. */
const near =
  /(?:[-–—/]\s?['’]?\d(?:\s?\d){1,3}\)?|(?:st(?:uk(?:-?ken)?|\.)|kst\.?|dossiers?|stuks?|nummers?|r\(s\)|nrs?\.?|hand(?:elingen|\.)|kamer|generaal|[te]k|\bII?|jaar|zitting|jrg?\.?|jaargang|wet|w\.o\.|voorstel(?:len)?|ontwerp(?:en)?)|kenmerk|betreft|onderwerp|referentie|\d\)?\s(?:bij|op|uit))[\s,;:()-]{0,8}$/i

/** Reads to the left of a dossier, no farther than the end of the citation before it. */
export function readLeft(text: string, start: number, free: number): Left {
  const none: Left = { start, year: null, kamer: null, label: null }
  const least = Math.max(free, start - reach)
  if (!near.test(text.slice(Math.max(least, start - 28), start))) return none
  const from = gluedLabel(text, least, start)
  const window = text.slice(from, start)
  const match = form.exec(window)
  const groups = match?.groups
  if (match === null || groups === undefined) return none
  const label = labelOf(groups)
  // "(dossier 99 820)": what is read from the bracket on begins with the word.
  if (label === null && groups.own !== undefined)
    return { ...none, start: start - groups.own.length - 1, label: 'strong' }
  if (label === null && headsList(text, start, window)) return { ...none, label: 'strong' }
  if (label === null)
    return bill.test(window) || isOldBill(text, start, window) || numberedTo.test(window)
      ? { ...none, label: 'bill' }
      : none
  // "aan de Eerste Kamer (99788, letter I)": the chamber is spoken of, and the bracket begins the citation.
  if (label === 'weak' && groups.year === undefined && /^[^(]*\($/.test(match[0])) return { ...none, label }
  // "met ingang van 2098-2099 (99788, letter J)": the bracket is the motie's, and begins the citation.
  if (label === 'year' && /\d\s?\($/.test(match[0])) return none
  // A session alone begins where its words do, and not with the mark in front of them.
  const marks = /^[\s,:(]*/.exec(match[0])?.[0].length ?? 0
  // "Tweede Kamerdossier 99 453": the word behind the chamber says what it is.
  const sure = label === 'weak' && groups.own !== undefined ? 'strong' : label
  const own: Left = {
    start: from + match.index + marks,
    year: yearOf(groups),
    kamer: kamerOf(groups),
    label: sure,
  }
  return label === 'strong' && groups.year === undefined ? withSession(own, window, from) : own
}

const glued = /Kamerst|Kst|Parl|Bijl|Dossier|Tweede|Eerste|[TE]K/y

/** Where a label begins that a reader glued to the word in front, "zie⟨K⟩amerstuk", or else the least offset. */
function gluedLabel(text: string, least: number, end: number): number {
  for (let at = end - 1; at > least; at--)
    if (isUpper(text.charCodeAt(at)) && isLower(text.charCodeAt(at - 1)) && matchAt(glued, text, at) !== null)
      return at
  return least
}

function withSession(own: Left, window: string, from: number): Left {
  const front = window.slice(0, own.start - from)
  const match = /\d\)?[\s,;:(]{1,3}$/.test(front.slice(-5)) ? sessionFront.exec(front) : null
  if (match?.groups === undefined || !isSession(match.groups.year ?? '')) return own
  const { groups, index } = match
  return { ...own, start: from + index, year: yearOf(groups), kamer: own.kamer ?? kamerOf(groups) }
}

const yearOf = ({ year }: Groups): string | null =>
  year === undefined ? null : (readSessionYear(year)?.join('-') ?? null)

type Groups = Readonly<Record<string, string | undefined>>

function labelOf(groups: Groups): Left['label'] {
  if (groups.strong !== undefined) return 'strong'
  if (groups.weak !== undefined) return 'weak'
  if (groups.year === undefined || !isSession(groups.year)) return null
  return groups.session === undefined && groups.alone === undefined ? 'year' : 'session'
}

function kamerOf({ weak = '', chamber = '', alone = '' }: Groups): Left['kamer'] {
  for (const printed of [chamber || alone, weak]) {
    if (printed === '') continue
    if (/^(?:I|(?:der\s|van\sde\s)?(?:Eerste|1e).*|EK)$/isu.test(printed)) return 'eerste'
    if (/^(?:II|(?:der\s|van\sde\s)?(?:Tweede|2e).*|TK)$/isu.test(printed)) return 'tweede'
  }
  return null
}

const nr = String.raw`(?:[Nn]rs?\.?|[Nn]ummers?)\s{0,2}(?=\d)|[Ll]etters?\s(?=[A-Z]{1,3}[\s,])`
const one = String.raw`(?:\d{1,4}[a-z]?|[A-Z]{1,3})`
const inverted = new RegExp(
  String.raw`(?:(?<!\p{L})|(?<=krijgt|krijgen))(?<nr>(?:[Ss]tuk)?(?:${nr})|(?<=(?:[Mm]oties?|[Aa]mendement(?:en)?)\s)(?=\d))${one}(?:\s?(?:,|en|t/m|tot\sen\smet|–|-)\s?${one}){0,8}(?:\s?,?\s\(?was\s(?:(?:nr\.?\s?)?\d{1,4}[a-z]?|letter\s[A-Z]{1,3})\)?)?\s?\(\s?(?:[Kk]amerstuk(?:ken)?\s)?$`,
  'u',
)
/** "Op nr. 1 (34 000) staat de hoofdstad" is a ranking, "de motie op nr. 1 (34000)" is none. */
const ranked = /(?<!\p{L})op\s$/iu
/** "Lijn nr. 3 (34352)": what else is numbered. */
const otherNumbered =
  /(?<!\p{L})(?:uitgave|lijn|bus|tram|editie|jaargang|kaart|foto|figuur|tabel|bijlage|plaats|prijs|team|loket|deel|blad|rij|zaal|perron|spoor)\s$/iu
const numbered =
  /krijg|moties?|amendement|stuk|brief|nota|voorgesteld|(?<!\p{L})(?:verslag|memorie|voorstel van wet)(?!\p{L})/iu
const moved = /(?:moties?|amendement(?:en)?|stuk(?:ken)?)\s(?:gedrukt\s)?op\s$/iu

/** The numbers that a dossier in brackets ends: `nr. 26, was nr. 19 (99108)`, `stuk nr. 54 (Kamerstuk 99 201)`; where they begin, or null. */
export function readInverted(text: string, start: number, free: number): Span | null {
  const from = Math.max(free, start - reach)
  const match = inverted.exec(text.slice(from, start))
  const nr = match?.groups?.nr
  if (match === null || nr === undefined) return null
  const begin = from + match.index
  const before = text.slice(Math.max(0, begin - 24), begin)
  if ((ranked.test(before) && !moved.test(before)) || otherNumbered.test(before)) return null
  // "Nr. 1 (12 500), nr. 2 (13 000)" may count anything; dossiers without a space are the clerks' own.
  const apart = !/\d/.test(text.charAt(start + 2))
  if (apart && !numbered.test(text.slice(Math.max(0, begin - 80), begin))) return null
  return { start: begin, end: begin + nr.length }
}

const notBefore =
  /(?:[€$£%°\p{L}]|\d[.,:]?|[-–/.+#]|(?<!\d)(?:\d{3}|0\d{3})\)?\s|(?:€|\$|EUR|euro|(?<!\p{L})tel|telefoon|postbus|postcodes?|fax|blz|(?<!\p{L})pp?|pagina|artikel|kenmerk|grootboek|oplage\svan|KvK|ISBN|ISSN)\.?:?\s|(?:\p{L}|-)(?<!stuk|dossier|voorstel)(?:nummers?|nrs?\.?|code):?\s)$/iu

/** Standards and registries that number with five digits: "NEN-EN 12345-6". */
const normBefore = /(?<!\p{L}|\p{Lu}\s)(?:RFC|ISO|NEN|EN|IEC|DIN|UN|CAS|CPV|SBI|EAN)\s$/u

/** What sites print behind "Kenmerk": "99389, nr. 4", a paper's own number; a bare number there is a letter's. */
const ofPaper = /\d{2} ?\d{3}(?:(?:[- ][IVX]{1,6})?(?: \(R ?\d{4}\))?, nr\. (?:\d|[A-Z]\b)|-[IVX]{1,6}-\d)/y

/** "toe te passen.⟨99 385, nr. 70⟩": a table that lost its cells glues a number to the sentence before. */
const gluedStop =
  /(?:\p{Ll}{2}|\p{Ll}\))["”’]?(?<!(?<!\p{L})(?:art|bijl|blz|bladz|fax|hfdst|kst|nrs?|pag|stb|stcrt|tel|trb|verg|vgl))\.$/iu

/** Things of trade, land and courts that are numbered: "lot 12345-6", "kavel 12345-6", "zaak 12345, nr. 3". */
const goodsBefore =
  /(?<!\p{L})(?:lot|kavel|perceel|zaak|project|hectometerpaal|bankrekening|mandaatregeling|uitspraak|beschikking|protocol|patent|octrooi|ticket|trein|vergunning|partij|batch|charge|order|bestelling|factuur|polis|zending|pakket|kenteken|vlucht|rekening|contract|serie|type|model)\s$/iu

/** Whether what stands right before a bare number makes it an amount, a telephone number, an address or a piece of one. */
export function refusedBefore(text: string, start: number, free: number): boolean {
  const before = text.slice(Math.max(free, start - 18), start)
  const paper = matchAt(ofPaper, text, start) !== null
  if (paper && gluedStop.test(before)) return false
  const reference = paper ? before.replace(/kenmerk:?\s$/i, '') : before
  return notBefore.test(reference) || normBefore.test(before) || goodsBefore.test(before)
}

const joined = /^\s?(?:[,;/]|[,;]?\s?(?:en|of|alsmede|resp\.|respectievelijk))\s?$/u

/** Whether a dossier follows right behind another citation: `99 095, nr. 500 en 99 643`. */
export const followsOn = (between: string): boolean => between.length < 20 && joined.test(between)

/** "de wetsvoorstellen 99 327⟨ (Vaststelling van de Zeewet) en ⟩99 636": the title of a bill stands between. */
export const isTitled = (between: string): boolean =>
  between.length < titleReach.any && /^\s\(\p{Lu}\p{Ll}[^()\n]{4,280}\)(?:,|,?\sen)\s$/u.test(between)

const billWords =
  /(?:wetsvoorstel|EU-voorstel|initiatiefnota|burgerinitiatief|voorstel\svan\s(?:rijks)?wet|wijziging\svan|vaststelling\svan|goedkeuring\svan|begroting)/iu

/** How far the title of a bill may reach, in UTF-16 code units; within the first length another sentence may lie between. */
const titleReach = { any: 300, one: 800 } as const

/** Whether a bill is spoken of in front, in the same sentence or near: its dossier may then stand in brackets with nothing else. */
export function speaksOfBill(text: string, start: number): boolean {
  if (billWords.test(text.slice(Math.max(0, start - titleReach.any), start))) return true
  return billWords.test(sentenceTo(text, start))
}

/** The sentence up to an offset. */
const sentenceTo = (text: string, offset: number): string =>
  text
    .slice(Math.max(0, offset - titleReach.one), offset)
    .split(/[.?!;]\s+(?=\p{Lu}|[–−-]\s|de\s|het\s)|\n/u)
    .at(-1) ?? ''

const paperWords =
  /(?<!\p{L})(?:brief|brieven|motie|toezegging|(?:initiatief)?nota|notitie|verslag|petitie)(?!\p{L})/iu
/** All up to the last word that says what a paper is about. */
const toSubject = /^.*(?=\s(?:inzake|over|betreffende)\s)/isu

/** Whether a letter, a motie or the like is named in the same sentence with what it is about. */
export const speaksOfPaper = (text: string, start: number): boolean =>
  paperWords.test(toSubject.exec(sentenceTo(text, start))?.[0] ?? '')

/** "amendement ⟨99 067⟩ – 61", "amendement nr. ⟨99067⟩, 61": what is moved stands right in front of its number. */
export const movedBefore = (text: string, start: number): boolean => {
  const match = /(?:moties?|amendement(?:en)?)\s(?<nr>nr\.\s)?$/i.exec(
    text.slice(Math.max(0, start - 17), start),
  )
  return match !== null && (match.groups?.nr === undefined || /^\d{5}/.test(text.slice(start, start + 5)))
}

/** "de brief ⟨99 067⟩ – 61": the same of other papers, whose own marks look otherwise. */
export const paperBefore = (text: string, start: number): boolean =>
  /(?<!\p{L})(?:brief|nota|verslag|stuk)\s$/iu.test(text.slice(Math.max(0, start - 9), start))

/** What stands between a paper's name and the bracket: no amount. */
const between = String.raw`(?:c\.s\.|\s\d{1,2}\s(?=\p{Ll})|\s20\d\d(?=\s)|[^.;()\n\d€])`
const paperInFront = new RegExp(
  String.raw`(?<!\p{L})(?:(?:sub)?(?:moties?|amendement(?:en)?)(?![\p{L}\d])${between}{0,160}|(?:[Mm]emorie\svan\s(?:toelichting|antwoord)|[Nn]ota\s(?:van\s(?:wijziging|verbetering)|naar\saanleiding\svan\shet\s(?:nader\s)?verslag)|[Nn]ader\srapport|[Bb]rief\svan(?=\s(?:de\s|\d))|[Vv]oorstel\svan\s(?:rijks)?wet)${between}{0,100}|(?<=(?:^|\n|[.;–-]\s))(?:Wijziging|Goedkeuring|Vaststelling)\svan\s${between}{4,200})\($`,
  'u',
)

/** "de motie-Zandstra over zee (⟨99 311⟩, 47)": what is numbered in a dossier is named right in front of the bracket. */
export const namesPaper = (text: string, start: number): boolean =>
  paperInFront.test(text.slice(Math.max(0, start - 220), start))

/** Whether a label stands in front that surely, or mostly, heads a Kamerstuk. */
export const labelled = (before: Left): boolean => before.label === 'strong' || before.label === 'weak'
