import { type Claim, ownClaim, ownPrecedence, plainFacts, plainPrecedence } from '../claim.ts'
import type { Row } from './ask.ts'
import { nodeOfProperties } from './properties.ts'

/**
 * In an imported graph a claim that says no more of `n` than the id holds nothing, and what a document claims of itself and its parts no facts:
 * the node shows them, until it is first written anew. This gives the node where it does.
 */
export const shownInPlace = (precedence = 'c.precedence', facts = 'c.facts'): string =>
  `CASE WHEN ${facts} IS NULL AND ${precedence} = '${ownPrecedence}' THEN properties(n) END`

/** The claim of a row: `node`, `precedence` and `facts` as they are kept, and `shown` by {@link shownInPlace}. */
export function claimOfRow({ node, precedence, facts, shown }: Row): Claim {
  const told = shown === null ? plainFacts : ownClaim(nodeOfProperties(shown)).facts
  return {
    node: String(node),
    precedence: String(precedence ?? plainPrecedence),
    facts: String(facts ?? told),
  }
}
