import { matchAt } from '../matches.ts'
import { countBefore } from '../rising.ts'
import type { WetHit } from './hit.ts'
import { ordinals } from './piece-grammar.ts'
import { inBook, type Pieces, readPieces } from './pieces.ts'

/** A stretch of a text that changes one law, piece by piece; offsets in UTF-16 code units. */
interface Stretch {
  readonly law: WetHit
  readonly from: number
  readonly to: number
}

const changed = String.raw`(?:als\svolgt\sgewijzigd|gewijzigd\sals\svolgt)`
/** "De Zeewet ⟨wordt als volgt gewijzigd:⟩", behind the mark of a note, where it was published, or of which day its text is. */
const isChanged = new RegExp(
  String.raw`\d{0,2}(?:\s\([^()\n]{1,120}\))?(?:,\szoals\s[^.;:\n]{1,160},)?\swordt\s${changed}\s?:`,
  'y',
)
/** "wordt de Zeewet ⟨als volgt gewijzigd:⟩". */
const thenChanged = new RegExp(String.raw`\d{0,2}\s${changed}\s?:`, 'y')
/** "In de Zeewet ⟨worden de volgende wijzigingen aangebracht:⟩". */
const changesMade = /\d{0,2}\sworden\s(?:de\s)?volgende\swijzigingen\saangebracht\s?:/y
const own = String.raw`(?<!\p{L})(?:ARTIKEL|Artikel)\s[IVXLC]{1,7}[A-Za-z]{0,2}[.:]?\s{1,3}`
/** "ARTIKEL I ⟨WIJZIGING VAN HET⟩ ZEEBESLUIT". */
const changeOf = new RegExp(
  String.raw`${own}\[?\(?(?:WIJZIGING|[Ww]ijziging)(?:EN|en)?\s(?:VAN|IN|van|in)\s(?:DE|HET|de|het)\s$`,
  'u',
)
/** "[wijziging in het Zeebesluit ⟨per 1 mei]⟩". */
const restOf = /[^\]\n]{0,60}\]/y
/** "ARTIKEL I. ⟨ZEEWET⟩", on a line of its own. */
const heading = new RegExp(String.raw`${own}\(?$`, 'u')

/** Where a stretch ends: the next article of the bill, another law that is changed, when all this holds, and what explains it. */
const ending = new RegExp(
  String.raw`(?<![\p{L}\d])(?:ARTIKEL|Artikel)\s[IVXLC]{1,7}[A-Za-z]{0,2}[.:]?(?=\s{1,3}[\p{Lu}\[]|\s?\n)|\sword(?:t|en)\s${changed}|(?<!\p{L})(?:Deze|Dit)\s(?:wet|rijkswet|besluit|regeling)\streedt|Lasten\sen\sbevelen|TOELICHTING|HOOFDSTUK\s`,
  'gu',
)
/** What is changed as a whole: no article, no lid. */
const law =
  /(?<!\p{L})\p{L}*(?:wet|wetboek|besluit|regeling|reglement|verordening|richtlijn|verdrag|statuut)(?!\p{L})/iu
const back = 240

