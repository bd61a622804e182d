import { matchAt, matchesAt } from '../matches.ts'
import type { Beginnings } from '../pass/beginnings.ts'
import { placesOf } from '../pass/pass.ts'
import { trigger } from '../pass/trigger.ts'
import { isBlank, isLetter, isLower } from '../read/characters.ts'
import { isVotedOn } from '../voted.ts'
import { Cues } from './cues.ts'
import { namen, partijen, voornaam } from './data.ts'
import { betweenNames, personsWithInitials } from './initials.ts'
import { isLetterAt } from './letters.ts'
import { findMovers } from './movers.ts'
import { isNoName } from './name-words.ts'
import type { Person } from './person.ts'
import { type PersonName, readPersonName } from './person-name.ts'
import type { Place } from './place.ts'
import { findSigners } from './signers.ts'
import { goesOnAsThing, isPartOfThing, isThingBehind, isThingWithParticle } from './things.ts'
import type { Title } from './titles.ts'

/** Prime ministers whose cabinets are called by their name and a Roman numeral. */
const premiers = namen.premiers.join('|')

/** Every person named by a title, a compound or a cabinet, in order of place; may overlap. `taken`: where known names begin. Linear. */
export function findPersons(
  text: string,
  titles: readonly Place<Title>[],
  beginnings: Beginnings,
  taken: ReadonlySet<number>,
): readonly Person[] {
  const words = new Cues(text, beginnings)
  const found: Person[] = [...movers(text)]
  const headed: Person[] = []
  for (const { start, end, spellings } of titles)
    for (const title of spellings) {
      const named = title.behind ? nameBehind(text, start) : namesAfter(text, start, end, title, taken)
      const into = headsVote(text, start, end) ? headed : found
      into.push(...named.filter(({ family }) => !title.weak || !isSmallWord(words, family)))
    }
  found.push(...cabinets(text), ...personsWithInitials(text), ...signers(text))
  if (headed.length > 0) {
    const families = new Set(found.map(({ family }) => family))
    found.push(...headed.filter(({ family }) => families.has(family)))
  }
  const known = new Set(found.map(({ start }) => start))
  found.push(...particled(text).filter(({ start }) => !known.has(start)))
  return found.sort((a, b) => a.start - b.start || b.end - a.end)
}

/** "Stemming ⟨motie⟩ Herziening Reglement": what is voted on by its subject, or by a mover whom the text names elsewhere. */
const headsVote = (text: string, start: number, end: number): boolean =>
  text.startsWith('otie', start + 1) &&
  'Mm'.includes(text.charAt(start)) &&
  text.charAt(end) === ' ' &&
  isVotedOn(text, start)

const signers = (text: string): readonly Person[] =>
  findSigners(text).map((signer) => ({ ...signer, rule: 'title', sure: true }))

/** Whether the text has a name as a small word too: "de minister Kan" where "kan" stands. */
const isSmallWord = (words: Cues, family: string): boolean =>
  family.length < 3 || !isLetterAt(family, 0)
    ? words.any([` ${family.toLowerCase()} `])
    : words.small(family.toLowerCase(), ' ')

/** "oud-⟨minister⟩", "ex-⟨premier⟩", "VVD-⟨Kamerlid⟩". */
const former = /(?<!\p{L})(?:[Oo]ud|[Ee]x|[Vv]ice|[Pp]laatsvervangend|[Ww]aarnemend|\p{Lu}[\p{L}\d]{1,12})-$/u

