import type { Part } from '../../document.ts'
import type { Scope } from '../../kind.ts'
import { outward } from '../../parts/outward.ts'
import { indexParts } from '../../parts/part-index.ts'

/** In one part, in a question and its answer, or in speeches on one item of the agenda. */
export function samePart(one: number, other: number, { parts }: Scope): boolean {
  const index = indexParts(parts)
  const [a, b] = [index.at(one), index.at(other)]
  if (a?.id === b?.id) return true
  const item = itemOf(a, parts)
  if (item !== null && item === itemOf(b, parts)) return true
  if (inMotion(a, index) && inMotion(b, index)) return true
  return (
    a !== null &&
    b !== null &&
    (numbersOf(a).some((number) => numbersOf(b).includes(number)) || within(b, a) || within(a, b))
  )
}

/** In the clauses of a motie that is a paper of its own. */
const inMotion = (part: Part | null, index: ReturnType<typeof indexParts>): boolean =>
  part?.kind === 'motion-clause' && (part.parent === null || index.byId(part.parent)?.kind !== 'motion')

/** The item of the agenda on which a speech, or a motie that is read out in it, bears; null for other parts. */
function itemOf(part: Part | null, parts: readonly Part[]): string | null {
  for (const one of outward(part, parts)) {
    if (one.kind === 'agenda-item') return one.id
    if (!/^(?:speech|motion)/.test(one.kind)) return null
  }
  return null
}

const numbersOf = ({ kind, numbers }: Part): readonly string[] =>
  /question|answer/.test(kind) ? numbers : []

const within = (part: Part, other: Part): boolean => part.parent === other.id
