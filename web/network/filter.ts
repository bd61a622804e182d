import type { NodeKind } from '../gql/queries.ts'
import { liftParts } from './lift.ts'
import {
  type Line,
  type Link,
  type LinkKind,
  linkKind,
  type Network,
  neighboursOf,
  type Shown,
} from './network.ts'

/**
 * The network less the hidden kinds, and less what these leave without a way to the middle, or to the other end of paths. Hidden parts
 * leave their links to their papers.
 */
export function filter(
  whole: Network,
  hiddenNodes: readonly NodeKind[],
  hiddenLinks: readonly LinkKind[],
): Shown {
  const network = hiddenNodes.includes('PART') ? liftParts(whole) : whole
  const stays = (id: string): boolean => {
    const node = network.nodes.get(id)
    return node !== undefined && (id === network.middle || !hiddenNodes.includes(node.kind))
  }
  const links = network.links.filter(
    (link) => !hiddenLinks.includes(linkKind(link)) && stays(link.from) && stays(link.to),
  )
  const ends = [network.middle, network.places?.end ?? network.middle]
  const reached = reach(ends.filter(stays), links)
  const nodes = [...network.nodes.values()].filter((node) => reached.has(node.id))
  const lines = toLines(links.filter((link) => reached.has(link.from)))
  return { middle: network.middle, nodes, lines, places: network.places }
}

/** All ids that links connect with one of these, whichever way they run. */
function reach(from: readonly string[], links: readonly Link[]): ReadonlySet<string> {
  const next = neighboursOf(links)
  const reached = new Set(from)
  const queue = [...from]
  for (let id = queue.pop(); id !== undefined; id = queue.pop())
    for (const other of next.get(id) ?? [])
      if (!reached.has(other)) {
        reached.add(other)
        queue.push(other)
      }
  return reached
}

function toLines(links: readonly Link[]): readonly Line[] {
  const groups = new Map<string, Link[]>()
  for (const link of links) {
    const id = `${link.from} → ${link.to}`
    const group = groups.get(id)
    if (group === undefined) groups.set(id, [link])
    else group.push(link)
  }
  return [...groups].flatMap(([id, group]) => {
    const [first] = group
    if (first === undefined) return []
    const count = group.reduce((sum, link) => sum + (link.kind === null ? 0 : link.count), 0)
    return [{ id, from: first.from, to: first.to, links: group, count, style: styleOf(group) }]
  })
}

function styleOf(links: readonly Link[]): Line['style'] {
  const references = links.filter((link) => link.kind !== null)
  if (references.length === 0) return 'structure'
  return references.every((link) => link.status === 'RESOLVED') ? 'resolved' : 'ambiguous'
}
