import type { Beginnings } from '../pass/beginnings.ts'
import { isLower } from '../read/characters.ts'
import { Cues } from './cues.ts'
import type { Hit } from './hit.ts'
import { isCapitalAt } from './letters.ts'
import type { Person } from './person.ts'
import { scan } from './scan.ts'
import type { Spelling } from './spelling.ts'
import { compile } from './trie.ts'

interface Known extends Spelling {
  readonly family: string
}

/** Family names that are also ordinary words: at the beginning of a sentence they name nobody. */
const sentenceStart = /(?:^|[.!?:•]\s+|\n\s*[-–•]?\s*|["«“]\s*)$/

/** A person named by title somewhere in the text is named again by the bare name; in order. */
export function findAgain(text: string, persons: readonly Person[], beginnings: Beginnings): readonly Hit[] {
  const families = new Set(persons.map((person) => person.family))
  const known = [...families].filter((family) => family.length >= 4).flatMap(spellingsOf)
  if (known.length === 0) return []
  const words = new Cues(text, beginnings)
  const hits: Hit[] = []
  const visit = (start: number, end: number, here: readonly Known[]): void => {
    const family = here[0]?.family
    if (family === undefined || !isCapitalAt(text, start)) return
    if (beginsSentence(text, start) && isOrdinary(words, family) && !speaks(text, end)) return
    hits.push({
      start,
      end,
      kind: 'persoon',
      id: family,
      rule: 'again',
      confidence: 0.8,
      others: [],
      reason: 'Named with a title elsewhere in the document.',
    })
  }
  scan(text, compile(known), visit, beginnings)
  return hits
}

/** "Smit benadrukte dat": what only a person does, so that a short name at the beginning of a sentence is one. */
const speaks = (text: string, end: number): boolean => verb.test(text.slice(end, end + 16))

const verb =
  /^\s(?:zegt|zei|vindt|vond|wil|wilde|benadrukte?|noemde|noemt|vraagt|vroeg|schrijft|schreef|denkt|hoopt|reageerde|reageert|antwoordde|erkent|erkende|wijst|wees|belooft|beloofde|verwacht|betoogt|betoogde|meent|stelde|weet|wist|ziet|zag|sprak|gaf|liet|laat|roept|riep|besloot|besluit)\s/

function beginsSentence(text: string, start: number): boolean {
  const front = text.charCodeAt(start - 2)
  // A letter and one space in front are common, and tell that it does not.
  if (text.charCodeAt(start - 1) === 32 && (isLower(front) || front === 44)) return false
  return sentenceStart.test(text.slice(Math.max(0, start - 6), start))
}

function spellingsOf(family: string): readonly Known[] {
  return [{ text: family, policy: 'exact', family }]
}

const isOrdinary = (words: Cues, family: string): boolean =>
  family.length < 6 || words.small(family.toLowerCase(), ' ,')
