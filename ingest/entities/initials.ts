import { matchAt } from '../matches.ts'
import { isBlank } from '../read/characters.ts'
import { isLetterAt } from './letters.ts'
import { isNoName } from './name-words.ts'
import type { Person } from './person.ts'
import { type PersonName, readPersonName } from './person-name.ts'

/** Between two names of a list: ", ", " en ", "/", with a party in brackets or "c.s." before it. */
export const betweenNames =
  /^(?:\s+[cC]\.[sS]\.)?(?:\s*\((?:[^()\n]{1,24}|op\s\d[^()\n]{4,60})\))?(?:(?:\s*,\s*(?:en\s+)?|\s+(?:en\s*|EN\s+)|\s*\/\s*)(?=[\p{Lu}'’])|\/(?=(?:van|de|den|ter|ten)\s))/u

const severalInitials =
  /(?:(?:[A-Z]|Th|Ph|Ch)\.){2,6}(?=\s?(?:\(\p{Lu}\p{Ll}+\)\s|\p{Lu}\p{Ll}|van |de |den |der |ter |ten ))/uy

const oneInitial = /(?<![\p{L}.])\p{Lu}\.\s?\p{L}[\p{L}'’ -]{1,36}(?:\s\([^()\n]{1,40}\))?(?:,|\sen)\s$/u

/** "⟨J. Bee⟩ (voorzitter), P.M.M. Aa": the name with one initial in front of one with more. */
function inFrontOf(text: string, start: number): PersonName | null {
  if (!isBlank(text.charCodeAt(start - 1)) || !',n'.includes(text.charAt(start - 2))) return null
  const match = oneInitial.exec(text.slice(Math.max(0, start - 90), start))
  return match === null ? null : readPersonName(text, start - match[0].length)
}

/** Where the first initial begins that a full stop ends, also "Th." */
function initialAt(text: string, dot: number): number | null {
  const code = text.charCodeAt(dot - 1)
  const begin = code === 104 && 'TPC'.includes(text.charAt(dot - 2)) ? dot - 2 : dot - 1
  if (begin === dot - 1 && (code < 65 || code > 90)) return null
  return isLetterAt(text, begin - 1) || text.charAt(begin - 1) === '.' ? null : begin
}

/** "De Minister van Zee,\n⟨A. Golfslag⟩\n": the office in front, and nothing else on the line. */
const office =
  /(?:^|\n)(?:[Dd]e\s|DE\s)?(?:[Mm]inister|MINISTER|[Ss]taatssecretaris|STAATSSECRETARIS|[Vv]oorzitter|[Gg]riffier|[Pp]resident|[Ii]nformateur)[^\n.:]{0,140}[,\n]\s*$/u
const signature =
  /\p{Lu}\.\s?(?:(?:van|de|den|der|ter|ten|’t|'t)\s){0,2}\p{Lu}[\p{L}'’]{1,24}(?:[ -](?:(?:van|de|den|der)\s){0,2}\p{Lu}[\p{L}'’]{1,24}){0,2}(?=\s*(?:\n|$))/uy
/** "Eerste ondertekenaar: ⟨A. Golfslag⟩, minister van Zee". */
const label = /(?:[Oo]ndertekenaar|[Ii]ndiener|[Nn]amens):\s$/u

/** Whether one initial is enough, as the place is one where a name stands. */
function signs(text: string, begin: number): boolean {
  const front = text.charAt(begin - 1)
  if (front === ' ' && label.test(text.slice(Math.max(0, begin - 16), begin))) return true
  if (front !== '\n' && (front !== ' ' || text.charAt(begin - 2) !== ',')) return false
  return matchAt(signature, text, begin) !== null && office.test(text.slice(Math.max(0, begin - 200), begin))
}

const surname =
  /(?<![\p{L}.’'-])(?<family>\p{Lu}[\p{L}’'-]{1,30}),\s(?:(?:[Pp]rof|[Dd]rs|[Mm]r|[Dd]r|[Ii]r|[Ii]ng|[Jj]hr|[Mm]w|[Dd]hr|[Mm]evr|[Dd]s)\.\s?){1,3}$/u
const behindSurname =
  /(?:(?:[A-Z]|Th|Ph|Ch)\.){1,6}(?:\s\(\p{Lu}\p{Ll}+\))?(?:\s(?<particle>(?:van|de|den|der|ter|ten)(?:\s(?:de|den|der|het))?))?(?!\s?\(\p{Lu}\p{Ll}+\)\s\p{Lu})(?=\s*(?:[,;)\n]|$)|\s[–(-])/uy

/** "⟨Golfslag⟩, drs. A.B.", "⟨Zee⟩, mr. C. van der": in lists by family name, with a title between. */
function surnameFirst(text: string, begin: number): Person | null {
  if (text.charAt(begin - 1) !== ' ' && text.charAt(begin - 1) !== '.') return null
  const behind = matchAt(behindSurname, text, begin)
  const front = behind === null ? null : surname.exec(text.slice(Math.max(0, begin - 56), begin))
  const family = front?.groups?.family
  if (front === null || family === undefined || isNoName(family)) return null
  const start = begin - front[0].length
  const particle = behind?.groups?.particle
  const whole = particle === undefined ? family : `${particle} ${family}`
  return {
    start,
    end: start + family.length,
    family: whole.charAt(0).toUpperCase() + whole.slice(1),
    rule: 'initials',
  }
}

/** Most names that are read on in such a list. */
const longestList = 24

/** "S.A.M. Kaag": two initials or more; in a list with such a name also one. In order. */
export function personsWithInitials(text: string): readonly Person[] {
  const found: Person[] = []
  let done = 0
  for (let dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1)) {
    const begin = dot < done ? null : initialAt(text, dot)
    if (begin === null) continue
    const listed = surnameFirst(text, begin)
    if (listed !== null) found.push(listed)
    const match = matchAt(severalInitials, text, begin)
    if (match === null && !signs(text, begin)) continue
    if (match !== null && /^(?:U\.S|C\.S|N\.V|B\.V|V\.S|E\.U|U\.K|V\.N|V\.O\.F|A\.B)\./.test(match[0]))
      continue
    let name: PersonName | null = readPersonName(text, begin)
    const first = name === null ? null : inFrontOf(text, begin)
    if (first !== null)
      found.push({ start: first.start, end: first.end, family: first.family, rule: 'initials' })
    // "P.M.M. Aa, J. Bee en R. Cee": in a list of names with initials one initial is enough.
    for (let count = 0; name !== null && count < longestList; count++) {
      done = name.end
      found.push({ start: name.start, end: name.end, family: name.family, rule: 'initials' })
      const join = betweenNames.exec(text.slice(name.after, name.after + 80))?.[0]
      const at: number = name.after + (join?.length ?? 0)
      name =
        join !== undefined && /^\p{Lu}(?:h|\p{Ll})?\./u.test(text.slice(at, at + 3))
          ? readPersonName(text, at)
          : null
    }
  }
  return found
}
