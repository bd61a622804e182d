import { matchAt } from '../matches.ts'
import { placesOf } from '../pass/pass.ts'
import { trigger } from '../pass/trigger.ts'
import { isBareName } from './bare-names.ts'
import { committeeName } from './committee-names.ts'
import { companyName } from './company-names.ts'
import { englishName } from './english-names.ts'
import { oneLine } from './letters.ts'
import { nameEnd, noPart } from './name-end.ts'
import type { Place } from './place.ts'
import type { Shape } from './shape.ts'
import type { Head } from './shape-heads.ts'

/** Capitalised adjectives before the head noun belong to the name. */
const adjectives =
  /(?:\b(?:Nederlandse|Koninklijke|Landelijke|Algemene|Nationale|Internationale|Europese|Regionale|Christelijke|Centrale|Amsterdamse|Rotterdamse|Haagse|Nederlands|Koninklijk|Landelijk|Algemeen|Nationaal|Regionaal|Centraal)\s+)+$/

/**
 * Organisations that the data does not know but whose form says so: "Stichting X", "Raad voor X", "Ambassade Sofia",
 * "Institute of X". `taken` holds the beginnings of names already found, where a name must not run on. In order.
 */
export function findShapes(
  text: string,
  places: readonly Place<Head>[],
  taken: ReadonlySet<number>,
): readonly Shape[] {
  const found = places.flatMap((place) => shapesAt(text, place, taken))
  return [...found, ...compoundNames(text, taken)].sort((a, b) => a.start - b.start || b.end - a.end)
}

function shapesAt(text: string, place: Place<Head>, taken: ReadonlySet<number>): readonly Shape[] {
  const { start, end, spellings } = place
  const follow = spellings[0]?.follow
  if (follow === 'english' || follow === 'english-alone') return listOf(englishName(text, start, end, follow))
  if (isFederationOf(text, start, end)) return []
  const inFront = spellings.some((one) => one.follow === 'behind')
    ? nameInFront(text, start, end, taken)
    : null
  if (inFront !== null) return [inFront]
  switch (follow) {
    case 'behind':
      return []
    case 'named':
    case 'named-list':
      return namesBehind(text, end, taken, follow === 'named-list')
    case 'committee':
      return listOf(committeeName(text, start, end, taken))
    case 'legal':
    case 'company':
      return listOf(companyName(text, start, end, taken, follow))
    default:
      return listOf(nameGoingOn(text, place, taken))
  }
}

const listOf = (shape: Shape | null): readonly Shape[] => (shape === null ? [] : [shape])

/** "de Russische ⟨Federatie⟩": a state. */
const isFederationOf = (text: string, start: number, end: number): boolean =>
  text.slice(start, end) === 'Federatie' &&
  /\p{Lu}\p{L}+(?:se|sche)\s$/u.test(text.slice(Math.max(0, start - 16), start))

/** "Nederlandse | Stichting | Zeezicht": what goes on behind the noun, with the adjectives in front. */
function nameGoingOn(
  text: string,
  { start, end, spellings }: Place<Head>,
  taken: ReadonlySet<number>,
): Shape | null {
  // "James Bond van Zeeland" is a person.
  if (
    text.startsWith('Bond ', start) &&
    /\p{Lu}\p{Ll}*[^e]\s$/u.test(text.slice(Math.max(0, start - 20), start))
  )
    return null
  if (
    spellings[0]?.follow === 'articled' &&
    !/(?<!\p{L})de\s$/u.test(text.slice(Math.max(0, start - 4), start))
  )
    return null
  const last = Math.max(...spellings.map((one) => nameEnd(text, end, one.follow, taken)))
  const first = start - (adjectives.exec(text.slice(Math.max(0, start - 60), start))?.[0].length ?? 0)
  const name = oneLine(text.slice(first, last))
  return last > end && !ofHouse.test(name) ? { start: first, end: last, name } : null
}

const compounds = trigger(
  'federatie',
  'genootschap',
  'vereniging',
  'maatschappij',
  'laboratorium',
  'instituut',
  'corporatie',
)
/** "⟨Zeeuwse⟩ Milieufederatie", "⟨Waterloopkundig⟩ Laboratorium": with a capital it is part of the name. */
const adjective =
  /(?<![\p{L}-])(?:(?:Koninklijke|Nederlandse|Algemene)\s)?(?:(?:Noord|Zuid|Oost|West)-)?\p{Lu}\p{Ll}{2,}(?:se|sche|isch|ische|ale|aal|ige|ke|dig)\s(?<noun>\p{Lu}\p{Ll}{2,20})?$/u
/** How far back such a name may begin, in UTF-16 code units. */
const compoundReach = 80

