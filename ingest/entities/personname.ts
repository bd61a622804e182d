import { isBlank, isLetter, isLower, isUpper, untabled } from '../read/characters.ts'
import { namen, voornamen } from './data.ts'
import { composed } from './letters.ts'

/** One person's name as printed, and the family name it is known by. */
export interface PersonName {
  /** Span of the family name. */
  readonly start: number
  readonly end: number
  /** Family name, its first particle with a capital: `Van der Staaij`. */
  readonly family: string
  /** End of all that was read, a party in brackets and "c.s." left out. */
  readonly after: number
}

const particles = new Set(
  "van|von|vom|de|den|der|ten|ter|te|op|in|’t|'t|‘t|la|le|el|al|bin|ben|du|des|di|da|dos|del|zu|zum|af".split(
    '|',
  ),
)
/** Words with a capital that follow a title but are no names. */
const noName: ReadonlySet<string> = new Set(namen.noName.behindTitle)
/** Whether a family name is none, by its last word: "Voorzitter", "De Minister". */
export const isNoName = (family: string): boolean => noName.has(family.split(' ').at(-1) ?? '')
/** Family names of several words, as printed in the Kamers. */
const doubled: ReadonlySet<string> = new Set(namen.doubleFamilies)
/** Letters and marks, also beyond the tables. */
const word = /[\p{L}\p{M}'’‘.-]+/uy
const capital = /^\p{Lu}[\p{L}\p{M}'’-]*\p{Ll}[\p{L}\p{M}'’-]*$/u
const capitals = /^\p{Lu}[\p{Lu}\p{M}'’-]+$/u
const initials = /^(?:\p{Lu}|Th|Ph|Ch|IJ)\.(?:-?(?:\p{Lu}|Th|Ph|Ch|IJ)\.)*$/u
const academic = ['prof', 'dr', 'mr', 'drs', 'ir', 'ing', 'jhr', 'mw']
const titles: ReadonlySet<string> = new Set(academic.flatMap((title) => [title, `${title}.`]))

/** What a word may be in a name: any that is none of the others may be the name itself. */
type Sort = 'particle' | 'initials' | 'title' | 'name'

function sortOf(text: string): Sort {
  if (text.length <= 3 && particles.has(text.toLowerCase())) return 'particle'
  if (text.endsWith('.') && initials.test(text)) return 'initials'
  return text.length <= 5 && titles.has(text.toLowerCase()) ? 'title' : 'name'
}

/** Initials or a title that lost the space behind them: "⟨A.P.⟩Smit", "⟨dr.⟩Smit". */
const glued = new RegExp(
  `^(?:(?:(?:\\p{Lu}|Th|Ph|Ch|IJ)\\.)+(?=\\p{Lu}\\p{Ll})|(?:${academic.join('|')})\\.(?=\\p{Lu}))`,
  'u',
)

interface Word {
  readonly text: string
  readonly sort: Sort
  readonly start: number
  readonly end: number
}

/** The words from `at` on that may belong to one name: stops at other punctuation and at small words. */
function wordsFrom(text: string, at: number, heading: boolean): readonly Word[] {
  const words: Word[] = []
  let from = at
  while (words.length < 7) {
    const begin = words.length === 0 ? from : afterGap(text, from, words.at(-1)?.sort === 'initials')
    if (words.length > 0 && begin === from && !words.at(-1)?.text.endsWith('.')) break
    const printed = text.slice(begin, wordEnd(text, begin))
    const raw = printed.includes('.') ? (glued.exec(printed)?.[0] ?? printed) : printed
    if (raw === '') break
    // "Van het Zand": "het" is no particle by itself.
    const sort = raw === 'het' && words.at(-1)?.text === 'Van' ? 'particle' : sortOf(raw)
    const kept = sort === 'initials' || sort === 'title' || !hasMark(raw) ? raw : withoutEnding(raw)
    const name = {
      text: kept,
      sort: kept === raw ? sort : sortOf(kept),
      start: begin,
      end: begin + kept.length,
    }
    if (
      !belongs(name, heading) ||
      beginsAnother(words, name, heading) ||
      isPreposition(text, name, words.length === 0)
    )
      break
    words.push(name)
    from = name.end
    if (kept !== raw) break
  }
  return words
}

/** The end of the letters, marks, hyphens and full stops that begin at an offset. */
function wordEnd(text: string, begin: number): number {
  let at = begin
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isLetter(code) || wordMarks.has(code)) continue
    if (code < 0x300) break
    word.lastIndex = at
    if (!word.test(text)) break
    at = word.lastIndex - 1
  }
  return at
}

