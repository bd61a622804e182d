import { findMentions } from '../../ingest/find.ts'
import { aanhangsel } from '../../ingest/kinds/aanhangsel.ts'
import { dossier } from '../../ingest/kinds/dossier.ts'
import { handelingen } from '../../ingest/kinds/handelingen.ts'
import { kamerstuk } from '../../ingest/kinds/kamerstuk.ts'
import { plainDocument } from '../../ingest/plain-document.ts'
import { resolveMentions } from '../../ingest/resolve.ts'

/** The kinds that an id can be read back as. */
const kinds = [kamerstuk, dossier, handelingen, aanhangsel]

/** The ids that a sentence with one printed citation names, less those that the style itself brings (dossier 99763, number 9998). */
export function readBack(citation: string): readonly string[] {
  const document = plainDocument(`Zie ook ${citation}. Dit is bekend.`)
  const found = resolveMentions(document, [], findMentions(document, kinds), kinds)
  return found
    .map(({ resolution }) => resolution.target ?? 'nothing')
    .filter((target) => !/^kst-99763-2[89]$|-9998$/.test(target))
}

/** Whether a printed citation names exactly the id that it was printed from. */
export function readsBack(id: string, citation: string): boolean {
  const named = readBack(citation)
  return named.length === 1 && named[0] === id
}