/** "de ⟨Zeeuwse Milieufederatie⟩": an adjective and a compound noun, both with capitals. In order. */
function compoundNames(text: string, taken: ReadonlySet<number>): readonly Shape[] {
  return placesOf(text, compounds).flatMap((place): readonly Shape[] => {
    const end = place + (/^\p{Ll}+/u.exec(text.slice(place, place + 16))?.[0].length ?? 0)
    if (!ofCompound.test(text.slice(place, end)) || text.charAt(end) === '-') return []
    const match = adjective.exec(text.slice(Math.max(0, place - compoundReach), place))
    if (match?.groups?.noun === undefined) return []
    const start = place - match[0].length
    for (let word = start; word < end; word++) if (taken.has(word)) return []
    return [{ start, end, name: oneLine(text.slice(start, end)) }]
  })
}
const ofCompound = /^(?:federatie|genootschap|vereniging|maatschappij|laboratorium|instituut|corporatie)$/

/** What each house of flats has. */
const ofHouse = /^Vereniging van (?:Eigenaren|Eigenaars|Huiseigenaren)$/

const wordsInFront =
  /(?<=(?<!\p{L})(?:[Dd]e|[Hh]et)\s)(?:\p{Lu}[\p{L}'’.-]{1,24}\s(?:(?:van|de|der|den|en(?!\s(?:de|het)\s)|&|ter|ten)\s){0,2}){1,5}$/u
const inFrontReach = 90
/** "de Nederlandse ⟨Vereniging⟩ voor …", "het Museum ⟨Zeedorp⟩": the name goes on behind. */
const behindIt = /^(?:-|\s(?:van|voor|der|tot|ter|inzake|&)\s|\s\p{Lu})/u
/** "de Nederlandse Federatie", "de Eerste Academie": nothing of a name. */
const noneOfName =
  /^(?:(?:Nederlandse?|Koninklijke?|Landelijke?|Algeme(?:en|ne)|Nationa(?:al|le)|Internationa(?:al|le)|Europe(?:es|se)|Regiona(?:al|le)|Russische|Eerste|Tweede|Derde|Centra(?:al|le)|Stedelijke?|Gemeentelijke?|Provincia(?:al|le)|Openbare|Digitale|Raad van)\s)+$/

/** "het Zeeuwse Instituut": one of a place. */
const ofSomePlace = /^\p{Lu}\p{Ll}+(?:se|sche)\s$/u

/** "de ⟨Anton Golfslag⟩ | Stichting": the words with capitals between an article and the noun. */
function nameInFront(text: string, start: number, end: number, taken: ReadonlySet<number>): Shape | null {
  if (behindIt.test(text.slice(end, end + 10))) return null
  const words = wordsInFront.exec(text.slice(Math.max(0, start - inFrontReach), start))?.[0]
  if (words === undefined || noneOfName.test(words) || words.includes('\n\n')) return null
  if (ofSomePlace.test(words)) return null
  const first = start - words.length
  for (let at = first; at < start; at++) if (taken.has(at)) return null
  return { start: first, end, name: oneLine(text.slice(first, end)) }
}

const behindNoun =
  / (?<name>\p{Lu}[\p{L}\d’'+-]*(?:(?: &| of| for)? \p{Lu}[\p{L}\d’'+-]*){0,4}|\p{Lu}&\p{Lu})(?![\p{L}\d])/uy

/** "de lobbyorganisatie ⟨Zee Nu⟩": the words with a capital right behind the noun, in its line and its cell, up to a known name. */
function nameBehind(text: string, end: number, taken: ReadonlySet<number>): Shape | null {
  const name = matchAt(behindNoun, text, end)?.groups?.name
  // "basisschool ⟨De Zeester⟩".
  const first = /^(?:(?:De|Het)\s)?\S+/.exec(name ?? '')?.[0].replace(/^(?:De|Het)\s/, '') ?? ''
  if (name === undefined || noPart.test(first)) return null
  const start = end + 1
  let stop = start + name.length
  for (let at = start; at < stop; at++) if (taken.has(at)) stop = at
  const kept = text
    .slice(start, stop)
    .trimEnd()
    .replace(/[’'-]s?$/u, '')
    .replace(/\s(?:&|of|for)$/, '')
  if (kept.length < 3 || isBareName(kept)) return null
  return { start, end: start + kept.length, name: oneLine(kept) }
}

/** What stands between the names of a list, in front of the space that the next one stands behind. */
const listed = /^(?:,|,?\s(?:en|of))(?=\s\p{Lu})/u
const mostListed = 12

/** "de stichtingen ⟨Zeezicht⟩ en ⟨Kustlijn⟩": of two or more in a list all, the known ones among them left out. */
function namesBehind(
  text: string,
  end: number,
  taken: ReadonlySet<number>,
  several: boolean,
): readonly Shape[] {
  const first = nameBehind(text, end, taken)
  if (!several) return first === null ? [] : [first]
  const found: Shape[] = []
  let at = end
  let count = 0
  for (; count < mostListed; count++) {
    const gap = count === 0 ? '' : listed.exec(text.slice(at, at + 8))?.[0]
    if (gap === undefined) break
    const start = at + gap.length
    const known = taken.has(start + 1) ? matchAt(behindNoun, text, start) : null
    const next = known === null ? nameBehind(text, start, taken) : null
    if (next !== null) found.push(next)
    else if (known === null) break
    at = next?.end ?? start + (known?.[0].length ?? 0)
  }
  // One name alone behind "organisaties" is what they are about: "organisaties Veilige Zee".
  return count > 1 ? found : []
}
