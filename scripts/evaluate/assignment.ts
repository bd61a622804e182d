import type { Span } from '../../ingest/document.ts'

const overlap = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end

/**
 * Assigns spans of `left` to overlapping spans of `right`, one to one, as many as can be: for each of `left` the index
 * in `right`, or -1.
 *
 * Taking the largest overlap first can lose: of two expected mentions that touch one long found mention, the better
 * fit may take the only partner of the other while it had a second one itself. So each new span may push the earlier
 * ones to other partners (augmenting paths, Kuhn's algorithm), which yields an assignment of greatest size.
 */
export function assign(left: readonly Span[], right: readonly Span[]): readonly number[] {
  const partners = left.map((span) => right.flatMap((other, index) => (overlap(span, other) ? [index] : [])))
  const takenBy = new Map<number, number>()

  const place = (index: number, tried: Set<number>): boolean => {
    for (const partner of partners[index] ?? []) {
      if (tried.has(partner)) continue
      tried.add(partner)
      const holder = takenBy.get(partner)
      if (holder === undefined || place(holder, tried)) {
        takenBy.set(partner, index)
        return true
      }
    }
    return false
  }

  left.forEach((_, index) => {
    place(index, new Set())
  })
  const assigned = left.map(() => -1)
  for (const [partner, index] of takenBy) assigned[index] = partner
  return assigned
}
