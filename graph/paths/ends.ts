import { documentOf, kindOf, partOf } from '../ids.ts'
import { partsBelow } from '../parts-below.ts'
import type { GraphStore } from '../store.ts'
import type { PathsQuery } from './path.ts'

/** Of a dossier that is an end so many papers, by their numbers, are looked at. */
const mostPapers = 250

/** The two ends of the paths, and which node counts as which place. */
export interface PathEnds {
  readonly from: string
  readonly to: string
  /** Whether a dossier has more papers than are looked at. */
  readonly cut: boolean
  /** The place that a node belongs to: an end, else its paper or law, else itself. */
  placeOf(id: string): string
  /** The nodes to ask the store for, to know the steps at a place. */
  nodesOf(place: string): readonly string[]
  /** What is shown of a place where a hop begins or ends at this node: of a dossier that is an end the paper. */
  shownOf(place: string, id: string): string
}

/** Finds out what belongs to the ends: a part takes the parts below it along, a dossier its papers but those to avoid. */
export async function endsOfPaths(
  store: GraphStore,
  { from, to, avoid }: Pick<PathsQuery, 'from' | 'to' | 'avoid'>,
): Promise<PathEnds> {
  const [near, far] = await Promise.all([ownOf(store, from, avoid), ownOf(store, to, avoid)])
  const ends = new Map<string, string>()
  // Of two ends that lie in each other the inner one keeps its own.
  const [outer, inner] = near.ids.includes(to)
    ? [
        { end: from, own: near.ids },
        { end: to, own: far.ids },
      ]
    : [
        { end: to, own: far.ids },
        { end: from, own: near.ids },
      ]
  for (const { end, own } of [outer, inner]) for (const id of own) ends.set(id, end)
  const own = new Map([
    [from, near.ids],
    [to, far.ids],
  ])
  const withPapers = [from, to].some(isDossier)
  const ofEnds = (id: string): string => ends.get(id) ?? documentOf(id)
  const ofPapers = (id: string): string => ends.get(id) ?? ends.get(documentOf(id)) ?? documentOf(id)
  return {
    from,
    to,
    cut: near.cut || far.cut,
    placeOf: withPapers ? ofPapers : ofEnds,
    nodesOf: (place) => own.get(place)?.filter((id) => ends.get(id) === place) ?? [place],
    shownOf: (place, id) => (withPapers && isDossier(place) ? documentOf(id) : place),
  }
}

const isDossier = (id: string): boolean => kindOf(id) === 'dossier'

/** An end with what counts as it. */
interface Own {
  readonly ids: readonly string[]
  readonly cut: boolean
}

async function ownOf(store: GraphStore, id: string, avoid: readonly string[]): Promise<Own> {
  if (isDossier(id)) {
    const { items, next } = await store.dossierPapers({ dossier: id, first: mostPapers, after: null })
    return { ids: [id, ...items.filter((paper) => !avoid.includes(paper))], cut: next !== null }
  }
  if (partOf(id) === null || kindOf(id) !== 'part') return { ids: [id], cut: false }
  const parts = await store.parts(documentOf(id))
  const below = partsBelow(
    id,
    parts.map((part) => ({ id: part.id, parent: part.part?.parent ?? null })),
  )
  return { ids: below, cut: false }
}
