import type { DocumentBatch, LoadResult } from '../batch.ts'
import { moverOf } from '../match.ts'
import { comparePositions } from '../order.ts'
import type { KeptProposal } from '../proposal.ts'
import type { Reference } from '../reference.ts'
import { writeClaims } from './claims.ts'
import { type Loading, loadingOf } from './contribution.ts'
import type { Database, Row } from './database.ts'
import { match, unsought } from './match.ts'
import { dropPassages, putPassages } from './passages.ts'
import { putProposal, takeProposal } from './proposals.ts'
import { heldReferences } from './references.ts'
import { dropStructure, writeStructure } from './structure.ts'
import { Tally } from './tally.ts'
import { dropReference, putReference } from './write-references.ts'
import { yearOfDocument } from './year.ts'

/** Writes one batch in one transaction; see `GraphStore.load`. */
export function loadBatch(database: Database, batch: DocumentBatch): LoadResult {
  const [result] = loadBatches(database, [batch])
  return result as LoadResult
}

/** Writes several batches in one transaction; see `GraphStore.loadAll`. */
export function loadBatches(database: Database, batches: readonly DocumentBatch[]): readonly LoadResult[] {
  const loadings = batches.map(loadingOf)
  return database.transaction(() => {
    database.held.refresh()
    const tally = new Tally(database)
    const results = loadings.map((loading) => writeLoading(database, loading, tally))
    tally.write()
    return results
  })
}

/** Writes what one document brings, in a transaction; the counts of nodes are still in the tally then. */
export function writeLoading(database: Database, loading: Loading, tally: Tally): LoadResult {
  const held = heldDocument(database, loading.document)
  if (held !== undefined && loading.row.isSame(String(held.fingerprint))) {
    writeMade(database, Number(held.key), loading, true)
    return { status: 'unchanged', gained: 0, lost: 0 }
  }
  const taken = held === undefined ? null : takeOut(database, loading.document, held, tally)
  const { key, claims, variants } = writeClaims(database, loading, held, tally)
  const first = putReferences(database, loading, yearOfDocument(database, key), tally)
  writeStructure(database, key, loading.wanted.structure)
  writeMade(database, key, loading, held !== undefined)
  const { source_name, source_sha256, extractor, fingerprint } = loading.row
  const count = loading.wanted.references.size
  const text = loading.row.text()
  const passages = putPassages(database, loading.document, text, loading.parts)
  const values = [
    key,
    first,
    count,
    passages.first,
    passages.count,
    JSON.stringify(claims),
    JSON.stringify(variants),
  ]
  database.putLater(putDocument, [...values, source_name, source_sha256, extractor, fingerprint, text])
  const { proposal } = loading
  if (proposal !== null) putProposal(database, proposal)
  const proposals = [taken?.proposal ?? null, proposal].filter((one) => one !== null)
  const seeks = [...loading.wanted.references.values()].some((reference) => moverOf(reference) !== null)
  match(database, seeks ? { key, first, count } : null, proposals, tally)
  return { status: 'ingested', ...differenceOf(taken?.references ?? [], loading.wanted.references) }
}

// OR REPLACE would open a savepoint, and at each of those SQLite writes out the words that it has gathered for its word indexes.
const putDocument = `INSERT INTO document (key, first_reference, "references", first_passage, passages, claims, variants,
  source_name, source_sha256, extractor, fingerprint, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

/** What the store has of a document that was loaded. */
export function heldDocument(database: Database, id: string): Row | undefined {
  const node = database.held.find(id)
  if (node === undefined || node.origin !== node.key) return undefined
  return database.first(
    `SELECT key, first_reference, "references", first_passage, passages, claims, variants, fingerprint FROM document WHERE key = ?`,
    node.key,
  )
}

/** What is still asked of a document when it is out. */
export interface Taken {
  readonly proposal: KeptProposal | null
  /** As the document told them. */
  readonly references: readonly Reference[]
}

/** Takes out all that is a document's own, but its nodes and how it was made. */
export function takeOut(database: Database, document: string, held: Row, tally: Tally): Taken {
  const proposal = takeProposal(database, document)
  const references = takeReferences(database, held, tally)
  const key = Number(held.key)
  dropStructure(database, key)
  dropPassages(database, { first: Number(held.first_passage), count: Number(held.passages) })
  database.put('DELETE FROM document WHERE key = ?', key)
  return { proposal, references }
}

/** Takes out the references that a document has; gives them as it told them. */
function takeReferences(database: Database, held: Row, tally: Tally): readonly Reference[] {
  const found = heldReferences(database, Number(held.first_reference), Number(held.references))
  for (const one of found) {
    dropReference(database, one.key, one.shown, tally)
    unsought(database, one, String(held.claims))
  }
  return found.map(({ told }) => told)
}

/** Puts them in, in reading order, under keys that follow each other; gives the first. */
function putReferences(database: Database, { wanted }: Loading, year: number | null, tally: Tally): number {
  const references = [...wanted.references.values()].sort(comparePositions)
  const first = database.held.reserve(references.length)
  for (const [i, reference] of references.entries()) putReference(database, first + i, reference, year, tally)
  return first
}

function differenceOf(before: readonly Reference[], after: ReadonlyMap<string, Reference>) {
  if (before.length === 0) return { gained: after.size, lost: 0 }
  const [old, now] = [new Set(before.map(nameOf)), new Set([...after.values()].map(nameOf))]
  const without = (some: ReadonlySet<string>, others: ReadonlySet<string>): number =>
    [...some].filter((name) => !others.has(name)).length
  return { gained: without(now, old), lost: without(old, now) }
}

const nameOf = ({ id, kind, target }: Reference): string => `${id} ${kind} ${target}`

/** Nothing is written where the receipt says that nothing changed. */
function writeMade(database: Database, key: number, { made }: Loading, isKnown: boolean): void {
  if (isKnown) {
    const held = database.first('SELECT receipt FROM made WHERE document = ?', key)
    if (held?.receipt === made?.receipt) return
    dropMade(database, key)
  }
  if (made === undefined) return
  database.putLater('INSERT INTO made (document, receipt, reading) VALUES (?, ?, ?)', [
    ...[key, made.receipt, made.reading],
  ])
}

/** Forgets how a document was made. */
export function dropMade(database: Database, key: number): void {
  database.put('DELETE FROM made WHERE document = ?', key)
}
