import { monthName } from '../months.ts'
import type { Beginnings } from '../pass/beginnings.ts'
import { isBlank, isDigit, isLetter, isLower, untabled } from '../read/characters.ts'
import { isListed, isOffice, isPortfolio } from './context.ts'
import { Cues } from './cues.ts'
import { partijen } from './data.ts'
import type { EntityKind } from './entity.ts'
import { isForeign, isOfPlace } from './foreign.ts'
import type { Hit } from './hit.ts'
import type { Place } from './place.ts'
import { type Form, noEntity } from './spellings.ts'

/** Names of the curated data in a text, judged by their context; without overlap, in order. */
export function findCurated(
  text: string,
  places: readonly Place<Form>[],
  beginnings: Beginnings,
): readonly Hit[] {
  const cues = new Cues(text, beginnings)
  const isNamed = namedIn(text, places)
  const isOther = otherNamedIn(places)
  const hits: Hit[] = []
  let ministry: { readonly end: number; readonly counts: boolean } | null = null
  for (const [index, place] of places.entries()) {
    const form =
      place.spellings.find((one) => counts(one, cues, isNamed, isOther)) ??
      place.spellings.find(
        (one) =>
          isBeside(text, hits.at(-1), place, one) ||
          isBeforeListed(text, place, one, places[index + 1]) ||
          isPartyByArticle(text, place, one),
      )
    if (form === undefined) continue
    if (form.kind === 'ministerie') {
      const accepted = isMinistry(text, place, form, ministry)
      ministry = { end: place.end, counts: accepted }
      if (accepted) hits.push(hitOf(text, place, form))
    } else if (
      !isFurniture(text, place, form) &&
      !(form.ofEach === true && isOfPlace(text, place.start, place.end, isCommon(form))) &&
      !isOfCode(text, place, form) &&
      !isWordInHeading(text, place, form) &&
      !isOfCommittee(text, place.start, form) &&
      !isMember(text, place.start, form) &&
      !isPortfolio(text, place.start)
    )
      hits.push(hitOf(text, place, form))
  }
  return hits
}

function counts(
  form: Form,
  cues: Cues,
  isNamed: (form: Form) => boolean,
  isOther: (form: Form) => boolean,
): boolean {
  if (form.id === noEntity) return false
  return (
    form.cues === null || isNamed(form) || (cues.any(form.cues) && !(form.ofEach === true && isOther(form)))
  )
}

/** Tells of a form that each place has whether another's of the sort is named: "Europese Rekenkamer", "Rekenkamer Zeedorp". */
function otherNamedIn(places: readonly Place<Form>[]): (form: Form) => boolean {
  const known = new Map<string, boolean>()
  return ({ id, text }) => {
    const held = known.get(text)
    if (held !== undefined) return held
    const noun = new RegExp(`e ${text}$|^${text} \\p{Lu}`, 'iu')
    const found = places.some(({ spellings }) =>
      spellings.some(
        (one) => one.id !== id && one.id !== noEntity && one.cues === null && noun.test(one.text),
      ),
    )
    known.set(text, found)
    return found
  }
}

/** Tells of a form whether its entity is named by another that surely counts; few papers have forms that ask. */
function namedIn(text: string, places: readonly Place<Form>[]): (form: Form) => boolean {
  let named: Named | null = null
  return ({ kind, id }) => {
    named ??= namesIn(text, places)
    return named[kind].has(id)
  }
}

/** The ids of what is named, by kind. */
type Named = Readonly<Record<EntityKind, Set<string>>>

function namesIn(text: string, places: readonly Place<Form>[]): Named {
  const named: Named = {
    organisatie: new Set(),
    ministerie: new Set(),
    partij: new Set(),
    persoon: new Set(),
  }
  for (const [index, place] of places.entries()) {
    const { end, spellings } = place
    for (const form of spellings) {
      const sure = form.cues === null && form.role !== 'bare'
      const told =
        spellings.length === 1 &&
        (isSource(text, end, form) || isBeforeListed(text, place, form, places[index + 1]))
      if (sure || told) named[form.kind].add(form.id)
    }
  }
  return named
}

const dated = new RegExp(`^,?\\s\\(?(?:d\\.d\\.\\s)?\\d{1,2}\\s(?:${monthName})\\s\\d{4}`, 'u')

/** "Zeepost, 9 november 2098, «…»": what a paper quotes from; its name is then no ordinary word in that text. */
const isSource = (text: string, end: number, { kind, cues }: Form): boolean =>
  kind === 'organisatie' && cues !== null && dated.test(text.slice(end, end + 24))

