import { documentOf, dossierId, kamerstukId, parseKamerstuk } from '../../graph/ids.ts'
import type { Identity, Span } from '../document.ts'
import type { Line } from './lines.ts'

/** A line, or the end of one, in which a page names the paper that it belongs to. */
export interface PageName {
  readonly line: Line
  /** The naming words, without the page number, in the source. */
  readonly span: Span
  readonly id: string
  readonly vergaderjaar: string | null
  readonly kamer: Identity['kamer']
  /** `id`: the official id itself; `header`: a page header or footer with its page number; `bare`: the same words without one. */
  readonly form: 'id' | 'header' | 'bare' | 'registry'
}

const header =
  /(?<kamer>Tweede|Eerste) Kamer, vergaderjaar (?<from>\d{4})\s?[–-]\s?(?<to>\d{4}), (?<rest>[^,]{4,18}, (?:nr\. )?[\dA-Z]{1,5}[a-z]?|Aanhangsel)(?<page> \d{1,4})?$/
const officialId =
  /^(?:kst-\d{4,6}(?:-[A-Z0-9]{1,6})?-h?[0-9A-Z]{1,5}[a-z]?|(?:ah|kv|h|ag)-[te]k-[0-9A-Z-]+)$/
const registry = /^AH\s?(\d{1,4})$/

/** Every place where a page seems to name its paper, in order. */
export function findPageNames(source: string, lines: readonly Line[]): readonly PageName[] {
  const found: PageName[] = []
  for (const line of lines) {
    if (line.text.length < 5 || line.text.length > 160) continue
    const name = readId(line) ?? readHeader(line) ?? readRegistry(source, line)
    if (name !== null) found.push(name)
  }
  return found
}

function readId(line: Line): PageName | null {
  if (!officialId.test(line.text)) return null
  const years = /^(?:ah|h|ag)-[te]k-(\d{4})(\d{4})-/.exec(line.text)
  return {
    line,
    span: { start: line.textStart, end: line.textEnd },
    id: line.text,
    vergaderjaar: years === null ? null : `${years[1]}-${years[2]}`,
    kamer: /-ek-/.test(line.text) ? 'eerste' : /-tk-/.test(line.text) ? 'tweede' : null,
    form: 'id',
  }
}

function readHeader(line: Line): PageName | null {
  const match = header.exec(line.text)
  const groups = match?.groups
  if (match === null || groups === undefined) return null
  const { kamer, from, to, rest, page } = groups
  const id = rest === 'Aanhangsel' ? '' : kamerstukOf(rest ?? '')
  if (id === null) return null
  const start = line.textStart + match.index
  return {
    line,
    span: { start, end: line.textEnd - (page?.length ?? 0) },
    id,
    vergaderjaar: `${from}-${to}`,
    kamer: kamer === 'Eerste' ? 'eerste' : 'tweede',
    form: page === undefined ? 'bare' : 'header',
  }
}

/** `35 830 V, nr. 8` → `kst-35830-V-8`; null when it is no number of a Kamerstuk. */
function kamerstukOf(printed: string): string | null {
  const match =
    /^(\d{1,2}) ?(\d{3})(?:[ -]([A-Z]{1,6}|\d{2})|(?: \(R ?\d+\)))?, (?:nr\. )?(\d{1,4}[a-z]?|[A-Z]{1,3})$/.exec(
      printed,
    )
  if (match === null) return null
  const [, thousands, rest, toevoeging, ondernummer] = match
  return kamerstukId({
    dossier: `${thousands}${rest}`,
    toevoeging: toevoeging ?? null,
    ondernummer: ondernummer ?? '',
  })
}