/** The marks that a word of a name may hold: ' ’ ‘ . - */
const wordMarks: ReadonlySet<number> = new Set([0x27, 0x2019, 0x2018, 0x2e, 0x2d])

const hasMark = (raw: string): boolean =>
  raw.includes('-') || raw.includes('.') || raw.includes('’') || raw.includes("'")

const withoutEnding = (raw: string): string =>
  raw.replace(/(?:['’]s|[.'’-]+|-(?!(?:van|de|den|der)$)\p{Ll}.*|(?<=\p{Ll}\p{Ll})\.\p{Lu}.*)$/u, '')

const bracketed = /\(\p{Lu}[\p{L}-]{1,20}\)/uy

/**
 * Behind the blanks at an offset, with at most one line break among them. Behind initials also behind a first name in
 * brackets: "A.B. (Anna) Smit".
 */
function afterGap(text: string, from: number, initialled: boolean): number {
  const line = afterBlanks(text, from)
  const begin = text.charCodeAt(line) === 10 ? afterBlanks(text, line + 1) : line
  if (!initialled || text.charCodeAt(begin) !== 40) return begin
  bracketed.lastIndex = begin
  return bracketed.test(text) ? afterGap(text, bracketed.lastIndex, false) : begin
}

function afterBlanks(text: string, from: number): number {
  let at = from
  while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9) at++
  return at
}

/** "Smit ⟨in⟩ Assen", "Smit ⟨te⟩ Assen", where "Smit in ’t Veld" and "Te Velde" are names. */
function isPreposition(text: string, { text: kept, end }: Word, first: boolean): boolean {
  if (kept === 'te' && !first) return true
  return (
    kept.length === 2 &&
    /^(?:in|op)$/i.test(kept) &&
    !/^\s+(?:['’‘]t|de[nr]?)\s/i.test(text.slice(end, end + 6))
  )
}

/** Words in capitals in the headings of papers that are no names. */
const noHeading: ReadonlySet<string> = new Set(
  'EN|CS|NR|C.S|LID|LEDEN|HET|OVER|VERVANGING|WIJZIGING|DIE|GEDRUKT|ONDER|VOORGESTELD|FRACTIE|FRACTIES'.split(
    '|',
  ),
)

function belongs({ text, sort }: Word, heading: boolean): boolean {
  if (heading) return capitals.test(text) && !noHeading.has(text)
  return sort !== 'name' || (isCapitalised(text) && !noName.has(text))
}

/** Whether a word begins with a capital and has a small letter, as `capital` says of words beyond the tables. */
function isCapitalised(text: string): boolean {
  if (!isUpper(text.charCodeAt(0)) && text.charCodeAt(0) < untabled) return false
  let small = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isLower(code)) small = true
    else if (!isLetter(code) && code !== 39 && code !== 45) return capital.test(text)
  }
  return small
}

const given: ReadonlySet<string> = new Set(voornamen)

/** A particle with a capital after a name begins the next name: "Omtzigt Van der Plas"; after a first name it does not. */
function beginsAnother(words: readonly Word[], { text, sort }: Word, heading: boolean): boolean {
  const last = words.at(-1)
  if (heading || last === undefined || sort !== 'particle' || !/^\p{Lu}/u.test(text)) return false
  return last.sort === 'name' && !/-van$/i.test(last.text) && !(words.length === 1 && given.has(last.text))
}

/**
 * Reads one person's name at `at`: initials, first name, particles, family name. `heading`: all in capitals
 * ("VAN DER STAAIJ"). Null where no name stands.
 */
export function readPersonName(text: string, at: number, heading = false): PersonName | null {
  const words = wordsFrom(text, at, heading)
  const lastCapital = words.findLastIndex((w) => w.sort === 'name')
  if (lastCapital < 0) return null
  const chosen = words.slice(0, lastCapital + 1)
  const name = chosen.slice(0, endOfName(chosen, heading))
  const family = familyOf(name, heading)
  const first = family[0]
  const last = family.at(-1)
  if (first === undefined || last === undefined || last.text.length < 2) return null
  const own = printed(family.map((w) => w.text).join(' '), heading)
  const second = heading ? null : secondHalf(text, last.end)
  const end = second?.end ?? last.end
  return { start: first.start, end, family: second === null ? own : `${own}-${second.family}`, after: end }
}

