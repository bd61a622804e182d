import type { Mention } from '../document.ts'
import { matchAt } from '../matches.ts'
import { placesOf } from '../pass/pass.ts'
import { numbers } from '../pass/trigger.ts'
import { codeAt, isBlank, isDigit } from '../read/characters.ts'

const number =
  /(?<number>\d{4,5})(?:\/(?:\d\/)?(?<year>(?:20)?\d{2})|\s(?<apart>20\d{2})(?=\s(?:INIT|REV|ADD|COR)))(?![\d/])/y
const version = /\s(?:(?<init>INIT)|(?<kind>REV|ADD|COR)\s?(?<nth>\d{1,2}))(?!\w)/y
const front =
  /(?<![\p{L}\d])(?:Raads(?:document(?:en|nummers?)?|doc\.)\s(?:nrs?\.?\s)?(?:ST\s)?|ST\s?|(?:Raad|Council)\sdoc(?:ument|\.)\s(?:nr\.?\s)?)$/iu
/** "Raadsdocumenten 12345/20 en ⟨12346/20⟩". */
const listed = /(?<!\p{L})Raads(?:documenten|docs?\.)\s(?:nrs?\.?\s)?(?:\d{4,5}\/\d{2}(?:,|\sen)\s){1,5}$/iu
/** Longest such list in front of a number, in UTF-16 code units. */
const listReach = 90

/** A number with a year. */
const numbered = /\d{4,5}(?:\/\d|\s20\d{2}\s(?:INIT|REV|ADD|COR))/y

/** Tells most numbers that they have no year behind four or five digits. */
function mayBeNumbered(text: string, index: number): boolean {
  if (!isDigit(codeAt(text, index + 3))) return false
  const end = index + (isDigit(codeAt(text, index + 4)) ? 5 : 4)
  return text.charAt(end) === '/' || (isBlank(codeAt(text, end)) && text.charAt(end + 1) === '2')
}

const led =
  /(?:ST|[Dd]oc\.|[Dd]ocument|[Dd]ocumenten|[Dd]ocumentnummers?|nrs?\.?|\/\d\d(?:,|\sen))\s$|(?<![\p{L}\d])ST$/u
const glued = /(?<![\p{L}\d])ST$/u
/** The head of such a paper says in which language it was written: "Brussel, 8 december 2017 (OR. en) 15598/17". */
const original = /\(OR\.\s[a-z]{2}(?:[/,]\s?[a-z]{2}){0,2}\)\s$/
const versioned = /^\d{4,5}\/(?:\d\/)?\d{2}\s(?:REV|ADD|INIT|COR)/

/** Whether a word for such papers stands in front of a number, or a version behind it. */
const stands = (text: string, at: number): boolean =>
  (/\s/.test(text.charAt(at - 1)) || glued.test(text.slice(Math.max(0, at - 3), at))) &&
  (led.test(text.slice(Math.max(0, at - 18), at)) ||
    versioned.test(text.slice(at, at + 16)) ||
    original.test(text.slice(Math.max(0, at - 18), at)))

/** Documents of the Council of the European Union: `ST 12345/21`, `Raadsdocument 12345/21 REV 1`. */
export function findCouncil(text: string): readonly Mention[] {
  const found: Mention[] = []
  for (const index of placesOf(text, numbers)) {
    if (!mayBeNumbered(text, index) || index < (found.at(-1)?.end ?? 0)) continue
    if (matchAt(numbered, text, index) === null || !stands(text, index)) continue
    const mention = readCouncil(text, index)
    if (mention !== null) found.push(mention)
  }
  return found
}

const isListed = (text: string, begin: number): boolean =>
  /\/\d\d(?:,|\sen)\s$/.test(text.slice(Math.max(0, begin - 8), begin)) &&
  listed.test(text.slice(Math.max(0, begin - listReach), begin))

function readCouncil(text: string, index: number): Mention | null {
  const begin = index + (/^\D{0,16}/.exec(text.slice(index, index + 16))?.[0].length ?? 0)
  const named = matchAt(number, text, begin)
  if (named?.groups === undefined) return null
  const numberEnd = begin + named[0].length
  const versioned = matchAt(version, text, numberEnd)
  const ahead = text.slice(Math.max(0, begin - 32), begin)
  const before = front.exec(ahead)?.[0]
  // Only the Council's papers have such a version: "12345/21 ADD 1" needs no word in front.
  if (before === undefined && versioned === null && !original.test(ahead) && !isListed(text, begin))
    return null
  const { year = '', apart = '' } = named.groups
  const { kind, nth } = versioned?.groups ?? {}
  const full = apart === '' ? `20${year.slice(-2)}` : apart
  const suffix = kind === undefined ? 'INIT' : `${kind}_${nth}`
  return {
    start: begin - (before?.length ?? 0),
    end: numberEnd + (versioned?.[0].length ?? 0),
    kind: 'celex',
    rule: 'celex/council',
    confidence: 0.95,
    names: [{ said: { raad: `ST_${named.groups.number}_${full}_${suffix}` } }],
  }
}
