import { oneLine } from './letters.ts'
import type { Place } from './places.ts'
import type { Spelling } from './spelling.ts'

/** An organisation whose form alone says that it is one. */
export interface Shape {
  readonly start: number
  readonly end: number
  readonly name: string
}

/** A word that begins an organisation's name, or stands in it. */
export interface Head extends Spelling {
  readonly use: 'head'
  /** What must directly follow: a word with a capital, or a preposition first; in English also what stands before. */
  readonly follow: 'capital' | 'connective' | 'place' | 'english' | 'english-alone'
}

const head = (follow: Head['follow'], words: string): readonly Head[] =>
  words.split('|').map((text) => ({ text, policy: 'exact', use: 'head', follow }))

const dutchHeads: readonly Head[] = [
  ...head('connective', 'Stichting|Vereniging|Coöperatie|Hogeschool|Waarborgfonds|Federatie|Taskforce'),
  ...head(
    'capital',
    'Universiteit|Inspectie|Omgevingsdienst|Veiligheidsregio|Rechtbank|Gerechtshof|Autoriteit|Staatscommissie|Adviescollege|Adviesraad|Adviescommissie|Nationaal Fonds|Koninklijke Vereniging|Taskforce|Zorgkantoor|Regionale Ambulancevoorziening',
  ),
  ...head(
    'connective',
    'Adviesraad|Adviescommissie|Raad voor|Instituut voor|Nederlands Instituut voor|Fonds voor|Bureau voor|Universiteit van|Academie voor|Landelijk Bureau|Nationaal Instituut',
  ),
  ...head(
    'place',
    'Ambassade|Consulaat-Generaal|Ambassade in|Ambassade te|Nederlandse ambassade in|Nederlandse ambassade te|Consulaat-Generaal in',
  ),
]
const englishNouns =
  'Institute|University|Agency|Council|Committee|Commission|Centre|Center|Foundation|Organisation|Organization|Authority|Platform|Network|Association|Federation|Court|Board|Office|Society|Group|Alliance|Academy'
const englishHeads = englishNouns
  .split('|')
  .flatMap((noun) =>
    head('english', ['of', 'for', 'on', 'against'].map((word) => `${noun} ${word}`).join('|')),
  )
/** Every such word. */
export const heads: readonly Head[] = [
  ...dutchHeads,
  ...englishHeads,
  ...head('english-alone', 'University|Foundation'),
]

const capital = /^[\p{Lu}\d][\p{L}\d'’&-]*$/u
const before = /^(?:van|voor|de|het|der|den|tot|&|en|ter|in|op|tegen|inzake|’t)$/u
const between = /^(?:van|voor|de|het|der|&|en)$/u
/** Words with a capital that begin something else. */
const noPart =
  /^(?:De|Het|Een|Dit|Deze|Zij|Wij|Ik|Minister|Staatssecretaris|Ministerie|Kamer|Stichting|Vereniging|Universiteit|Raad|Inspectie|Vraag|Antwoord|Nr|Kamerstuk)$/
const mostWords = 9
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
  const found: Shape[] = []
  for (const { start, end, spellings: here } of places) {
    const follow = here[0]?.follow
    if (follow === 'english' || follow === 'english-alone') {
      const shape = englishName(text, start, end, follow)
      if (shape !== null) found.push(shape)
      continue
    }
    const last = Math.max(...here.map((one) => nameEnd(text, end, one.follow, taken)))
    const first = start - (adjectives.exec(text.slice(Math.max(0, start - 60), start))?.[0].length ?? 0)
    if (last > end) found.push({ start: first, end: last, name: oneLine(text.slice(first, last)) })
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end)
}

function nameEnd(text: string, from: number, follow: Head['follow'], taken: ReadonlySet<number>): number {
  let at = from
  let end = from
  let named = 0
  for (let count = 0; count < mostWords; count++) {
    const match = /^\s+([^\s,;:.()«»"“”?!/]+)/u.exec(text.slice(at, at + 60))
    const word = match?.[1]
    if (match === null || word === undefined || /\n\s*\n/.test(match[0])) break
    const start = at + match[0].length - word.length
    if (capital.test(word)) {
      const opens = named === 0 && follow === 'connective' && /^(?:De|Het)$/.test(word)
      if (opens) {
        at = start + word.length
        continue
      }
      if (noPart.test(word) || (named > 0 && taken.has(start))) break
      named++
      end = start + word.length
    } else {
      const allowed = named === 0 ? follow === 'connective' && before.test(word) : between.test(word)
      if (!allowed || follow === 'place') break
    }
    at = start + word.length
    if (follow === 'place' && named === 1) break
    if (/[,;:.()«»"“”?!/]/.test(text.charAt(at))) break
  }
  return named > 0 ? end : from
}

/** "Wuhan | Institute of | Virology", "Columbia | University |": the words around an English head noun. */
function englishName(text: string, start: number, end: number, follow: Head['follow']): Shape | null {
  const behind =
    /(?:\p{Lu}[\p{L}'’-]*\s+){0,6}$/u.exec(text.slice(Math.max(0, start - 140), start))?.[0] ?? ''
  const article =
    /^(?:(?:The|De|Het|In|Op|Ook|Zo|Voor|Door|Een|Van|Bij|En|Is|Dit|Zie)\s+)+/.exec(behind)?.[0].length ?? 0
  const first = start - behind.length + article
  if (/\n\s*\n/.test(text.slice(first, start))) return null
  if (follow === 'english-alone')
    return first < start ? { start: first, end, name: oneLine(text.slice(first, end)) } : null
  const ahead =
    /^\s+(?:the\s+)?\p{Lu}[\p{L}'’-]*(?:\s+(?:(?:and|of|for|on|the|&|in)\s+){0,2}\p{Lu}[\p{L}'’-]*){0,6}/u
  const rest = ahead.exec(text.slice(end, end + 140))?.[0]
  if (rest === undefined || /\n\s*\n/.test(rest)) return null
  return { start: first, end: end + rest.length, name: oneLine(text.slice(first, end + rest.length)) }
}
