import { structureKinds } from '../graph/batch.ts'
import { nodeKinds, partKinds } from '../graph/node.ts'
import { referenceKinds, referenceStatuses } from '../graph/reference.ts'

/** A word of the graph as GraphQL spells it: `sub-answer` → `SUB_ANSWER`. */
export function enumName(word: string): string {
  return word.toUpperCase().replaceAll('-', '_')
}

/** GraphQL's names of these words, each with the word it stands for. */
function valuesOf(words: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(words.map((word) => [enumName(word), word]))
}

/** The enums of the schema, by the lists of the graph: resolvers see and return the graph's own words only. */
export const enums = {
  NodeKind: valuesOf(nodeKinds),
  PartKind: valuesOf(partKinds),
  ReferenceKind: valuesOf(referenceKinds),
  Status: valuesOf(referenceStatuses),
  Structure: valuesOf(['within', ...structureKinds]),
  Known: valuesOf(['ingested', 'registered', 'unknown']),
  Flag: valuesOf(['self', 'future']),
  Kamer: valuesOf(['tweede', 'eerste']),
  Direction: valuesOf(['out', 'in']),
}
