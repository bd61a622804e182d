import type { Span } from '../document.ts'
import { blanksEnd, isBlank, isLower, isUpper, isWordCode, untabled } from '../read/characters.ts'
import { fitInitials, isConnective, weightyWords } from './fit.ts'
import { isOrganisationNoun, namesOrganisation } from './heads.ts'
import { isLetterAt, oneLine, plain } from './letters.ts'

/** "X Y Z (XYZ)" or "XYZ (X Y Z)": a name and the short form that a document gives it. */
export interface Definition extends Span {
  /** Span of the name. */
  readonly name: string
  readonly abbreviation: string
  /** Whether the name's own words say that it is an organisation. */
  readonly organisation: boolean
  /** Whether every letter of the abbreviation begins a word and hardly a word is left: no chance fit. */
  readonly exact: boolean
}

const abbreviationForm = /^[\p{Lu}][\p{L}\p{N}&-]{1,9}$/u
/** A name is at most so many words. */
const mostWords = 12
const longestName = 160

/** Two capitals or more and no small letter but a few ("VNGi", "NZa"); "(VI)" is a budget chapter. */
function isAbbreviation(word: string): boolean {
  return (
    word.length <= 10 &&
    !word.includes(' ') &&
    hasCapitals(word) &&
    abbreviationForm.test(word) &&
    !/^[IVXLC]+$/.test(word) &&
    !/\p{Ll}{3}/u.test(word)
  )
}

/** Two capitals or more, the first letter among them. */
function hasCapitals(word: string): boolean {
  if (word.charCodeAt(0) < untabled && !isUpper(word.charCodeAt(0))) return false
  let capitals = 0
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at)
    if (code >= untabled) return (word.match(/\p{Lu}/gu) ?? []).length >= 2
    if (isUpper(code)) capitals++
  }
  return capitals >= 2
}

/** Every definition in the text, in order. Linear: what is looked at around a bracket is bounded. */
export function findDefinitions(text: string): readonly Definition[] {
  const found: Definition[] = []
  let close = 0
  for (let open = text.indexOf('('), next = open; open >= 0; open = next) {
    next = text.indexOf('(', open + 1)
    if (!mayBeginShort(text, open + 1) && !mayEndShort(text, open)) continue
    if (close < open) close = text.indexOf(')', open)
    if (close < 0) break
    const length = close - open - 1
    if (length < 2 || length > longestName || (next >= 0 && next < close)) continue
    const inside = text.slice(open + 1, close)
    if (isOfAct(text, close + 1, inside)) continue
    const short = shortOf(inside)
    const definition = isAbbreviation(short) ? nameBefore(text, open, short) : nameInside(text, open, inside)
    if (definition !== null) found.push(definition)
  }
  return found
}

/** What a bracket holds, the words that lead to it left out. */
function shortOf(inside: string): string {
  const line = oneLine(inside)
  const bare = 'hvaHVA'.includes(line.charAt(0))
    ? line.replace(/^(?:hierna(?: te noemen)?|verder|afgekort)\s*:?\s*(?:de |het )?/i, '')
    : line
  return bare.trim()
}

/** Whether an abbreviation may begin in a bracket: a capital, or one of the words that lead to it. */
function mayBeginShort(text: string, inside: number): boolean {
  const at = blanksEnd(text, inside)
  const code = text.charCodeAt(at)
  return isUpper(code) || code >= untabled || 'hva'.includes(text.charAt(at))
}

/** Whether an abbreviation may end before a bracket: it has no three small letters in a row. */
function mayEndShort(text: string, open: number): boolean {
  const last = isBlank(text.charCodeAt(open - 1)) ? open - 2 : open - 1
  const code = text.charCodeAt(last)
  if (!isWordCode(code)) return code === 38 || code === 45
  return !(isLower(code) && isLower(text.charCodeAt(last - 1)) && isLower(text.charCodeAt(last - 2)))
}

/** "Verordening (EU) 2016/679": which community an act is of. */
const isOfAct = (text: string, end: number, inside: string): boolean =>
  inside.startsWith('E') &&
  /^(?:EU|EG|EEG|EGA|Euratom)(?:, Euratom)?$/.test(inside) &&
  /^\s*(?:nr\.?\s*)?\d/.test(text.slice(end, end + 8))

