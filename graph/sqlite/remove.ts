import { nothing } from '../change.ts'
import { writeClaims } from './claims.ts'
import type { Database } from './database.ts'
import { dropMade, heldDocument, takeOut } from './load.ts'
import { match } from './match.ts'
import { dropPassedOver } from './passed-over.ts'
import { Tally } from './tally.ts'

/** Takes documents out in one transaction; see `GraphStore.remove`. */
export function removeDocuments(
  database: Database,
  documents: readonly string[],
): readonly (number | null)[] {
  return database.transaction(() => {
    database.held.refresh()
    const tally = new Tally(database)
    const made = new Map(
      [...new Set(documents)].map((document) => [document, removeDocument(database, document, tally)]),
    )
    tally.write()
    return documents.map((document) => made.get(document) ?? null)
  })
}

/** Gives how many references it made. */
function removeDocument(database: Database, document: string, tally: Tally): number | null {
  const held = heldDocument(database, document)
  if (held === undefined) return null
  const { proposal, references } = takeOut(database, document, held, tally)
  dropMade(database, Number(held.key))
  dropPassedOver(database, Number(held.key))
  writeClaims(database, { document, wanted: nothing }, held, tally)
  match(database, null, proposal === null ? [] : [proposal], tally)
  return references.length
}
