import type { NamedFragment, NeighbourhoodQuery, NodeKind, ReferenceKind } from '../gql/queries.ts'

/** A node as the picture, the list and the panel know it. */
export type Node = NamedFragment
/** What the server says of the references, or of the structure, between two nodes. */
export type Link = NeighbourhoodQuery['neighbourhood']['links'][number]
/** What the server says of the surroundings of a node. */
export type Answer = NeighbourhoodQuery['neighbourhood']

/** The part of the graph that is on the screen, before filtering. */
export interface Network {
  readonly middle: string
  readonly nodes: ReadonlyMap<string, Node>
  readonly links: readonly Link[]
  /** Nodes whose neighbours were not all given. */
  readonly cut: ReadonlySet<string>
  readonly extent: Extent
  /** Where nodes have their place: those of paths, from left to right; null where the forces decide. */
  readonly places: Places | null
}

/** How far the network round the middle reaches, what was expanded left out. */
export interface Extent {
  /** Nodes that were given, and nodes that the server met, of which these are some. */
  readonly given: number
  readonly met: number
  /** Steps from the middle to the farthest that was given. */
  readonly steps: number
}

/** Places in the picture, by id, and which node is at the other end. */
export interface Places {
  readonly at: ReadonlyMap<string, { readonly x: number; readonly y: number }>
  readonly end: string
}

/** All links from one node to another, drawn as one line. */
export interface Line {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly links: readonly Link[]
  /** How many references lie on it; 0 for structure alone. */
  readonly count: number
  readonly style: 'resolved' | 'ambiguous' | 'structure'
}

/** What is drawn: nodes and lines that pass the filter and hang together with the middle. */
export interface Shown {
  readonly middle: string
  readonly nodes: readonly Node[]
  readonly lines: readonly Line[]
  readonly places: Places | null
}

/** What a link is filtered by. */
export type LinkKind = ReferenceKind | 'STRUCTURE'

/** The kind by which a link is filtered: its reference kind, or structure. */
export const linkKind = (link: Link): LinkKind => link.kind ?? 'STRUCTURE'

/** Puts answers of the server together to one network, each node and link once; the first answer is the middle's. */
export function merge(
  middle: string,
  answers: readonly { readonly id: string; readonly answer: Answer }[],
  places: Places | null = null,
): Network {
  const nodes = new Map<string, Node>()
  const links = new Map<string, Link>()
  const cut = new Set<string>()
  for (const { id, answer } of answers) {
    for (const { node } of answer.nodes) if (!nodes.has(node.id)) nodes.set(node.id, node)
    for (const link of answer.links) links.set(link.id, link)
    if (answer.truncated) cut.add(id)
  }
  return { middle, nodes, links: [...links.values()], cut, extent: extentOf(answers[0]?.answer), places }
}

function extentOf(answer: Answer | undefined): Extent {
  const distances = answer?.nodes.map(({ distance }) => distance) ?? []
  const given = distances.length
  return { given, met: Math.max(answer?.met ?? 0, given), steps: Math.max(0, ...distances) }
}

/** For every id the ids that it shares a link with. */
export function neighboursOf(
  links: readonly { readonly from: string; readonly to: string }[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const neighbours = new Map<string, Set<string>>()
  const add = (one: string, other: string): void => {
    const known = neighbours.get(one)
    if (known === undefined) neighbours.set(one, new Set([other]))
    else known.add(other)
  }
  for (const { from, to } of links) {
    add(from, to)
    add(to, from)
  }
  return neighbours
}

/** How many nodes of each kind, and references of each kind (structure by links), a network holds. */
export function countKinds(network: Network): {
  readonly nodes: ReadonlyMap<NodeKind, number>
  readonly links: ReadonlyMap<LinkKind, number>
} {
  const nodes = new Map<NodeKind, number>()
  const links = new Map<LinkKind, number>()
  for (const { kind } of network.nodes.values()) nodes.set(kind, (nodes.get(kind) ?? 0) + 1)
  for (const link of network.links) links.set(linkKind(link), (links.get(linkKind(link)) ?? 0) + link.count)
  return { nodes, links }
}
