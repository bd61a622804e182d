import { moversOf } from '../graph/movers.ts'
import type { Proposal } from '../graph/proposal.ts'
import type { Document } from './document.ts'
import { namedProposals } from './grammar/proposals/proposal-grammar.ts'
import { amendementNoun, motieNoun } from './grammar/proposals/proposal-noun.ts'

/** The motie or amendement that a paper is, by its title ("…; Gewijzigde motie van het lid Achterberg c.s."); null for others. */
export function proposalOf({ title }: Document): Proposal | null {
  const own = title?.split('; ').at(-1) ?? ''
  for (const noun of [motieNoun, amendementNoun]) {
    const [hit] = namedProposals(own, noun)
    if (hit?.start !== 0 || hit.form !== 'movers') continue
    const movers = moversOf(hit.movers)
    if (movers.length > 0) return { kind: noun.kind, movers }
  }
  return null
}
