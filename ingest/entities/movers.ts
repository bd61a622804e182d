import type { Span } from '../document.ts'
import { matchAt } from '../matches.ts'
import { placesOf } from '../pass/pass.ts'
import { trigger } from '../pass/trigger.ts'
import { isBlank } from '../read/characters.ts'
import { namen, voornaam } from './data.ts'
import { composed, oneLine } from './letters.ts'

/** A mover's family name below a motion; offsets in the text. */
export interface Mover extends Span {
  readonly family: string
}

const particle = "(?:[Vv]an|[Vv]on|[Dd]e|[Dd]en|[Dd]er|[Tt]en|[Tt]er|[Tt]e|[’'][Tt]|[Ll]a|El|Al|Ben|op|in)"
const word = "\\p{Lu}[\\p{L}\\p{M}’'-]*\\p{Ll}"
const doubled = namen.doubleFamilies.map((name) => name.replaceAll(' ', '\\s+')).join('|')
/** "Duinen-van ⟨der Zee⟩": the second half of a double name. */
const half = `-(?:van|de|den|der)\\s+(?:(?:de|den|der)\\s+)?(?:${doubled}|${word}(?![\\p{L}\\p{M}]))`
const family = `((?:${particle}\\s+){0,3}(?:${doubled}|${word}${half}|${word}(?:-van)?(?![\\p{L}\\p{M}])))`
const single = new RegExp(`[\\s,]+${family}`, 'uy')
/** A first name before it: the Kamer prints one to tell members of one name apart. */
const pair = new RegExp(
  `[\\s,]+(?!${particle}\\s)(${word})(?<!-(?:van|de|den|der))\\s+(?=${word}|${particle}\\s)${family}`,
  'uy',
)
const close = /gaat\s+over\s+tot\s+de\s+orde\s+van\s+de\s+dag\s*\./y
const gaat = trigger('gaat')
const mostMovers = 30

/** The movers below each motion: the names after "en gaat over tot de orde van de dag.", to the first that is none. */
export function findMovers(text: string): readonly Mover[] {
  const found: Mover[] = []
  for (const place of placesOf(text, gaat)) {
    if (matchAt(close, text, place) === null) continue
    let at = close.lastIndex
    for (let count = 0; count < mostMovers; count++) {
      const name = moverAt(text, at)
      if (name === null || ends.has(name) || !endsName(text, single.lastIndex)) break
      at = single.lastIndex
      const printed = composed(oneLine(name))
      found.push({
        start: at - name.length,
        end: at,
        family: printed.charAt(0).toUpperCase() + printed.slice(1),
      })
    }
  }
  return found
}

/** White space, a comma or the end of the text follows a mover's name. */
const endsName = (text: string, at: number): boolean =>
  at === text.length || text.charAt(at) === ',' || isBlank(text.charCodeAt(at))

/** The family name of the mover at `at`, as printed; `single.lastIndex` is its end. Null where none stands. */
function moverAt(text: string, at: number): string | null {
  const [, first, name] = matchAt(pair, text, at) ?? []
  if (first !== undefined && name !== undefined && isFirstName(text, first, name)) {
    single.lastIndex = pair.lastIndex
    return name
  }
  return matchAt(single, text, at)?.[1] ?? null
}

/** A first name: by the particle in small letters behind it, or as one of the known, unless the heading has it alone. */
function isFirstName(text: string, first: string, name: string): boolean {
  if (/^(?:van|de|den|der|ten|ter|te)\s/.test(name)) return true
  if (!voornaam.has(first)) return false
  const heading = first.toUpperCase()
  return !text.includes(` ${heading}`) || text.includes(` ${heading} ${name.toUpperCase()}`)
}

/** What may stand below a motion's names: no name, though it begins with a capital. */
const ends: ReadonlySet<string> = new Set(namen.noName.belowMotie)
