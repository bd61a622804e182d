import type { Span } from '../document.ts'
import { isBlank, untabled } from '../read/characters.ts'
import { namen } from './data.ts'
import { composed } from './letters.ts'
import { type Word, wordsFrom } from './name-words.ts'

/** One person's name as printed, and the family name it is known by. */
export interface PersonName extends Span {
  /** Span of the family name. */
  /** Family name, its first particle with a capital: `Van der Staaij`. */
  readonly family: string
  /** End of all that was read, a party in brackets and "c.s." left out. */
  readonly after: number
}

/** Family names of several words, as printed in the Kamers. */
const doubled: ReadonlySet<string> = new Set(namen.doubleFamilies)

/**
 * Reads one person's name at `at`: initials, first name, particles, family name. `heading`: all in capitals
 * ("VAN DER STAAIJ"). Null where no name stands.
 */
export function readPersonName(text: string, at: number, heading = false): PersonName | null {
  const words = wordsFrom(text, at, heading)
  const lastCapital = words.findLastIndex((w) => w.sort === 'name')
  if (lastCapital < 0) return null
  const chosen = words.slice(0, lastCapital + 1)
  const name = chosen.slice(0, endOfName(chosen, heading))
  const family = familyOf(name, heading)
  const first = family[0]
  const last = family.at(-1)
  if (first === undefined || last === undefined || last.text.length < 2) return null
  const own = printed(family.map((w) => w.text).join(' '), heading)
  const second = heading ? null : secondHalf(text, last.end)
  const end = second?.end ?? last.end
  return { start: first.start, end, family: second === null ? own : `${own}-${second.family}`, after: end }
}

/** "Smit ⟨– van de Zandplaat⟩ (": the second half of a double name behind a dash with spaces. */
function secondHalf(text: string, from: number): PersonName | null {
  if (!isBlank(text.charCodeAt(from)) || !'–-'.includes(text.charAt(from + 1))) return null
  const dash = /^\s[–-]\s(?=(?:van|ter|ten)\s)/.exec(text.slice(from, from + 8))
  if (dash === null) return null
  const second = readPersonName(text, from + dash[0].length)
  return second !== null && /^\s?[(:,]/.test(text.slice(second.end, second.end + 2)) ? second : null
}

/** A name with a particle ends at its first capitalised word after it (or at a known double name). */
function endOfName(words: readonly Word[], heading: boolean): number {
  const from = words.findIndex((w, index) => w.sort === 'particle' && (index > 0 || words.length > 1))
  if (from < 0) return heading ? words.length : Math.min(words.length, words.length > 3 ? 1 : words.length)
  const stop = words.findIndex(
    (w, index) => index > from && w.sort !== 'particle' && !(halved.test(w.text) && index + 1 < words.length),
  )
  if (stop < 0) return words.length
  const pair = `${words[stop]?.text} ${words[stop + 1]?.text}`
  return stop + (doubled.has(pair) ? 2 : 1)
}

function familyOf(words: readonly Word[], heading: boolean): readonly Word[] {
  const joined = words.findIndex((w) => w.text.includes('-') && halved.test(w.text))
  if (joined >= 0) return words.slice(afterNames(words, joined))
  const from = words.findIndex((w) => w.sort === 'particle')
  if (from >= 0 && from < words.length - 1) {
    const whole = words.slice(Math.max(0, from - 1))
    return doubled.has(whole.map((w) => w.text).join(' ')) ? whole : words.slice(from)
  }
  const named = words.filter((w) => w.sort === 'name' || w.sort === 'particle')
  const pair = named.slice(-2)
  const text = pair.map(({ text: one }) => (heading ? capitalise(one) : one)).join(' ')
  // "González Pérez": a Spanish father's and mother's name.
  const double =
    doubled.has(text) || (text.endsWith('ez') && /^\p{Lu}\p{Ll}+ez\s\p{Lu}\p{Ll}+ez$/u.test(text))
  return pair.length === 2 && double ? pair : named.slice(-1)
}

/** "Veldhoven-van der Meer": the half of a double name in front of a particle. */
const halved = /-(?:van|de|den|der)$/i

/** Where the particles that lead up to a word begin: "⟨van⟩ Duinen-van der Zee". */
function afterNames(words: readonly Word[], at: number): number {
  let from = at
  while (words[from - 1]?.sort === 'particle') from--
  return from
}

/** `"SLOT"` → `Slot`. */
const capitalise = (text: string): string => text.charAt(0) + text.slice(1).toLowerCase()

function printed(family: string, heading: boolean): string {
  const name = heading ? fromHeading(family) : family
  const apart = !'VDT'.includes(name.charAt(0))
    ? name
    : name.replace(/^(Van|De|Den|Der|Ten|Ter)(?=\p{Lu})/u, '$1 ')
  return composed(apart.charAt(0).toUpperCase() + apart.slice(1))
}

/** `"VAN DER ZEE"` → `Van der Zee`. */
function fromHeading(family: string): string {
  const small = family.toLowerCase()
  const plain = small.charCodeAt(0) < untabled && !/[\s-]/.test(small)
  return plain
    ? small.charAt(0).toUpperCase() + small.slice(1)
    : small.replace(/(^|[\s-])(\p{L})/gu, capitalised)
}

const capitalised = (_: string, gap: string, letter: string, at: number, whole: string): string => {
  const rest = whole.slice(at + gap.length)
  const small = at > 0 && /^(?:van|de|den|der|ten|ter|te|op|in)\b(?![-])/.test(rest)
  return gap + (small && gap !== '-' ? letter : letter.toUpperCase())
}
