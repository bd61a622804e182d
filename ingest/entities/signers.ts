import { matches } from '../matches.ts'
import { readPersonName } from './personname.ts'

/** Who signs for a committee; offsets in the text. */
export interface Signer {
  readonly start: number
  readonly end: number
  readonly family: string
}

const office =
  /(?:[Vv]oorzitter|[Gg]riffier)\svan\sde\s(?:[\p{L}-]{1,20}\s){0,2}commissie(?:\s(?:voor|van)\s[^,.:\n]{1,90})?,\s{1,3}/gu

/** "De griffier van de commissie, Zeegras": the name below the office, which ends its line. */
export function findSigners(text: string): readonly Signer[] {
  // Both sign, and "griffier" is the rarer word.
  if (!text.includes('riffier')) return []
  return matches(office, text).flatMap((match): readonly Signer[] => {
    const at = match.index + match[0].length
    const name = readPersonName(text, at, false)
    if (name === null || !/^\s*(?:\n|$)/.test(text.slice(name.after, name.after + 3))) return []
    return [{ start: name.start, end: name.end, family: name.family }]
  })
}
