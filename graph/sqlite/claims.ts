import { type Claim, claimedNode, isPlain, ownPrecedence } from '../claim.ts'
import { plainNode } from '../plain-node.ts'
import type { Loading } from './contribution.ts'
import type { Database, Row } from './database.ts'
import type { HeldNode } from './held-nodes.ts'
import type { Tally } from './tally.ts'
import { ranksBefore, showFirst, tell, untell, variantKey } from './variants.ts'
import { insertNode, updateNode } from './write-node.ts'

/** What a document claims, as keys: its own node, all nodes that it names, and the variants that it tells. */
export interface Claimed {
  readonly key: number
  readonly claims: readonly number[]
  readonly variants: readonly number[]
}

/** Writes the nodes that a document brings, and takes off what it brought before and does not bring any more. */
export function writeClaims(
  database: Database,
  { document, wanted }: Pick<Loading, 'document' | 'wanted'>,
  before: Row | undefined,
  tally: Tally,
): Claimed {
  const made = new Set<string>()
  const nodes = new Map<string, HeldNode>()
  // The parts of a paper are not there where the paper itself is not.
  const isNew = before === undefined && database.held.find(document) === undefined
  const own = `${document}#`
  for (const id of wanted.claims.keys()) {
    const held = isNew && (id === document || id.startsWith(own)) ? undefined : database.held.find(id)
    if (held === undefined) made.add(id)
    nodes.set(id, held ?? database.held.make(id))
  }
  const key = Number(before?.key ?? nodes.get(document)?.key)
  const claimed = keysIn(before?.claims)
  const told = keysIn(before?.variants)
  const variants = new Set<number>()
  for (const [id, held] of nodes) {
    const claim = wanted.claims.get(id) as Claim
    if (!made.has(id) && !claimed.has(held.key)) tally.claimed(held.key, 1)
    writeClaim({ database, document, origin: key, told, variants }, claim, held, made.has(id))
  }
  dropClaims(database, document, key, { nodes, claimed, told, variants, wanted: wanted.claims }, tally)
  const claims = [...nodes.values()].map((held) => held.key).sort((a, b) => a - b)
  return { key, claims, variants: [...variants] }
}

const keysIn = (json: unknown): ReadonlySet<number> =>
  json === undefined ? new Set() : new Set<number>(JSON.parse(String(json)))

interface Writing {
  readonly database: Database
  readonly document: string
  /** Key of the document. */
  readonly origin: number
  /** Variants that the document told before. */
  readonly told: ReadonlySet<number>
  /** Those that it tells now; filled. */
  readonly variants: Set<number>
}

/** Whether a claim is of a document on itself or a part of its own. */
const isOwn = ({ precedence }: Claim): boolean => precedence === ownPrecedence

function writeClaim(writing: Writing, claim: Claim, held: HeldNode, isNew: boolean): void {
  const { database, document, origin, told, variants } = writing
  const write = isNew ? insertNode : updateNode
  if (isOwn(claim)) {
    write(database, held, claimedNode(claim), { origin, variant: null })
    return
  }
  if (isPlain(claim)) {
    if (isNew) insertNode(database, held, plainNode(claim.node), { origin: null, variant: null })
    return
  }
  const variant = variantKey(database, held.key, claim)
  variants.add(variant)
  if (!told.has(variant)) tell(database, variant, document)
  const first =
    isNew ||
    (held.origin === null &&
      (held.variant === null ||
        (!told.has(variant) && ranksBefore(database, variant, claim.precedence, document, held.variant))))
  if (first) write(database, held, claimedNode(claim), { origin: null, variant })
}

interface Turn {
  readonly nodes: ReadonlyMap<string, HeldNode>
  readonly claimed: ReadonlySet<number>
  readonly told: ReadonlySet<number>
  readonly variants: ReadonlySet<number>
  readonly wanted: ReadonlyMap<string, Claim>
}

/** Takes off what the document claimed and does not claim any more; nodes then show what is left. */
function dropClaims(
  database: Database,
  document: string,
  origin: number,
  { nodes, claimed, told, variants, wanted }: Turn,
  tally: Tally,
): void {
  if (claimed.size === 0) return
  const now = new Map([...nodes].map(([id, held]) => [held.key, id]))
  const stale = new Set<number>()
  const dropped = new Set([...told].filter((variant) => !variants.has(variant)))
  for (const variant of dropped) stale.add(untell(database, variant, document))
  const isOwnNow = (key: number): boolean => {
    const claim = wanted.get(now.get(key) ?? '')
    return claim !== undefined && isOwn(claim)
  }
  for (const key of claimed) {
    if (!now.has(key)) tally.claimed(key, -1)
    stale.add(key)
  }
  for (const key of stale) if (!isOwnNow(key)) showAgain(database, key, origin, dropped)
}

/** Where a node shows what the document was first to tell of it, it shows what is first now. */
function showAgain(database: Database, key: number, origin: number, dropped: ReadonlySet<number>): void {
  const row = database.first('SELECT id, origin, variant FROM node WHERE key = ?', key)
  if (row === undefined) return
  const [shownOrigin, shownVariant] = [row.origin ?? null, row.variant ?? null]
  const own = shownOrigin === origin
  if (!own && (shownVariant === null || shownOrigin !== null || !dropped.has(Number(shownVariant)))) return
  const held = database.held.find(String(row.id))
  if (held !== undefined) showFirst(database, String(row.id), held)
}
