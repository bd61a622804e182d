import { standsFree } from '../grammar/glued-mark.ts'
import type { Kind } from '../kind.ts'
import { matchAt } from '../matches.ts'
import { placesOf } from '../pass/pass.ts'
import { trigger } from '../pass/trigger.ts'
import { orItself, resolved } from './resolution.ts'

/** Source of the form: Council conclusions 2011/C 127/01, annex, § 1: country, court, year, number. */
const form =
  /ecli\s?:\s{0,2}(?<country>[a-z]{2})\s?:\s{0,2}(?<court>[a-z][a-z0-9]{0,6})\s?:\s{0,2}(?<year>\d{4})\s?:\s{0,2}(?<number>[a-z0-9.]{0,24}[a-z0-9])/iy

const begins = trigger('ECLI', 'ecli')

/**
 * In Dutch and European numbers stands no full stop: what follows one is the mark of a note or the next sentence; small letters
 * behind digits and capitals are a word that lost its space. In those of others a sentence begins with a capital and small letters.
 */
const numberOf = (country: string, printed: string): string =>
  printed.replace(
    /^(?:NL|EU|CE|EP)$/i.test(country) ? /\..*$|(?<=^[\dA-Z]+)[a-z]{2,}$/ : /\.[A-Z][a-z]+$/,
    '',
  )

/** A judgment by its European case law identifier; spaces that a PDF or a line break put into it are taken out. */
export const ecli: Kind = {
  kind: 'ecli',
  find: ({ text }) =>
    placesOf(text, begins).flatMap((index) => {
      const match = standsFree(text, index) ? matchAt(form, text, index) : null
      if (match?.groups === undefined) return []
      const { country = '', court = '', year = '' } = match.groups
      const number = numberOf(country, match.groups.number ?? '')
      const end = index + match[0].length - (match.groups.number ?? '').length + number.length
      const printed = ['ECLI', country.toUpperCase(), court, year, number].join(':')
      // Other countries write the number in small letters; the Dutch and the European ones never do.
      const capitals = /^(?:NL|EU|CE|EP)$/i.test(country) || match[0].startsWith('ecli')
      return [
        {
          start: index,
          end,
          kind: 'ecli',
          rule: 'ecli/identifier',
          confidence: 0.99,
          names: [{ said: { ecli: capitals ? printed.toUpperCase() : printed } }],
        },
      ]
    }),
  resolve: ({ said }, { rule, confidence }, { document }) =>
    orItself(resolved(said.ecli ?? '', rule, confidence), document),
}
