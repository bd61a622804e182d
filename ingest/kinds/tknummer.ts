import { questionsId } from '../../graph/ids.ts'
import type { Kind } from '../kind.ts'
import { matchesAt } from '../matches.ts'
import { placesOf } from '../pass/pass.ts'
import { numbers } from '../pass/trigger.ts'
import { codeAt, isBlank, isDigit } from '../read/characters.ts'
import { resolved } from './resolution.ts'

/** Digits are parted only where nothing else is: in "2023 D66 150" a party is named. */
const form = /(20\s?\d{2})(?:(?:,\s|\s)?([DZdz])\s?(\d{5})|([DZ])(\d{3}\s\d{2}|\d{2}\s\d{3}))(?![\d&])/y

/**
 * A glued footnote mark may stand in front; a phone or account number has more digits around it, a session two years,
 * and what stands behind `id=` is a piece of an address. A word may be glued in front, and a sentence behind, a single
 * capital may not.
 */
const stands = (text: string, at: number, end: number): boolean =>
  (apart(text, at) || (isDigit(text.charCodeAt(at - 1)) && apart(text, at - 1))) &&
  !/^\p{Lu}(?!\p{Ll})/u.test(text.slice(end, end + 2))

const apart = (text: string, at: number): boolean =>
  !/(?:\p{Lu}|(?<!\p{Ll})\p{L}|=|\d[\d–-])$/u.test(text.slice(Math.max(0, at - 2), at))

/** Numbers that begin with a year, alone or behind one digit. */
function candidates(text: string): readonly number[] {
  const found: number[] = []
  for (const place of placesOf(text, numbers)) {
    const at = text.charAt(place) === '2' ? place : place + 1
    const year = mayBeYear(text, at) ? at : mayBeYear(text, place + 1) ? place + 1 : -1
    if (year >= 0) found.push(year)
  }
  return found
}

const mayBeYear = (text: string, at: number): boolean => text.startsWith('20', at) && hasLetter(text, at + 2)

/** Whether a letter may follow a year, of which two digits are read. */
function hasLetter(text: string, at: number): boolean {
  let next = at + (isBlank(codeAt(text, at)) ? 3 : 2)
  if (text.charAt(next) === ',') next++
  if (isBlank(codeAt(text, next))) next++
  const letter = codeAt(text, next) | 32
  return letter === 100 || letter === 122
}

/** A number of the Tweede Kamer's own registry: `2024Z18892` (a matter), `2021D12345` (a document). */
export const tknummer: Kind = {
  kind: 'tknummer',
  find: ({ text }) =>
    matchesAt(form, text, candidates(text))
      .filter(({ index, 0: whole }) => stands(text, index, index + whole.length))
      .map(({ index, 0: whole }) => ({
        start: index,
        end: index + whole.length,
        kind: 'tknummer',
        rule: 'tknummer/number',
        confidence: 0.97,
        names: [{ said: { nummer: whole.replace(/[\s,]/g, '').toUpperCase() } }],
      })),
  resolve: ({ said }, { start, end, rule, confidence }, { document }) => {
    const { nummer = '' } = said
    const own = document.identity.id
    if (questionsId(nummer) === own) return { ...resolved(own, rule, confidence), flags: ['self'] }
    const found = resolved(nummer, rule, confidence)
    return isHead(document.text, start, end) ? { ...found, flags: ['self'] } : found
  },
}

/** Within so much of a paper its head tells its own number, in UTF-16 code units. */
const longestHead = 600
/** "Kamervraag ⟨2098Z12345⟩", the first words of a site's copy. */
const aboveAll = /^\s*Kamervraag\s$/
/** "⟨2098D12345⟩ INBRENG VERSLAG": a paper that is not typeset yet, above its sort. */
const sort = /^\s\p{Lu}{4}/u
/** "Nummer: ⟨2098D12345⟩, datum: 2098-05-03", where sites tell of their copy. */
const told = /(?<!\p{L})Nummer:\s$/u
const toldOn = /^,\sdatum:\s\d/

/** Whether a number is the one that a paper bears itself, at its head. */
function isHead(text: string, start: number, end: number): boolean {
  if (start > longestHead) return false
  const [before, behind] = [text.slice(0, start), text.slice(end, end + 16)]
  return (
    (told.test(before) && toldOn.test(behind)) ||
    aboveAll.test(before) ||
    ((start === 0 || before.endsWith('\n')) && sort.test(behind))
  )
}
