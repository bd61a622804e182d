import type { DocumentBatch } from './batch.ts'
import { canonical } from './canonical.ts'
import { withinOf } from './ids.ts'
import type { GraphNode } from './node.ts'
import { plainNode } from './plain-node.ts'
import { endsOf } from './reference-ends.ts'
import { isSameNode } from './same-node.ts'

/**
 * What one document says of one node. A node is in the graph exactly while a document claims it, and shows the facts of the claim
 * that comes first by precedence, then by the claiming document's id. So the graph depends on what is loaded, never on the order.
 */
export interface Claim {
  readonly node: string
  /** Sorts claims: a document on itself and its parts, curated entities (newest extractor first), titled stubs, the rest. */
  readonly precedence: string
  /** Canonical JSON of the facts that the id alone does not tell. */
  readonly facts: string
}

/** Where claims that were made here have their node, so that their facts need not be read again. No field: nothing lists it. */
const described = Symbol('node')

/** The node that a claim describes. */
export function claimedNode(claim: Pick<Claim, 'node' | 'facts'>): GraphNode {
  const held = (claim as { readonly [described]?: GraphNode })[described]
  return held ?? { ...plainNode(claim.node), ...JSON.parse(claim.facts) }
}

/** Whether a claim says nothing that the id does not tell. */
export function isPlain(claim: Claim): boolean {
  const node = claimedNode(claim)
  return node.title === null && isSameNode(node, plainNode(claim.node))
}

/** Every claim of a batch, by node id: its own document and parts, the nodes it brings, and plain stubs for all else that it names. */
export function claimsOf(batch: DocumentBatch): ReadonlyMap<string, Claim> {
  const claims = new Map<string, Claim>()
  for (const node of [batch.document, ...batch.parts]) claims.set(node.id, ownClaim(node))
  const curated = curatedPrecedence(batch.extractor)
  for (const node of batch.nodes) {
    const brought = claim(onlyCited(node), precedenceOf(node, curated))
    const held = claims.get(node.id)
    if (held === undefined || brought.precedence < held.precedence) claims.set(node.id, brought)
  }
  for (const reference of batch.references) {
    claimAlone(reference.from, claims)
    for (const id of endsOf(reference)) claimAlone(id, claims)
  }
  for (const { from, to } of batch.structure) {
    claimAlone(from, claims)
    claimAlone(to, claims)
  }
  // A claimed node brings what it lies within, and a dossier may follow from a part's document.
  for (const held of [...claims.values()]) {
    const { within, part } = claimedNode(held)
    if (within !== null) claimAlone(within, claims)
    if (part !== null && part.parent !== null) claimAlone(part.parent, claims)
  }
  return claims
}

/** The precedence of what a document claims of itself, or of a part of its own. */
export const ownPrecedence = '0'

/** Such a claim. */
export function ownClaim(node: GraphNode): Claim {
  return claim(node, ownPrecedence)
}

/** The precedence of what a document claims of a node of which it says no more than its id, and what it says. */
export const [plainPrecedence, plainFacts] = ['211', '{}'] as const

/** Such a claim. */
function plainClaim(id: string): Claim {
  return claim(plainNode(id), plainPrecedence, plainFacts)
}

/** Facts that are not given are worked out when they are asked for: a store may have no need of them. */
function claim(node: GraphNode, precedence: string, given: string | null = null): Claim {
  let facts = given
  return {
    node: node.id,
    precedence,
    get facts(): string {
      facts ??= factsOf(node)
      return facts
    },
    [described]: node,
  } as Claim
}

function factsOf(node: GraphNode): string {
  const plain = plainNode(node.id)
  let facts = ''
  for (const name of factNames)
    if (node[name] !== plain[name])
      facts += `${facts === '' ? '' : ','}${factHeads[name]}${canonical(node[name])}`
  return `{${facts}}`
}

/** What an id may not tell, and how it begins in canonical JSON: in the order that it has there. */
const factHeads: Readonly<Record<Exclude<keyof GraphNode, 'id'>, string>> = {
  ...{ document: '"document":', entity: '"entity":', kind: '"kind":', known: '"known":', label: '"label":' },
  ...{ page: '"page":', part: '"part":', title: '"title":', within: '"within":' },
}
const factNames = Object.keys(factHeads) as readonly (keyof typeof factHeads)[]

function claimAlone(id: string, claims: Map<string, Claim>): void {
  if (claims.has(id)) return
  claims.set(id, plainClaim(id))
  const within = withinOf(id)
  if (within !== null) claimAlone(within, claims)
}

/** Nobody but a paper itself can say that it was read, and nobody but the register that its id is official. */
function onlyCited(node: GraphNode): GraphNode {
  const paper = node.kind === 'document' || node.kind === 'part' || node.kind === 'dossier'
  return paper ? { ...node, known: 'unknown' } : node
}

const curatedPrecedence = (extractor: string): string => `1${newestFirst(extractor)}`

/** @param curated What entities of the curated data have. */
function precedenceOf(node: GraphNode, curated: string): string {
  if (node.entity !== null && node.known === 'ingested') return curated
  // The last digit says nothing any more; stores of format 1 hold it.
  return node.title === null ? plainPrecedence : '201'
}

/** The numbers of a version, each turned round, so that the newest version sorts first. */
function newestFirst(version: string): string {
  const numbers = version.match(/\d{1,9}/g) ?? []
  return [0, 1, 2, 3].map((i) => String(999_999_999 - Number(numbers[i] ?? 0)).padStart(9, '0')).join('')
}
