import type { Kind } from '../kind.ts'
import { resolved } from './resolution.ts'

/**
 * An act of the European Union. Numbers run year/number since 2015, number/year before for regulations, and
 * year/number for directives always (source: Interinstitutional style guide, 1.2.2).
 */
const form =
  /(?<![\p{L}\d])(?:(?<act>[Vv]erordening|[Rr]ichtlijn|[Bb]esluit)\s+(?:\((?:EU|EG|EEG|Euratom|GBVB)(?:,\s?Euratom)?\)\s*)?(?:nr\.?\s*)?(?<first>\d{1,4})\/(?<second>\d{1,4})(?:\/(?<union>EU|EG|EEG|Euratom|GBVB))?(?!\d)|CELEX[:\s]{0,3}(?<celex>3\d{4}[A-Z]\d{4}))/gu

const letters: Readonly<Record<string, string>> = { verordening: 'R', richtlijn: 'L', besluit: 'D' }

/** `Verordening (EU) 2016/679` → `CELEX:32016R0679`. */
export const celex: Kind = {
  kind: 'celex',
  find: (document) =>
    [...document.text.matchAll(form)].flatMap((match) => {
      const number = match.groups?.celex ?? numberOf(match[0], match.groups ?? {})
      if (number === null) return []
      return [
        {
          start: match.index,
          end: match.index + match[0].length,
          kind: 'celex',
          rule: match.groups?.celex === undefined ? 'celex/act' : 'celex/number',
          confidence: 0.95,
          names: [{ said: { celex: number } }],
        },
      ]
    }),
  resolve: ({ said }, mention) => resolved(`CELEX:${said.celex}`, mention.rule, mention.confidence),
}

function numberOf(printed: string, groups: Readonly<Record<string, string | undefined>>): string | null {
  const { act = '', first = '', second = '', union } = groups
  if (union === undefined && !/\((?:EU|EG|EEG|Euratom|GBVB)/.test(printed)) return null
  const letter = letters[act.toLowerCase()] ?? ''
  const yearFirst = letter === 'L' || isYear(first)
  const year = fullYear(yearFirst ? first : second)
  const number = yearFirst ? second : first
  return year === null ? null : `3${year}${letter}${number.padStart(4, '0')}`
}

const isYear = (printed: string): boolean => /^(?:19[5-9]\d|20\d\d)$/.test(printed)

/** Years before 1999 are printed in two digits. */
const fullYear = (printed: string): string | null =>
  isYear(printed) ? printed : /^[5-9]\d$/.test(printed) ? `19${printed}` : null
