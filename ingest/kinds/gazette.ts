import type { ReferenceKind } from '../../graph/reference.ts'
import type { Kind } from '../kind.ts'
import { resolved } from './resolution.ts'

/**
 * A kind for one of the official gazettes: year and number, in that order, or the number with the date behind it.
 * `names` is the source of a pattern for how the gazette is called, `prefix` begins its ids.
 */
export function gazette(kind: ReferenceKind, names: string, prefix: string): Kind {
  const form = new RegExp(
    String.raw`(?<![\p{L}\d])(?:${names})\s*,?\s*(?:(?<year>(?:18|19|20)\d{2})\s*,?\s*(?:nr\.?\s*)?(?<number>\d{1,6}[a-z]?)|nr\.?\s*(?<first>\d{1,6}),?\s*(?:d\.d\.\s*)?\d{1,2}\s+\p{Ll}{3,9}\s+(?<dated>(?:18|19|20)\d{2}))(?!\d)|(?<![\p{L}\d-])${prefix}-(?<idYear>\d{4})-(?<idNumber>\d{1,6})(?!\d)`,
    'gu',
  )
  return {
    kind,
    find: (document) =>
      [...document.text.matchAll(form)].map((match) => {
        const { year, number, first, dated, idYear, idNumber } = match.groups ?? {}
        return {
          start: match.index,
          end: match.index + match[0].length,
          kind,
          rule:
            idYear === undefined
              ? `${kind}/${year === undefined ? 'number-date' : 'year-number'}`
              : `${kind}/id`,
          confidence: 0.97,
          names: [
            { said: { jaar: year ?? dated ?? idYear ?? '', nummer: number ?? first ?? idNumber ?? '' } },
          ],
        }
      }),
    resolve: ({ said }, mention) =>
      resolved(`${prefix}-${said.jaar}-${said.nummer}`, mention.rule, mention.confidence),
  }
}
