import { canonical } from '../canonical.ts'
import { type Citing, citingOf, matched, toldBeside } from '../match.ts'
import type { KeptProposal } from '../proposal.ts'
import type { Database } from './database.ts'
import { proposalsFor } from './proposals.ts'
import { type HeldReference, heldReferences, referencesAt } from './references.ts'
import type { Tally } from './tally.ts'
import { keyOf } from './write-node.ts'
import { dropReference, putReference } from './write-references.ts'
import { yearOfDocument } from './year.ts'

/** A document by its key, and where its references are. */
export interface Place {
  readonly key: number
  readonly first: number
  readonly count: number
}

/**
 * Matches what a document names by movers (null: nothing), and what others name that its proposals (the one it had and the one it
 * has) may be. Everything else in the store is matched already.
 */
export function match(
  database: Database,
  seeking: Place | null,
  proposals: readonly KeptProposal[],
  tally: Tally,
): void {
  const found = new Map<number, HeldReference>()
  const add = (references: readonly HeldReference[]): void => {
    for (const one of references) found.set(one.key, one)
  }
  if (seeking !== null) {
    const { key, first, count } = seeking
    for (const row of database.list(ownMovers, first, first + count))
      seek(database, Number(row.key), String(row.mover), key)
    add(heldReferences(database, first, count).filter(({ mover }) => mover !== null))
  }
  for (const { movers, dossier } of proposals)
    for (const mover of new Set(movers)) {
      // These rows never wait.
      const named = database.glanceAll(namedBy, mover, keyOf(database, dossier))
      const keys = named.map((row) => Number(row.reference))
      if (keys.length > 0) add(referencesAt(database, keys))
    }
  for (const one of found.values()) rematch(database, one, tally)
}

const ownMovers = 'SELECT key, mover FROM reference WHERE key >= ? AND key < ? AND mover IS NOT NULL'
const namedBy = 'SELECT reference FROM sought WHERE mover = ? AND dossier = ?'

/** Keeps where a reference by a mover is, for each dossier that its document names. */
function seek(database: Database, reference: number, mover: string, document: number): void {
  database.put(
    `INSERT INTO sought (mover, dossier, reference) SELECT ?, node.key, ? FROM document, json_each(document.claims)
      JOIN node ON node.key = value WHERE document.key = ? AND node.kind = 'dossier'`,
    ...[mover, reference, document],
  )
}

/** Takes out where a reference was, given the nodes that its document claimed, as JSON. */
export function unsought(database: Database, { key, mover }: HeldReference, claims: string): void {
  if (mover === null) return
  database.put(
    'DELETE FROM sought WHERE mover = ? AND dossier IN (SELECT value FROM json_each(?)) AND reference = ?',
    ...[mover, claims, key],
  )
}

function rematch(database: Database, { key, shown: held, told, mover }: HeldReference, tally: Tally): void {
  const proposals = proposalsFor(database, String(mover), held.document)
  const shown = matched(told, citing(database, held.document), proposals)
  if (canonical(shown) === canonical(held)) return
  dropReference(database, key, held, tally)
  const year = yearOfDocument(database, keyOf(database, held.document))
  putReference(database, key, shown, year, tally, toldBeside(told, shown))
}

function citing(database: Database, document: string): Citing {
  const row = database.first(
    `SELECT node.told, node.date, dossier.id AS dossier FROM node LEFT JOIN node AS dossier ON dossier.key = node.within
      WHERE node.id = ?`,
    document,
  )
  if (typeof row?.told === 'string') return citingOf(document, row.told)
  const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)
  return { document, date: text(row?.date), dossier: text(row?.dossier) }
}