/** One name, or a list of them, after a title. */
function namesAfter(
  text: string,
  start: number,
  end: number,
  title: Title,
  taken: ReadonlySet<number>,
): readonly Person[] {
  const hyphen = isDash(text, end)
  const close = text.charCodeAt(end - 1) === 46 && lostSpace(text, end)
  if (
    hyphen ? title.joint === 'space' : title.joint === 'hyphen' || !(close || isBlank(text.charCodeAt(end)))
  )
    return []
  const dashed = isDash(text, start - 1) && start > 1 && !isBlank(text.charCodeAt(start - 2))
  if (dashed && !former.test(text.slice(Math.max(0, start - 16), start))) return []
  const apart = !hyphen && (text.charCodeAt(end) !== 32 || isBlank(text.charCodeAt(end + 1)))
  if (apart && title.weak && /^\s*\n\s*\n/.test(text.slice(end, end + 8))) return []
  if (title.lead !== null && !title.lead.test(text.slice(Math.max(0, start - 80), start))) return []
  const word = text.slice(start, end)
  const heading = word.length > 2 && word === word.toUpperCase()
  if (heading && title.weak) return []
  if (title.first && (!isFirstName(text, start) || isFollowedByFirst(text, end))) return []
  const found: Person[] = []
  let at = end + gapAt(text, end)
  while (found.length < title.most) {
    const name = of(text, at, readPersonName(text, at, heading), taken) ?? inCapitals(text, at, title)
    if (name === null || !isPerson(text, name, word, at, title.first)) break
    if (title.first && !isFullName(text, name, at)) break
    if (close && /^(?:[@/_]|\.[\p{L}\d])/u.test(text.slice(name.end, name.end + 2))) break
    if (mayBeThing(title) && name.start === at && isThingBehind(name.family, word, title.speaks)) break
    const rule = hyphen ? 'compound' : title.first ? 'full-name' : 'title'
    found.push({ start: name.start, end: name.end, family: name.family, rule, sure: !title.weak })
    const more = title.most > 1 ? betweenNames.exec(text.slice(name.after, name.after + 80)) : null
    if (more === null) break
    at = name.after + more[0].length
  }
  return title.moved && !tellsMovers(text, start, found) ? [] : found
}

/** Behind "motie" the list of subjects tells things from movers. */
const mayBeThing = ({ weak, first, joint }: Title): boolean => weak && !first && joint === 'space'

const behindTitle = /(?:\p{Lu}[\p{Ll}.]|(?:dr|drs|mr|ir|ing)\.)/uy

/** "Mr.⟨Zandstra⟩", "prof.⟨dr.⟩ Zandstra": a name right behind the full stop of a title. */
function lostSpace(text: string, end: number): boolean {
  return matchAt(behindTitle, text, end) !== null
}

/** "mevrouw ⟨Zandstra⟩ van GroenLinks": where a known name begins behind "van", that is whose member she is, and no part of hers. */
function of(
  text: string,
  at: number,
  name: PersonName | null,
  taken: ReadonlySet<number>,
): PersonName | null {
  if (name === null || name.start === at) return name
  const joined = /^van (?:de |het )?/.exec(text.slice(name.start, name.start + 8))?.[0]
  if (joined === undefined || !taken.has(name.start + joined.length)) return name
  const own = readPersonName(text.slice(at, name.start).trimEnd(), 0)
  return own === null ? name : { ...own, start: at + own.start, end: at + own.end, after: at + own.after }
}

/** "de heer ZANDSTRA": a title of persons alone, and no abbreviation, with a name in capitals in running text. */
function inCapitals(text: string, at: number, title: Title): PersonName | null {
  if (title.weak || title.first || title.moved || !/^\p{Lu}/u.test(text.slice(at, at + 1))) return null
  const name = readPersonName(text, at, true)
  if (name === null || isNoName(name.family) || groups.has(text.slice(name.start, name.end))) return null
  return name.end - name.start < (title.most > 1 ? 5 : 4) ? null : name
}

const groups: ReadonlySet<string> = new Set(
  partijen.flatMap(({ id, name, abbreviations, aliases }) => [id, name, ...abbreviations, ...aliases]),
)