/** "Smit ⟨– van de Zandplaat⟩ (": the second half of a double name behind a dash with spaces. */
function secondHalf(text: string, from: number): PersonName | null {
  if (!isBlank(text.charCodeAt(from)) || !'–-'.includes(text.charAt(from + 1))) return null
  const dash = /^\s[–-]\s(?=(?:van|ter|ten)\s)/.exec(text.slice(from, from + 8))
  if (dash === null) return null
  const second = readPersonName(text, from + dash[0].length)
  return second !== null && /^\s?[(:,]/.test(text.slice(second.end, second.end + 2)) ? second : null
}

/** A name with a particle ends at its first capitalised word after it (or at a known double name). */
function endOfName(words: readonly Word[], heading: boolean): number {
  const from = words.findIndex((w, index) => w.sort === 'particle' && (index > 0 || words.length > 1))
  if (from < 0) return heading ? words.length : Math.min(words.length, words.length > 3 ? 1 : words.length)
  const stop = words.findIndex(
    (w, index) => index > from && w.sort !== 'particle' && !(halved.test(w.text) && index + 1 < words.length),
  )
  if (stop < 0) return words.length
  const pair = `${words[stop]?.text} ${words[stop + 1]?.text}`
  return stop + (doubled.has(pair) ? 2 : 1)
}

function familyOf(words: readonly Word[], heading: boolean): readonly Word[] {
  const joined = words.findIndex((w) => w.text.includes('-') && halved.test(w.text))
  if (joined >= 0) return words.slice(afterNames(words, joined))
  const from = words.findIndex((w) => w.sort === 'particle')
  if (from >= 0 && from < words.length - 1) {
    const whole = words.slice(Math.max(0, from - 1))
    return doubled.has(whole.map((w) => w.text).join(' ')) ? whole : words.slice(from)
  }
  const named = words.filter((w) => w.sort === 'name' || w.sort === 'particle')
  const pair = named.slice(-2)
  const text = pair.map(({ text: one }) => (heading ? capitalise(one) : one)).join(' ')
  // "González Pérez": a Spanish father's and mother's name.
  const double =
    doubled.has(text) || (text.endsWith('ez') && /^\p{Lu}\p{Ll}+ez\s\p{Lu}\p{Ll}+ez$/u.test(text))
  return pair.length === 2 && double ? pair : named.slice(-1)
}

/** "Veldhoven-van der Meer": the half of a double name in front of a particle. */
const halved = /-(?:van|de|den|der)$/i

/** Where the particles that lead up to a word begin: "⟨van⟩ Duinen-van der Zee". */
function afterNames(words: readonly Word[], at: number): number {
  let from = at
  while (words[from - 1]?.sort === 'particle') from--
  return from
}

/** `"SLOT"` → `Slot`. */
const capitalise = (text: string): string => text.charAt(0) + text.slice(1).toLowerCase()

function printed(family: string, heading: boolean): string {
  const name = heading ? fromHeading(family) : family
  const apart = !'VDT'.includes(name.charAt(0))
    ? name
    : name.replace(/^(Van|De|Den|Der|Ten|Ter)(?=\p{Lu})/u, '$1 ')
  return composed(apart.charAt(0).toUpperCase() + apart.slice(1))
}

/** `"VAN DER ZEE"` → `Van der Zee`. */
function fromHeading(family: string): string {
  const small = family.toLowerCase()
  const plain = small.charCodeAt(0) < untabled && !/[\s-]/.test(small)
  return plain
    ? small.charAt(0).toUpperCase() + small.slice(1)
    : small.replace(/(^|[\s-])(\p{L})/gu, capitalised)
}

const capitalised = (_: string, gap: string, letter: string, at: number, whole: string): string => {
  const rest = whole.slice(at + gap.length)
  const small = at > 0 && /^(?:van|de|den|der|ten|ter|te|op|in)\b(?![-])/.test(rest)
  return gap + (small && gap !== '-' ? letter : letter.toUpperCase())
}
