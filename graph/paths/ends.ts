import { documentOf, kindOf, partOf } from '../ids.ts'
import { partsBelow } from '../parts-below.ts'
import type { GraphStore } from '../store.ts'

/** The two ends of the paths, and which node counts as which place. */
export interface PathEnds {
  readonly from: string
  readonly to: string
  /** The place that a node belongs to: an end, else its paper or law, else itself. */
  placeOf(id: string): string
  /** The nodes to ask the store for, to know the steps at a place. */
  nodesOf(place: string): readonly string[]
}

/** Finds out what belongs to the ends: a part takes the parts below it along. */
export async function endsOfPaths(store: GraphStore, from: string, to: string): Promise<PathEnds> {
  const [near, far] = await Promise.all([ownOf(store, from), ownOf(store, to)])
  const ends = new Map<string, string>()
  // Of two ends that lie in each other the inner one keeps its own.
  const [outer, inner] = near.includes(to)
    ? [
        { end: from, own: near },
        { end: to, own: far },
      ]
    : [
        { end: to, own: far },
        { end: from, own: near },
      ]
  for (const { end, own } of [outer, inner]) for (const id of own) ends.set(id, end)
  const own = new Map([
    [from, near],
    [to, far],
  ])
  return {
    from,
    to,
    placeOf: (id) => ends.get(id) ?? documentOf(id),
    nodesOf: (place) => own.get(place)?.filter((id) => ends.get(id) === place) ?? [place],
  }
}

async function ownOf(store: GraphStore, id: string): Promise<readonly string[]> {
  if (partOf(id) === null || kindOf(id) !== 'part') return [id]
  const parts = await store.parts(documentOf(id))
  return partsBelow(
    id,
    parts.map((part) => ({ id: part.id, parent: part.part?.parent ?? null })),
  )
}