/** "⟨A. In⟩ artikel 3", "⟨Het opschrift van⟩ artikel 3": an instruction up to its article. */
const lead = String.raw`(?<lead>(?:In|Na|Aan|Voor|Tussen|De|Het)\s(?:(?:de|het)\s)?(?:(?:(?:${ordinals}|laatste)\s)?(?:lid|volzin|zin|slot|opschrift|aanhef)\s(?:van|boven|bij|in)\s)?(?:de\s)?|Onder\s[^.;:«»\n]{1,140}\sword(?:t|en)\s(?:in|aan|na|voor|tussen)\s(?:de\s)?|)`
const letter = '(?!(?:In|Na|De)\\s)(?<letter>[A-Z]{1,3}[a-z]?)[.)]?'
/** An instruction that a line begins with, behind its letter or number, if any. */
const onLine = new RegExp(
  String.raw`^\s{0,3}(?:${letter}\s{1,3}|(?<number>\d{1,2}|[a-z]{1,2})[.)]\s{1,3})?${lead}$`,
  'u',
)
/** One behind its letter alone, where the text has lost its lines. */
const inLine = new RegExp(String.raw`[.;:»”"’']\s{1,3}${letter}\s{1,3}${lead}$`, 'u')
/** A letter on the line before. */
const lineAbove = /(?:^|\n)\s{0,3}(?<letter>[A-Z]{1,3}[a-z]?)\.?\s{0,3}\n\s{0,3}$/
/** "Onderdeel B ⟨(artikel⟩ 3)": the heading under which an instruction is explained. */
const explained =
  /(?:^|\n)\s{0,3}(?:(?:ARTIKEL|Artikel)\s[IVXLC]{1,7},?\s)?(?:[Oo]nderdeel\s)?[A-Z]{1,3}[a-z]?[.,]?\s\($/u
/** What makes the article that of another law. */
const ofOther = /^,?\s(?:van|uit|bij)(?!\p{L})/u
/** What an instruction does with the article, which ends its words. */
const does = /^[^.;:«»“”"\n]{0,80}?\s(?<verb>wordt|worden|komt|komen|vervalt|vervallen|luidt)(?!\p{L})/u
const ofLaw = /\svan\s(?:de|het)\s\p{Lu}/u
const deed =
  /ingevoegd|vervangen|toegevoegd|vervallen|gewijzigd|luiden|geplaatst|vernummerd|verletterd|aangebracht|opgenomen|geschrapt|aangeduid|gelezen|verplaatst/
/** New text begins: what looks like an instruction there is one only behind the next letter. */
const newText = /(?:luidende|luiden|ingevoegd|toegevoegd|vervangen\sdoor)[^:;.\n]{0,60}:/

const anArticle = /(?<!\p{L})[Aa]rtikel(?:en)?\s(?=\d|[A-Z]\s\d)/gu
/** How far in front of an article its instruction may begin, and how far its articles and what is done with them may go. */
const before = 200
const reach = 280
const deedReach = 400

/**
 * The articles of a law that a text changes, where an instruction begins with one and leaves out the law, which the sentence
 * in front names: "De Zeewet wordt als volgt gewijzigd: A. Artikel 3 vervalt." Not those of the bill itself ("Artikel II"), nor
 * any in the new text that an instruction puts in. `hits` in order; so is what is found, which none of them overlaps. Linear:
 * the stretches do not overlap, and each look in them is bounded. Source: Aanwijzingen voor de regelgeving, 6.15.
 */
export function findAmended(text: string, hits: readonly WetHit[]): readonly WetHit[] {
  const openings = hits.flatMap((hit): readonly Stretch[] => {
    const from = opens(text, hit)
    return from === null ? [] : [{ law: hit, from, to: text.length }]
  })
  if (openings.length === 0) return []
  return stretches(text, openings).flatMap((stretch) => articlesIn(text, stretch, hits))
}

/** Where the instructions behind a law begin; null where they do not. */
function opens(text: string, hit: WetHit): number | null {
  const { start, end, ids, pieces } = hit
  if (ids.length > 1 || pieces.length > 1 || (pieces.length === 1 && !isFrame(pieces[0]?.id ?? '')))
    return null
  const said = matchAt(isChanged, text, end)
  if (said !== null) return end + said[0].length
  const front = text.slice(Math.max(0, start - 60), start)
  const other = /[Ww]ordt\s(?:de|het)\s$/.test(front)
    ? thenChanged
    : /(?:^|\s)[Ii]n\s(?:de|het)\s$/.test(front)
      ? changesMade
      : null
  const found = other === null ? null : matchAt(other, text, end)
  if (found !== null) return end + found[0].length
  if (changeOf.test(front))
    return end + (front.includes('[') ? (matchAt(restOf, text, end)?.[0].length ?? 0) : 0)
  return heading.test(front) && /^\)?\.?\s?(?:\n|$)/.test(text.slice(end, end + 4)) ? end : null
}

/** A piece of a law that holds articles: "Boek 7 van het Burgerlijk Wetboek wordt als volgt gewijzigd:". */
const isFrame = (id: string): boolean => /^(?:boek|titel|afdeling|hoofdstuk|paragraaf)-/.test(id)

/** The stretches up to where each ends. */
function stretches(text: string, openings: readonly Stretch[]): readonly Stretch[] {
  const ends = Array.from(text.matchAll(ending)).filter(
    ({ 0: words, index }) => !words.includes(' word') || law.test(subject(text, index)),
  )
  let next = 0
  return openings.map((one, index) => {
    while (next < ends.length && (ends[next]?.index ?? 0) < one.from) next++
    const following = openings[index + 1]?.law.start ?? text.length
    return { ...one, to: Math.min(one.to, following, ends[next]?.index ?? one.to) }
  })
}

/** The words that a verb at a place says something of. */
function subject(text: string, place: number): string {
  return (
    text
      .slice(Math.max(0, place - back), place)
      .split(/[.;:\n]/)
      .at(-1) ?? ''
  )
}

/** The articles with which instructions in a stretch begin. */
function articlesIn(text: string, { law, from, to }: Stretch, hits: readonly WetHit[]): readonly WetHit[] {
  const { ids, name, pieces } = law
  const found: WetHit[] = []
  let isLettered = false
  let isNew = false
  let seen = from
  let hit = countBefore(hits.length, (index) => (hits[index]?.end ?? 0) <= from)
  for (const place of articlesFrom(text, from, to)) {
    const heading = explained.test(text.slice(Math.max(from, place - 40), place))
    const instruction = place < seen || heading ? null : instructionAt(text, from, place)
    if (heading) found.push(...inHeading(text, place, law))
    if (instruction === null) continue
    isNew ||= newText.test(text.slice(seen, place))
    seen = place
    const hasLetter = /^[A-Z]/.test(instruction.label)
    const read = (isNew || isLettered) && !hasLetter ? null : articlesAt(text, place, to, instruction.hasVerb)
    while (hit < hits.length && (hits[hit]?.end ?? 0) <= place) hit++
    if (read === null || (hits[hit]?.start ?? text.length) < read.end) continue
    found.push({
      start: place,
      end: read.end,
      ids,
      name,
      pieces: inFrame(read.pieces, pieces[0]?.id),
      rule: 'amended',
    })
    isLettered ||= hasLetter
    isNew = false
    seen = read.end
  }
  return found
}

/** The articles that a heading in brackets tells to be explained. */
function inHeading(text: string, place: number, { ids, name, pieces: [frame] }: WetHit): readonly WetHit[] {
  const read = readPieces(text.slice(place, place + reach), 0)
  if (read === null || text.charAt(place + read.end) !== ')') return []
  const pieces = inFrame(read.pieces, frame?.id)
  return [{ start: place, end: place + read.end, ids, name, pieces, rule: 'amended' }]
}

/** Where an article stands between two places. */
function articlesFrom(text: string, from: number, to: number): readonly number[] {
  return Array.from(text.slice(from, to).matchAll(anArticle), ({ index }) => from + index)
}

/** An instruction whose article stands at a place. */
interface Instruction {
  /** What it is lettered or numbered with; empty for nothing. */
  readonly label: string
  /** The verb stands in front of the article: "Onder vernummering van het tweede lid ⟨wordt aan⟩ artikel 3". */
  readonly hasVerb: boolean
}

function instructionAt(text: string, from: number, place: number): Instruction | null {
  const start = Math.max(from, place - before)
  const window = text.slice(start, place)
  const line = window.lastIndexOf('\n') + 1
  const isWhole = line > 0 || start === from
  const match = (isWhole ? onLine.exec(window.slice(line)) : null) ?? inLine.exec(window)
  const { letter, number, lead = '' } = match?.groups ?? {}
  // Where nothing leads up to it, the article begins the sentence.
  if (match === null || (lead === '') !== (text.charAt(place) === 'A')) return null
  const above = lineAbove.exec(window.slice(0, line))?.groups?.letter
  return { label: letter ?? number ?? above ?? '', hasVerb: lead.startsWith('Onder') }
}

/** The articles that stand at a place, where the words behind them tell what is done with them. */
function articlesAt(text: string, place: number, to: number, hasVerb: boolean): Pieces | null {
  const read = readPieces(text.slice(place, Math.min(to, place + reach)), 0)
  if (read === null || !read.pieces.every(({ id }) => id.startsWith('artikel-'))) return null
  const end = place + read.end
  const rest = text.slice(end, Math.min(to, end + deedReach)).split('\n\n', 1)[0] ?? ''
  const said = { ...read, start: place, end }
  if (ofOther.test(rest)) return null
  if (hasVerb) return deed.test(rest) ? said : null
  const match = does.exec(rest)
  if (match === null || ofLaw.test(match[0])) return null
  return /^(?:verv|luid)/.test(match.groups?.verb ?? '') || deed.test(rest.slice(match[0].length))
    ? said
    : null
}

/** Of a boek that is changed the articles bear its number. */
function inFrame(pieces: Pieces['pieces'], frame: string | undefined): Pieces['pieces'] {
  const boek = /^boek-(.+)$|-(\d{1,2}A?):/.exec(frame ?? '')
  const number = boek?.[1] ?? boek?.[2]
  return number === undefined ? pieces : pieces.map((piece) => inBook(piece, number))
}
