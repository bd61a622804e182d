import { inSession, kamerstukId } from '../../graph/ids.ts'
import { sessionOf } from '../../graph/session.ts'
import type { Span } from '../document.ts'
import { roman } from '../grammar/kamerstukken/kamerstuk-roman.ts'
import { matchAt } from '../matches.ts'
import { isDigit } from './characters.ts'
import { receivedOn } from './dates.ts'
import { readFoot } from './debate-head.ts'
import type { Landmarks } from './landmarks.ts'
import type { Line } from './lines.ts'
import type { PageName } from './paper-name.ts'

const idForm = String.raw`kst-(?:\d{4,6}(?:-[A-Z0-9]{1,6}?)?-h?[0-9A-Z]{1,5}?[a-z]?|[IVXLC]{2,9}-[A-Z]{1,3}?)|(?:ah|kv|h|ag)-[te]k-[0-9A-Z-]{5,24}?`
/** The foot of a first page, whole or in pieces: `ah-tk-20242025-546`, `ISSN 0921 - 7398`, `’s-Gravenhage 2024`. */
export const imprintForm = String.raw`(?:(?<id>${idForm})(?=\s|ISSN|[’'‘]s-|Tweede|Eerste|$))?\s*(?:ISSN\s?\d{4}\s?-\s?\d{3}[\dX])?\s*(?:[’'‘]s-Gravenhage(?:,?\s?\d{4})?)?\s*`
const imprint = new RegExp(`^${imprintForm}`)
const header =
  /(?<kamer>Tweede|Eerste)\s{0,3}Kamer,\s{0,3}vergaderjaar\s{0,3}(?<from>\d{4})\s?[–-]\s?(?<to>\d{4}),\s{0,3}(?<rest>[^,\n]{2,20},\s{0,3}(?:nr\.?\s{0,3})?[\dA-Z]{1,5}[a-z]?|Aanhangsel)(?<gap>[^\S\n]{1,200}(?<page>\d{1,4}))?(?!\d)/y
/** Lengths of what a header has in front of "vergaderjaar": "Tweede Kamer, ", with or without its spaces, or with more. */
const houseLengths = [14, 13, 12, 15, 16, 17, 18]
/** "AH 611" alone, or with a registry number behind it where a reader lost the line breaks. */
const registry = /^AH\s?(?<number>\d{1,4})(?=$|\s\d{4}Z\d{5}\s)/

/**
 * The head of a page of officielebekendmakingen as a row of a table:
 * `Tweede Kamer der Staten-Generaal | 2 | Vergaderjaar 2098-2099 | 99112 nr. 27 |`.
 */
const tableHead =
  /^\|?\s?(?<kamer>Tweede|Eerste) Kamer der Staten-Generaal\s?(?:[|\t]\s?[12]\s?)?[|\t]\s?(?:[Vv]ergaderjaar\s)?(?<from>\d{4})\s?[–-]\s?(?<to>\d{4})\s?[|\t]\s?(?<own>(?<dossier>\d{2}[ .]?\d{3}(?:[ -](?:[IVX]{1,6}[A-E]?|[A-Z]|\d{2})|\s\(R\s?\d{1,4}\))?),?\s(?:nr\.\s?)?(?<number>\d{1,4}[a-z]?|[A-Z]{1,3}))(?=\s?(?:[|\t]|$))/

/** In a source that lost its line breaks: an official id that the imprint follows. */
const idWithin = new RegExp(
  String.raw`(?<=\s)(?<id>${idForm})\s?ISSN\s?\d{4}\s?-\s?\d{3}[\dX]\s?(?:[’'‘]s-Gravenhage(?:,?\s?\d{4})?)?`,
)
/** How far in front of "ISSN" such an id may begin, and how far behind it the imprint may end. */
const idReach = { before: 40, behind: 45 }
const longestLine = 1_000

