import { proposalKind } from '../grammar/proposals/proposal.ts'
import { motieNoun } from '../grammar/proposals/proposal-noun.ts'
import type { Kind } from '../kind.ts'

/**
 * A motion: `motie van het lid Achterberg c.s.`, `motie-Achterberg`, `motie van de VVD`; or a plain "motie" whose number
 * follows: `mijn motie (35 570, nr. 4)`, `de motie op stuk nr. 12`.
 */
export const motie: Kind = proposalKind(motieNoun)
