import type { Span } from '../document.ts'
import { matchAt, matches } from '../matches.ts'
import { placesOf } from '../pass/pass.ts'
import { type Trigger, trigger } from '../pass/trigger.ts'
import { namesOrganisation } from './heads.ts'
import { readPersonName } from './person-name.ts'
import { isPlaceName } from './things.ts'

/** Who signs for a committee, or presides; offsets in the text. */
export interface Signer extends Span {
  readonly family: string
}

/** The office; behind it stands the committee's name, which may hold commas itself, and behind a comma who holds it. */
const office =
  /(?:[Vv]oorzitter|[Gg]riffier)\s(?:van\sde\s(?:[\p{L}-]{1,20}\s){0,2}[Cc]ommissie|voor\s(?:dit|deze)\s\p{Ll}{3,20})(?=,|\s(?:voor|van)\s)/gu
/** Longest name of a committee, in UTF-16 code units. */
const longestCommittee = 160
/** "De voorzitter, A. Golfslag": an office alone, and initials behind it. */
const alone = /(?:[Vv]oorzitter|[Gg]riffier|[Ss]ecretaris|[Pp]resident),\s(?=(?:\p{Lu}\.){1,4}\s?\p{L})/uy
const offices = trigger('oorzitter, ', 'riffier, ', 'ecretaris, ', 'resident, ')
const signing = trigger('oorzitter, ', 'riffier, ', 'oorzitter,\n', 'riffier,\n')
/** "De voorzitter, Golfslag", "De waarnemend griffier, Zeegras" at the end of a line: the office begins with a capital. */
const ofLine =
  /(?:^|\s)De\s(?:(?:[Ff]ungerend|[Ww]aarnemend|[Tt]ijdelijk|[Pp]laatsvervangend)\s)?(?:(?:[Aa]djunct-|[Oo]nder)?(?:[Vv]oorzitter|[Gg]riffier)),\s{1,2}$/u
const longestOffice = 48
/** "Voorzitter: Golfslag", "Griffier: Zeegras" on a line of its own. */
const labels = [trigger('oorzitter: '), trigger('riffier: ')]
/** What may stand behind the name in a text without line breaks: the other one signs, or the paper begins. */
const next =
  /^\s{1,3}(?:\n|(?:De\s)?(?:[Aa]djunct-|[Ww]aarnemend\s)?(?:[Gg]riffier|[Vv]oorzitter)[\s:,]|Inhoudsopgave\s|Aanwezig\s|Samenstelling|Aan\sde\s|BRIEF\s|Vragen\sen\s|Vraag\s1\s|I\.?\s|1\.?\s)/u
const longestName = 60
const griffier = trigger('riffier')
const presides = trigger(
  'oorzitter van de commissie, ',
  'oorzitter van de commissie,\n',
  'oorzitter van de vaste commissie',
  'oorzitter van de tijdelijke commissie',
)

const away = trigger(', wegens ')
/** Farthest that "hebben zich afgemeld:" may stand in front of who has. */
const longestAway = 1_200
const longestLine = 160
const gone = /zich\shebben\safgemeld|hebben\szich\safgemeld|afwezig\smet\skennisgeving/

/** "Zeegras en Golfslag, wegens ziekte;" below who are not there. */
function absent(text: string): readonly Signer[] {
  return placesOf(text, away).flatMap((place) => {
    const line = text.slice(Math.max(0, place - longestLine), place).lastIndexOf('\n')
    if (line < 0) return []
    const from = Math.max(0, place - longestLine) + line + 1
    if (!gone.test(text.slice(Math.max(0, from - longestAway), from))) return []
    return text
      .slice(from, place)
      .split(/(?<=,\s|\sen\s)/)
      .reduce<{ readonly at: number; readonly found: readonly Signer[] }>(
        ({ at, found }, piece) => {
          const name = readPersonName(piece.replace(/(?:,\s|\sen\s)$/, ''), 0)
          const one =
            name === null ? [] : [{ start: at + name.start, end: at + name.end, family: name.family }]
          return { at: at + piece.length, found: [...found, ...one] }
        },
        { at: from, found: [] },
      ).found
  })
}

/** "De griffier van de commissie, Zeegras": the name behind the office, which ends its line. */
export function findSigners(text: string): readonly Signer[] {
  // Most papers are signed by both, and "griffier" is the rarer word.
  const signed = placesOf(text, griffier).length > 0 || placesOf(text, presides).length > 0
  const committees = signed ? matches(office, text) : []
  return [
    ...committees.flatMap((match) => behindOffice(text, match.index + match[0].length)),
    ...placesOf(text, offices).flatMap((place) => signerWithInitials(text, place - 1) ?? []),
    ...placesOf(text, signing).flatMap((place) => signerOfLine(text, place) ?? []),
    ...absent(text),
    ...labels.flatMap((label) => behindLabel(text, label)).flatMap((at) => signerAt(text, at) ?? []),
  ]
}

function signerWithInitials(text: string, at: number): Signer | null {
  if (matchAt(alone, text, at) === null) return null
  const name = readPersonName(text, alone.lastIndex)
  return name === null ? null : { start: name.start, end: name.end, family: name.family }
}

/** A place, or a body: "De voorzitter, Gemeenteraad". */
const isNobody = (family: string): boolean => isPlaceName(family) || namesOrganisation([family])

function signerOfLine(text: string, place: number): Signer | null {
  const comma = text.indexOf(',', place)
  const at = comma + 1 + (/^\s{1,2}/.exec(text.slice(comma + 1, comma + 3))?.[0].length ?? 0)
  if (!ofLine.test(text.slice(Math.max(0, at - longestOffice), at))) return null
  const signer = signerAt(text, at)
  return signer === null || signer.family.length < 3 || isNobody(signer.family) ? null : signer
}

/** The name behind the first comma that one stands behind. */
function behindOffice(text: string, from: number): readonly Signer[] {
  const reach = text.slice(from, from + longestCommittee)
  for (let comma = reach.indexOf(','); comma >= 0; comma = reach.indexOf(',', comma + 1)) {
    if (/[.:\n]/.test(reach.slice(0, comma))) return []
    const gap = /^\s{1,3}/.exec(text.slice(from + comma + 1, from + comma + 4))?.[0].length ?? 0
    const signer = gap === 0 ? null : signerAt(text, from + comma + 1 + gap)
    if (signer !== null) return [signer]
  }
  return []
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
