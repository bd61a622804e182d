import type { PathsQuery } from '../gql/queries.ts'
import type { Answer, Link, Node, Places } from './network.ts'

/** The paths that the server found. */
export type PathsAnswer = PathsQuery['paths']
export type Hop = PathsAnswer['paths'][number]['hops'][number]

/** How far apart steps and paths are drawn. */
const [across, down] = [160, 115]

/** Paths as a network to draw: one lane for each, from left to right; what several share stands in the first one's lane. */
export function drawnPaths({ from, to, paths, truncated }: PathsAnswer): {
  readonly answer: Answer
  readonly places: Places
} {
  const nodes = new Map<string, Node>([
    [from.id, from],
    [to.id, to],
  ])
  const links = new Map<string, Link>()
  const longest = Math.max(1, ...paths.map(({ hops }) => hops.length))
  const places = new Map([
    [from.id, { x: 0, y: 0 }],
    [to.id, { x: longest * across, y: 0 }],
  ])
  for (const [lane, { hops }] of paths.entries())
    for (const [at, hop] of hops.entries()) {
      const link = linkOf(hop)
      links.set(link.id, link)
      nodes.set(hop.to.id, hop.to)
      if (places.has(hop.to.id)) continue
      places.set(hop.to.id, { x: ((at + 1) / hops.length) * longest * across, y: laneAt(lane) })
    }
  const answer = {
    nodes: [...nodes.values()].map((node) => ({ node, distance: 0 })),
    links: [...links.values()],
  }
  return { answer: { ...answer, truncated, met: nodes.size }, places: { at: places, end: to.id } }
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
