import type { DocumentBatch, StructureEdge } from './batch.ts'
import { canonical } from './canonical.ts'
import { type Claim, claimsOf } from './claim.ts'
import { documentOf } from './ids.ts'
import { plainId, type Reference } from './reference.ts'
import { StoreError } from './store.ts'

/** All that one document brought to a store, its text aside. */
export interface Contribution {
  /** By node id. */
  readonly claims: ReadonlyMap<string, Claim>
  /** By reference id. */
  readonly references: ReadonlyMap<string, Reference>
  /** By canonical JSON. */
  readonly structure: ReadonlyMap<string, StructureEdge>
}

/** What a document brings that was never loaded, or is taken out. */
export const nothing: Contribution = { claims: new Map(), references: new Map(), structure: new Map() }

/** What must be taken out of a store and put into it, to turn one contribution of a document into another. */
export interface Change {
  readonly drop: Pieces
  readonly put: Pieces
  /** References that only the new or only the old contribution has; by id, kind and target. */
  readonly gained: number
  readonly lost: number
}

/** Parts of a contribution. A changed piece is dropped in its old form and put in its new. */
export interface Pieces {
  readonly claims: readonly Claim[]
  readonly references: readonly Reference[]
  readonly structure: readonly StructureEdge[]
}

/** The longest id, in UTF-8 bytes: the indexes of a Neo4j server take no more than twice that. */
const longestId = 4000

/**
 * What a batch brings. Throws a TypeError for a batch that contradicts itself: a bug in the extraction, not in the paper;
 * and a StoreError `STORE_REFUSED` for ids that no store of ours keeps.
 */
export function contributionOf(batch: DocumentBatch): Contribution {
  // Papers order every listing, and there Neo4j compares by code unit: printable ASCII is the same in every order.
  if (!/^[!-~]+$/.test(batch.document.id))
    throw new StoreError(
      'STORE_REFUSED',
      `The id "${batch.document.id}" may hold only letters, digits and signs of ASCII`,
    )
  const references = referencesOf(batch)
  const structure = new Map(batch.structure.map((edge) => [canonical(edge), edge]))
  const claims = claimsOf(batch)
  // No character takes more than three bytes a code unit.
  for (const id of [...claims.keys(), ...references.keys()])
    if (id.length * 3 > longestId && Buffer.byteLength(id) > longestId)
      throw new StoreError(
        'STORE_REFUSED',
        `An id of over ${longestId} bytes cannot be kept: ${id.slice(0, 80)}…`,
      )
  return { claims, references, structure }
}

/** Pages of listings go on behind a place, so no two references share one. */
function referencesOf({ document, references: all }: DocumentBatch): ReadonlyMap<string, Reference> {
  const references = new Map<string, Reference>()
  // Nearly every id is its place; those that are not, by place.
  const odd = new Map<string, string>()
  for (const reference of all) {
    const fault = faultOf(reference, document.id)
    if (fault !== null) throw new TypeError(`Reference ${reference.id} ${fault}`)
    const { id } = reference
    if (references.has(id)) throw new TypeError(`Reference ${id} stands twice in its batch`)
    const place = plainId(reference)
    const other = odd.get(place) ?? (id !== place && references.has(place) ? place : undefined)
    if (other !== undefined) throw new TypeError(`References ${other} and ${id} stand in one place`)
    references.set(id, reference)
    if (id !== place) odd.set(place, id)
  }
  return references
}

function faultOf({ document, from, status, target }: Reference, own: string): string | null {
  if (document !== own) return `stands in the batch of ${own}`
  if (documentOf(from) !== own) return `comes from ${from}, outside ${own}`
  return (target === null) === (status === 'unresolved') ? null : `is ${status} with target ${target}`
}

/** What to take out and what to put in, so that `old` becomes `wanted`. */
export function changeBetween(old: Contribution, wanted: Contribution): Change {
  const drop = missing(old, wanted)
  const put = missing(wanted, old)
  const before = new Set([...old.references.values()].map(referenceName))
  const after = new Set([...wanted.references.values()].map(referenceName))
  return { drop, put, gained: without(after, before), lost: without(before, after) }
}

const without = (some: ReadonlySet<string>, others: ReadonlySet<string>): number =>
  [...some].filter((name) => !others.has(name)).length

const referenceName = ({ id, kind, target }: Reference): string => JSON.stringify([id, kind, target])

/** The pieces of one contribution that the other has not, or has in another form. */
function missing(one: Contribution, other: Contribution): Pieces {
  return {
    claims: differing(one.claims, other.claims),
    references: differing(one.references, other.references),
    structure: differing(one.structure, other.structure),
  }
}

function differing<Piece>(one: ReadonlyMap<string, Piece>, other: ReadonlyMap<string, Piece>): Piece[] {
  return [...one].flatMap(([key, piece]) => {
    const match = other.get(key)
    return match !== undefined && canonical(match) === canonical(piece) ? [] : [piece]
  })
}