/** "Motie van Smit c.s.", "motie van Smit en Bos", and in a list of moties "Motie van Smit over de zee". */
function tellsMovers(text: string, start: number, found: readonly Person[]): boolean {
  const end = found.at(-1)?.end ?? start
  const behind = text.slice(end, end + 28)
  const double = /\p{Ll}-\p{Lu}/u.test(found[0]?.family ?? '')
  if (
    double ||
    found.length > 1 ||
    /^\s?(?:c\.\s?s|cs\b|\((?:[\p{L}\d/-]{2,24}\)|[^()]{0,9}\d{2}))/u.test(behind)
  )
    return true
  return /^[MA]/.test(text.charAt(start)) && behind.startsWith(' over ')
}

const isDash = (text: string, at: number): boolean => text.charAt(at) === '-' || text.charAt(at) === '–'

/** Length of the white space, or of the hyphen, that parts a title from its name. */
const gapAt = (text: string, end: number): number =>
  text.charCodeAt(end) === 32 && !isBlank(text.charCodeAt(end + 1))
    ? 1
    : (/^\s+|^[-–]\s*/.exec(text.slice(end, end + 8))?.[0].length ?? 0)

/**
 * Refuses what the name reader cannot: too short a name, a number behind it, and "ministers van IenW", where a small
 * particle belongs to the title.
 */
function isPerson(text: string, name: PersonName, title: string, at: number, first: boolean): boolean {
  if (name.family.length < 3) return false
  if (name.family.length < 4 && /^(?:president|commissaris|generaal|wet|plan|rapport)$/i.test(title))
    return false
  if (voornaam.has(name.family) && /^(?:drs|dr|mr|ir|ing|jhr)\.$/i.test(title)) return false
  if (title.length >= 9 && /commissie$/i.test(title) && isBlank(text.charCodeAt(at - 1)))
    return leadsCommittee(text, name, at)
  const small = isLower(text.charCodeAt(name.start))
  if (small && !first && !ofPerson.test(title) && name.start === at && text.charAt(at - 1) !== '/')
    return false
  const next = text.charCodeAt(name.end)
  // A cell of a table ends here, or a date follows who it is said of.
  if (next === 9 || (ofPerson.test(title) && date.test(text.slice(name.end, name.end + 8)))) return true
  if (isLetter(next) || (next === 32 && isLetter(text.charCodeAt(name.end + 1)))) return true
  // "motie-Zandplaat 99 694, nr. 43": the motie's number. "mr. Zandplaat 1. Het hof": a list begins.
  const behind = text.slice(name.end, name.end + 8)
  if (/^\s(?:\d{2}\s?\d{3}|\d{1,2}\.\s\p{Lu})/u.test(behind) && /^(?:motie|amendement|mr)/i.test(title))
    return true
  // "SP-Kamerlid Zandplaat 33 Kamervragen": who asks, and how many.
  if (/^\s\d{1,3}\s(?:\p{Ll}+\s)?(?:Kamer)?vragen/u.test(text.slice(name.end, name.end + 32))) return true
  // "Zandplaat2 wordt": the mark of a footnote is no number of the name.
  return (
    first ||
    !(isBlank(next) || next < 64) ||
    !/^[^\S\n]*-?[^\S\n]*\d(?!(?<!\s\d)\d?(?:[\s.,;:)]|$))/.test(text.slice(name.end, name.end + 5))
  )
}

/** What is said of one person and of nothing else. */
const ofPerson = /(?:heer|mevrouw|mevr\.|mw\.|dhr\.|lid|senator|prof\.|professor)$/i
const date = /^\s\d{1,2}\s\p{Ll}{3}/u

/** Not the second half of a place's or a ship's name: "Sint Maarten", "Zr.Ms. Johan de Witt". */
function isFirstName(text: string, start: number): boolean {
  return !/(?:Sint|St\.|Ms\.|MS|Santa|San|Prins|Prinses|Koning|Koningin|Wet|Stichting|Fort|Huis|Kamp)[\s-]$/.test(
    text.slice(Math.max(0, start - 10), start),
  )
}

const anotherFirst = /\s(\p{Lu}[\p{L}-]{1,20})\s(?:\p{Lu}|(?:van|de|den|der|ter|ten)\s)/uy

