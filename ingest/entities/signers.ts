import { matches } from '../matches.ts'
import { placesOf } from '../pass/pass.ts'
import { type Trigger, trigger } from '../pass/trigger.ts'
import { readPersonName } from './personname.ts'

/** Who signs for a committee, or presides; offsets in the text. */
export interface Signer {
  readonly start: number
  readonly end: number
  readonly family: string
}

/** The office, and in front of the name a comma; a committee's own name may hold commas, the last of its line counts. */
const office =
  /(?:[Vv]oorzitter|[Gg]riffier)\svan\sde\s(?:[\p{L}-]{1,20}\s){0,2}commissie(?:\s(?:voor|van)\s(?:[^.:\n]{1,120}(?=,(?:\s?\n+)?[^,\n]{3,40}(?:\n|$|(?:De\s(?:adjunct-)?griffier|Voorzitter:|Griffier:|Aanwezig|BRIEF|Inhoudsopgave|Vraag\s1)\s))|[^,.:\n]{1,90}))?,\s{1,3}/gu
/** "Voorzitter: Golfslag", "Griffier: Zeegras" on a line of its own. */
const labels = [trigger('oorzitter: '), trigger('riffier: ')]
/** What may stand behind the name in a text without line breaks: the other one signs, or the paper begins. */
const next =
  /^\s{1,3}(?:\n|(?:De\s)?(?:[Aa]djunct-|[Ww]aarnemend\s)?(?:[Gg]riffier|[Vv]oorzitter)[\s:]|Inhoudsopgave\s|Aanwezig\s|Samenstelling|Aan\sde\s|BRIEF\s|Vragen\sen\s|Vraag\s1\s|I\.?\s|1\.?\s)/u
const longestName = 60
const griffier = trigger('riffier')

/** "De griffier van de commissie, Zeegras": the name behind the office, which ends its line. */
export function findSigners(text: string): readonly Signer[] {
  // Both sign, and "griffier" is the rarer word.
  const signed =
    placesOf(text, griffier).length > 0
      ? matches(office, text).map((match) => match.index + match[0].length)
      : []
  return [...signed, ...labels.flatMap((label) => behindLabel(text, label))].flatMap((at) => {
    const signer = signerAt(text, at)
    return signer === null ? [] : [signer]
  })
}

/** Behind every such label that begins its line. */
const behindLabel = (text: string, label: Trigger): readonly number[] =>
  placesOf(text, label)
    .filter((at) => at === 1 || /[VG]/.test(text.charAt(at - 1)))
    .map((at) => at + (label.pieces[0]?.length ?? 0))

function signerAt(text: string, at: number): Signer | null {
  const line = /^[^\n]*/.exec(text.slice(at, at + longestName))?.[0] ?? ''
  const name = readPersonName(line, 0, false)
  if (name === null) return null
  const behind = text.slice(at + name.after, at + name.after + 24)
  if (!/^\s{0,3}(?:\n|$)/.test(behind) && !next.test(behind)) return null
  return { start: at + name.start, end: at + name.end, family: name.family }
}
