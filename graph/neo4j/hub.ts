import type { Met } from '../around.ts'
import { compareStrings } from '../order.ts'
import type { Period } from '../period.ts'
import type { ReferenceKind } from '../reference.ts'
import { andDated, periodValues } from './dated.ts'
import type { Server } from './server.ts'

/** More references to a node than these are not read to find the first of them. */
export const manyReferences = 1000

/** More references than any node has: no node is a hub then. */
export const everything = 2 ** 40

/** How many refer to a node. */
export const degreeOf = (node: string): string =>
  `COUNT { (${node})<-[:REFERS_TO]-() } + COUNT { (${node})<-[:CANDIDATE]-() }`

/** The other ends of one type of reference to a hub, of one rank. */
interface Ends {
  readonly hub: string
  readonly rank: number
  /** Whether there may be more. */
  readonly cut: boolean
  /** In the order of the papers. */
  readonly ends: readonly (readonly [id: string, document: string, degree: number])[]
}

/**
 * What refers to nodes that very much refers to: the most specific and then by id, each as often as its references have ranks; at
 * least the first `most` nodes, or all. An index gives the references of a rank by their papers, so that no more are read than that takes. Null for a
 * hub whose papers refer to it so often that reading all is no worse.
 */
export async function firstInto(
  server: Server,
  hubs: readonly string[],
  { kinds, period }: { readonly kinds: readonly ReferenceKind[]; readonly period: Period | null },
  most: number,
): Promise<readonly (readonly Met[] | null)[]> {
  if (hubs.length === 0) return []
  const narrowing = `${kinds.length > 0 ? 'AND r.kind IN $kinds' : ''} ${andDated(period, 'citing')}`
  const rows = await server.read(question(narrowing), {
    ...{ hubs, kinds, some: 2 * most + 100, ...periodValues(period) },
  })
  const found = Map.groupBy(rows as unknown as readonly Ends[], ({ hub }) => hub)
  return hubs.map((hub) => firstOf(found.get(hub) ?? [], most))
}

function firstOf(found: readonly Ends[], most: number): readonly Met[] | null {
  const first: Met[] = []
  const nodes = new Set<string>()
  for (const rank of ranks) {
    const lists = found.filter((list) => list.rank === rank)
    // Of the last paper of a list that was cut there may be more, and of all behind it.
    const ends = lists.flatMap(({ cut, ends }) => (cut ? [ends.at(-1)?.[1] ?? ''] : [])).sort(compareStrings)
    const [end] = ends
    const met = new Map<string, Met>()
    for (const list of lists)
      for (const [id, document, degree] of list.ends)
        if (end === undefined || compareStrings(document, end) < 0) met.set(id, { id, rank, degree })
    first.push(...[...met.values()].sort((a, b) => compareStrings(a.id, b.id)))
    for (const id of met.keys()) nodes.add(id)
    if (nodes.size >= most) return first
    if (end !== undefined) return null
  }
  return first
}

/** Of links that are references (see `linkRank`), but of a paper to itself. */
const ranks = [0, 1, 2]

const some = (type: string, narrowing: string): string =>
  `MATCH (citing)-[r:${type}]->() USING INDEX r:${type}(target, rank, position)
      WHERE r.target = hub AND r.rank = rank AND r.position > '' ${narrowing}
    WITH r ORDER BY r.target, r.rank, r.position LIMIT $some RETURN collect(r) AS some`

const question = (narrowing: string): string => `UNWIND $hubs AS hub UNWIND [${ranks}] AS rank
  CALL (hub, rank) {
    ${some('REFERS_TO', narrowing)}
    UNION ALL
    ${some('CANDIDATE', narrowing)}
  }
  CALL (some) {
    UNWIND some AS r WITH startNode(r) AS m, r.document AS document, min(r.position) AS position ORDER BY position
    RETURN collect([m.id, document, ${degreeOf('m')}]) AS ends
  }
  RETURN hub, rank, size(some) = $some AS cut, ends`