/** "⟨Jan⟩ Pieter van der Zwaluw": the name is read from its last first name on. */
function isFollowedByFirst(text: string, end: number): boolean {
  const next = matchAt(anotherFirst, text, end)?.[1]
  return next !== undefined && voornaam.has(next)
}

/** What follows a first name is a family name, with other first names or initials between them at most. */
function isFullName(text: string, name: PersonName, at: number): boolean {
  const between = text.slice(at, name.start).split(/\s+/)
  if (between.some((word) => word !== '' && !voornaam.has(word) && !/^(?:\p{Lu}\p{Ll}?\.)+$/u.test(word)))
    return false
  return /^\p{Lu}|\s\p{Lu}/u.test(text.slice(name.start, name.end)) && !goesOnAsThing(text, name)
}

/** "commissie Van Rijn", "commissie van der Meer"; not "commissie van Justitie", "commissie Verzoekschriften". */
function leadsCommittee(text: string, name: PersonName, at: number): boolean {
  if (name.start !== at) return false
  return /^(?:(?:Van|De|Den|Ter|Ten)\s|(?:van|op)\s(?:der|den|’t)\s\p{Lu})/u.test(text.slice(at, at + 12))
}

/** "Biden-regering": one word with a capital, directly before the hyphen. */
function nameBehind(text: string, start: number): readonly Person[] {
  if (!isDash(text, text.charAt(start - 1) === '\n' ? start - 2 : start - 1)) return []
  const match = /(\p{Lu}[\p{L}'’]{2,30})[-–]\n?$/u.exec(text.slice(Math.max(0, start - 36), start))
  if (match === null || match[1] === undefined || !/\p{Ll}/u.test(match[1])) return []
  const from = start - match[0].length
  return [{ start: from, end: from + match[1].length, family: match[1], rule: 'compound' }]
}

const cabinet = new RegExp(
  `(${premiers})[\\s-]+(?:I{1,3}|IV|V)(?![\\p{L}\\d])|(?<=\\b[Kk]abinet(?:ten)?\\s)(${premiers})(?![\\p{L}])`,
  'uy',
)
const ministers = trigger(...namen.premiers)

/** "Rutte III", "Kok II". */
function cabinets(text: string): readonly Person[] {
  const found: Person[] = []
  for (const match of matchesAt(cabinet, text, placesOf(text, ministers))) {
    const family = match[1] ?? match[2] ?? ''
    if (isLetterAt(text, match.index - 1)) continue
    found.push({ start: match.index, end: match.index + family.length, family, rule: 'cabinet' })
  }
  return found
}

const particles = trigger('Van der ', 'Van den ')
/** What only persons do, in front of a name that begins with "Van": "zei Van Zoelen". */
const spoken = [
  'zei Van ',
  'zegt Van ',
  'aldus Van ',
  'vindt Van ',
  'vertelt Van ',
  'meent Van ',
  'stelt Van ',
]
const speech = trigger(...spoken)

/** "Van der Zwaluw sprak", without a title: two particles, the first with a capital, begin hardly anything but a family name. */
function particled(text: string): readonly Person[] {
  const found: Person[] = []
  const said = placesOf(text, speech).map((place) => text.indexOf('Van ', place))
  for (const start of new Set([...placesOf(text, particles), ...said])) {
    const name = isLetterAt(text, start - 1) ? null : readPersonName(text, start)
    if (name === null || name.start !== start || name.end > start + 40) continue
    if (isPartOfThing(text.slice(name.end, name.end + 6)) || goesOnAsThing(text, name)) continue
    if (isThingWithParticle(name.family)) continue
    found.push({ start, end: name.end, family: name.family, rule: 'particles' })
  }
  return found
}

/** The movers below a motion. */
const movers = (text: string): readonly Person[] =>
  findMovers(text).map((name) => ({ ...name, rule: 'mover' }))
