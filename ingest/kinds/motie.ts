import type { Kind } from '../kind.ts'
import { proposalKind } from './proposal.ts'
import { motieNoun } from './proposal-noun.ts'

/**
 * A motion: `motie van het lid Achterberg c.s.`, `motie-Achterberg`, `motie van de VVD`; or a plain "motie" whose number
 * follows: `mijn motie (35 570, nr. 4)`, `de motie op stuk nr. 12`.
 */
export const motie: Kind = proposalKind(motieNoun)
