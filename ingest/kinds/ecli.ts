import type { Kind } from '../kind.ts'
import { matches } from '../matches.ts'
import { resolved } from './resolution.ts'

/** Source of the form: Council conclusions 2011/C 127/01, annex, § 1: country, court, year, number. */
const form = /(?<![\p{L}\d])ECLI:[A-Z]{2}:[A-Z]{1,7}:\d{4}:[A-Z0-9.]{0,24}[A-Z0-9]/gu

/** A judgment by its European case law identifier, as printed. */
export const ecli: Kind = {
  kind: 'ecli',
  triggers: ['ECLI:'],
  find: (document) =>
    matches(form, document.text).map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      kind: 'ecli',
      rule: 'ecli/identifier',
      confidence: 0.99,
      names: [{ said: { ecli: match[0] } }],
    })),
  resolve: ({ said }, mention) => resolved(said.ecli ?? '', mention.rule, mention.confidence),
}
