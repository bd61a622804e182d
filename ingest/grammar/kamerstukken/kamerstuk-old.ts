import { matchAt } from '../../matches.ts'
import { phraseEnd } from '../phrase-end.ts'
import type { Behind } from './kamerstuk-dossier.ts'
import type { Draft, KamerstukHit } from './kamerstuk-hit.ts'
import type { Left } from './kamerstuk-left.ts'
import { readNumbers } from './kamerstuk-numbers.ts'

/** Dossiers had four digits up to this session; bills kept theirs for some years. */
const lastOld = '1971-1972'
const digits =
  /(?<=[\d)][\s,;:-]{1,3}|\d,)(?!19[4-7]\d)\d{4}(?![\d/]|\s?[-–—/]\s?\d|[ .]\d{3}|,\d{1,3}(?!\d))/y

const ends = new RegExp(String.raw`${phraseEnd}|,\s(?:nr|blz|pp?\.)|\sen\s`, 'uy')

/** Four digits behind a session or another number: "Kamerstukken II 1964/65, ⟨7877⟩", or undefined. */
export const oldAt = (text: string, start: number): string | undefined => matchAt(digits, text, start)?.[0]

/**
 * A dossier of four digits without "nr." behind it: only behind a label with an old session, or behind such another one.
 * A bare number behind it has fewer digits, for no dossier held a thousand papers then.
 */
export function readOld(
  text: string,
  start: number,
  { end }: Behind,
  { vergaderjaar, kamer, ...base }: Pick<KamerstukHit, 'start' | 'vergaderjaar' | 'kamer' | 'dossier'>,
  { label }: Left,
): KamerstukHit | null {
  if (label !== 'strong' && label !== 'list') return null
  if (vergaderjaar === null || vergaderjaar > lastOld) return null
  const hit: Draft = { ...base, vergaderjaar, kamer, toevoeging: null, was: null, shared: [] }
  const list = readNumbers(text, end, { bare: true, eerste: false, thousands: false, cited: true })
  if (list?.numbers.every((number) => /^\d{1,3}[a-z]?$/.test(number)))
    return { ...hit, end: list.end, ondernummers: list.numbers, was: list.was, form: 'label' }
  // What a list goes on with may be an amount: "7877, nr. 3, 5000 gulden".
  if (label === 'list' && matchAt(ends, text, start + 4) === null) return null
  return { ...hit, end: start + 4, ondernummers: [], form: 'label' }
}
