import type { PathsQuery } from '../gql/queries.ts'
import type { Answer, Link, Node, Places } from './network.ts'

/** The paths that the server found. */
export type PathsAnswer = PathsQuery['paths']
/** A reference of a path, in the direction in which it is followed. */
export type Hop = PathsAnswer['paths'][number]['hops'][number]

/** How far apart steps and paths are drawn. */
const [across, down] = [160, 115]

/** Paths as a network to draw: one lane for each, from left to right; what several share stands in the first one's lane. */
export function drawnPaths({ from, to, paths, truncated }: PathsAnswer): {
  readonly answer: Answer
  readonly places: Places
} {
  const lanes = paths.map(({ hops }) => stopsOf(from, to, hops))
  const longest = Math.max(1, ...lanes.map((stops) => stops.length - 1))
  const nodes = new Map([from, to, ...lanes.flat()].map((node) => [node.id, node]))
  const links = new Map(
    paths
      .flatMap(({ hops }) => [...hops.map(linkOf), ...belongings(from, to, hops)])
      .map((link) => [link.id, link]),
  )
  const places = new Map([
    [from.id, { x: 0, y: 0 }],
    [to.id, { x: longest * across, y: 0 }],
  ])
  for (const [lane, stops] of lanes.entries())
    for (const [at, { id }] of stops.entries())
      if (!places.has(id))
        places.set(id, { x: (at / (stops.length - 1)) * longest * across, y: laneAt(lane) })
  const answer = {
    nodes: [...nodes.values()].map((node) => ({ node, distance: 0 })),
    links: [...links.values()],
  }
  return { answer: { ...answer, truncated, met: nodes.size }, places: { at: places, end: to.id } }
}

/** What a path leads along, both ends among them; one that ends at a paper of a dossier goes on to the dossier. */
function stopsOf(from: Node, to: Node, hops: readonly Hop[]): readonly Node[] {
  const along = [from, ...hops.slice(0, 1).map((hop) => hop.from), ...hops.map((hop) => hop.to), to]
  return along.filter((node, at) => node.id !== along[at - 1]?.id)
}

/** That the papers at the ends of a path belong to their dossiers. */
function belongings(from: Node, to: Node, hops: readonly Hop[]): readonly Link[] {
  const ends = [
    [hops[0]?.from.id, from.id],
    [hops.at(-1)?.to.id, to.id],
  ] as const
  return ends.flatMap(([paper, dossier]) =>
    paper === undefined || paper === dossier
      ? []
      : [
          {
            ...{ id: `WITHIN|${paper}|${dossier}`, from: paper, to: dossier, kind: null },
            ...{ structure: 'WITHIN', count: 1, status: null, reference: null },
          },
        ],
  )
}

/** The first path in the middle, the others by turns below and above it. */
const laneAt = (lane: number): number => Math.ceil(lane / 2) * (lane % 2 === 1 ? down : -down) + 0

/** A hop as a line, in the direction in which the reference runs. */
function linkOf({ from, to, direction, reference, count }: Hop): Link {
  const ends = direction === 'OUT' ? { from: from.id, to: to.id } : { from: to.id, to: from.id }
  const { kind, status, id, quote } = reference
  return {
    ...{ id: `${kind}|${ends.from}|${ends.to}`, ...ends },
    ...{ kind, structure: null, count, status, reference: { id, quote } },
  }
}

/** Where a reference's end is drawn among paths: at an end of theirs, else at its paper or law. */
export function drawnAt(id: string, ends: readonly (string | null)[]): string {
  const own = ends.find((end) => end?.includes('#') && (id === end || id.startsWith(`${end}.`)))
  return own ?? (id.startsWith('url:') ? id : id.replace(/#.*$/s, ''))
}
