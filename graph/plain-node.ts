import { kindOf, pageOf, withinOf } from './ids.ts'
import { labelOf } from './labels.ts'
import type { GraphNode } from './node.ts'

/** The node that an id alone tells of: what is known of a paper that is only cited. */
export function plainNode(id: string): GraphNode {
  const known = plainNodes.get(id)
  if (known !== undefined) return known
  if (plainNodes.size >= mostPlainNodes) plainNodes.clear()
  const made = makePlainNode(id)
  plainNodes.set(id, made)
  return made
}

/** What many papers name is worked out once. */
const plainNodes = new Map<string, GraphNode>()
const mostPlainNodes = 20_000

function makePlainNode(id: string): GraphNode {
  const kind = kindOf(id)
  const base = { id, kind, label: labelOf(id), title: null, known: 'unknown', within: withinOf(id) } as const
  return { ...base, page: pageOf(id), part: null, document: null, entity: null }
}
