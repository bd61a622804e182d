import { parseKamerstuk } from '../../../graph/ids.ts'
import { moversOf } from '../../../graph/movers.ts'
import type { Document } from '../../document.ts'
import { oncePer } from '../../once.ts'
import type { ProposalHit } from './proposal-grammar.ts'
import { numbersOf } from './proposal-number.ts'

/** Most moties of one mover that may be named together without a number. */
const mostTogether = 6
const counts: Readonly<Record<string, number>> = { beide: 2, twee: 2, drie: 3, vier: 4, vijf: 5, zes: 6 }
const counted = new RegExp(
  `(?<!\\p{L})(?<count>${Object.keys(counts).join('|')})\\s(?:\\p{Ll}{4,16}e\\s)?$`,
  'iu',
)

/**
 * "de moties van mevrouw Achterberg", "haar twee moties-Achterberg": the numbers within the dossier of all that the document numbers with her as first mover, where
 * these are several, and as many as the words say.
 */
export function severalOfMover(
  document: Document,
  { start, movers, plural }: ProposalHit,
  hits: readonly ProposalHit[],
): readonly string[] {
  const [first, ...others] = moversOf(movers)
  if (!plural || first === undefined || others.length > 0) return []
  const ids = numberedByMover(hits)(document).get(first) ?? new Set()
  const count = counted.exec(document.text.slice(Math.max(0, start - 30), start))?.groups?.count
  const wanted = count === undefined ? ids.size : counts[count.toLowerCase()]
  if (ids.size < 2 || ids.size > mostTogether || ids.size !== wanted) return []
  return Array.from(ids, (id) => parseKamerstuk(id)?.ondernummer ?? id)
}

/** The moties that each first mover has in a document, each by the one number behind it. */
const numberedByMover = oncePer((hits: readonly ProposalHit[]) =>
  oncePer((document: Document): ReadonlyMap<string, ReadonlySet<string>> => {
    const found = new Map<string, Set<string>>()
    for (const hit of hits) {
      const [first] = moversOf(hit.movers)
      const numbers = hit.plural || first === undefined ? null : numbersOf(document, hit)
      const [id, ...others] = numbers === null || numbers.by === 'stuk' ? [] : numbers.ids
      if (first === undefined || id === undefined || others.length > 0) continue
      found.set(first, (found.get(first) ?? new Set()).add(id))
    }
    return found
  }),
)
