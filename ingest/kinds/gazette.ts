import type { ReferenceKind } from '../../graph/reference.ts'
import type { Mention, Span } from '../document.ts'
import type { Kind } from '../kind.ts'
import { matches } from '../matches.ts'
import { at, countsSomething, readList } from './kamerstuk-numbers.ts'
import { resolved } from './resolution.ts'

const gap = String.raw`\s{0,2},?\s{0,2}`
const year = String.raw`(?:18|19|20)\d{2}`
/** As printed, and as a scanner reads it. */
const nr = String.raw`(?:[Nn]rs?\.?|rir\.|nummers?)\s{0,2}`
const date = String.raw`(?:d\.d\.\s|van\s)?\d{1,2}\s\p{Ll}{3,9}\.?\s(?<dated>${year})`

const also = /(?:,?\s(?:en|alsmede)|[;,])\s(?=(?:19|20)\d{2},\s?(?:nrs?\.?\s?)?\d)/y

/**
 * A kind for one of the official gazettes: year and number, in that order, or the number with the date before or
 * behind it. `names` is the source of a pattern for how the gazette is called, `prefix` begins its ids,
 * `triggers` are the literal beginnings of both.
 */
export function gazette(
  kind: ReferenceKind,
  names: string,
  prefix: string,
  triggers: readonly string[],
): Kind {
  // Literal beginnings, so that a scan of the text is a search for them; what follows is read where they stand.
  const name = new RegExp(`(?:${names})`, 'g')
  const yearNumber = new RegExp(
    String.raw`${gap}(?:jaargang\s)?(?<year>${year})\s{0,2}[,/:-]?\s{0,2}(?<nr>${nr})?(?=\d{1,6}[a-z]?(?![\d\p{L}]))`,
    'uy',
  )
  const numberDate = new RegExp(String.raw`${gap}${nr}(?<number>\d{1,6})(?!\d)${gap}${date}(?!\d)`, 'uy')
  const dateNumber = new RegExp(String.raw`${gap}${date}${gap}${nr}(?<number>\d{1,6})(?!\d)`, 'uy')
  const id = new RegExp(String.raw`${prefix}-(?<dated>\d{4})-(?<number>\d{1,6})(?!\d)`, 'g')
  const mention = (span: Span, rule: string, jaar: string, numbers: readonly string[]): Mention => ({
    ...span,
    kind,
    rule: `${kind}/${rule}`,
    confidence: 0.97,
    names: numbers.map((nummer) => ({ said: { jaar, nummer } })),
  })
  const readAt = (text: string, start: number, behind: number): readonly Mention[] => {
    const list = at(yearNumber, text, behind)
    if (list !== null) {
      const found = readNumbers(text, behind, list)
      if (found === null) return []
      const one = mention({ start, end: found.end }, 'year-number', list.groups?.year ?? '', found.numbers)
      // "Trb. 1995, 233 en 1996, 12": the name serves both.
      const next = at(also, text, found.end)
      return next === null ? [one] : [one, ...readAt(text, found.end + next[0].length, also.lastIndex)]
    }
    for (const [rule, form] of [
      ['number-date', numberDate],
      ['date-number', dateNumber],
    ] as const) {
      const { number, dated = '' } = at(form, text, behind)?.groups ?? {}
      if (number !== undefined) return [mention({ start, end: form.lastIndex }, rule, dated, [number])]
    }
    return []
  }
  return {
    kind,
    triggers,
    find: ({ text }) =>
      [
        ...standing(text, name).flatMap(({ index, 0: { length } }) => readAt(text, index, index + length)),
        ...standing(text, id).map((match) => {
          const { dated = '', number = '' } = match.groups ?? {}
          return mention({ start: match.index, end: match.index + match[0].length }, 'id', dated, [number])
        }),
      ].sort((a, b) => a.start - b.start),
    resolve: ({ said }, { rule, confidence }) =>
      resolved(`${prefix}-${said.jaar}-${said.nummer}`, rule, confidence),
  }
}

/** The matches that are no end of a longer word. */
const standing = (text: string, form: RegExp): readonly RegExpExecArray[] =>
  matches(form, text).filter(({ index }) => !/[\p{L}\d-]/u.test(text.charAt(index - 1)))

/** The numbers behind a year: one, or the list that "nrs." or "en" makes. */
function readNumbers(
  text: string,
  offset: number,
  year: RegExpExecArray,
): { readonly numbers: readonly string[]; readonly end: number } | null {
  const begin = offset + year[0].length
  const number = /^\d{1,6}[a-z]?/.exec(text.slice(begin, begin + 7))?.[0] ?? ''
  const end = begin + number.length
  if (number === '' || countsSomething(text, end)) return null
  // "Staatsblad 2024 153": with nothing between year and number, the number must end the phrase.
  if (/\d\s*$/.test(year[0]) && !/^(?:[);,.:]|\s?$)/.test(text.slice(end, end + 2))) return null
  const announced = { plural: /s/.test(year.groups?.nr ?? ''), nr: true, digits: true }
  if (at(also, text, end) !== null) return { numbers: [number], end }
  return readList(text, begin, announced) ?? { numbers: [number], end }
}
