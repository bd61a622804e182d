import type { Span } from '../document.ts'
import { matchAt } from '../matches.ts'
import { otherStates, overseas } from '../other-states.ts'
import { type Beginnings, firstWith, glued, nextAlike } from '../pass/beginnings.ts'
import { placesOf } from '../pass/pass.ts'
import { gramAt } from '../pass/symbols.ts'
import { trigger } from '../pass/trigger.ts'
import { isBlank, isLower } from '../read/characters.ts'
import { isLetterAt, SPACE } from './letters.ts'

/** What the words around a name say about it. Every look is bounded, so the whole stays linear. */

const office =
  /(?:minister|ministers|minister-president|staatssecretaris|staatssecretarissen|bewindslieden|bewindspersoon|bewindspersonen|ambtgenoot|ambtgenote|ambtsgenoot|ambtsgenote|ambtgenoten|ambtsgenoten|collega|collega’s|commissie|kamercommissie|commissies|raad|woordvoerder|begrotingscommissie)(?:\s+(?:van|voor|uit|bij))?(?:\s+het)?\s*$/i
/** "minister Golfslag van", "de ministers voor Sport en van": an office with who holds it, or the second of two. */
const held =
  /(?:[Mm]inister|[Ss]taatssecretaris)\s(?:[\p{L}.’'-]{1,16}\s){0,3}\p{Lu}[\p{L}’'-]{2,30}\s(?:van|voor)\s(?:het\s)?$/u
/** How far back the list of offices may begin, in UTF-16 code units. */
const officesReach = 320
const several =
  /^(?:inisters|taatssecretarissen|INISTERS|TAATSSECRETARISSEN)\s(?:van|voor|VAN|VOOR)\s(?:(?:\p{Lu}[\p{L}’'-]*|en|de|van|der|het|voor|in),?\s){1,60}(?<=(?:,|\s(?:en|EN))\s(?:van|voor|VAN|VOOR)\s(?:(?:het|HET)\s)?)$/u
/** "commissies voor Justitie en Veiligheid2, Financiën3 en Binnenlandse Zaken / ⟨Algemene Zaken⟩": all of it is committees. */
const committees =
  /^(?:ommissies?|OMMISSIES?):?\s(?:(?:voor|van|VOOR|VAN)\s|(?=\p{Lu}|$))(?:(?:\p{Lu}[\p{L}&/-]*\d{0,2}|en|de|van|der|het|voor|in|\/|\([\p{L}&/]{2,9}\)),?\s){0,40}(?:[\p{L}&]{2,5}\/|\()?$/u
const bracketed = /(?:minister|staatssecretaris|commissie)[^()\n]{0,80}\(\s*(?:van\s+)?$/i
const foreign =
  /\b(?!Nederlandse|Haagse|Zeeuwse|Friese|Limburgse|Brabantse|Europese)\p{Lu}\p{L}+(?:se|sche)\s+$/u
const separator =
  /^(?:\s*,\s*(?:van\s+|voor\s+|en\s+(?:van\s+|voor\s+)?)?|\s+en\s+(?:van\s+|voor\s+|het\s+|de\s+)?|\s+(?:of|als|\/)\s+|\s*\/\s*|\s*\(\s*)$/i

/** How far back the words that govern a name may stand. */
const reach = 100

const before = (text: string, at: number): string => text.slice(Math.max(0, at - reach), at)

/** "Minister van ⟨Buitenlandse Zaken⟩", "(⟨Buitenlandse Zaken⟩)" after a minister's name: an office, no ministry. */
export function isOffice(text: string, start: number): boolean {
  const front = text.charAt(start - 1)
  if (front === '-' || front === '–') return true
  const words = before(text, start)
  return (
    office.test(words) ||
    bracketed.test(words) ||
    isOfCommittees(text, start) ||
    (/\s(?:van|voor)\s(?:het\s)?$/i.test(words.slice(-12)) && (held.test(words) || isOfSeveral(text, start)))
  )
}

/** "de ministers van Financiën, voor Sport en van ⟨Economische Zaken⟩". */
function isOfSeveral(text: string, start: number): boolean {
  const words = text.slice(Math.max(0, start - officesReach), start)
  const from = Math.max(
    ...['inisters ', 'INISTERS ', 'taatssecretarissen ', 'TAATSSECRETARISSEN '].map((one) =>
      words.lastIndexOf(one),
    ),
  )
  return from >= 0 && several.test(words.slice(from)) && !/ministerie|departement/i.test(words.slice(from))
}

/** How far back the list of committees may begin, in UTF-16 code units. */
const committeesReach = 320

function isOfCommittees(text: string, start: number): boolean {
  const words = text.slice(Math.max(0, start - committeesReach), start)
  const from = Math.max(words.lastIndexOf('ommissie'), words.lastIndexOf('OMMISSIE'))
  return from >= 0 && committees.test(words.slice(from))
}

const elsewhere = `${otherStates}|${overseas}`
const ofElsewhere = new RegExp(String.raw`^\s+van\s+(?:de\s+)?(?:${elsewhere})`, 'u')

/** "het Russische ⟨Ministerie van Defensie⟩", "⟨Ministerie van Buitenlandse Zaken⟩ van Oekraïne". */
export function isForeign(text: string, start: number, end: number): boolean {
  const front = isBlank(text.charCodeAt(start - 1)) ? text.charAt(start - 2) : ''
  const adjective = front === 'e' || isBlank(front.charCodeAt(0))
  if (
    adjective &&
    /s(?:ch)?e\s+$/.test(text.slice(Math.max(0, start - 6), start)) &&
    foreign.test(before(text, start))
  )
    return true
  if (!isBlank(text.charCodeAt(end)) || !(text.charAt(end + 1) === 'v' || isBlank(text.charCodeAt(end + 1))))
    return false
  return ofElsewhere.test(text.slice(end, end + 40))
}

/** "de lokale ⟨politie⟩", "de geheime ⟨politie⟩". */
const another =
  /(?<!\p{L})(?:lokale|regionale|plaatselijke|gemeentelijke|provinciale|stedelijke|militaire|geheime|religieuze|buitenlandse|internationale|federale|caribische|Europese|Noordelijke|Zuidelijke|Randstedelijke|eigen|andere|andermans|elke|iedere|geen)\s$/u
/** "⟨politie⟩ in Frankrijk". */
const ofPlace = new RegExp(
  String.raw`^\s(?:van|in|uit|op)\s(?:de\s|het\s)?(?:${elsewhere}|andere\s(?:EU-)?(?:landen|lidstaten|Europese))`,
  'u',
)
/** "In Turkije heeft de ⟨politie⟩ …": another state earlier in the sentence. */
const inState = new RegExp(String.raw`(?<!\p{L})[Ii]n\s(?:de\s|het\s)?(?:${elsewhere})[^.?!\n]*$`, 'u')
const sentenceReach = 120

/** "⟨politie⟩-inzet", "⟨politie⟩ Zeeland", "⟨Rekenkamer⟩ van de gemeente Zeedorp". */
const ofTown = /^(?:-|\s\p{Lu}\p{Ll}|\svan\s(?:de\sgemeente|een))/u

/**
 * Whether a body that each state or town has is another's than that of the Netherlands here. A `common` noun is so also with a
 * name or a hyphen behind it, or another state in front.
 */
export const isOfPlace = (text: string, start: number, end: number, common: boolean): boolean =>
  (common &&
    (ofTown.test(text.slice(end, end + 16)) ||
      inState.test(text.slice(Math.max(0, start - sentenceReach), start)))) ||
  ofPlace.test(text.slice(end, end + 30)) ||
  another.test(text.slice(Math.max(0, start - 18), start)) ||
  isForeign(text, start, end)

/** Whether two names stand in one list: "BZ, VWS en Financiën". */
export function isListed(text: string, end: number, start: number): boolean {
  return start - end <= 12 && start >= end && separator.test(text.slice(end, start))
}

/** Most different small words that are looked for in one text. */
const mostAsked = 500

/** Whether a text holds one of some words. It remembers what it found: each word is looked for once a document. */
export class Cues {
  readonly #text: string
  readonly #beginnings: Beginnings
  readonly #known = new Map<string, boolean>()
  #asked = 0

  constructor(text: string, beginnings: Beginnings) {
    this.#text = text
    this.#beginnings = beginnings
  }

  /**
   * True where any of the words stands in the text at the beginning of a word; letter by letter, but that one which begins
   * small may begin with a capital.
   */
  any(words: readonly string[]): boolean {
    return words.some((word) => this.#once(word, () => this.#begins(word)))
  }

  /**
   * Whether the word, of small letters, stands behind a space and in front of one of the marks. Of more words than any
   * paper asks for, true.
   */
  small(word: string, marks: string): boolean {
    const text = this.#text
    const apart = (at: number): boolean =>
      text.charCodeAt(at - 1) === SPACE && marks.includes(text.charAt(at + word.length) || '?')
    return this.#once(`${marks}${word}`, () => {
      this.#asked += 1
      return this.#asked > mostAsked || this.#anyBeginning(word, apart)
    })
  }

  #once(word: string, look: () => boolean): boolean {
    const known = this.#known.get(word)
    if (known !== undefined) return known
    const found = look()
    this.#known.set(word, found)
    return found
  }

  #begins(word: string): boolean {
    if (word.length >= 3 && isLetterAt(word, 0)) {
      if (this.#anyBeginning(word, () => true)) return true
      const large = isLower(word.charCodeAt(0)) ? word.charAt(0).toUpperCase() + word.slice(1) : word
      return large !== word && this.#anyBeginning(large, () => true)
    }
    for (let at = this.#text.indexOf(word); at >= 0; at = this.#text.indexOf(word, at + word.length))
      if (!isLetterAt(this.#text, at) || !isLetterAt(this.#text, at - 1)) return true
    return false
  }

  /** Whether the word stands at the beginning of a word of the text, where it also fits. */
  #anyBeginning(word: string, fits: (at: number) => boolean): boolean {
    const beginnings = this.#beginnings
    for (let index = firstWith(beginnings, gramAt(word, 0)); index >= 0; index = nextAlike(index)) {
      const at = beginnings.places[index] ?? 0
      if ((beginnings.ways[index] ?? 0) < glued && this.#text.startsWith(word, at) && fits(at)) return true
    }
    return false
  }
}

/** "staatssecretaris Fiscaliteit, ⟨Belastingdienst⟩ en ⟨Douane⟩": what a bewindspersoon is for. */
export function isPortfolio(text: string, start: number): boolean {
  let gap = start
  while (gap > start - 5 && isBlank(text.charCodeAt(gap - 1))) gap--
  if (gap === start || !(text.charAt(gap - 1) === ',' || text.startsWith('en', gap - 2))) return false
  return /(?:Fiscaliteit|Toeslagen|Herstel)(?:\s*,\s+|\s+en\s+|\s*,\s+Belastingdienst\s+en\s+)$/.test(
    before(text, start),
  )
}

const address = /(?:https?:\/\/|www\.)[^\s<>«»"]+/y

const addresses = trigger('http://', 'https://', 'www.')

/** Web addresses: names inside them are not mentions. In order. */
export function addressSpans(text: string): readonly Span[] {
  const spans: Span[] = []
  for (const start of placesOf(text, addresses)) {
    if (start >= (spans.at(-1)?.end ?? 0) && matchAt(address, text, start) !== null)
      spans.push({ start, end: address.lastIndex })
  }
  return spans
}