/** "de WRR, de Rli en de ROB": an abbreviation in a list behind an organisation. */
const isBeside = (text: string, before: Hit | undefined, { start }: Place<Form>, form: Form): boolean =>
  before?.kind === 'organisatie' &&
  form.kind === 'organisatie' &&
  /^[A-Z]{3,6}$/.test(form.text) &&
  start > before.end &&
  start - before.end < 12 &&
  /^[A-Za-z&]{2,6}$/.test(text.slice(before.start, before.end)) &&
  /^(?:,\s|,?\s(?:en|of|alsmede)\s|\s?\/\s?)(?:(?:de|het)\s)?$/.test(text.slice(before.end, start))

const byArticle: ReadonlySet<string> = new Set(partijen.flatMap((partij) => partij.byArticle ?? []))

/** "⟨ROB⟩, COELO, IPO en VNG": an abbreviation in a list before one that counts by itself. */
function isBeforeListed(
  text: string,
  { end }: Place<Form>,
  form: Form,
  after: Place<Form> | undefined,
): boolean {
  if (form.kind !== 'organisatie' || form.role !== 'abbreviation' || after === undefined) return false
  if (after.start - end > 24 || after.start <= end) return false
  const sure = after.spellings.some(
    ({ kind, role, cues }) => kind === 'organisatie' && role === 'abbreviation' && cues === null,
  )
  return (
    sure &&
    /^(?:,\s(?:[A-Z]{2,8},\s){0,2}|\s(?:en|of)\s)(?:(?:de|het)\s)?$/.test(text.slice(end, after.start))
  )
}

/** "voorstellen die de SP doet": a party, where the article stands in front and no noun goes on. */
const isPartyByArticle = (text: string, { start, end }: Place<Form>, form: Form): boolean =>
  form.kind === 'partij' &&
  byArticle.has(form.text) &&
  /(?<!\p{L})(?:de|De)\s$/u.test(text.slice(Math.max(0, start - 4), start)) &&
  /^(?:\s(?!van\s|voor\s|in\s)\p{Ll}|[,.])/u.test(text.slice(end, end + 8))

/** A ministry, not a minister's office; in a list the first decides for the others. */
function isMinistry(
  text: string,
  place: Place<Form>,
  form: Form,
  before: { readonly end: number; readonly counts: boolean } | null,
): boolean {
  if (form.role !== 'bare') return !isForeign(text, place.start, place.end)
  const listed = before !== null && isListed(text, before.end, place.start)
  if (listed) return before.counts
  return !form.listedOnly && !isOffice(text, place.start) && !isForeign(text, place.start, place.end)
}

/**
 * "Tweede Kamer, vergaderjaar …": part of a citation or a page header; so are "Tweede Kamer der Staten-Generaal 2" above the
 * session year, "Tweede Kamer der Staten-Generaal2098-2099" in the head of a site's page, and "Eerste Kamer Nr. C98/123" above a
 * judgment of the Hoge Raad, which has chambers of its own.
 */
function isFurniture(text: string, { start, end }: Place<Form>, form: Form): boolean {
  if (!form.id.endsWith('-kamer')) return false
  const behind = text.slice(end, end + 50)
  if (furniture.test(behind)) return true
  return (
    form.role === 'abbreviation' &&
    (inCitation.test(behind) || noChamber.test(text.slice(Math.max(0, start - 16), start)))
  )
}

/** "TK 35 570, nr. 3", "Handelingen TK 2005–2006", "het EK voetbal", "TK-verkiezingen". */
const inCitation = /^(?:,?\s(?:\d|I{1,2}\s)|-\p{L}|\d|\/\d)/u
const noChamber = /(?:Handelingen|Aanhangsel|[Kk]amerstuk(?:ken)?|[Kk]amervragen|(?<!\p{L})[Hh]et)\s$|\/$/u

const furniture =
  /^(?:\sder\sStaten-Generaal)?(?:,?[\s|]{1,4}(?:\d[\s|]{1,4})?(?:vergaderjaar|\d{1,3}e\svergadering|nr\.\s[CR]\d\d\/\d)|(?:19|20)\d\d\s?[-–])/i

/**
 * "de vaste commissie voor Immigratie & Asiel / ⟨JBZ-Raad⟩", "commissie Werkwijze ⟨Eerste Kamer⟩": a piece of a committee's
 * name.
 */
