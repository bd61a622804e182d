import type { Span } from '../document.ts'
import { fitInitials } from '../entities/fit.ts'
import { oneLine } from '../entities/letters.ts'
import type { Place } from '../entities/place.ts'
import { scan } from '../entities/scan.ts'
import type { Spelling } from '../entities/spelling.ts'
import type { Survey } from '../entities/survey.ts'
import { compile } from '../entities/trie.ts'
import { matchAt } from '../matches.ts'
import { monthName } from '../months.ts'
import { piecesBefore } from './articles.ts'
import { withChange } from './changes.ts'
import type { WetHead } from './forms.ts'
import { headsAlone, isSentence, noTitle, severalWords } from './sentence.ts'
import { titled, type WetTitle } from './title.ts'

/** Longest title that is read, in UTF-16 code units. */
const longest = 180
const quotes: Readonly<Record<string, string>> = { '«': '»', '“': '”', '‘': '’', '"': '"', '(': ')' }
const short =
  /^\s?(?:\((?:oud|Stb|Stcrt|Trb|Staats|Tract|Kamerstuk|Pb)[^()\n]{0,90}\)\s)?\((?:oud;)?\s?(?:(?:hierna|verder)(?:\s(?:ook|te noemen))?\s?:?\s{1,3})?(?:de\s|het\s)?["'«“‘„]?(?<short>(?:[Ww]et\s(?=\p{Ll}))?\p{L}[\p{L}\d.&/-]{1,14}(?:\s(?:19|20)\d\d)?|\p{Lu}\p{Ll}{3,30}(?:wet|besluit|regeling))["'»”’]?\s?\)/u
const dated = new RegExp(
  String.raw`^\s(?:van|d\.d\.)\s\d{1,2}\s(?:${monthName})\s(?:18|19|20)\d\d(?<rest>[^;()«»"“”\n]{0,200}?)\s?,?\s?\(?(?=(?:Stb|Stcrt)\.?\s?(?:18|19|20)\d\d)`,
  'u',
)
/** A bracket that says where the law, or what explains it, was published; or that it is no longer in force. */
const published =
  /\s[–-]\s(?=BWBR\d{7})|\s\((?=(?:Kamerstuk|Stb\.|Staatsblad|Stcrt\.|Staatscourant|oud[);]|(?:wet|rijkswet|besluit) van \d))/
/** "Besluit luchtvaart ⟨2008⟩": a year that ends the title; "sinds 2008" and "voorjaar 2008" do not. */
const year = new RegExp(
  String.raw`^(?<words>(?:\s(?!(?:in|uit|sinds|vanaf|tot|per|over|na|voor|begin|eind|medio|anno|zomer|winter|lente|herfst|\p{L}*jaar|${monthName})\s(?:19|20)\d\d)\p{L}[\p{L}-]+){1,7}\s(?:19[5-9]|20\d)\d)(?![\d/–-])`,
  'u',
)
/** Words up to a mark, or to the article of another law: where a title ends that an article stands in front of. */
const closed = /^(?:\s[\p{L}’'-]+){1,9}?(?=[,;)]|\.(?:\s|$)|\s(?:en|of|juncto|jo\.)\s(?:(?:de|het)\s)?art)/u

/** "Het Besluit ⟨zeekeringen⟩ is van toepassing": words up to the verb of which the title is the subject. */
const subject =
  /^(?:\s(?!(?:van|om|dat|die|dit|deze|tot|over|in|op|inzake|onder|bij|met|en|of|te|zoals|waar\p{Ll}*|zelf|zelve|nu|hier|daar|toch|dan|gesloten|genoemde?|betreffende|houdende|voor|als|uit|der|des)\s)\p{Ll}[\p{L}-]{5,})(?:\s\p{Ll}[\p{L}-]+){1,8}?(?=\s(?:is|zijn|wordt|voorziet|bepaalt|regelt|geldt|kent|verplicht|treedt|bevat|biedt)\s(?:\p{Ll}|op\s))/u
const article = /(?<!\p{L})(?:[Dd]e|[Hh]et)\s$/u

/** "Wet eisen⟨, keuze en heffing⟩ op zee": how a title may go on behind a comma, and some words more. */
const onwards = /(?:,\s\p{Ll}[\p{L}-]+){1,3}\sen\s\p{Ll}[\p{L}-]+/uy
const fewWords = /(?:\s\p{Ll}[\p{L}-]+){1,3}(?!\p{L})/uy

/** Titles that a comma cut, with what stands behind it too where the text has that again: in a heading, or beside another article. */
function withCommas(
  text: string,
  titles: readonly WetTitle[],
  beginnings: Survey['beginnings'],
): readonly WetTitle[] {
  const longer = titles.map((title) => pastComma(text, title))
  const names = new Set(
    longer.flatMap((end, index) => (end === null ? [] : [nameTo(text, titles[index], end)])),
  )
  if (names.size === 0) return titles
  // Where one ends → where the ones before and behind it of the same words do.
  const others = new Map<number, readonly number[]>()
  const last = new Map<string, number>()
  const visit = (_start: number, end: number, [first]: readonly Spelling[]): void => {
    const before = last.get(first?.text ?? '')
    others.set(end, before === undefined ? [] : [before])
    if (before !== undefined) others.set(before, [...(others.get(before) ?? []), end])
    last.set(first?.text ?? '', end)
  }
  scan(
    text,
    compile([...names].map((name): Spelling => ({ text: name, policy: 'inner' }))),
    visit,
    beginnings,
  )
  return titles.map((title, index) => {
    const end = longer[index] ?? title.end
    const again = end === title.end ? [] : (others.get(end) ?? [])
    if (again.length === 0) return title
    const most = Math.max(...again.map((other) => alike(text, end, other)))
    return { ...title, end: end + most, name: nameTo(text, title, end + most) }
  })
}

const nameTo = (text: string, title: WetTitle | undefined, end: number): string =>
  oneLine(text.slice(title?.start, end))

/** Where a title ends with what stands behind the comma that cut it; null where that is no title. */
function pastComma(text: string, { end }: WetTitle): number | null {
  const words = text.charAt(end) === ',' ? matchAt(onwards, text, end)?.[0] : undefined
  return words === undefined ? null : end + words.length
}

/** How much of the words behind two places is the same and may stand in a title. */
function alike(text: string, one: number, other: number): number {
  let length = 0
  for (const { 0: words } of [...(matchAt(fewWords, text, one)?.[0] ?? '').matchAll(/\s\S+/g)]) {
    const same = text.slice(other + length, other + length + words.length).toLowerCase() === words
    if (!same || isSentence(words) || noTitle.test(words)) break
    length += words.length
  }
  return length
}

/**
 * Titles by the words with which they begin, where quotes or brackets round them, an abbreviation in brackets or a date
 * with Staatsblad end them; where the text has no law that it calls by the first word alone, also a year, a bracket that
 * says where it was published, the words with which it is changed, or, behind an article, a mark. In order.
 */
export function findTitles(
  text: string,
  places: readonly Place<WetHead>[],
  beginnings: Survey['beginnings'],
): readonly WetTitle[] {
  const found: WetTitle[] = []
  const alone = headsAlone(text, places)
  let free = 0
  for (const { start, end } of places) {
    if (start < free) continue
    const title = titleAt(text, start, end, !alone.has(text.slice(start, end)))
    if (title === null) continue
    found.push(title)
    free = title.end
  }
  return withCommas(text, found, beginnings)
}

function titleAt(text: string, start: number, end: number, bare: boolean): WetTitle | null {
  const window = text.slice(end, end + longest)
  const paragraph = window.indexOf('\n\n')
  const rest = paragraph < 0 ? window : window.slice(0, paragraph)
  if (treatyHead.test(text.slice(start, end))) return treaty(text, start, end, rest)
  if (/^[a-z]/.test(text.slice(start, end))) return proposed(text, start, end, rest)
  return (
    quoted(text, start, end, rest) ??
    abbreviated(text, start, end, rest) ??
    withDate(text, start, end, rest) ??
    (bare
      ? (withYear(text, start, end, rest) ??
        withPublication(text, start, end, rest) ??
        withChange(text, start, end, rest) ??
        withArticle(text, start, end, rest) ??
        withVerb(text, start, end, rest))
      : null)
  )
}

/** What a law will be called that is called by what it is yet. */
const proposals: Readonly<Record<string, string>> = {
  wetsvoorstel: 'Wet',
  ontwerpbesluit: 'Besluit',
  ontwerpregeling: 'Regeling',
}

/** "wetsvoorstel ⟨beheer⟩ zeedijken", but not "wetsvoorstel tot", nor "wetsvoorstel Wet". */
const ofDraft = /^\s(?!(?:tot|over|dat|om|ter|waar\p{Ll}*|van|inzake|houdende|wet)\s)\p{Ll}/u

/** "het ⟨wetsvoorstel beheer zeedijken⟩ (Wbz)": the title of a draft, with the abbreviation of the law that it is to be. */
function proposed(text: string, start: number, end: number, rest: string): WetTitle | null {
  const head = proposals[text.slice(start, end)]
  const title = head === undefined || !ofDraft.test(rest) ? null : abbreviated(text, start, end, rest, head)
  return title === null ? null : { ...title, name: `${head}${oneLine(text.slice(end, title.end))}` }
}

/** "(Besluit zeedijken⟨, BZD)⟩". */
const inBracket = /,\s(?<short>\p{Lu}[\p{L}\d]{1,9})\)/uy

function quoted(text: string, start: number, end: number, rest: string): WetTitle | null {
  const closing = quotes[text.charAt(start - 1)]
  if (closing === undefined) return null
  const inside = rest.slice(0, Math.max(0, rest.indexOf(closing)))
  const words = closing === ')' ? inside.replace(/,\s\p{Lu}[\p{L}\d]{1,9}$/u, '') : inside
  if (!severalWords.test(words) || /[.,;:?!«“(]/.test(words) || noTitle.test(words)) return null
  return titled(text, start, end + words.length, closing === ')' ? 'title-bracketed' : 'title-quoted')
}

/** "(⟨Wet⟩ vef)": what an abbreviation in small letters needs. */
const ofWet = /^[Ww]et\s/

const wordOfLaw = /^(?<stem>\p{Lu}\p{Ll}{3,}?)s?(?:wet|besluit|regeling)$/u

/** Whether a word is what remains of a title: "Besluit rechtsherstel box 3 (⟨Herstelbesluit⟩)". */
function isKin(word: string, name: string): boolean {
  const stem = wordOfLaw.exec(word)?.groups?.stem
  return stem !== undefined && name.toLowerCase().includes(stem.toLowerCase())
}

function abbreviated(
  text: string,
  start: number,
  end: number,
  rest: string,
  head: string = text.slice(start, end),
): WetTitle | null {
  const open = rest.indexOf('(')
  const words = rest.slice(0, Math.max(0, open)).trimEnd()
  if (words.length < 4 || /[.;:?!»”«“]/.test(words) || noTitle.test(words)) return null
  const abbreviation = short.exec(rest.slice(words.length))?.groups?.short
  if (abbreviation === undefined || !/\p{Lu}/u.test(abbreviation)) return null
  const name = oneLine(`${head}${words}`)
  const fit = fitInitials(abbreviation.replace(ofWet, 'W'), name)
  if ((fit === null || fit.initials / fit.letters < 0.6) && !isKin(abbreviation, name)) return null
  return titled(text, start, end + words.length, 'title-abbreviation', abbreviation)
}

function withDate(text: string, start: number, end: number, rest: string): WetTitle | null {
  const match = dated.exec(rest)
  if (match === null) return null
  const words = match[0].replace(/[\s,(]+$/, '')
  return titled(text, start, end + words.length, 'title-dated')
}

function withYear(text: string, start: number, end: number, rest: string): WetTitle | null {
  const words = year.exec(rest)?.groups?.words
  if (words === undefined || !severalWords.test(words) || noTitle.test(words) || isSentence(words))
    return null
  return titled(text, start, end + words.length, 'title-year')
}

function withPublication(text: string, start: number, end: number, rest: string): WetTitle | null {
  const words = rest.slice(0, Math.max(0, rest.search(published)))
  if (!severalWords.test(words) || /[.,;:?!«“(\d]/.test(words)) return null
  return noTitle.test(words) || isSentence(words)
    ? null
    : titled(text, start, end + words.length, 'title-published')
}

/** "Prejudiciële verwijzing – ⟨Overeenkomst over zout⟩ – Visserij": between the dashes of a head. */
const betweenDashes =
  /^(?=[^–\n]{0,80}\s(?:over|inzake|betreffende|tussen|tot|van)\s)[^–.;:?!«»“”()\n]{6,170}(?=\s–\s\p{Lu})/u
const treatyHead = /^(?:Internationaal\s)?Verdrag$|^Protocol$|^Overeenkomst$/
/** "Verdrag inzake … ⟨(Trb. 2098, 12)⟩": where it was published ends the title of a treaty. */
const inTractatenblad = /\s\((?=(?:Trb\.?|Tractatenblad)\s)/

function treaty(text: string, start: number, end: number, rest: string): WetTitle | null {
  const dashed = text.slice(start - 2, start) === '– ' ? betweenDashes.exec(rest)?.[0] : undefined
  if (dashed !== undefined && !noTitle.test(dashed) && !isSentence(dashed))
    return titled(text, start, end + dashed.length, 'title-treaty')
  const words = rest.slice(0, Math.max(0, rest.search(inTractatenblad)))
  const undated = words.replace(/,\s(?:19|20)\d\d$/, '')
  if (!/^\s(?:\p{Ll}+\s){1,4}\p{L}/u.test(undated) || /[.;:?!«»“”(\d]/.test(undated) || noTitle.test(undated))
    return null
  return titled(text, start, end + words.length, 'title-treaty')
}

function withArticle(text: string, start: number, end: number, rest: string): WetTitle | null {
  const words = closed.exec(rest)?.[0]
  if (words === undefined || !severalWords.test(words) || isSentence(words)) return null
  if (noTitle.test(words) || piecesBefore(text, start, 0) === null) return null
  return titled(text, start, end + words.length, 'title-article')
}

function withVerb(text: string, start: number, end: number, rest: string): WetTitle | null {
  if (!article.test(text.slice(Math.max(0, start - 4), start))) return null
  const words = subject.exec(rest)?.[0]
  if (words === undefined || isSentence(words) || noTitle.test(words)) return null
  return titled(text, start, end + words.length, 'title-subject')
}

const given = new RegExp(short.source.slice(1), 'uy')
/** "(hierna: ⟨Invoeringsbesluit⟩)", "(hierna: ⟨Wet zeehavens⟩)": a shorter title that the text gives. */
const shorter =
  /(?:\s?\((?:oud|Stb|Stcrt|Trb|Staats|Tract|Kamerstuk|Pb)[^()\n]{0,90}\))?\s?\((?:oud;\s)?(?:hierna|verder)(?:\s(?:ook|te noemen))?\s?:?\s{1,3}(?:de\s|het\s)?["'«“‘„]?(?<short>(?:Reglement|\p{Lu}\p{Ll}*(?:wet|besluit|regeling|code|verdrag)|(?:Wet|Besluit|Regeling)(?=\s))(?:\s(?!en\s)\p{L}[\p{L}\d-]{0,24}){0,3})["'»”’]?\s?\)/uy

/** Where what is told of a name may follow: behind the quotation mark that closes it. */
export const closingEnd = (text: string, { start, end }: Span): number =>
  text.charAt(start - 1) !== '(' && quotes[text.charAt(start - 1)] === text.charAt(end) ? end + 1 : end

/** The abbreviation that the text gives to the law whose name ends at `end`: "Wet open overheid (Woo)"; else null. */
export function abbreviationBehind(text: string, end: number, name: string): string | null {
  const match = matchAt(given, text, end) ?? matchAt(shorter, text, end) ?? matchAt(inBracket, text, end)
  const abbreviation = match?.groups?.short
  if (match === null || abbreviation === undefined) return null
  if (!/\p{Lu}/u.test(abbreviation) || /^(?:Stb|Stcrt|Trb)/.test(abbreviation)) return null
  const hereafter = /\(\s?(?:hierna|verder)/.test(match[0])
  const title = name.replace(/^[a-z]+/, (head) => proposals[head] ?? head)
  return hereafter ||
    fitInitials(abbreviation.replace(ofWet, 'W'), title) !== null ||
    isKin(abbreviation, name)
    ? abbreviation
    : null
}
