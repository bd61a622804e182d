import { matchAt } from '../../matches.ts'
import { placesOf } from '../../pass/pass.ts'
import { trigger } from '../../pass/trigger.ts'
import { isSession, readSessionYear, sessionYear } from '../session-year.ts'
import type { KamerstukHit } from './kamerstuk-hit.ts'

/** The number of a dossier of the Eerste Kamer itself, as a pattern with the flag u. */
export const roman = '(?=[CL]|[IVX]{2})C{0,3}(?:X[CL]|L?X{0,3})(?:I[XV]|V?I{0,3})(?![\\p{L}\\d])'
const letters = '[A-Z]{1,2}(?![\\p{L}\\d])'
const cited = new RegExp(
  String.raw`(?<label>Kamerstuk(?:ken)?|EK)(?:(?:,?\s(?<chamber>I|EK))(?=[\s,]))?(?:,?\s(?<year>${sessionYear})(?=,|\s\p{Lu}))?,?\s(?<dossier>${roman})(?:(?:,\s?(?:nrs?\.?\s)?|-|,?\snrs?\.?\s)(?<list>${letters}(?:(?:,|\sen)\s${letters}){0,10}))?`,
  'uy',
)
const labels = trigger('Kamerstuk', 'EK I', 'EK C', 'EK L', 'EK X', 'EK 2', 'EK, ')
/** Chapters of budgets bear the numbers to XXIII too: without chamber and session only what is past them is a dossier. */
const pastChapters = /^(?:C|L|XL|XXX)[IVXLC]/

/**
 * Papers of the Eerste Kamer in its own dossiers, which bear Roman numbers: "Kamerstukken I 2015/16, CXIX, A", "EK CXXIV, B". Linear.
 * Source: the ids of officielebekendmakingen.nl.
 */
export const scanRoman = (text: string): readonly KamerstukHit[] =>
  placesOf(text, labels).flatMap((start) => {
    if (/\p{L}/u.test(text.charAt(start - 1))) return []
    const groups = matchAt(cited, text, start)?.groups
    const { label, chamber, year, dossier, list } = groups ?? {}
    if (dossier === undefined || (year !== undefined && !isSession(year))) return []
    const senate = label === 'EK' || chamber !== undefined
    if (!(senate && year !== undefined) && !(pastChapters.test(dossier) && (senate || list !== undefined)))
      return []
    return {
      start,
      end: cited.lastIndex,
      dossier,
      toevoeging: null,
      ondernummers: list?.match(/[A-Z]{1,2}/g) ?? [],
      vergaderjaar: year === undefined ? null : (readSessionYear(year)?.join('-') ?? null),
      kamer: 'eerste',
      was: null,
      form: 'label',
      shared: [],
    }
  })