/** Every place where a page seems to name its paper, in order. */
export function findPageNames(
  source: string,
  lines: readonly Line[],
  landmarks: Landmarks,
): readonly PageName[] {
  const found: PageName[] = []
  const softly = landmarks.hints.length > 0 && source.includes(softHyphen)
  let session = source.indexOf('vergaderjaar')
  for (const [index, line] of lines.entries()) {
    const { text } = line
    if (text.length < 5) continue
    const decided = line.number <= judgmentLines && text.includes('ECLI:') ? readJudgment(lines, index) : null
    if (decided !== null) found.push(decided)
    const early = line.number <= headLines ? readEarly(source, line, landmarks) : null
    if (early !== null) found.push(early)
    if (isDigit(text.charCodeAt(text.length - 1))) found.push(...readFoot(lines, index))
    const id = mayBeId(text) ? readId(line) : null
    if (id !== null) found.push(id)
    if (text.length > longestLine) readIdsWithin(line, found)
    const soft = softly && text.includes(softHyphen) ? readSoft(line) : null
    if (soft !== null) found.push(soft)
    for (; session >= 0 && session < line.textEnd; session = source.indexOf('vergaderjaar', session + 1)) {
      const name =
        session < line.textStart || soft !== null ? null : readHeader(line, session - line.textStart)
      if (name !== null) found.push(name)
    }
  }
  return found
}

const softHyphen = '\u00ad'

/** A header that fills a line, with hyphens where its words may break; none stands in its page number. */
function readSoft(line: Line): PageName | null {
  const text = line.text.replaceAll(softHyphen, '')
  const name = readHeader({ ...line, text }, text.indexOf('vergaderjaar'))
  if (name === null || name.form === 'within' || name.span.start > line.textStart) return null
  const moved = ({ start, end }: Span): Span => ({ start, end: end + line.text.length - text.length })
  return { ...name, line, span: moved(name.span), whole: moved(name.whole) }
}

/** How many lines the head of a paper that is not typeset yet has at most. */
const headLines = 5

/** The row of a table that heads a page, or what begins with "AH", or a digit, in front of a paper that is not typeset yet. */
function readEarly(source: string, line: Line, landmarks: Landmarks): PageName | null {
  if (line.text.slice(0, 40).includes(' Kamer der ')) return readTableHead(line)
  if (line.text.startsWith('AH')) return readRegistry(source, line, landmarks)
  if (line.text.startsWith('ID:')) return readListed(line)
  if (!isDigit(line.text.charCodeAt(0))) return null
  return readPlenary(source, line) ?? readQuestions(source, line)
}

const idPrefixes = ['kst-', 'kv-', 'ah-', 'ag-', 'h-']
const mayBeId = (text: string): boolean =>
  'kah'.includes(text.charAt(0)) && idPrefixes.some((prefix) => text.startsWith(prefix))

function readId(line: Line): PageName | null {
  const match = imprint.exec(line.text)
  const id = match?.groups?.id
  if (match === null || id === undefined) return null
  const rest = line.text.slice(match[0].length)
  if (rest !== '' && !/^(?:Tweede|Eerste)\s?Kamer,\s?vergaderjaar/.test(rest)) return null
  const start = line.textStart
  const name = idName(line, id, { start, end: start + match[0].trimEnd().length })
  return { ...name, span: { start, end: start + id.length } }
}

function readIdsWithin(line: Line, found: PageName[]): void {
  const { text, textStart } = line
  let end = 0
  for (let issn = text.indexOf('ISSN'); issn >= 0; issn = text.indexOf('ISSN', issn + 1)) {
    const from = Math.max(0, end - 1, issn - idReach.before)
    const match = idWithin.exec(text.slice(from, issn + idReach.behind))
    if (match === null || from + match.index + match[0].indexOf('ISSN') !== issn) continue
    const start = textStart + from + match.index
    const name = idName(line, match.groups?.id ?? '', { start, end: start + match[0].trimEnd().length })
    found.push({ ...name, span: { start, end: start + name.id.length } })
    end = from + match.index + match[0].length
  }
}

