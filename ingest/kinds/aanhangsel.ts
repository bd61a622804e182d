import type { Kind } from '../kind.ts'
import { resolved, unresolved } from './resolution.ts'
import { readSessionYear, sessionYear } from './session-year.ts'

const words = String.raw`(?:Kamervragen\s+\(Aanhang-?sel\)|Aanhang-?sel\s?(?:(?:van\s+de|der)\s+)?Handelingen|Aanhang-?sel(?=[\s,]+(?:van\s+de\s+)?\d))`
const form = new RegExp(
  String.raw`${words}[\s,]*(?<kamer>I{1,2})?[\s,]*(?:verga-?derjaar\s*)?(?<year>${sessionYear})[\s,]*(?:Aanhangsel[\s,]*)?(?:nrs?\.?|nummer)\s*(?<number>\d{1,4})|(?<![\p{L}\d-])ah-(?<house>tk|ek)-(?<from>\d{4})[-–]?(?<to>\d{4})(?:[-–]|,\s*nr\.\s*)(?<printed>\d{1,4})`,
  'gu',
)

/** Written questions and their answers: `Aanhangsel Handelingen, vergaderjaar 2023–2024, nr. 2166` → `ah-tk-20232024-2166`. */
export const aanhangsel: Kind = {
  kind: 'aanhangsel',
  find: (document) =>
    [...document.text.matchAll(form)].map((match) => {
      const { kamer, year = '', number, house, from, to, printed } = match.groups ?? {}
      const years = from === undefined ? readSessionYear(year) : [from, to ?? '']
      return {
        start: match.index,
        end: match.index + match[0].length,
        kind: 'aanhangsel',
        rule: house === undefined ? 'aanhangsel/words' : 'aanhangsel/id',
        confidence: 0.98,
        names: [
          {
            said: {
              kamer: house ?? (kamer === 'I' ? 'ek' : 'tk'),
              vergaderjaar: (years ?? []).join(''),
              nummer: number ?? printed ?? '',
            },
          },
        ],
      }
    }),
  resolve: ({ said }, mention) =>
    said.vergaderjaar?.length === 8
      ? resolved(`ah-${said.kamer}-${said.vergaderjaar}-${said.nummer}`, mention.rule, mention.confidence)
      : unresolved(mention.rule, 'The session year is not printed whole.', 0.5),
}
