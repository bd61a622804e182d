import { kindOf } from '../graph/ids.ts'
import type { GraphNode, NodeKind } from '../graph/node.ts'
import { plainNode } from '../graph/plain-node.ts'
import { entityNode } from './entities/node.ts'
import { namesOfAct, wetNode } from './wetten/node.ts'

/** What a text tells of a node that it names. */
export interface ToldOf {
  /** What it calls the paper, the dossier, or a law that the data does not have. */
  readonly title: string | null
  /** The forms in which it prints an entity. */
  readonly forms: readonly string[]
}

/** A node as far as its id, the curated data and a text that names it tell. */
export function stubNode(id: string, { title, forms }: ToldOf): GraphNode {
  if (isEntity(id)) return entityNode(id, forms)
  if (kindOf(id) === 'wet') return wetNode(id, title)
  return { ...plainNode(id), title, ...namesOfAct(id) }
}

const entityKinds: ReadonlySet<NodeKind> = new Set(['organisatie', 'ministerie', 'partij', 'persoon'])

/** Whether a node is an organisation, a ministry, a party or a person. */
export const isEntity = (id: string): boolean => entityKinds.has(kindOf(id))
