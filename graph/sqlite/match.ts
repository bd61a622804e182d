import { canonical } from '../canonical.ts'
import { asTold, type Citing, citingOf, matched, toldBeside } from '../match.ts'
import type { KeptProposal } from '../proposal.ts'
import type { Database, Row } from './database.ts'
import { proposalsFor } from './proposals.ts'
import { referenceOfRow } from './rows.ts'
import { Degrees, dropReference, putReference } from './write-references.ts'

/** Shows the references of a document as it told them, so that they can be compared with a new version. */
export function unmatch(database: Database, document: string): void {
  const rows = database.all('SELECT * FROM reference WHERE document = :document AND told IS NOT NULL', {
    document,
  })
  const degrees = new Degrees(database)
  for (const row of rows) {
    const shown = referenceOfRow(row)
    dropReference(database, shown, degrees)
    putReference(database, asTold(shown, toldOf(row)), degrees)
  }
  degrees.write()
}

/**
 * Matches what a document names by movers, and what others name that its proposals (the one it had and the one it has) may
 * be. Everything else in the store is matched already.
 */
export function match(database: Database, document: string, proposals: readonly KeptProposal[]): void {
  const rows = new Map<string, Row>()
  const add = (found: readonly Row[]) => {
    for (const row of found) rows.set(String(row.id), row)
  }
  add(database.all('SELECT * FROM reference WHERE document = :document AND mover IS NOT NULL', { document }))
  for (const { movers, dossier } of proposals)
    for (const mover of new Set(movers)) add(database.all(namedElsewhere, { mover, dossier }))
  const degrees = new Degrees(database)
  for (const row of rows.values()) rematch(database, row, degrees)
  degrees.write()
}

const namedElsewhere = `SELECT * FROM reference WHERE mover = :mover
  AND EXISTS (SELECT 1 FROM claim WHERE claim.document = reference.document AND claim.node = :dossier)`

function rematch(database: Database, row: Row, degrees: Degrees): void {
  const held = referenceOfRow(row)
  const told = asTold(held, toldOf(row))
  const shown = matched(
    told,
    citing(database, held.document),
    proposalsFor(database, String(row.mover), held.document),
  )
  if (canonical(shown) === canonical(held)) return
  dropReference(database, held, degrees)
  putReference(database, shown, degrees, toldBeside(told, shown))
}

const toldOf = (row: Row): string | null => (row.told === null ? null : String(row.told))

function citing(database: Database, document: string): Citing {
  const row = database.get('SELECT facts FROM claim WHERE document = :document AND node = :document', {
    document,
  })
  return citingOf(document, row === undefined ? null : String(row.facts))
}
