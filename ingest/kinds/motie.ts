import type { Kind } from '../kind.ts'
import { proposalKind } from './proposal.ts'
import { motieNoun } from './proposal-noun.ts'

/**
 * A motion: `motie van het lid Koopmans c.s.`, `motie-Koopmans`, `motie van de VVD`; or a plain "motie" whose number
 * follows: `mijn motie (33 694, nr. 43)`, `de motie op stuk nr. 153`.
 */
export const motie: Kind = proposalKind(motieNoun)
