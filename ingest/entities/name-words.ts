import type { Span } from '../document.ts'
import { matchAt } from '../matches.ts'
import { codeAt, isLetter, isLower, isUpper, untabled } from '../read/characters.ts'
import { namen, voornaam } from './data.ts'
import { lengthInCell } from './lost-cell.ts'

const particles = new Set(
  "van|von|vom|de|den|der|ten|ter|te|op|in|’t|'t|‘t|la|le|el|al|bin|ben|du|des|di|da|dos|del|zu|zum|af".split(
    '|',
  ),
)
/** Words with a capital that follow a title but are no names. */
const noName: ReadonlySet<string> = new Set(namen.noName.behindTitle)
/** Whether a family name is none, by its last word: "Voorzitter", "De Minister". */
export const isNoName = (family: string): boolean => noName.has(family.split(' ').at(-1) ?? '')
/** Letters and marks, also beyond the tables. */
const word = /[\p{L}\p{M}'’‘.-]{1,80}/uy
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

/** Initials or a title that lost the space behind them: "⟨A.P.⟩Smit", "⟨A.P.⟩de Smit", "⟨dr.⟩Smit". */
const glued = new RegExp(
  `^(?:(?:(?:\\p{Lu}|Th|Ph|Ch|IJ)\\.)+(?=\\p{Lu}\\p{Ll}|(?:van|de|den|der|ter|ten)$)|(?:${academic.join('|')})\\.(?=\\p{Lu}))`,
  'u',
)

/** One word of a name. */
export interface Word extends Span {
  readonly text: string
  readonly sort: Sort
}

/** The words from `at` on that may belong to one name: stops at other punctuation and at small words. */
export function wordsFrom(text: string, at: number, heading: boolean): readonly Word[] {
  const words: Word[] = []
  let from = at
  while (words.length < 7) {
    const begin = words.length === 0 ? from : afterGap(text, from, words.at(-1)?.sort === 'initials')
    if (words.length > 0 && begin === from && !words.at(-1)?.text.endsWith('.')) break
    const printed = text.slice(begin, begin + lengthInCell(text, begin, wordEnd(text, begin) - begin))
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

/** Longest word that is read, in UTF-16 code units: "Mr.Mr.Mr." without a space would be read whole at each of its titles. */
const longestWord = 80

/** The end of the letters, marks, hyphens and full stops that begin at an offset. */
function wordEnd(text: string, begin: number): number {
  let at = begin
  const limit = Math.min(text.length, begin + longestWord)
  for (; at < limit; at++) {
    const code = text.charCodeAt(at)
    if (isLetter(code) || wordMarks.has(code)) continue
    if (code < 0x300) break
    if (matchAt(word, text, at) === null) break
    at = word.lastIndex - 1
  }
  return at
}

/** The marks that a word of a name may hold: ' ’ ‘ . - */
const wordMarks: ReadonlySet<number> = new Set([0x27, 0x2019, 0x2018, 0x2e, 0x2d])

const hasMark = (raw: string): boolean =>
  raw.includes('-') || raw.includes('.') || raw.includes('’') || raw.includes("'")

const withoutEnding = (raw: string): string =>
  raw.replace(/(?:['’]s|c\.s\.?|[.'’-]+|-(?!(?:van|de|den|der)$)\p{Ll}.*|(?<=\p{Ll}\p{Ll})\.\p{Lu}.*)$/u, '')

const bracketed = /\(\p{Lu}[\p{L}-]{1,20}\)/uy

/**
 * Behind the blanks at an offset, with at most one line break among them. Behind initials also behind a first name in
 * brackets: "A.B. (Anna) Smit".
 */
function afterGap(text: string, from: number, initialled: boolean): number {
  const line = afterBlanks(text, from)
  const begin = text.charCodeAt(line) === 10 ? afterBlanks(text, line + 1) : line
  if (!initialled || text.charCodeAt(begin) !== 40) return begin
  return matchAt(bracketed, text, begin) !== null ? afterGap(text, bracketed.lastIndex, false) : begin
}

function afterBlanks(text: string, from: number): number {
  let at = from
  while (codeAt(text, at) === 32 || codeAt(text, at) === 9) at++
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

/** A particle with a capital after a name begins the next name: "Omtzigt Van der Plas"; after a first name it does not. */
function beginsAnother(words: readonly Word[], { text, sort }: Word, heading: boolean): boolean {
  const last = words.at(-1)
  if (heading || last === undefined || sort !== 'particle' || !/^\p{Lu}/u.test(text)) return false
  return last.sort === 'name' && !/-van$/i.test(last.text) && !(words.length === 1 && voornaam.has(last.text))
}
