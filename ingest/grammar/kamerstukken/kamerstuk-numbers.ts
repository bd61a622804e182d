import { matchAt } from '../../matches.ts'
import { monthName } from '../../months.ts'
import { phraseEnd, sentenceGoesOn } from '../phrase-end.ts'

/** The numbers behind a dossier: `, nr. 24`, `nrs. 4–6`, `-20-2128`, `, C`, `(112, 112a)`, with their pages. */
export interface Numbers {
  /** In order, ranges spelt out. */
  readonly numbers: readonly string[]
  /** Behind the last of them, pages included. */
  readonly end: number
  /** The number that the paper had before: "nr. 26, was nr. 19". */
  readonly was: string | null
  readonly form: 'nr' | 'bare' | 'dashes'
}

const opening =
  /(?!\n\n)(?:\s{0,2}(?:[,/|–-]|;(?=\s{0,2}[Nn]rs?[.\s])|\.(?=\s?nr))?(?:\s{0,2}|[ \u00a0]{3,4})\(?(?<nr>(?:(?:stuk(?:ken)?|onder|volg|brief|moties?|amendement(?:en)?|verslag|nota)\s?)?(?:[Nn]rs?(?:\s?[.,:]){0,2}|n\sr\.|NRS?\.?|[Nn]os?\.|rir\.|[Nn]ummers?)|stuk(?:ken)?(?=\s\d)|[Ll]etters?(?=\s[A-Z]))\s{0,2}|\s?,\s{0,2})(?=h?\d|[A-Z]{1,3}(?![\p{L}\d]))/uy
/** The H of "nr. 9H" says that it is a reprint; the number is the paper's. */
const item =
  /(?:\d{1,4}(?=H(?![\p{L}\d]))|(?:h?\d{1,4}(?!(?:en|de|is|in|te|op|om|of|er)(?!\p{L}))[a-z]{0,2}|[A-Z]{1,3})(?![\p{L}\d]|-(?![A-Z](?![\p{L}\d-]))\p{L}))/uy
const range =
  /\s?(?:–|—|-|t\s?\/\s?m|T\/M|tot(?:\s+en\s+met)?|TOT\sEN\sMET)\s?(?:nr\.?\s?|nummer\s)?(?=\d|[A-Z](?![\p{L}\d]))/uy
const also =
  /\s?(?:(?:,|;)?\s?(?:en|EN|of|alsmede|resp\.|respectievelijk|&|\+)(?:\s|(?=\d))(?:nrs?\.?\s?|NRS?\.?\s?|nummers?\s|letters?\s)?|[,;]\s?nrs?\.?\s?|,\s?|\/(?=\d{1,4}(?!\d)))(?=h?\d|[A-Z]{1,2}(?![\p{L}\d]))/uy
const page =
  /[,;]?\s?\(?(?:(?:pp?|blz|bladz|pag)(?:\.|(?=\s?\d))|bladzijden?|pagina['’]?s?)\s?\d{1,4}(?![\d\p{L}])(?:\s?(?:[-–—]|t\/m|tot\sen\smet)\s?\d{1,4}(?!\d))?(?:(?:,|\sen|,?\sresp\.)\s?(?:(?:pp?|blz|pag)\.\s?)?\d{1,4}(?![\d\p{L}]|[ .\u00a0]\d{3}|,\s?\d{3},)(?:\s?[-–—]\s?\d{1,4}(?!\d))?){0,8}/uy
/** What a number is called, between it and its page or the next: "nr. 3 (MvT), p. 4; nr. 5 (NV II)". */
const gloss = /\s?\([\p{L}. ]{2,24}\)(?=[,;]?\s(?:(?:en\s)?nrs?\.?\s?\d|(?:pp?|blz)\.\s?\d))/uy
const more =
  /(?:,?\s(?:herdruk|gewijzigd))?\s?(?:[,;]\s?(?:en\s)?|en\s)(?:(?:MvT|MvA|NvW|NnavV|NnaV|NV|VV|EV|VS)(?:\sI{1,2})?,\s)?nrs?\.?\s?(?=h?\d|[A-Z]{1,3}(?![\p{L}\d]))|;\s(?=[A-Z]{1,2},\s(?:pp?|blz)\.\s?\d)/uy
const was =
  /\s?[,;]?\s?\(?(?:was|voorheen)\s(?:(?:nrs?\.?\s?)?(?<number>\d{1,4}[a-z]?)|letters?\s(?<letter>[A-Z]{1,3}))(?![\p{L}\d])/uy
const inverted = /\s?\(\s?\d{2}[ .]?\d{3}(?!\d|,?\snrs?\.|\s\p{Ll})/uy
const closed = new RegExp(String.raw`${phraseEnd}|\s(?:pp?|blz|pag|en|of|bl|[Hh]erdruk)(?:[.\s)]|$)`, 'uy')

/** Whether the phrase ends with the number that ends here, or goes on with its page or another number. */
export const closes = (text: string, end: number): boolean => matchAt(closed, text, end) !== null

/** What may be read: a bare comma opens a number only behind a label; letters are common in the Eerste Kamer. */
export interface Licence {
  readonly bare: boolean
  readonly eerste: boolean
  /** 2021 may be a number: the dossier has papers by the thousand, or the year stands in front. */
  readonly thousands: boolean
  /** Label and session stand in front: what follows is the number, however the sentence goes on. */
  readonly cited?: boolean
}

/** "Kamerstukken II 2098/99, 99 352, ⟨19, 20 en 22⟩." */
const bareList = /\d{1,4}(?:,\s\d{1,4}){1,8}\sen\s\d{1,4}(?=\s?(?:[);]|\.(?!\d)|\n|$))/y

/** Reads the numbers at an offset right behind the dossier, or null. */
export function readNumbers(text: string, offset: number, licence: Licence): Numbers | null {
  const open = matchAt(opening, text, offset)
  if (open === null) return null
  const nr = open.groups?.nr
  // Cells of a table may hold anything.
  if (open[0].includes('|') && !licence.bare) return null
  if (nr === undefined && !licence.bare && !paged(text, offset + open[0].length)) return null
  const begin = offset + open[0].length
  const first = itemAt(text, begin, nr !== undefined)
  if (first === undefined || isDossier(text, begin + first.length, first)) return null
  if (nr === undefined && !bareStands(text, begin, first, licence)) return null
  const several = nr === undefined && licence.cited === true && matchAt(bareList, text, begin) !== null
  const plural = several || /s/i.test(nr ?? '')
  const list = readList(text, begin, { plural, nr: nr !== undefined, digits: false })
  if (list === null) return null
  const all = /s/i.test(nr ?? '') ? withGlosses(text, list) : list
  return { ...readTail(text, all), form: nr === undefined ? 'bare' : 'nr' }
}

/** `99 242, 6, p. 3`: the page says that it is a paper. */
const paged = (text: string, begin: number): boolean =>
  /^\d{1,4}[a-z]?, (?:p|pp|blz)\.\s?\d/.test(text.slice(begin, begin + 16))

/** `35 570, 24)` is a number; `35 570, 12 mei`, `22 112, CDA wil`, `35 570, 2021` are not. */
function bareStands(
  text: string,
  begin: number,
  first: string,
  { eerste, thousands, cited }: Licence,
): boolean {
  const year = /^(?:19[5-9]|20[0-3])\d$/.test(first) && text.charAt(begin + first.length) !== ')'
  if (year && !thousands) return false
  const ends = closes(text, begin + first.length)
  const goesOn = sentenceGoesOn(text, begin + first.length)
  // "99 300, 30e vergadering": which one it is.
  if (/\de$/.test(first) && !ends && !goesOn) return false
  if (/^[A-Z]/.test(first)) return eerste || (first.length <= 2 && (ends || goesOn))
  return ends || goesOn || (cited === true && !countsSomething(text, begin + first.length))
}

/**
 * A number that ran into the next word, one of four digits into the mark of a note as well: "nr. ⟨72⟩De minister",
 * "nr. ⟨72⟩waarin", "nr. ⟨1310⟩2en". Supplements have at most two letters, or a Latin ordinal.
 */
const runOn =
  /\d{4}(?=\d\p{Ll}{2})|\d{1,4}(?=\p{Lu}\p{Ll}|(?:en|de|is|in|te|op|om|of|er)(?!\p{L})|(?!bis|ter|quater|quinquies|sexies|septies|ste(?!\p{L}))\p{Ll}{3})/uy

/** The number at an offset; behind "nr." also one that ran into a word. */
const itemAt = (text: string, offset: number, numbered: boolean): string | undefined =>
  (matchAt(item, text, offset) ?? (numbered ? matchAt(runOn, text, offset) : null))?.[0]

/** How a list was announced. */
export interface Announced {
  /** "nrs." */
  readonly plural: boolean
  /** "nr." or "nrs.", against a bare comma. */
  readonly nr: boolean
  /** The list ends in a dossier in brackets: "nrs. 12 en 13 (99311)". */
  readonly inverted?: true
  /** Numbers only: in "stuk nr. 12, I" the letter is a piece of amendment 12. */
  readonly digits: boolean
}

/** Most numbers that one list is read to have: what is longer is no list of papers. */
const longestList = 1_000

interface List {
  readonly numbers: readonly string[]
  readonly end: number
}

/** Reads `24, 25 en 28–30` from its first number, or null when there is none. */
export function readList(text: string, offset: number, announced: Announced): List | null {
  const first = itemAt(text, offset, announced.nr)
  if (first === undefined || (announced.digits && !/^\d/.test(first))) return null
  const numbers = [first]
  let end = offset + first.length
  while (numbers.length < longestList) {
    const through = matchAt(range, text, end)
    const join = through ?? matchAt(also, text, end)
    if (join === null) break
    const next = itemAt(text, end + join[0].length, announced.nr)
    if (next === undefined || (announced.digits && !/^\d/.test(next))) break
    const behind = end + join[0].length + next.length
    if (isDossier(text, behind, next)) break
    if (announced.inverted === undefined && matchAt(inverted, text, behind) !== null) break
    const last = numbers.at(-1) ?? ''
    const between = through === null ? [] : spelt(last, next)
    if (between === null || (through !== null && countsSomething(text, behind))) break
    if (isYearBehind(last, next)) break
    if (through === null && !continues(text, [last, next], behind, join[0], announced)) break
    numbers.push(...between, next)
    end = behind
  }
  return { numbers, end }
}

/** `99` in "nrs. 24 en 99 643, nr. 712" begins a dossier, `25` in "nr. 24, 25-12" something else. */
const isDossier = (text: string, end: number, printed: string): boolean =>
  /^[ .\u00a0]\d{3}(?!\d)/.test(text.slice(end, end + 5))
    ? /^\d{1,2}$/.test(printed)
    : /^[-–]\d/.test(text.slice(end, end + 2)) &&
      /^(?:\d{3}|\d{2}[-–]\d{3})/.test(text.slice(end + 1, end + 8))

const units = new RegExp(
  String.raw`^\s?(?:(?:zetels?|stemmen|maal|punten|weken|minuten|gemeenten|woningen|kinderen|bedrijven|scholen|fracties|partijen|landen|provincies|gevallen|deelnemers|studenten|patiënten|agenten|artikelen|maatregelen|aanbevelingen|hectare|meter|kilometer|ton|fte)(?!\p{L})|euro|miljoen|miljard|procent|%|leden|jaar|dagen|maanden|uur|personen|mensen|keer|andere|overige|bijlagen|brieven|stukken|moties|amendementen|vragen(?!\s(?:om|de|het|u|aan)(?!\p{L}))|pagina|bladzijden|stuks|exemplaren|${monthName})`,
  'u',
)

/** Whether the number that ends here counts something, or begins a date: `12 mei`, `25 miljoen`. */
export const countsSomething = (text: string, end: number): boolean => units.test(text.slice(end, end + 16))

/** Whether what ends here is only the beginning of a number, a date or an amount: "nr. ⟨12⟩-5", "nr. ⟨12⟩ 345". */
export const goesOnAsNumber = (text: string, end: number): boolean =>
  /^[-–/]\d|^[ .\u00a0]\d{3}(?!\d)/.test(text.slice(end, end + 5))

/**
 * A further number belongs to the list when "nr." is named again, or the list is plural and this is no amount; behind a
 * single "nr.", when the phrase ends with it. Letters of the Eerste Kamer need no "nrs.": "99 797, A en C".
 */
function continues(
  text: string,
  [last, next]: readonly [string, string],
  behind: number,
  join: string,
  { plural, nr }: Announced,
): boolean {
  if (/\bn(?:rs?|ummers?)\b/.test(join)) return true
  const letters = /^[A-Z]/.test(last) && /^[A-Z]/.test(next)
  if (letters && plural) return true
  if (countsSomething(text, behind)) return false
  if (join === '/') return nr
  // "nr. 47, 47a": a supplement, as the Eerste Kamer numbered.
  if (nr && /^\d+[a-z]$/.test(next) && Number.parseInt(next, 10) === Number.parseInt(last, 10)) return true
  if (plural) return Number.parseInt(next, 10) > Number.parseInt(last, 10) || !counts(text, behind)
  if (letters && / en /.test(join) && /^\s\p{Ll}/u.test(text.slice(behind, behind + 2))) return true
  // "nr. 12 en 13 gaan": what follows on the number before is one too.
  if (nr && /\sen\s/.test(join) && Number(next) === Number(last) + 1) return true
  if (!(nr || letters || /\sen\s/.test(join)) || !closes(text, behindRange(text, behind))) return false
  return letters || (nr && /\p{L}|[&+]/u.test(join)) || Number.parseInt(next, 10) > Number.parseInt(last, 10)
}

const wordedRange = /(?:\s(?:t\/m|tot\sen\smet)\s|\s?[–-]\s?)\d{1,4}(?![\p{L}\d]|[–-]\d)/uy

/** "nr. 2 en 5⟨ t/m 7⟩.": the phrase ends behind the range that the number begins. */
const behindRange = (text: string, end: number): number =>
  end + (matchAt(wordedRange, text, end)?.[0].length ?? 0)

/** "nr. 7, 2021": the year of a low number is no further number. */
export const isYearBehind = (last: string, next: string): boolean =>
  /^(?:19[5-9]|20[0-3])\d$/.test(next) && Number.parseInt(last, 10) < 1000

/** A word follows as it does behind an amount: "nrs. 51 en 52, en 3 ⟨andere stukken⟩". */
const counts = (text: string, end: number): boolean =>
  /^\s\p{Ll}/u.test(text.slice(end, end + 2)) && !closes(text, end) && !sentenceGoesOn(text, end)

/** Longest range that is spelt out. */
const longestRange = 100

/** What lies between the ends of a range: of numbers, of letters, of one number's letters; null when it is no range. */
function spelt(from: string, to: string): readonly string[] | null {
  // "nrs. 88 t/m 88c": the first has no letter.
  if (/^\d+$/.test(from) && to.startsWith(from) && /^\d+[a-z]$/.test(to))
    return steps('a'.charCodeAt(0) - 1, to.charCodeAt(from.length)).map(
      (code) => from + String.fromCharCode(code),
    )
  const [, base, low] = /^(\d*)([A-Za-z])$/.exec(from) ?? []
  const [, same, high] = /^(\d*)([A-Za-z])$/.exec(to) ?? []
  if (low !== undefined && high !== undefined)
    return base === same && low < high
      ? steps(low.charCodeAt(0), high.charCodeAt(0)).map((code) => `${base}${String.fromCharCode(code)}`)
      : null
  if (!/^\d+$/.test(from) || !/^\d+$/.test(to)) return null
  return Number(to) > Number(from) && Number(to) - Number(from) <= longestRange
    ? steps(Number(from), Number(to)).map(String)
    : null
}

const steps = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from - 1 }, (_, index) => from + index + 1)

const glossed =
  /\s?\([\p{L}., '’-]{2,40}\)(?:,|,?\sen)\s(?:nrs?\.?\s)?(?=\d{1,4}(?:\s?\(\p{L}|[).;:]|,\s[\p{L}\d]|\sen\s\d|\st\/m\s\d|\s?[-–]\s?\d|\s*$))/uy

/** "nrs. 2 (voorstel van wet)⟨, 3 en 5⟩ (memorie van toelichting)": the list goes on behind what its numbers are. */
function withGlosses(text: string, list: List): List {
  const numbers = [...list.numbers]
  let { end } = list
  for (;;) {
    const join = matchAt(glossed, text, end)
    const more = join === null ? null : readList(text, glossed.lastIndex, further)
    if (more === null || countsSomething(text, more.end)) return { numbers, end }
    numbers.push(...more.numbers)
    end = more.end
  }
}

/** What stands behind a gloss in a list. */
const further: Announced = { plural: true, nr: true, digits: true }

/** Pages, numbers that follow them ("p. 11-12; nr. 5, p. 2-3") and the former number ("was nr. 19"). */
export function readTail(text: string, list: List): List & Pick<Numbers, 'was'> {
  const numbers = [...list.numbers]
  let end = list.end
  for (;;) {
    const told = [gloss, page, gloss].reduce(
      (from, pattern) => from + (matchAt(pattern, text, from)?.[0].length ?? 0),
      end,
    )
    const join = matchAt(more, text, told)
    if (told === end && !/^,?\s(?:herdruk|gewijzigd)/.test(join?.[0] ?? '')) break
    end = told
    const next = join === null ? undefined : matchAt(item, text, end + join[0].length)?.[0]
    if (join === null || next === undefined) break
    const behind = end + join[0].length + next.length
    if (matchAt(inverted, text, behind) !== null) break
    numbers.push(next)
    end = behind
  }
  const former = matchAt(was, text, end)
  return former === null
    ? { numbers, end, was: null }
    : { numbers, end: end + former[0].length, was: former.groups?.number ?? former.groups?.letter ?? null }
}
