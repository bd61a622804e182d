import type { ReferenceKind } from '../../graph/reference.ts'
import type { Mention, Span } from '../document.ts'
import type { Kind } from '../kind.ts'
import { resolved } from '../kinds/resolution.ts'
import { matchAt, matchesAt } from '../matches.ts'
import { placesOf } from '../pass/pass.ts'
import { type Trigger, trigger } from '../pass/trigger.ts'
import { type GazetteNumbers, lawDateBefore, numberEnd, readGazetteNumbers } from './gazette-numbers.ts'
import { standsFree } from './glued-mark.ts'
import { countsSomething } from './kamerstukken/kamerstuk-numbers.ts'

const gap = String.raw`\s{0,2}[,:]?\s{0,2}\(?`
const year = String.raw`(?:18|19|20)\d{2}`
/** As printed, and as a scanner reads it. */
const nr = String.raw`(?:[Nn]rs?\.?|NRS?\.|[Nn]os?\.|rir\.|nummers?)\s{0,2}`
/** From 1940 to 1950 a letter for the year stood in front of the number: "Stb. 1948, I 322", "Stb. I 322". */
const lettered = new RegExp(
  String.raw`${gap}(?:(?<year>19[45]\d)\s{0,2}[,/]?\s{0,2})?(?:${nr})?(?<letter>[A-K])\s?(?<number>\d{1,3})(?![\d\p{L}]|[.,]\d|-)`,
  'uy',
)
const date = String.raw`(?:d\.d\.\s|van\s)?\d{1,2}\s?\p{Ll}{3,9}\.?\s?(?<dated>${year})`
const yearNumber = new RegExp(
  String.raw`${gap}(?:[Jj]aargang\s|van\s(?=${year},?\s${nr}\d))?(?<year>${year})(?!\d)\s{0,2}(?:[,/:-]|–(?!\s?(?:19|20)\d\d))?\s{0,2}(?:\((?=(?:nr\.\s)?\d{1,6}[a-z]?\)))?(?<nr>${nr})?(?=\d{1,6}${numberEnd})`,
  'uy',
)
const numberDate = new RegExp(String.raw`${gap}${nr}(?<number>\d{1,6})(?!\d)${gap}${date}(?!\d)`, 'uy')
const numberOfDate = new RegExp(String.raw`\s(?<number>\d{1,6})(?!\d),?\s(?=van\s|d\.d\.)${date}(?!\d)`, 'uy')
const dateNumber = new RegExp(String.raw`${gap}${date}${gap}${nr}(?<number>\d{1,6})(?!\d)`, 'uy')
const dateBare = new RegExp(String.raw`${gap}${date},\s(?<number>\d{1,6})(?!\d)(?=[);]|[.,](?!\d)|$)`, 'uy')
const numberYear = new RegExp(
  String.raw`${gap}(?:${nr})?(?<number>\d{1,6}[a-z]?)\s?(?:(?:,(?=\s\d{4}(?!,\s\d))|van(?:\shet\sjaar)?)\s|/)(?<dated>${year})(?!\d)`,
  'uy',
)
const numberAlone = new RegExp(
  String.raw`${gap}(?:${nr})?(?<number>\d{1,5}[a-z]?)(?![\d\p{L}]|[ .]\d|,\s\d)`,
  'uy',
)

/** One number and the date or year beside it, by rule; the first that fits is meant. */
const dated = [
  ['number-date', numberDate],
  ['number-date', numberOfDate],
  ['date-number', dateNumber],
  ['date-number', dateBare],
  ['number-year', numberYear],
] as const

/** Some numbers of one year that are named at a place, and how they are printed there. */
interface Issues extends Span {
  readonly rule: string
  readonly jaar: string
  readonly numbers: readonly string[]
}

/**
 * A kind for one of the official gazettes: year and number, in that order, or the number with the date before or
 * behind it. `names` is the source of a pattern for how the gazette is called, `prefix` begins its ids,
 * `beginnings` are all first letters of those names.
 */
