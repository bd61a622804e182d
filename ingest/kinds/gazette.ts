import type { ReferenceKind } from '../../graph/reference.ts'
import type { Mention } from '../document.ts'
import type { Kind } from '../kind.ts'
import { countsSomething, readList } from './kamerstuk-numbers.ts'
import { resolved } from './resolution.ts'

const gap = String.raw`\s{0,2},?\s{0,2}`
const year = String.raw`(?:18|19|20)\d{2}`
/** As printed, and as a scanner reads it. */
const nr = String.raw`(?:[Nn]rs?\.?|rir\.|nummers?)\s{0,2}`
const date = String.raw`(?:d\.d\.\s|van\s)?\d{1,2}\s\p{Ll}{3,9}\.?\s(?<dated>${year})`

/**
 * A kind for one of the official gazettes: year and number, in that order, or the number with the date before or
 * behind it. `names` is the source of a pattern for how the gazette is called, `prefix` begins its ids.
 */
export function gazette(kind: ReferenceKind, names: string, prefix: string): Kind {
  const name = String.raw`(?<![\p{L}\d])(?:${names})`
  const yearNumber = new RegExp(
    String.raw`${name}${gap}(?:jaargang\s)?(?<year>${year})\s{0,2}[,/:-]?\s{0,2}(?<nr>${nr})?(?=\d{1,6}[a-z]?(?![\d\p{L}]))`,
    'gu',
  )
  const numberDate = new RegExp(
    String.raw`${name}${gap}${nr}(?<number>\d{1,6})(?!\d)${gap}${date}(?!\d)`,
    'gu',
  )
  const dateNumber = new RegExp(String.raw`${name}${gap}${date}${gap}${nr}(?<number>\d{1,6})(?!\d)`, 'gu')
  const id = new RegExp(String.raw`(?<![\p{L}\d-])${prefix}-(?<dated>\d{4})-(?<number>\d{1,6})(?!\d)`, 'gu')
  const mention = (
    match: RegExpExecArray,
    end: number,
    rule: string,
    numbers: readonly string[],
  ): Mention => ({
    start: match.index,
    end,
    kind,
    rule: `${kind}/${rule}`,
    confidence: 0.97,
    names: numbers.map((nummer) => ({
      said: { jaar: match.groups?.year ?? match.groups?.dated ?? '', nummer },
    })),
  })
  const listed = (text: string) => (match: RegExpExecArray) => {
    const begin = match.index + match[0].length
    const number = /^\d{1,6}[a-z]?/.exec(text.slice(begin, begin + 7))?.[0] ?? ''
    const behind = begin + number.length
    if (number === '' || countsSomething(text, behind)) return []
    // "Staatsblad 2024 153": with nothing between year and number, the number must end the phrase.
    if (/\d\s*$/.test(match[0]) && !/^(?:[);,.:]|\s?$)/.test(text.slice(behind, behind + 2))) return []
    const list = readList(text, begin, { plural: /s/.test(match.groups?.nr ?? ''), nr: true, digits: true })
    return [mention(match, list?.end ?? behind, 'year-number', list?.numbers ?? [number])]
  }
  const whole = (rule: string) => (match: RegExpExecArray) =>
    mention(match, match.index + match[0].length, rule, [match.groups?.number ?? ''])
  return {
    kind,
    find: ({ text }) =>
      [
        ...[...text.matchAll(yearNumber)].flatMap(listed(text)),
        ...[...text.matchAll(numberDate)].map(whole('number-date')),
        ...[...text.matchAll(dateNumber)].map(whole('date-number')),
        ...[...text.matchAll(id)].map(whole('id')),
      ].sort((a, b) => a.start - b.start),
    resolve: ({ said }, { rule, confidence }) =>
      resolved(`${prefix}-${said.jaar}-${said.nummer}`, rule, confidence),
  }
}