/** What says in front of a name that it is an organisation's: "de brancheorganisatie ⟨Zee en Land⟩ (ZEL)". */
const leadsOrganisation =
  /(?:stichting|vereniging|coöperatie|organisatie|vakbond|werkgeversbond|brancheclub|koepel|denktank|stichtingen|onderzoeksbureau|adviesbureau|ngo)\s$/iu

/** "⟨Commissie voor de⟩ Beoordeling van Nieuwe Zeekaarten (BNZ)", "⟨Stichting⟩ Zee en Land (ZL)": the noun that its own abbreviation leaves out. */
const leftOut =
  /(?<!\p{L})(?<noun>(?:Stichting|Vereniging|Coöperatie)(?=\s$)|\p{Lu}\p{Ll}{3,24}(?=\s(?:voor|inzake|tot|ter)\s))\s(?:(?:voor|inzake|tot|ter)\s(?:de\s|het\s)?)?$/u

/** "de ⟨landelijke organisatie voor zeevaart⟩ (LOZ)": a name in small letters, of which there can be only one. */
const onlyOne =
  /(?<!\p{L})(?:de|het)\s(?:landelijke?|nationa(?:al|le)|centra(?:al|le)|interdepartementa(?:al|le)|koninklijke?)\s/iu
/** What each state of the Union or each organisation has one of. */
const ofEach =
  /(?:autoriteit|instantie|toezichthouder|bank|ondernemingsraad|medezeggenschapsraad|cliëntenraad|contactpunt|raad|directie|eenheid|bureau|afdeling|secretariaat|fonds)(?:\s|$)/iu

/** The name that ends before the bracket at `open`, if the abbreviation fits one. */
export function nameBefore(text: string, open: number, abbreviation: string): Definition | null {
  const run = text.slice(runStart(text, open), open).replaceAll('\n', ' ')
  const words = lastWords(run)
  const initial = plain[abbreviation.charCodeAt(0)]
  let best: Definition | null = null
  let score = 0
  for (const [index, { at }] of words.entries()) {
    if (plain[run.charCodeAt(at)] !== initial) continue
    const start = open - run.length + at
    if (isLetterAt(text, start - 1) && index === 0 && words.length === mostWords) continue
    const name = run.slice(at).trim()
    const parts = words.slice(index).map((word) => word.text)
    const rated = rate(abbreviation, name, parts, leadsOrganisation.test(run.slice(0, at)))
    if (rated > score) {
      score = rated
      const end = start + run.slice(at).trimEnd().length
      const before = run.slice(0, at)
      const own = judged(rated, parts)
      const told = leadsOrganisation.test(before) || (own.exact && isOnlyOne(run, at, abbreviation))
      const noun = own.exact ? nounLeftOut(before) : 0
      best = {
        ...{ start: start - noun, end, name: oneLine(run.slice(at - noun).trim()), abbreviation, ...own },
        ...(told || noun > 0 ? { organisation: true } : {}),
      }
    }
  }
  return best
}

/** How many UTF-16 code units in front of a name its noun takes, that the abbreviation leaves out; 0 where there is none. */
function nounLeftOut(before: string): number {
  const match = leftOut.exec(before)
  return match !== null && isOrganisationNoun(match.groups?.noun ?? '') ? match[0].length : 0
}

/** Whether a name in small letters, of three letters or more in short, is that of the one organisation of its sort. */
function isOnlyOne(run: string, at: number, abbreviation: string): boolean {
  if (!/^\p{Lu}{3,}$/u.test(abbreviation)) return false
  const from = Math.max(0, at - 8)
  const lead = onlyOne.exec(run.slice(from))
  if (lead === null || from + lead[0].indexOf(' ') + 1 + lead.index !== at) return false
  const name = run.slice(at).trim()
  return (
    !ofEach.test(name.split(/\s(?:voor|van|tot|inzake)\s/)[0] ?? '') && namesOrganisation(name.split(/\s+/))
  )
}

