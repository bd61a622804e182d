import type { Part } from '../document.ts'
import { indexParts } from './part-index.ts'

/** A part, the one that it lies in, and so on outward. `parts` are all of the document. */
export function* outward(part: Part | null, parts: readonly Part[]): Iterable<Part> {
  for (let one = part; one !== null; one = one.parent === null ? null : indexParts(parts).byId(one.parent))
    yield one
}
