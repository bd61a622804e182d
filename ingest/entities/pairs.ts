import type { Person } from './person.ts'

/**
 * "motie-Zandstra-Golfslag": two movers, where the text names both of them apart, and nobody by the double name with a
 * title; else one person of that name. In order of place.
 */
export function withPairsApart(persons: readonly Person[]): readonly Person[] {
  if (!persons.some(({ family, rule }) => joins(rule) && family.includes('-'))) return persons
  const apart = new Set(persons.map(({ family }) => family))
  const titled = new Set(persons.filter(({ sure }) => sure === true).map(({ family }) => family))
  return persons.flatMap((person): readonly Person[] => {
    const { family, start, end, rule } = person
    const dash = family.indexOf('-')
    if (dash < 0 || !joins(rule) || titled.has(family) || family.length !== end - start) return [person]
    const halves = [family.slice(0, dash), family.slice(dash + 1)]
    if (!halves.every((half) => apart.has(half))) return [person]
    return [
      { ...person, end: start + dash, family: halves[0] ?? '' },
      { ...person, start: start + dash + 1, family: halves[1] ?? '' },
    ]
  })
}

/** Behind "motie-" and "motie" the hyphen may join two names. */
const joins = (rule: Person['rule']): boolean => rule === 'compound' || rule === 'title'