function idName(line: Line, id: string, whole: Span): PageName {
  const years = id.startsWith('kst-') ? null : /^(?:ah|h|ag)-[te]k-(\d{4})(\d{4})-/.exec(id)
  return {
    line,
    span: whole,
    whole,
    id,
    vergaderjaar: years === null ? null : `${years[1]}-${years[2]}`,
    kamer: id.includes('-ek-') ? 'eerste' : id.includes('-tk-') ? 'tweede' : null,
    page: null,
    form: 'id',
  }
}

/** The header that names its session year at an offset of a line's text. */
function readHeader(line: Line, session: number): PageName | null {
  for (const length of houseLengths) {
    const at = session - length
    if (at < 0 || !'TE'.includes(line.text.charAt(at))) continue
    const match = matchAt(header, line.text, at)
    if (match !== null) return headerName(line, match)
  }
  return null
}

function headerName(line: Line, match: RegExpExecArray): PageName | null {
  const { kamer, from, to, rest, gap = '', page } = match.groups ?? {}
  const senate = kamer === 'Eerste' ? `${from}-${to}` : null
  const id = rest === 'Aanhangsel' ? '' : kamerstukOf(rest ?? '', senate)
  if (id === null) return null
  const lead = line.text.slice(0, match.index)
  const own = lead === '' || imprint.exec(lead)?.[0].length === lead.length
  const end = match.index + match[0].length
  const alone = own && end === line.text.length
  if (!alone && page === undefined) return null
  const start = line.textStart + match.index
  return {
    line,
    span: { start, end: line.textStart + end - gap.length },
    whole: { start: own ? line.textStart : start, end: line.textStart + end },
    id,
    vergaderjaar: `${from}-${to}`,
    kamer: senate === null ? 'tweede' : 'eerste',
    page: page === undefined ? null : Number(page),
    form: !alone ? 'within' : page === undefined ? 'bare' : 'header',
  }
}

const ofSenate = new RegExp(String.raw`^(?<dossier>${roman}),\s(?<letters>[A-Z]{1,3})$`, 'u')

/** `35 830 V, nr. 8` → `kst-35830-V-8`; null when it is no number of a Kamerstuk. `senate` is the session of the Eerste Kamer, if it is its paper. */
function kamerstukOf(words: string, senate: string | null): string | null {
  const printed = words.replace(/\s+/g, ' ')
  const own = senate === null ? null : ofSenate.exec(printed)
  const [, thousands, rest, toevoeging = null, number] =
    /^(\d{1,2})[\s.]?(\d{3})(?:[\s-]?([A-Z]{1,6}|(?<=[\s-])\d{2})|(?:\s?\(R\s?\d+\)))?,\s?(?:nr\.?\s?)?(\d{1,4}[a-z]?|[A-Z]{1,3})$/.exec(
      printed,
    ) ?? []
  const dossier = own?.groups?.dossier ?? (thousands === undefined ? null : `${thousands}${rest}`)
  if (dossier === null) return null
  const id = kamerstukId({ dossier, toevoeging, ondernummer: own?.groups?.letters ?? number ?? '' })
  return senate === null ? id : inSession(id, senate)
}

function readTableHead(line: Line): PageName | null {
  const match = tableHead.exec(line.text)
  const { kamer, from, to, own = '', dossier = '', number } = match?.groups ?? {}
  const id =
    match === null
      ? null
      : kamerstukOf(`${dossier.replace('.', ' ')}, ${number}`, kamer === 'Eerste' ? `${from}-${to}` : null)
  if (match === null || id === null) return null
  const end = line.textStart + match[0].length
  return {
    line,
    span: { start: end - own.length, end },
    whole: { start: line.textStart, end },
    id,
    vergaderjaar: `${from}-${to}`,
    kamer: kamer === 'Eerste' ? 'eerste' : 'tweede',
    page: null,
    form: 'header',
  }
}

const plenary = /^(\d{5})(?:-([IVXLC]{1,5}[A-E]?|[A-Z]|\d{2}))?-(\d{1,4})(?=$|\s\p{Lu})/u

