import { isLower, isUpper } from '../read/characters.ts'
import { namen } from './data.ts'

const begins = namen.gluedBehind.filter((word) => word !== 'De').join('|')
/** "De" begins a second name as well: "Zandstra⟨De⟩ Golf". */
const article = String.raw`De(?=\s(?:\p{Ll}|Eerste|Kamer|Minister|Motie|Regering|Staatssecretaris|Tweede))`
const glued = new RegExp(String.raw`(?<=\p{Ll}{3})(?:${begins}|${article})(?!\p{L})`, 'u')
/** How much behind a word is looked at, in UTF-16 code units. */
const reach = 18

/**
 * How much of a word that may be a name is one, in UTF-16 code units, where a table that lost its cells glued the next one to it:
 * "⟨Zandstra⟩Zie brief", "⟨Zandstra⟩De minister". All of any other word.
 */
export function lengthInCell(text: string, start: number, length: number): number {
  if (!hasInnerCapital(text, start, length)) return length
  return Math.min(length, glued.exec(text.slice(start, start + length + reach))?.index ?? length)
}

function hasInnerCapital(text: string, start: number, length: number): boolean {
  for (let at = start + 3; at < start + length; at++)
    if (isUpper(text.charCodeAt(at)) && isLower(text.charCodeAt(at - 1))) return true
  return false
}
