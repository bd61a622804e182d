import type { Link, Network, Node } from './network.ts'

type Paper = Extract<Node, { __typename: 'Document' }>

/** What must be known of a node to lift it: the ends and candidates of a reference have it too. */
export type Liftable =
  | { readonly __typename: 'Part'; readonly id: string; readonly document: { readonly id: string } }
  | { readonly __typename: Exclude<Node['__typename'], 'Part'>; readonly id: string }

/** Where a node's links end when parts are hidden: a part's at its paper, except the middle's, which is always shown. */
export const liftedId = (node: Liftable, middle: string): string =>
  node.__typename === 'Part' && node.id !== middle ? node.document.id : node.id

/**
 * The network without parts: what a part refers to, its paper refers to. Links of one kind that come to run between the
 * same two nodes are one link: counts added, the weakest status. A link within one paper is no link any more.
 */
export function liftParts(network: Network): Network {
  const { middle, places, extent } = network
  const nodes = new Map<string, Node>()
  for (const node of network.nodes.values()) {
    const id = liftedId(node, middle)
    if (!nodes.has(id)) nodes.set(id, network.nodes.get(id) ?? paperOf(node))
  }
  const end = (id: string): string => {
    const node = network.nodes.get(id)
    return node === undefined ? id : liftedId(node, middle)
  }
  const moved = network.links.map((link) => ({ ...link, from: end(link.from), to: end(link.to) }))
  const links = mergeLinks(moved.filter(({ from, to }) => from !== to))
  const cut = new Set([...network.cut].map(end))
  return { middle, nodes, links, cut, extent, places }
}

const paperOf = (node: Node): Paper | Node => (node.__typename === 'Part' ? node.document : node)

function mergeLinks(links: readonly Link[]): readonly Link[] {
  const merged = new Map<string, Link>()
  for (const link of links) {
    const id = `${link.from} → ${link.to} ${link.kind ?? link.structure}`
    const known = merged.get(id)
    merged.set(id, known === undefined ? { ...link, id } : together(known, link))
  }
  return [...merged.values()]
}

function together(one: Link, other: Link): Link {
  const status = weakness(one.status) >= weakness(other.status) ? one.status : other.status
  // The one reference of a link is given so that it can be named; two have no such one.
  return { ...one, count: one.count + other.count, status, reference: null }
}

const weakness = (status: Link['status']): number =>
  status === null ? -1 : (['RESOLVED', 'AMBIGUOUS', 'UNRESOLVED'] as const).indexOf(status)