export function gazette(
  kind: ReferenceKind,
  names: string,
  prefix: string,
  beginnings: readonly string[],
): Kind {
  const name = new RegExp(`(?:${names})`, 'y')
  const named = trigger(...beginnings)
  const id = new RegExp(String.raw`${prefix}-(?<dated>\d{4})-(?<number>\d{1,6})(?!\d)`, 'y')
  const ids = trigger(`${prefix}-`)
  const mention = ({ start, end, rule, jaar, numbers }: Issues): Mention => ({
    start,
    end,
    kind,
    rule: `${kind}/${rule}`,
    confidence: 0.97,
    names: numbers.map((nummer) => ({ said: { jaar, nummer } })),
  })
  return {
    kind,
    find: ({ text }) => {
      if (placesOf(text, named).length + placesOf(text, ids).length === 0) return []
      return [
        ...standing(text, named, name).flatMap(({ index, 0: { length } }) =>
          readIssues(text, index, index + length, prefix === 'stb'),
        ),
        ...standing(text, ids, id).map(issueById),
      ]
        .sort((a, b) => a.start - b.start)
        .map(mention)
    },
    resolve: ({ said }, { rule, confidence }) =>
      resolved(`${prefix}-${said.jaar}-${said.nummer}`, rule, confidence),
  }
}

function issueById(match: RegExpExecArray): Issues {
  const { dated: jaar = '', number = '' } = match.groups ?? {}
  const { index: start } = match
  return { start, end: start + match[0].length, rule: 'id', jaar, numbers: [number] }
}

/** Reads what stands behind a gazette's name, which begins at `start` and ends at `behind`. Only the Staatsblad has had letters. */
function readIssues(text: string, start: number, behind: number, hadLetters: boolean): readonly Issues[] {
  const list = matchAt(yearNumber, text, behind)
  if (list !== null) return readYears(text, start, list)
  for (const [rule, form] of dated) {
    const { number, dated: jaar = '' } = matchAt(form, text, behind)?.groups ?? {}
    if (number !== undefined) return [{ start, end: form.lastIndex, rule, jaar, numbers: [number] }]
  }
  const issue = (hadLetters ? readLettered(text, start, behind) : null) ?? readUndated(text, start, behind)
  return issue === null ? [] : [issue]
}

/** "Trb. 1995, 233 en 1996, 12": the name serves both. */
function readYears(text: string, start: number, first: RegExpExecArray): readonly Issues[] {
  const found: Issues[] = []
  let begin = start
  for (let list: RegExpExecArray | null = first; list !== null; ) {
    const read: GazetteNumbers | null = readGazetteNumbers(text, list.index, list)
    if (read === null) return found
    const jaar = list.groups?.year ?? ''
    found.push({ start: begin, end: read.end, rule: 'year-number', jaar, numbers: read.numbers })
    begin = read.next ?? read.end
    list = read.next === null ? null : matchAt(yearNumber, text, read.next)
  }
  return found
}

function readLettered(text: string, start: number, behind: number): Issues | null {
  const { year: printed, letter = '', number = '' } = matchAt(lettered, text, behind)?.groups ?? {}
  const jaar = String(1940 + 'ABCDEFGHIJK'.indexOf(letter))
  if (letter === '' || (printed ?? jaar) !== jaar) return null
  if (letter === 'D' && number === '66' && printed === undefined && !ofStb(text, start)) return null
  return { start, end: lettered.lastIndex, rule: 'letter', jaar, numbers: [`${letter}${number}`] }
}

/** A number alone, behind the date of the law that the gazette printed. */
function readUndated(text: string, start: number, behind: number): Issues | null {
  const jaar = lawDateBefore(text, start)
  const number = jaar === null ? undefined : matchAt(numberAlone, text, behind)?.groups?.number
  if (jaar === null || number === undefined || countsSomething(text, numberAlone.lastIndex)) return null
  return { start, end: numberAlone.lastIndex, rule: 'law-date', jaar, numbers: [number] }
}

/** "Stb. D 66" is of 1943; in "het Staatsblad, D66 vroeg" a party speaks. */
const ofStb = (text: string, start: number): boolean =>
  /^[Ss]tb\.?\s{0,2}D\s66(?![\p{L}\d-])(?!,?\s\p{Ll})/u.test(text.slice(start, start + 18))

/** The matches that are no end of a longer word; a footnote's number may be glued in front of one. */
const standing = (text: string, begins: Trigger, form: RegExp): readonly RegExpExecArray[] =>
  matchesAt(form, text, placesOf(text, begins)).filter(
    ({ index }) => standsFree(text, index) && !foreign.test(text.slice(Math.max(0, index - 18), index)),
  )

/** Other states have gazettes of the same name: "Belgisch Staatsblad 2019, 12". */
const foreign = /(?:Belgische?|B\.|Surinaamse?|Surinaams|Indische?|Indisch|Luxemburgse?)\s$/
