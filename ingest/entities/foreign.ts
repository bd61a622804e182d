import { otherStates, overseas } from '../other-states.ts'
import { isBlank } from '../read/characters.ts'

/** What the words around a name say of where it is. Every look is bounded, so the whole stays linear. */

const foreign =
  /\b(?!Nederlandse|Haagse|Zeeuwse|Friese|Limburgse|Brabantse|Europese)\p{Lu}\p{L}+(?:se|sche)\s+$/u
/** How far back the words in front of a name begin, in UTF-16 code units. */
const reach = 100

const elsewhere = `${otherStates}|${overseas}`
const ofElsewhere = new RegExp(String.raw`^\s+van\s+(?:de\s+)?(?:${elsewhere})`, 'u')

/** "het Russische ⟨Ministerie van Defensie⟩", "⟨Ministerie van Buitenlandse Zaken⟩ van Oekraïne". */
export function isForeign(text: string, start: number, end: number): boolean {
  const front = isBlank(text.charCodeAt(start - 1)) ? text.charAt(start - 2) : ''
  const adjective = front === 'e' || isBlank(front.charCodeAt(0))
  if (
    adjective &&
    /s(?:ch)?e\s+$/.test(text.slice(Math.max(0, start - 6), start)) &&
    foreign.test(text.slice(Math.max(0, start - reach), start))
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
