/** A node that another one has a link with, as it is seen from there. */
export interface Met {
  readonly id: string
  /** The most specific link between the two (see `linkRank`). */
  readonly rank: number
  /** References to it, its parts' not counted, candidates counted. */
  readonly degree: number
}

/** What is one link away from a node. */
export interface Around {
  /** Each node once, in no order. */
  readonly met: readonly Met[]
  /** True when there are more, and the limit left them out. */
  readonly cut: boolean
}

/** Puts together what is one link away this way and that: of each way, in order, at most `limit` are taken. */
export function aroundOf(ways: readonly (readonly Met[])[], limit: number): Around {
  const met = new Map<string, Met>()
  for (const way of ways)
    for (const one of way.slice(0, limit)) {
      const held = met.get(one.id)
      if (held === undefined || held.rank > one.rank) met.set(one.id, one)
    }
  return { met: [...met.values()], cut: ways.some((way) => way.length > limit) }
}
