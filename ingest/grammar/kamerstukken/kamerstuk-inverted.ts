import { matchAt } from '../../matches.ts'
import type { Behind } from './kamerstuk-dossier.ts'
import type { Draft, KamerstukHit } from './kamerstuk-hit.ts'
import { readInverted } from './kamerstuk-left.ts'
import { readList, readTail } from './kamerstuk-numbers.ts'

/** The end of a dossier in brackets: `99311)`, `99311, was nr. 9)`. */
const bracketEnd = /(?:\s?,\swas\s(?:nr\.?\s?(?<former>\d{1,4}[a-z]?)|letter\s(?<letter>[A-Z]{1,3})))?\s?\)/y

/** `nr. 12 (99311)`: the number in front of its dossier. */
export function readFront(
  text: string,
  start: number,
  behind: Behind,
  hit: Draft,
  free: number,
): KamerstukHit | null {
  const end = matchAt(bracketEnd, text, behind.end)
  if (end === null || hit.dossier.length < 5) return null
  const front = readInverted(text, start, free)
  if (front === null) return null
  const list = readList(text, front.end, { plural: true, nr: true, digits: false, inverted: true })
  if (list === null) return null
  const { numbers, was } = readTail(text, list)
  const former = was ?? end.groups?.former ?? end.groups?.letter ?? null
  const inside = end[0].replace(/\s?\)$/, '').length
  return {
    ...hit,
    start: front.start,
    end: behind.end + inside,
    ondernummers: numbers,
    was: former,
    form: 'inverted',
  }
}