/** "AH 611" at the top of an answer that is not typeset yet: the session year is that of the day it was received. */
function readRegistry(source: string, line: Line): PageName | null {
  const number = line.number <= 3 ? registry.exec(line.text)?.[1] : undefined
  if (number === undefined) return null
  const received = receivedOn(source)
  if (received === null) return null
  const years = sessionOf(received)
  return {
    line,
    span: { start: line.textStart, end: line.textEnd },
    id: `ah-tk-${years.replace('-', '')}-${number}`,
    vergaderjaar: years,
    kamer: 'tweede',
    form: 'registry',
  }
}

const months =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ')
const day = `(\\d{1,2})\\s(${months.join('|')})\\s(\\d{4})`
const received = new RegExp(
  `\\b(?:ontvangen|voorgesteld|vastgesteld|(?:’s-Gravenhage|Den Haag),?)\\s(?:op\\s)?${day}`,
  'i',
)

/** The day on which the paper says that it was received or proposed, `YYYY-MM-DD`, looked for in its first 4,000 characters. */
export function receivedOn(source: string): string | null {
  const match = received.exec(source.slice(0, 4000))
  if (match === null) return null
  const month = months.indexOf((match[2] ?? '').toLowerCase()) + 1
  return `${match[3]}-${String(month).padStart(2, '0')}-${(match[1] ?? '').padStart(2, '0')}`
}

/** The session year of a day: it begins on the third Tuesday of September (article 65 of the Constitution). */
export function sessionOf(date: string): string {
  const year = Number(date.slice(0, 4))
  const first = new Date(Date.UTC(year, 8, 1)).getUTCDay()
  const opening = 1 + ((2 - first + 7) % 7) + 14
  const begins = `${year}-09-${String(opening).padStart(2, '0')}`
  return date >= begins ? `${year}-${year + 1}` : `${year - 1}-${year}`
}

/**
 * Who the paper is: the id given by the user, else the official id on its pages, else the most frequent page header
 * with a page number, else the registry number; `doc:<hash>` when nothing says. A header without page number never
 * decides: citations are printed in the same words.
 */
export function identify(
  names: readonly PageName[],
  sha256: string,
  given: string | null,
): { readonly identity: Identity; readonly names: readonly PageName[] } {
  const chosen = mostFrequent(names.filter((name) => name.form === 'id')) ?? headerName(names)
  const registered = names.find((name) => name.form === 'registry')
  const printed = chosen ?? registered ?? null
  const id = given ?? printed?.id ?? `doc:${sha256.slice(0, 16)}`
  const own = names.filter((name) => name.id === printed?.id || (name.id === '' && name.form === 'header'))
  const kamerstuk = parseKamerstuk(documentOf(id))
  const speaking = own.find((name) => name.vergaderjaar !== null)
  const identity: Identity = {
    id,
    vergaderjaar: speaking?.vergaderjaar ?? yearsOf(id),
    kamer: speaking?.kamer ?? (/^[a-z]+-tk-/.test(id) ? 'tweede' : /^[a-z]+-ek-/.test(id) ? 'eerste' : null),
    dossier: kamerstuk?.dossier ?? null,
    toevoeging: kamerstuk?.toevoeging ?? null,
    evidence: given !== null ? 'given' : printed === null ? 'none' : 'printed',
  }
  return { identity, names: own }
}

const headerName = (names: readonly PageName[]): PageName | null =>
  mostFrequent(names.filter((name) => name.form === 'header' && name.id !== ''))

function mostFrequent(names: readonly PageName[]): PageName | null {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name.id, (counts.get(name.id) ?? 0) + 1)
  let best: PageName | null = null
  for (const name of names)
    if (best === null || (counts.get(name.id) ?? 0) > (counts.get(best.id) ?? 0)) best = name
  return best
}

const yearsOf = (id: string): string | null => {
  const years = /^[a-z]+-[te]k-(\d{4})(\d{4})-/.exec(id)
  return years === null ? null : `${years[1]}-${years[2]}`
}

/** The dossier node id of an identity, or null. */
export function dossierOfIdentity(identity: Identity): string | null {
  return identity.dossier === null ? null : dossierId(identity.dossier, identity.toevoeging)
}
