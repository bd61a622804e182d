import { matchAt } from '../../matches.ts'
import { placesOf } from '../../pass/pass.ts'
import { trigger } from '../../pass/trigger.ts'
import { lastOf } from '../../rising.ts'
import type { KamerstukHit } from './kamerstuk-hit.ts'
import { readNumbers } from './kamerstuk-numbers.ts'

/** Farthest that the citation may stand in front whose dossier is taken over, in UTF-16 code units. */
const reach = 600

const idem = /(?<![\p{L}])(?:[Ii]dem|[Ii]bid(?:em)?\.?)(?=,?\s(?:nrs?\.?|pp?\.|blz\.|pag\.)\s?\d)/uy
const words = trigger('dem,', 'dem ', 'bid.', 'bid,')
const numberOpens = trigger(' (nr')
/** In brackets, or in a list; a note that begins so is another kind. */
const opened = /[(;,]\s?(?:[Zz]ie\s(?:ook\s)?)?$/
/** At the head of the note behind the one that names a paper: "3 Kamerstuk 99 282, nr. 3.⏎4 ⟨Idem⟩, nr. 6". */
const nextNote = /^[^\n]{0,80}\n{1,2}\s?[\d⁰¹²³⁴-⁹]{1,3}[.)]?\s?(?:[Zz]ie\s(?:ook\s)?)?$/
const pages = /,?\s(?:pp?|blz|pag)\.\s?\d{1,4}(?:\s?[-–]\s?\d{1,4})?/y
const numbered = /\((?<nr>nrs?\.\s?\d{1,4}(?:(?:,|\sen)\s\d{1,4}){0,4})\)/y
/** What is numbered within a dossier: "de tweede nota van wijziging (nr. 13)". */
const paper =
  /(?:memorie\svan\s(?:toelichting|antwoord)|not(?:a|itie)(?:\svan\s(?:wijziging|verbetering)|\snaar\saanleiding\svan\shet\s(?:nader\s)?verslag)?|verslag|advies|nader\srapport|brief(?:\svan\s\d{1,2}\s\p{L}{3,9}(?:\s\d{4})?)?|wijziging|amendement|motie|voorstel\svan\swet)\s$/iu

const moved = /(?<!\p{L})(?:(?:sub)?(?:moties?|amendement(?:en)?)|(?:nader\s)?gewijzigde?)(?!\p{L})/iu
/** What else has numbers, or is a paper of another series. */
const otherSeries =
  /(?<!\p{L})(?:Stcrt|Stb|Trb|Staatscourant|Staatsblad|Tractatenblad|Publicatieblad|Pb(?:E[GU])?|PB|Handelingen|Aanhangsel|ECLI|CELEX)(?!\p{L})|(?<!\p{L})(?:zaak|zaken|zaaknummers?|verordening|richtlijn|besluit(?:en)?|wet|artikel(?:en)?|art\.|bijlagen?|vra(?:ag|gen)|tabel|figuur|aanbeveling(?:en)?|punt|paragraaf|rapport|onderzoek|studie|advies|arrest|uitspraak|lijst|dossier|maatregel(?:en)?|actie(?:punt)?)(?!\p{L})/iu
/** Longest text between the two, in UTF-16 code units. */
const longestBetween = 300

/** "de moties-Achterberg (99 637, nr. 12)⟨, Peterink (⟩nr. 14)": one of several that are named in front. */
const severalMoved = /(?<!\p{L})(?:sub)?(?:moties|amendementen)(?!\p{L})[^.?!;\n]{0,160}\($/iu

/** "⟨), ⟩Peterink (nr. 14)", "⟨) en over ⟩zee (nr. 14)": the next mover or subject, and no other noun ("en de bussen (nr. 14)"). */
const moversNext =
  /^\)(?:,|;|,?\sen)\s(?:(?:en|die|dat|van|het|de|lid|leden|heer|heren|mevrouw|collega)\s){0,5}(?:\p{Lu}|(?<=\s)(?:over|inzake|om|ter|tot|met|betreffende)\s)/u

/** "en van de motie-Zandstra over scholen (", "is in die zin gewijzigd (": what is moved is numbered next. */
function speaksOfMoved(text: string, { start }: KamerstukHit, between: string): boolean {
  if (between.length > longestBetween || otherSeries.test(between)) return false
  // Behind the number before it, of which there may be some: "(99 637, nr. 12) en -Peterink (nr. 14⟨) en de kamer (⟩nr. 6)".
  const own = between.slice(Math.max(0, ...Array.from(between.matchAll(/\d\)/g), ({ index }) => index + 1)))
  if (moved.test(own)) return true
  return moversNext.test(own) && severalMoved.test(text.slice(Math.max(0, start - 180), start))
}

