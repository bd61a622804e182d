import { inSession, isOfficialId, kamerstukId } from '../../graph/ids.ts'
import { oneLine } from '../entities/letters.ts'
import { roman } from '../grammar/kamerstukken/kamerstuk-roman.ts'
import { isDigit } from './characters.ts'
import { readDebate } from './debate-head.ts'
import type { Line } from './lines.ts'
import type { Masthead } from './paper-name.ts'

/** Printed lines within which each piece of a head is looked for: below the one before, or from the top. */
const reach = { house: 12, session: 4, dossier: 4, number: 12, bare: 60, title: 6 } as const

/** How much of a line is looked at, in UTF-16 code units: a flattened paper is one. */
const longestLine = 1_000

const house = /^(?<kamer>Tweede|Eerste) Kamer der Staten-Generaal(?: \d)?$/
const session = /^Vergaderjaar (?<from>\d{4})\s?[–-]\s?(?<to>\d{4})$/
const dossier =
  /^(\d{2})[\s.]?(\d{3})(?:[\s-](?:\(?([IVX]{1,6}[A-E]?|[A-Z])\)?|(\d{2})))?(?:\s\(R\s?\d+\))?(?=$|\s\p{Lu})/u
/** "CXIX ONDERZOEK", in the Eerste Kamer. */
const ofSenate = new RegExp(String.raw`^(?<dossier>${roman})(?=$|\s\p{Lu})`, 'u')
/** "99112 nr. 27": both on one line, as sites print them. */
const dossierAndNumber =
  /^(\d{2})[\s.]?(\d{3})(?:[\s-](?:\(?([IVX]{1,6}[A-E]?|[A-Z])\)?|(\d{2})))?(?:\s\(R\s?\d+\))?,?\s[Nn]r\.\s?(\d{1,4}[a-z]?)$/
const number = /^(?:Nr\. ?(\d{1,4}[a-z]?)|([A-Z]{1,3}))(?=$|\s\p{Lu}{2})/u

