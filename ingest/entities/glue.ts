import { matchAt } from '../matches.ts'
import { isBlank, isDigit, isLower, isUpper } from '../read/characters.ts'
import { organisations, partijen } from './data.ts'
import { classOf, isLetterAt, letterClass } from './letters.ts'

/** Words that stand before a name, and may be glued to it where a reader lost the space ("hetUWV", "vandeNAVO"). */
const leading =
  /^(?=.)(?:aan|als|alsmede|bij|binnen|buiten|dan|dat|die|door|dus|en|heeft|hierbij|in|is|laatste|met|na|naar|namens|nieuwe|of|om|onder|ook|op|over|per|richting|sinds|te|tegen|ten|ter|tijdens|tot|tussen|uit|van|vanuit|via|volgens|voor|waarbij|waarin|waarvan|was|wordt|zoals|zowel)?(?:de|het|een|deze|dit|elk|elke|haar|hun|ieder|mijn|ons|onze|uw|zijn)?$/i
/** Words that stand behind a name, and that no Dutch word ends in by inflection or composition. */
const trailing: ReadonlySet<string> = new Set(
  'aan|als|bij|biedt|dat|die|dient|doet|door|gaat|geeft|had|hebben|heeft|het|hun|kan|komt|kunnen|maakt|met|moet|moeten|mag|naar|niet|om|onder|ontvangt|ook|over|stelt|tegen|tot|tijdens|uit|van|volgens|voor|waar|waarbij|waarin|was|wil|worden|wordt|zal|ziet|zich|zijn|zou|zullen'.split(
    '|',
  ),
)
/** More of them, behind names of several words or in capitals: these make no other word with them. */
const trailingSure: ReadonlySet<string> = new Set(
  'al|alsmede|dan|de|deze|dit|dus|een|en|er|heb|hier|hierbij|hierover|in|is|laat|na|nu|of|op|per|reeds|sinds|te|tussen|via|werd|werden|wel|zo|zoals|zowel'.split(
    '|',
  ),
)
const longest = 14
/** By the length of such a word a bit for each letter that one begins with. */
const firsts = new Int32Array(longest + 1)
for (const { length, 0: first = '' } of [...trailing, ...trailingSure])
  firsts[length] = (firsts[length] ?? 0) | (1 << (first.charCodeAt(0) & 31))

/** Whether what is glued in front of a name at `start` is a word that stands before names, or the mark of a footnote. */
export function isGluedBehind(text: string, start: number): boolean {
  let from = start
  while (start - from <= longest && isLetterAt(text, from - 1)) from--
  const before = text.slice(from, start)
  return leading.test(before) || /^\d{1,2}$/.test(before)
}

/** Whether what is glued behind a name is a word that stands behind names, or behind one of several words a year. */
export function isGluedBefore(text: string, start: number, end: number): boolean {
  if (isDigit(text.charCodeAt(end)))
    return matchAt(year, text, end) !== null && lastWord(text, start, end) > start
  let to = end
  const limit = Math.min(text.length, end + longest + 1)
  while (to < limit && classOf[text.charCodeAt(to)] === letterClass.lower) to++
  const may = (firsts[to - end] ?? 0) >> (text.charCodeAt(end) & 31)
  if ((may & 1) === 0 || isLetterAt(text, to)) return false
  const word = text.slice(end, to)
  return (
    trailing.has(word) ||
    (trailingSure.has(word) && (endsInName(text, start, end) || endsInCapitals(text, start, end)))
  )
}

const year = /(?:19|20)\d\d(?![\d\p{L}])/uy

/** Whether a word of three small letters or more runs into an abbreviation in as many capitals: "publiceerdeUWV". */
export const runsIntoCapitals = (text: string, start: number, end: number): boolean =>
  end - start >= 3 && inCapitals(text, start, end) && /\p{Ll}{3}$/u.test(text.slice(start - 3, start))

/** Whether a name is nothing but capitals. */
export function inCapitals(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (classOf[text.charCodeAt(at)] !== letterClass.upper) return false
  return true
}

/** Whether the last two letters of a name are capitals: "WetRO⟨een⟩" are two words. */
const endsInCapitals = (text: string, start: number, end: number): boolean =>
  end - start >= 2 && inCapitals(text, end - 2, end)

/** Whether a name has several words, and ends in one with a capital: "Europese investeringsfonds⟨en⟩" are several. */
function endsInName(text: string, start: number, end: number): boolean {
  const last = lastWord(text, start, end)
  return last > start && isUpper(text.charCodeAt(last))
}

/** Where the last word of a name begins; its own start where it is one word. */
function lastWord(text: string, start: number, end: number): number {
  let at = end
  while (at > start && !isBlank(text.charCodeAt(at - 1))) at--
  return at
}

/** Names of two letters that a digit is printed behind only as the mark of a note: "EU3", against "CO2". */
const shortest: ReadonlySet<string> = new Set(
  [...organisations, ...partijen].flatMap(({ noted }) => noted ?? []),
)

/** "Belastingplan ⟨2098⟩", as the end of a name. */
const endsInYear = /\p{L}\s(?:19|20)\d\d$/u

/** Whether one digit or two stand behind a name, or its year, and nothing else is glued to it but the "x" of some sites: the mark of a note. */
export function isNoteBehind(text: string, start: number, end: number): boolean {
  if (!isDigit(text.charCodeAt(end))) return false
  if (isDigit(text.charCodeAt(end - 1)) && !endsInYear.test(text.slice(Math.max(start, end - 6), end)))
    return false
  const behind = isDigit(text.charCodeAt(end + 1)) ? end + 2 : end + 1
  const isMarked = text.charAt(behind) === 'x' && !isLower(text.charCodeAt(behind + 1))
  if ((isLetterAt(text, behind) && !isMarked) || /^[-–.,]\d/.test(text.slice(behind, behind + 2)))
    return false
  return end - start > 2 || shortest.has(text.slice(start, end))
}