/** The last words of a run, in order, with where they stand in it. */
function lastWords(run: string): readonly { readonly at: number; readonly text: string }[] {
  const words: { at: number; text: string }[] = []
  let end = run.length
  while (words.length < mostWords) {
    while (end > 0 && parts(run.charCodeAt(end - 1))) end--
    if (end === 0) break
    let at = end
    while (at > 0 && !parts(run.charCodeAt(at - 1))) at--
    words.push({ at, text: run.slice(at, end) })
    end = at
  }
  return words.reverse()
}

/** White space and commas part words. */
const parts = (code: number): boolean => code === 44 || isBlank(code)

/** Code unit → 1 for the marks that no name goes on over. */
const stops = new Uint8Array(0x2100)
for (const mark of '()[]«»"“”;:?!') stops[mark.charCodeAt(0)] = 1

/** Where the run of words begins that ends at an offset: behind a mark or a paragraph's end. */
function runStart(text: string, end: number): number {
  const least = Math.max(0, end - longestName)
  let at = end
  while (at > least) {
    const code = text.charCodeAt(at - 1)
    if (stops[code] === 1 || (code === 10 && at < end && text.charCodeAt(at) === 10)) break
    at--
  }
  return at
}

/** The name inside the bracket, if the word before it is an abbreviation that fits. */
function nameInside(text: string, open: number, inside: string): Definition | null {
  if (!mayEndShort(text, open)) return null
  const abbreviation = /([\p{L}\p{N}&-]{2,10})\s?$/u.exec(text.slice(Math.max(0, open - 12), open))?.[1]
  if (abbreviation === undefined || !isAbbreviation(abbreviation)) return null
  const words = oneLine(inside).trim().split(' ')
  const rated = words.length > mostWords ? 0 : rate(abbreviation, words.join(' '), words)
  if (rated === 0) return null
  const start = open + 1 + (inside.length - inside.trimStart().length)
  const name = inside.trim()
  return {
    start,
    end: start + name.length,
    name: oneLine(name),
    abbreviation,
    ...judged(rated, words),
  }
}

/**
 * How well the abbreviation fits: 0 not at all. Most letters must begin words; a phrase that begins small must show
 * every letter as an initial. An article begins a name only behind a noun that says so ("Stichting ⟨De Zee In Zicht⟩").
 */
function rate(abbreviation: string, name: string, words: readonly string[], named = false): number {
  const first = words[0] ?? ''
  if (isConnective(first) && !(named && /^\p{Lu}/u.test(first) && words.length > 2)) return 0
  const fit = fitInitials(abbreviation, name)
  if (fit === null) return 0
  const share = fit.initials / fit.letters
  const single = words.length === 1
  if (single && (name.length < 8 || !/^\p{Lu}/u.test(name))) return 0
  if (!single && share < (/^\p{Lu}/u.test(first) ? 0.6 : 1)) return 0
  const missing = Math.max(0, weightyWords(words) - fit.initials)
  if (!single && missing > Math.max(1, fit.initials - 1)) return 0
  return share * 10 - missing + 1
}

/** What every organisation of some sort has within itself. */
const organ =
  /^(?:raad van (?:toezicht|commissarissen|bestuur)|(?:gemeenschappelijke |centrale )?(?:ondernemings|medezeggenschaps|ouder|leerlingen|cliënten)raad|college van (?:bestuur|burgemeester en wethouders|gedeputeerde staten)|vereniging van (?:eigenaren|eigenaars|huiseigenaren)|(?:algemene |landelijke )?vergadering(?: van aandeelhouders)?|verantwoordingsorgaan|belanghebbendenorgaan|gemeenteraad)$/i

/** An organisation's name begins with a capital; a fit rated from 10 on shows every letter as an initial. */
function judged(rated: number, printed: readonly string[]): Pick<Definition, 'organisation' | 'exact'> {
  // "Samen-werking": the hyphen of a broken word.
  const words = printed.map((word) => word.replace(/(?<=\p{Ll})-(?=\p{Ll})/gu, ''))
  const organisation =
    /^\p{Lu}/u.test(words[0] ?? '') && namesOrganisation(words) && !organ.test(words.join(' '))
  return { organisation, exact: rated >= 10 || words.length === 1 }
}