/** "Nr. 12 BRIEF VAN DE MINISTER", or the number alone and the sort of paper on the next line, in capitals. */
const bareNumber =
  /^[Nn]r\.\s?(\d{1,4}[a-z]?)(?:\s((?:\p{Lu}[\p{Lu}\s\d’'-]{3,}|(?:Brief|Verslag|Nota|Lijst|Motie|Amendement|Memorie|Advies|Voorstel)\svan\s).*))?$/u
/** In the Eerste Kamer letters: "C MEMORIE VAN ANTWOORD". */
const bareLetter =
  /^([A-Z]{1,2})\s(?:(?:GEWIJZIGD|NADERE?|HERDRUK\d?|TWEEDE|VOORLOPIG|EIND)\s?)*(?:VERSLAG|MEMORIE|BRIEF|NOTA|VOORSTEL|MOTIE|LIJST|ADVIES)\b/
const inCapitals = /^(?:\p{Lu}{3,}\s\p{Lu}{2,}|\p{Lu}\p{Ll}{3,}\svan\s)/u

/** "Kamerstuk 99830-X-14" or "Kamerstuk 99 830 X, nr. 14" above all, as sites head a paper. */
const titled =
  /^Kamerstuk\s?(\d{2})[\s.]?(\d{3})(?:[\s-](?:([IVX]{1,6}[A-E]?|[A-Z]|\d{2})(?=[\s,-]))?)?(?:(?:,?\snr\.?\s|,\s|-)(\d{1,4}[a-z]?)|(?:,\s|-)(?:nr\.?\s)?([A-Z]{1,3}))$/

/** "(…, officiële HTML versie (kst-99156-4))": the line with which a site's copy of a paper leads to the official one. */
const officialCopy = /officiële\sHTML[-\s]versie\s\((?<id>(?:kst|ah|kv|h|blg)-[\dA-Za-z-]{3,24})\)/
/** "Deze memorie is onder nr. 3 toegevoegd aan wetsvoorstel 99156 - …": the first sentence of a site about the paper below. */
const filed =
  /^(?:Deze|Dit)\s\p{Ll}[\p{Ll}\s]{3,60}\sis\sonder\snr\.\s(?<number>\d{1,4}[a-z]?|[A-Z]{1,3})\stoegevoegd\saan\s(?:wetsvoorstel|dossier)\s(?<thousands>\d{2})[\s.]?(?<hundreds>\d{3})(?:[\s-](?<toevoeging>[IVX]{1,6}[A-E]?|[A-Z]|\d{2}))?(?=[\s.,]|$)/u

/** "Onderdeel van kamerstukdossier 99156 V-12 Titel": the same, of a paper that has no official copy yet. */
const partOfDossier =
  /^Onderdeel\svan\skamerstukdossier\s(?<thousands>\d{2})(?<hundreds>\d{3})(?:\s(?<toevoeging>[IVX]{1,6}[A-E]?|[A-Z]|\d{2}))?\s?-(?<number>\d{1,4})(?=\s\p{Lu})/u

const aanhangselLine =
  /^\W{0,6}Vergaderjaar\s(\d{4})\s?[–-]\s?(\d{4})\s+Aanhangsel\s(?:van\sde\s)?Handelingen\W{0,4}$/
const numberAlone = /^\W{0,6}(\d{1,4})\W{0,4}$/

/**
 * The head of the first page, for papers whose pages do not name them. Whole, it is the house, the session year, the
 * dossier with its title, and the number with what the paper is; of several dossiers the first one counts, as in
 * official ids. Texts taken from the web have it bare, without house or year: then the sort of paper must stand beside
 * its number in capitals; what a site tells of its copy says most. The room between number and title, as columns and
 * tabs leave it, says nothing. Null where no head stands at the top.
 */
export function readMasthead(lines: readonly Line[]): Masthead | null {
  const top: string[] = []
  for (let index = 0; index < lines.length && top.length < reach.bare; index += 1) {
    const text = oneLine((lines[index]?.text ?? '').slice(0, longestLine))
    if (text !== '') top.push(text)
  }
  const whole = wholeHead(top)
  const told = toldBySite(top)
  if (whole !== null && (told === null || told === whole.id)) return whole
  const debate = told === null ? readDebate(top) : null
  if (debate !== null) return debate
  const id = told ?? bareHead(top)
  return id === null ? null : { id, kamer: null, vergaderjaar: loneSession(top) }
}

/** The session that stands alone on a line, far from the number; null where several do. */
function loneSession(top: readonly string[]): string | null {
  const years = new Set(
    top.flatMap((text) => {
      const { from, to } = session.exec(text)?.groups ?? {}
      return from === undefined ? [] : [`${from}-${to}`]
    }),
  )
  const [only = null, ...others] = years
  return others.length === 0 ? only : null
}

/** Tells most lines that no site tells an id in them. */
const maySay = (text: string): boolean => 'DO'.includes(text.charAt(0)) || text.includes('HTML')

/** The id that a site tells above its copy of a paper. */
function toldBySite(top: readonly string[]): string | null {
  for (const text of top) {
    if (!maySay(text)) continue
    const id = officialCopy.exec(text)?.groups?.id
    if (id !== undefined && isOfficialId(id)) return id
    const {
      thousands,
      hundreds,
      toevoeging = null,
      number = '',
    } = (filed.exec(text) ?? partOfDossier.exec(text))?.groups ?? {}
    if (thousands !== undefined)
      return kamerstukId({ dossier: `${thousands}${hundreds}`, toevoeging, ondernummer: number })
  }
  return null
}

function wholeHead(top: readonly string[]): Masthead | null {
  const at = find(top, 0, reach.house, house)
  const year = at === null ? null : find(top, at.next, reach.session, session)
  if (at === null || year === null) return null
  const senate = at.match.groups?.kamer === 'Eerste'
  const file =
    find(top, year.next, reach.dossier, dossier) ??
    (senate ? find(top, year.next, reach.dossier, ofSenate) : null)
  const paper = file === null ? null : find(top, file.next, reach.number, number)
  const both = file === null ? find(top, year.next, reach.dossier, dossierAndNumber) : null
  const own = file?.match ?? both?.match
  const ondernummer = paper?.match[1] ?? paper?.match[2] ?? both?.match[5]
  if (own === undefined || ondernummer === undefined) return null
  const vergaderjaar = `${year.match.groups?.from}-${year.match.groups?.to}`
  const id = idOf(own, ondernummer)
  return {
    id: senate ? inSession(id, vergaderjaar) : id,
    kamer: senate ? 'eerste' : 'tweede',
    vergaderjaar,
  }
}

interface Found {
  readonly match: RegExpExecArray
  /** Index of the line behind it. */
  readonly next: number
}

/** The first line of a form, at most so many lines from an index on. */
function find(top: readonly string[], from: number, most: number, form: RegExp): Found | null {
  for (let index = from; index < Math.min(from + most, top.length); index += 1) {
    const match = form.exec(top[index] ?? '')
    if (match !== null) return { match, next: index + 1 }
  }
  return null
}

/** The id of a head without house. */
function bareHead(top: readonly string[]): string | null {
  const own = top.length > 1 ? titled.exec(top[0] ?? '') : null
  if (own !== null) {
    const [, thousands, hundreds, toevoeging = null, digits, letters] = own
    return kamerstukId({
      dossier: `${thousands}${hundreds}`,
      toevoeging,
      ondernummer: digits ?? letters ?? '',
    })
  }
  for (const [index, text] of top.entries()) {
    const below = top.slice(index + 1, index + 1 + reach.title)
    const id = kamerstukAt(text, below) ?? questionsAt(text, below)
    if (id !== null) return id
  }
  return null
}

/** The id of a Kamerstuk whose dossier a line says. */
function kamerstukAt(line: string, below: readonly string[]): string | null {
  if (!isDigit(line.charCodeAt(0))) return null
  const file = dossier.exec(line)
  if (file === null) return null
  for (const [index, text] of below.entries()) {
    const letter = bareLetter.exec(text)?.[1]
    if (letter !== undefined) return idOf(file, letter)
    const [, ondernummer, sort] = bareNumber.exec(text) ?? []
    if (ondernummer === undefined) continue
    return inCapitals.test(sort ?? below[index + 1] ?? '') ? idOf(file, ondernummer) : null
  }
  return null
}

function idOf(
  { 1: thousands, 2: hundreds, 3: chapter, 4: council, groups }: RegExpExecArray,
  ondernummer: string,
): string {
  return kamerstukId({
    dossier: groups?.dossier ?? `${thousands}${hundreds}`,
    toevoeging: chapter ?? council ?? null,
    ondernummer,
  })
}

/** The id of written questions whose session year a line says, with its "Aanhangsel" or above it: their number stands above "Vragen van". */
function questionsAt(line: string, below: readonly string[]): string | null {
  if (!line.slice(0, 18).includes('Vergaderjaar')) return null
  const [, from, to] = aanhangselLine.exec(line) ?? aanhangselLine.exec(`${line} ${below[0]}`) ?? []
  if (from === undefined) return null
  const at = below.findIndex((text) => numberAlone.test(text))
  const printed = numberAlone.exec(below[at] ?? '')?.[1]
  if (printed === undefined || !below[at + 1]?.startsWith('Vragen van ')) return null
  return `ah-tk-${from}${to}-${printed}`
}
