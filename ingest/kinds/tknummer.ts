import type { Kind } from '../kind.ts'
import { resolved } from './resolution.ts'

/** A glued footnote mark may stand in front; a phone or account number has more digits around it. */
const form =
  /(?<![\p{L}]|\d{2})(?<mark>\d)?(?<year>20\s?\d{2})(?:,\s|\s)?(?<letter>[DZ])\s?(?<number>\d{5})(?!\d)/gu

/** A number of the Tweede Kamer's own registry: `2024Z18892` (a matter), `2021D12345` (a document). */
export const tknummer: Kind = {
  kind: 'tknummer',
  find: (document) =>
    [...document.text.matchAll(form)].map((match) => {
      const { mark = '', year = '', letter = '', number = '' } = match.groups ?? {}
      return {
        start: match.index + mark.length,
        end: match.index + match[0].length,
        kind: 'tknummer',
        rule: 'tknummer/number',
        confidence: 0.97,
        names: [{ said: { nummer: `${year.replace(/\s/, '')}${letter}${number}` } }],
      }
    }),
  resolve: ({ said }, mention) => resolved(said.nummer ?? '', mention.rule, mention.confidence),
}