function isOfCommittee(text: string, start: number, form: Form): boolean {
  const joined = text.charAt(start - 1) === '/'
  if (form.kind !== 'organisatie' || !(joined || isBlank(text.charCodeAt(start - 1)))) return false
  const front = text.slice(Math.max(0, start - 80), start)
  if (!/ommissie/i.test(front)) return false
  if (mayEndWord(text, start - 2) && committeeOn.test(front)) return true
  const joins = joined || '/&'.includes(text.charAt(start - 2)) || /voor\sde\s$/i.test(front.slice(-8))
  const name = joins ? /commissies?\svoor\s[^.,;:()\n]{0,60}$/i.exec(front)?.[0] : undefined
  // "de commissie voor Zaken over de raming voor de ⟨Tweede Kamer⟩": its name ends earlier.
  return name !== undefined && !/\sover\s/i.test(name)
}

/** "de commissie Werk ⟨…⟩", "de tijdelijke commissie werkwijze ⟨Eerste Kamer⟩"; a verb behind it makes the name another's. */
const committeeOn =
  /(?:ommissie\s(?:\p{Lu}\p{Ll}+\s){1,2}|ijdelijke\scommissie\s(?!(?:heeft|hebben|wordt|werd|vindt|vond|stelt|stelde|noemt|noemde|vraagt|vroeg|sprak|spreekt|hoorde|hoort|bezocht|schrijft|schreef|meent|acht|achtte|adviseert|constateert|concludeert|onderzoekt|onderzocht|verwijt|verweet)\s)(?:\p{L}\p{Ll}{3,}\s){1,3})$/u

/** Whether a word may end with the small letter at an offset. */
function mayEndWord(text: string, last: number): boolean {
  const code = text.charCodeAt(last)
  const before = text.charCodeAt(last - 1)
  return (isLower(code) || code >= untabled) && (isLetter(before) || before >= untabled)
}

/** "12345-99-CZ", "ACM/DE/2098/205227": a piece of a reference number. */
const isOfCode = (text: string, { start, end }: Place<Form>, form: Form): boolean =>
  (('-–/'.includes(text.charAt(start - 1)) && isDigit(text.charCodeAt(start - 2))) ||
    (text.charAt(end) === '/' && /^\/(?:[A-Z]{1,5}[/-])?\d{4}\/\d/.test(text.slice(end, end + 14)))) &&
  /^[A-Z]{2,5}$/.test(form.text)

/** Abbreviations that are words too. */
const ordinary: ReadonlySet<string> = new Set(
  'OM|IS|AL|HALT|STER|LOS|MIND|TEAR|MAX|ACT|TOM|BOOM|BAO|LEI|POST|PAX|BIT|NAK|TROUW|BAM'.split('|'),
)

/** A noun that counts only where the text says more, or is written small. */
const isCommon = ({ text, cues }: Form): boolean => cues !== null || isLower(text.charCodeAt(0))

/** "BESLUIT ⟨OM⟩ DE ZEE TE METEN": an ordinary word in a heading, where an article would make it a name. */
const isWordInHeading = (text: string, { start, end }: Place<Form>, form: Form): boolean =>
  ordinary.has(form.text) &&
  /^\s\p{Lu}{2,}(?!\p{Ll})/u.test(text.slice(end, end + 5)) &&
  !/(?:HET|Het|het)\s$/.test(text.slice(Math.max(0, start - 4), start))

/** "het lid Omtzigt" is the member; "Lid Omtzigt" without an article the group of one. */
function isMember(text: string, start: number, form: Form): boolean {
  return (
    form.text.startsWith('Lid') &&
    /^Lid[ -]/.test(form.text) &&
    /\b(?:het|van|door|de)\s+$/i.test(text.slice(Math.max(0, start - 6), start))
  )
}

function hitOf(text: string, place: Place<Form>, form: Form): Hit {
  const fractie =
    form.kind === 'partij' ? /^-\s?(?:fractie|Fractie)/.exec(text.slice(place.end, place.end + 9)) : null
  return {
    start: place.start,
    end: place.end + (fractie?.[0].length ?? 0),
    kind: form.kind,
    id: form.id,
    rule: form.role === 'bare' ? 'bare-name' : form.role,
    confidence: form.cues === null ? (form.role === 'name' ? 0.99 : 0.96) : 0.85,
    others: [],
    reason: form.cues === null ? null : `"${form.text}" is read by what else the document names.`,
  }
}
