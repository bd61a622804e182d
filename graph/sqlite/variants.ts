import { type Claim, claimedNode } from '../claim.ts'
import { compareStrings } from '../order.ts'
import { plainNode } from '../plain-node.ts'
import { isSameNode } from '../same-node.ts'
import type { Database } from './database.ts'
import type { HeldNode } from './held-nodes.ts'
import { updateNode } from './write-node.ts'

/** The key of what a claim tells; kept for the first time where no document told it before. */
export function variantKey(database: Database, node: number, claim: Claim): number {
  const { precedence } = claim
  const told = claimedNode(claim)
  const known = database.held.variants.of(node)
  for (const one of known) if (one.precedence === precedence && isSameNode(one.told, told)) return one.key
  const key = foundVariant(database, node, precedence, claim.facts)
  database.held.variants.add(node, { key, precedence, told })
  return key
}

function foundVariant(database: Database, node: number, precedence: string, facts: string): number {
  // Those that wait are all remembered.
  const held = database.glance(
    'SELECT key FROM variant WHERE node = ? AND precedence = ? AND facts = ?',
    node,
    precedence,
    facts,
  )
  if (held !== undefined) return Number(held.key)
  const key = database.held.reserveVariant()
  const values = [key, node, precedence, facts]
  database.putLater('INSERT INTO variant (key, node, precedence, facts) VALUES (?, ?, ?, ?)', values)
  return key
}

/** Keeps that a document tells a variant. */
export function tell(database: Database, variant: number, document: string): void {
  database.putLater('INSERT INTO claim (variant, document) VALUES (?, ?)', [variant, document])
}

/** Takes out that a document tells a variant, and the variant when nobody else does; gives the node that it is of. */
export function untell(database: Database, variant: number, document: string): number {
  const node = Number(database.first('SELECT node FROM variant WHERE key = ?', variant)?.node)
  database.put('DELETE FROM claim WHERE variant = ? AND document = ?', variant, document)
  if (database.first('SELECT 1 FROM claim WHERE variant = ?', variant) === undefined) {
    database.put('DELETE FROM variant WHERE key = ?', variant)
    database.held.variants.forget(node)
  }
  return node
}

/** Whether a variant that a document has begun to tell ranks before the one that a node shows. */
export function ranksBefore(
  database: Database,
  variant: number,
  precedence: string,
  document: string,
  shown: number,
): boolean {
  if (variant === shown) return false
  const held = database.first(
    'SELECT precedence, (SELECT min(document) FROM claim WHERE variant = key) AS document FROM variant WHERE key = ?',
    shown,
  )
  const [first, teller] = [String(held?.precedence), String(held?.document)]
  return precedence < first || (precedence === first && compareStrings(document, teller) < 0)
}

/** Shows what ranks first of what others tell of a node, or else what its id tells. */
export function showFirst(database: Database, id: string, held: HeldNode): void {
  const first = database.first(firstVariant, held.key, held.key)
  const variant = first === undefined ? null : Number(first.key)
  const node = first === undefined ? plainNode(id) : claimedNode({ node: id, facts: String(first.facts) })
  updateNode(database, held, node, { origin: null, variant })
}

const firstVariant = `SELECT key, facts, (SELECT min(document) FROM claim WHERE variant = key) AS document FROM variant
  WHERE node = ? AND precedence = (SELECT min(precedence) FROM variant WHERE node = ?) ORDER BY document LIMIT 1`
