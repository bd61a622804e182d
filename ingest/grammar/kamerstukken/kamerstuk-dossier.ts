import { matchAt } from '../../matches.ts'

const toevoeging =
  /(?:[ .-]?\((?:[Hh]oofdstuk\s)?(?<bracketed>[IVX]{1,6}[A-E]?)\)|(?:[ .-]?|,?\s(?:[Hh](?:oofdstuk|fd?st\.)|H\.)\s|,\s(?=(?!II,)[IVX]{2,6}[A-E]?,\snrs?\.\s?\d)|(?<=(?:00|[05]),?),\s(?=[IVX]{2,6}[A-E]?,\s(?:nrs?\.\s?)?\d|[IVX],\snrs?\.\s?\d))(?<roman>[IVX]{1,6}[A-E]?)|[ .-]?(?<letter>[A-Z]))(?!(?!nrs?[. ])[\p{L}\d])/uy
/** Only this dossier, the councils of the European Union, has toevoegingen in digits. */
export const councils = '21501'
const council = /(?:\s?[-–/]\s?(?=\d\d)|\.(?=\d\d,?\snr)|[\s0]?(?=\d\d(?:,?\snr|-\d)))(?<digits>\d{2})(?!\d)/y
/** Another dossier with a series in digits, known by the number that follows: `99501-02-3021`. */
const series = /[-–](?<digits>\d{2})(?=[-–]\d{1,4}(?![\d-])|,?\snrs?\.)/y
const rijkswet = /(?:,?\s?-?|\s?\/\s?)\(?R[\s-]?\d{3,4}\)?/y

/** "29 762 e.a., D": the paper is of other dossiers as well; "99 839 (2098–2099), nr. 12": its session. */
const others =
  /\s\((?:vergaderjaar\s)?(?:19|20)\d\d[-–/](?:(?:19|20)\d\d|\d\d)\)(?=,?\snrs?\.?\s?\d)|\s(?:e\.a\.|c\.a\.)(?=,?\s(?:[Nn]r|[A-Z]{1,3}(?![\p{L}\d])|\d))/uy

/** What stands right behind a dossier's digits: its toevoeging, and the number of a Rijkswet. */
export interface Behind {
  readonly toevoeging: string | null
  /** What joins the toevoeging to its dossier. */
  readonly join: string
  /** A single letter may be a toevoeging or, when nothing follows, an ondernummer. */
  readonly letter: boolean
  /** Where the dossier's digits end. */
  readonly digits: number
  /** Behind the toevoeging and the Rijkswet number. */
  readonly end: number
}

/** Reads a toevoeging behind a dossier's digits, which end at an offset. */
export function readDossier(text: string, digits: number, dossier: string): Behind {
  const join = text.charAt(digits)
  const groups =
    matchAt(dossier === councils ? council : toevoeging, text, digits) ??
    (join === '-' || join === '–' ? matchAt(series, text, digits) : null)
  const { bracketed, roman, letter, digits: two } = groups?.groups ?? {}
  const value = bracketed ?? roman ?? letter ?? two ?? null
  const end = digits + (groups?.[0].length ?? 0)
  const ofKingdom = text.slice(end, end + 5).includes('R') && matchAt(rijkswet, text, end) !== null
  const known = ofKingdom ? rijkswet.lastIndex : end
  const behind = matchAt(others, text, known) === null ? known : others.lastIndex
  // "99 319 (R 1985)" and "99 319 R1985": the R is no toevoeging.
  if (letter === 'R' && matchAt(rijkswet, text, digits) !== null)
    return { toevoeging: null, join: '', letter: false, digits, end: rijkswet.lastIndex }
  return { toevoeging: value, join, letter: letter !== undefined, digits, end: behind }
}
