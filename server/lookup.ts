import type { NamedThing } from '../graph/named-thing.ts'
import type { GraphStore } from '../graph/store.ts'

/**
 * Reads a printed citation with the same extractor as the papers; empty when it names nothing. What the words leave open is
 * decided by what `registered` knows of the ids.
 */
export type NameCitation = (
  citation: string,
  registered: GraphStore['registered'],
) => Promise<readonly NamedThing[]> | readonly NamedThing[]
