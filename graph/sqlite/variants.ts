import { type Claim, claimedNode, plainNode } from '../claim.ts'
import { compareStrings } from '../order.ts'
import type { Database } from './database.ts'
import type { HeldNode } from './held-nodes.ts'
import { updateNode } from './write-node.ts'

/** The key of what a claim tells; kept for the first time where no document told it before. */
export function variantKey(database: Database, node: number, claim: Claim): number {
  const { variants } = database.held
  // Quicker than its facts, and as good where the fields come in the same order.
  const name = `${node} ${claim.precedence} ${JSON.stringify(claimedNode(claim))}`
  const known = variants.get(name)
  if (known !== undefined) return known
  const key = foundVariant(database, node, claim.precedence, claim.facts)
  variants.set(name, key)
  return key
}

function foundVariant(database: Database, node: number, precedence: string, facts: string): number {
  const held = database.first(
    'SELECT key FROM variant WHERE node = ? AND precedence = ? AND facts = ?',
    node,
    precedence,
    facts,
  )
  if (held !== undefined) return Number(held.key)
  const made = database.first(
    'INSERT INTO variant (node, precedence, facts) VALUES (?, ?, ?) RETURNING key',
    ...[node, precedence, facts],
  )
  return Number(made?.key)
}

/** Keeps that a document tells a variant. */
export function tell(database: Database, variant: number, document: string): void {
  database.put('INSERT INTO claim (variant, document) VALUES (?, ?)', variant, document)
}

/** Takes out that a document tells a variant, and the variant when nobody else does; gives the node that it is of. */
export function untell(database: Database, variant: number, document: string): number {
  const node = Number(database.first('SELECT node FROM variant WHERE key = ?', variant)?.node)
  database.put('DELETE FROM claim WHERE variant = ? AND document = ?', variant, document)
  if (database.first('SELECT 1 FROM claim WHERE variant = ?', variant) === undefined) {
    database.put('DELETE FROM variant WHERE key = ?', variant)
    database.held.variants.clear()
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