/**
 * Papers in the dossier of the citation in front: "(99 282, nr. 3) en de nota (idem, nr. 6)", "(ibidem, p. 4)", "en de
 * tweede nota van wijziging (nr. 13)", "en de motie-Zandstra over scholen (nr. 52)", "amendement 99 282, nr. 8 van het lid Zandstra en nr. 9 van het lid Kloos". In order; `hits` in order.
 */
export function inSameDossier(text: string, hits: readonly KamerstukHit[]): readonly KamerstukHit[] {
  if (hits.length === 0) return []
  const starts = hits.map(({ start }) => start)
  const found: KamerstukHit[] = []
  const before = (offset: number, inNotes = false): KamerstukHit | null => {
    const taken = found.at(-1)
    const own = lastOf(hits, starts, offset - 1)
    const hit = taken !== undefined && taken.start > (own?.start ?? 0) && taken.end <= offset ? taken : own
    if (hit === undefined || hit.end > offset || offset - hit.end > reach) return null
    const between = text.slice(hit.end, offset)
    return (inNotes ? nextNote.test(between) : !between.includes('\n')) ? hit : null
  }
  for (const hit of idems(text, before)) found.push(hit)
  return [...found, ...bare(text, before), ...ofOthers(text, before)].sort((a, b) => a.start - b.start)
}

type Before = (offset: number, inNotes?: boolean) => KamerstukHit | null

function* idems(text: string, before: Before): Iterable<KamerstukHit> {
  for (const from of placesOf(text, words)) {
    const start = beginOf(text, from)
    const word = start === null ? null : matchAt(idem, text, start)
    const inNotes = start !== null && !opened.test(text.slice(Math.max(0, start - 9), start))
    const same = start === null || word === null ? null : before(start, inNotes)
    if (start === null || word === null || same === null) continue
    const end = start + word[0].length
    const numbers = readNumbers(text, end, { bare: false, eerste: false, thousands: false })
    if (numbers !== null)
      yield { ...same, start, end: numbers.end, ondernummers: numbers.numbers, was: numbers.was }
    else if (!inNotes && matchAt(pages, text, end) !== null && same.ondernummers.length === 1)
      yield { ...same, start, end: pages.lastIndex, was: null }
  }
}

/** Where "idem", "ibidem" or "ibid." begins whose "dem" or "bid." stands at an offset. */
function beginOf(text: string, from: number): number | null {
  const length = /(?:ibi|i)$/i.exec(text.slice(Math.max(0, from - 3), from))?.[0].length
  return length === undefined ? null : from - length
}

function* bare(text: string, before: Before): Iterable<KamerstukHit> {
  for (const from of placesOf(text, numberOpens)) {
    const match = matchAt(numbered, text, from + 1)
    const same = match === null ? null : before(from)
    if (match === null || same === null) continue
    const between = text.slice(same.end, from)
    if (/[.?!]\s+\p{Lu}/u.test(between)) continue
    if (!paper.test(text.slice(Math.max(0, from - 50), from + 1)) && !speaksOfMoved(text, same, between))
      continue
    const start = from + 2
    const ondernummers = match.groups?.nr?.match(/\d+/g) ?? []
    yield { ...same, start, end: numbered.lastIndex - 1, ondernummers, was: null, shared: [] }
  }
}

const andNumber = trigger(' en nr. ')
const members = String.raw`\svan\s(?:het\slid|de\sleden|de\sheer|mevrouw)\s`
const ofMembers = new RegExp(String.raw`nr\.\s(?<nummer>\d{1,4})(?=${members})`, 'uy')
const ofFirst = new RegExp(String.raw`^${members}[^.;:()\d\n]{2,80}$`, 'u')

/** "amendement 99 282, nr. 8⟨ van het lid Zandstra⟩ en ⟨nr. 9⟩ van het lid Kloos": each with its movers behind it. */
function* ofOthers(text: string, before: Before): Iterable<KamerstukHit> {
  for (const from of placesOf(text, andNumber)) {
    const start = from + ' en '.length
    const nummer = matchAt(ofMembers, text, start)?.groups?.nummer
    const same = nummer === undefined ? null : before(from)
    if (nummer === undefined || same?.ondernummers.length !== 1) continue
    if (ofFirst.test(text.slice(same.end, from)))
      yield {
        ...same,
        start,
        end: start + `nr. ${nummer}`.length,
        ondernummers: [nummer],
        was: null,
        shared: [],
      }
  }
}
