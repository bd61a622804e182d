import type { Mention, Name } from '../document.ts'
import { matchesAt } from '../matches.ts'
import { standsFree } from './glued-mark.ts'

/** What a span names by numbers of the Union: one name for each. */
export const celexMention = (
  start: number,
  end: number,
  rule: string,
  said: readonly Name['said'][],
): Mention => ({
  start,
  end,
  kind: 'celex',
  rule: `celex/${rule}`,
  confidence: 0.95,
  names: said.map((one) => ({ said: one })),
})

/** The same of what a pattern matched, with one name. */
export const matched = (match: RegExpExecArray, rule: string, said: Name['said']): Mention =>
  celexMention(match.index, match.index + match[0].length, rule, [said])

/** The matches that are no end of a longer word or number. */
export const standing = (text: string, places: readonly number[], form: RegExp): readonly RegExpExecArray[] =>
  matchesAt(form, text, places).filter(
    ({ index }) => !/[\p{L}\d]/u.test(text.charAt(index - 1)) || standsFree(text, index),
  )
