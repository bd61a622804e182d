import type { Kind } from '../kind.ts'
import { matches } from '../matches.ts'
import { isDigit } from '../read/characters.ts'
import { resolved } from './resolution.ts'

const form = /(20\s?\d{2})(?:,\s|\s)?([DZ])\s?(\d{5})(?!\d)/g

/** A glued footnote mark may stand in front; a phone or account number has more digits around it. */
const stands = (text: string, at: number): boolean =>
  apart(text, at) || (isDigit(text.charCodeAt(at - 1)) && apart(text, at - 1))

const apart = (text: string, at: number): boolean =>
  !/\p{L}/u.test(text.charAt(at - 1)) &&
  !(isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at - 2)))

/** A number of the Tweede Kamer's own registry: `2024Z18892` (a matter), `2021D12345` (a document). */
export const tknummer: Kind = {
  kind: 'tknummer',
  find: (document) =>
    matches(form, document.text)
      .filter(({ index }) => stands(document.text, index))
      .map(({ index, 0: whole, 1: year = '', 2: letter = '', 3: number = '' }) => ({
        start: index,
        end: index + whole.length,
        kind: 'tknummer',
        rule: 'tknummer/number',
        confidence: 0.97,
        names: [{ said: { nummer: `${year.replace(/\s/, '')}${letter}${number}` } }],
      })),
  resolve: ({ said }, mention) => resolved(said.nummer ?? '', mention.rule, mention.confidence),
}
