import { isBlank } from '../read/characters.ts'

/** What the words around a name say about it. Every look is bounded, so the whole stays linear. */

const office =
  /(?:minister|ministers|minister-president|hoge\s+vertegenwoordiger(?:\s+van\s+de\s+(?:Europese\s+)?Unie)?|staatssecretaris|staatssecretarissen|bewindslieden|bewindspersoon|bewindspersonen|ambtgenoot|ambtgenote|ambtsgenoot|ambtsgenote|ambtgenoten|ambtsgenoten|collega|collega’s|commissie|kamercommissie|commissies|raad|woordvoerder|begrotingscommissie)(?:\s+(?:van|voor|uit|bij))?(?:\s+het)?\s*$/i
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

/** Whether two names stand in one list: "BZ, VWS en Financiën". */
export function isListed(text: string, end: number, start: number): boolean {
  return start - end <= 12 && start >= end && separator.test(text.slice(end, start))
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