/** "36410-V-56 Vaststelling van …" above a motion as it was handed in: its number and the dossier's title. */
function readPlenary(source: string, line: Line): PageName | null {
  const match = plenary.exec(line.text)
  if (
    match === null ||
    !/\n\s*(?:[A-Z]+ )*(?:MOTIE|AMENDEMENT) VAN /.test(source.slice(line.end, line.end + 600))
  )
    return null
  const [printed, dossier = '', toevoeging, ondernummer = ''] = match
  const id = kamerstukId({ dossier, toevoeging: toevoeging ?? null, ondernummer })
  return early(line, printed, id, null)
}

const listed =
  /^ID:\s(?<dossier>\d{5})(?:-(?<toevoeging>[IVXLC]{1,5}[A-E]?|[A-Z]|\d{2}))?-(?<number>\d{1,4})$/

/** "ID: 36410-V-56", among what a site tells above its copy of a paper. */
function readListed(line: Line): PageName | null {
  const { dossier = '', toevoeging = null, number = '' } = listed.exec(line.text)?.groups ?? {}
  return dossier === ''
    ? null
    : early(line, line.text, kamerstukId({ dossier, toevoeging, ondernummer: number }), null)
}

/** Alone on its line, or behind the language in which the Court's site shows it. */
const judgment =
  /^(?:-\s|(?:Language\sof\sdocument|Taal\svan\shet\sdocument)\s?:\s)?(?<id>ECLI:[A-Z]{2}:[A-Z]{1,8}:\d{4}:[A-Z\d.]{1,25})$/
/** What sites print below the number of the judgment that they show: a label, or the court. */
const belowJudgment =
  /^(?:-\s)?(?:(?:Instantie|Formele\srelaties|Datum\suitspraak)(?!\p{L})|(?:Hoge\sRaad|Parket\sbij|Rechtbank|Gerechtshof|Centrale\sRaad\svan\sBeroep|College\svan\sBeroep|Raad\svan\sState)[^.;:]{0,40}$)/u
/** How many lines the head of a judgment has at most, with what stands above it. */
const judgmentLines = 20

/** "ECLI:NL:HR:2098:12" alone above "Instantie", or below "ECLI", where sites tell what judgment it is. */
function readJudgment(lines: readonly Line[], index: number): PageName | null {
  const line = lines[index]
  const id = judgment.exec(line?.text ?? '')?.groups?.id
  if (line === undefined || id === undefined) return null
  const below = lines.slice(index + 1).find(({ text }) => text !== '')?.text ?? ''
  const above = lines.slice(0, index).findLast(({ text }) => text !== '')?.text ?? ''
  const isOwn =
    /^(?:Language|Taal)/.test(line.text) || /^(?:-\s)?ECLI$/.test(above) || belowJudgment.test(below)
  if (!isOwn) return null
  const name = early(line, line.text, id, null)
  const start = line.textStart + line.text.indexOf(id)
  return { ...name, span: { start, end: start + id.length }, kamer: null }
}

/** "2024Z18892" above written questions that are not answered yet, alone or with the day of these behind it. */
function readQuestions(source: string, line: Line): PageName | null {
  const number = /^\d{4}Z\d{5}(?=$|\s\(ingezonden\s)/.exec(line.text)?.[0]
  if (number === undefined || source.slice(0, line.start).trim() !== '') return null
  if (!/\bVragen\s?van\s?(?:het\s?lid|de\s?leden)(?!\p{Ll})/u.test(source) || /\bAntwoord\b/.test(source))
    return null
  return early(line, number, `kv-tk-${number}`, null)
}

function early(line: Line, printed: string, id: string, vergaderjaar: string | null): PageName {
  const span = { start: line.textStart, end: line.textStart + printed.length }
  return { line, span, whole: span, id, vergaderjaar, kamer: 'tweede', page: null, form: 'registry' }
}

/** "AH 611" at the top of an answer that is not typeset yet: the session year is that of the day it was received. */
function readRegistry(source: string, line: Line, landmarks: Landmarks): PageName | null {
  const match = registry.exec(line.text)
  const received = match === null ? null : receivedOn(source, landmarks)
  if (match === null || received === null) return null
  const years = sessionOf(received)
  return early(line, match[0], `ah-tk-${years.replace('-', '')}-${match.groups?.number}`, years)
}
