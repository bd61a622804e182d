import { proposalKind } from '../grammar/proposals/proposal.ts'
import { amendementNoun } from '../grammar/proposals/proposal-noun.ts'
import type { Kind } from '../kind.ts'

/**
 * A change to a bill that members propose, named as a motie is: `amendement van het lid Achterberg c.s.`,
 * `het gewijzigde amendement-Achterberg`, `subamendement op stuk nr. 12`. Its target is the paper it stands in.
 */
export const amendement: Kind = proposalKind(amendementNoun)
