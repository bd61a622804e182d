import { isBlank } from '../read/characters.ts'
import type { Hit } from './hit.ts'
import { oneLine, slugOf } from './letters.ts'
import type { Person } from './person.ts'

const word = /(?<![\p{L}])((?:[Ss]taats|[Oo]nderzoeks|[Aa]dvies|[Ee]nquête)?[Cc]ommissie)[-–\s]\s?$/u
/** A second name, and the number of a committee of that name: "-Van der Meer ⟨II⟩", "-Borstlap⟨/De Zwaan⟩". */
const more = /^(?:\/\p{Lu}[\p{L}'’-]+)?(?:\s+(?:I{1,3}|IV|V)(?![\p{L}\d]))?/u
const reach = 24

/**
 * Committees called by who leads them: "de commissie-Van der Meer II". In order. The person is found as well: the one
 * name stands in the other.
 */
export function findCommittees(text: string, persons: readonly Person[]): readonly Hit[] {
  const found: Hit[] = []
  for (const person of persons) {
    if (
      person.rule !== 'compound' &&
      !(person.family.includes(' ') && /^(?:van|de|den|der|ter|ten)\s/i.test(person.family))
    )
      continue
    if (text.charAt(person.start - 2) !== 'e' && !isBlank(text.charCodeAt(person.start - 2))) continue
    const before = word.exec(text.slice(Math.max(0, person.start - reach), person.start))?.[0]
    if (before === undefined) continue
    const start = person.start - before.length
    const end = person.end + (more.exec(text.slice(person.end, person.end + reach))?.[0].length ?? 0)
    found.push(hitOf(text, start, end, before, person))
  }
  return found
}

function hitOf(text: string, start: number, end: number, before: string, person: Person): Hit {
  const rest = oneLine(text.slice(person.end, end))
  return {
    start,
    end,
    kind: 'organisatie',
    id: slugOf(`${before.trim().replace(/[-–]$/, '')} ${person.family}${rest}`),
    rule: 'form',
    confidence: 0.85,
    others: [],
    reason: 'A committee called by the name of who leads it.',
  }
}
