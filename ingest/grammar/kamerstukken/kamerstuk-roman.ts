import type { Span } from '../../document.ts'
import { matchAt } from '../../matches.ts'
import { placesOf } from '../../pass/pass.ts'
import { trigger } from '../../pass/trigger.ts'
import { isSession, readSessionYear, sessionYear } from '../session-year.ts'
import type { KamerstukHit } from './kamerstuk-hit.ts'

/** The number of a dossier of the Eerste Kamer itself, as a pattern with the flag u. */
export const roman = '(?=[CL]|[IVX]{2})C{0,3}(?:X[CL]|L?X{0,3})(?:I[XV]|V?I{0,3})(?![\\p{L}\\d])'
const letters = '[A-Z]{1,2}(?![\\p{L}\\d])'
const cited = new RegExp(
  String.raw`(?<label>Kamerstuk(?:ken)?|EK)(?:(?:,?\s(?<chamber>I|EK))(?=[\s,]))?(?:,?\s(?<year>${sessionYear})(?=,|\s\p{Lu}))?,?\s(?<dossier>${roman})(?:(?:,\s?(?:nrs?\.?\s|letters?\s)?|-|,?\snrs?\.?\s)(?<list>${letters}(?:(?:,|\sen)\s${letters}){0,10}))?`,
  'uy',
)
const labels = trigger('Kamerstuk', 'EK I', 'EK C', 'EK L', 'EK X', 'EK 2', 'EK, ')
/** Chapters of budgets bear the numbers to XXIII too: without chamber and session only what is past them is a dossier. */
const pastChapters = /^(?:C|L|XL|XXX)[IVXLC]/

/** Past CC there is none yet, and "(CCC, B)" are ratings. */
const byLetter = new RegExp(
  String.raw`(?<![\p{L}\d-]|(?:[Aa]rtikel(?:en)?|[Aa]rt\.|[Hh]oofdstuk|[Tt]itel|[Dd]eel|[Bb]oek|[Pp]aragraaf|[Bb]ijlage|[Oo]nderdeel)\s)(?!CC)${roman}$`,
  'u',
)
const lettersBehind = new RegExp(
  String.raw`,\sletters?\s(?<list>${letters}(?:(?:,|\sen)\s${letters}){0,10})`,
  'uy',
)
/** In brackets and with three letters at least: "(XL, M)" are sizes. */
const inBracket = new RegExp(
  String.raw`\((?<dossier>(?!CC)[IVXLC]{3,12}(?=,)),\s(?:nrs?\.\s)?(?<list>${letters}(?:(?:,|\sen)\s${letters}){0,10})(?:,?\s(?:pp?|blz)\.\s?\d{1,4}(?:\s?[-–]\s?\d{1,4})?)?(?=[);])`,
  'uy',
)
const letterFollows = trigger(', letter')
const bracketOpens = trigger('(CL', '(CX', '(CI', '(CV', '(LX', '(LI', '(LV', '(XL', '(XXX')
/** Longest number of a dossier, with a word in front of it, in UTF-16 code units. */
const longestFront = 24

/**
 * Papers of the Eerste Kamer in its own dossiers, which bear Roman numbers: "Kamerstukken I 2015/16, CXIX, A", "EK CXXIV, B", and
 * without a label "CLVI, letter E", "(CLVI, E)". Linear. Source: the ids of officielebekendmakingen.nl.
 */
export function scanRoman(text: string): readonly KamerstukHit[] {
  const whole = labelled(text)
  const ends = new Set(whole.map(({ end }) => end))
  return [...whole, ...unlabelled(text).filter(({ end }) => !ends.has(end))]
}

/** "CLVI, letters A en B", "(CLVI, E)". */
const unlabelled = (text: string): readonly KamerstukHit[] => [
  ...placesOf(text, letterFollows).flatMap((place) => {
    const list = matchAt(lettersBehind, text, place)?.groups?.list
    const end = lettersBehind.lastIndex
    const before = text.slice(Math.max(0, place - longestFront), place)
    const dossier = byLetter.exec(before)?.[0]
    const front = before.slice(0, before.length - (dossier?.length ?? 0))
    return list === undefined ||
      dossier === undefined ||
      !pastChapters.test(dossier) ||
      bookBefore.test(front)
      ? []
      : [papersOf(dossier, list, { start: place - dossier.length, end })]
  }),
  ...placesOf(text, bracketOpens).flatMap((place) => {
    const { dossier, list } = matchAt(inBracket, text, place)?.groups ?? {}
    return dossier === undefined ||
      list === undefined ||
      !isRoman.test(dossier) ||
      !pastChapters.test(dossier) ||
      (dossier.length < 4 && !speaksOfPaper(text, place))
      ? []
      : [papersOf(dossier, list, { start: place + 1, end: inBracket.lastIndex })]
  }),
]

/** "Psalm ⟨CXIX, letter A⟩", "Canto ⟨XXXIV⟩": a piece of a book. */
const bookBefore =
  /(?<!\p{L})(?:psalm(?:en)?|lied|gezang|canto|kolom|tabel|bundel|katern|akte|sonnet|vers|opus|stelling|figuur)\s$/iu
/** What three letters need, which abbreviate much else ("CLI"): that a paper is spoken of in the sentence. */
const paperBefore =
  /(?<!\p{L})(?:motie|amendement|brief|nota|verslag|rapport|memorie|stuk|kamerstuk|nadere|Kamer|EK)(?:s|en)?(?!\p{L})[^.;()\n]{0,100}\($/iu
const speaksOfPaper = (text: string, place: number): boolean =>
  paperBefore.test(text.slice(Math.max(0, place - 110), place + 1))

const isRoman = new RegExp(`^${roman}$`, 'u')

const papersOf = (
  dossier: string,
  list: string | undefined,
  span: Span,
  form: KamerstukHit['form'] = 'nr',
): KamerstukHit => ({
  ...span,
  dossier,
  toevoeging: null,
  ondernummers: list?.match(/[A-Z]{1,2}/g) ?? [],
  vergaderjaar: null,
  kamer: 'eerste',
  was: null,
  form,
  shared: [],
})

const labelled = (text: string): readonly KamerstukHit[] =>
  placesOf(text, labels).flatMap((start) => {
    if (/\p{L}/u.test(text.charAt(start - 1))) return []
    const groups = matchAt(cited, text, start)?.groups
    const { label, chamber, year, dossier, list } = groups ?? {}
    if (dossier === undefined || (year !== undefined && !isSession(year))) return []
    const senate = label === 'EK' || chamber !== undefined
    if (!(senate && year !== undefined) && !(pastChapters.test(dossier) && (senate || list !== undefined)))
      return []
    return {
      ...papersOf(dossier, list, { start, end: cited.lastIndex }, 'label'),
      vergaderjaar: year === undefined ? null : (readSessionYear(year)?.join('-') ?? null),
    }
  })
