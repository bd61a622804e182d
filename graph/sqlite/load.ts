import type { DocumentBatch, LoadResult, StructureEdge } from '../batch.ts'
import { canonical } from '../canonical.ts'
import { type Change, type Contribution, changeBetween, contributionOf, printOf } from '../change.ts'
import type { Claim } from '../claim.ts'
import { keptProposal } from '../match.ts'
import type { Database } from './database.ts'
import { match, unmatch } from './match.ts'
import { putProposal, takeProposal } from './proposals.ts'
import { referenceOfRow } from './rows.ts'
import { settle } from './settle.ts'
import { upsert } from './upsert.ts'
import { Degrees, dropReference, putReference } from './write-references.ts'

/** Writes one batch in one transaction; see `GraphStore.load`. */
export function loadBatch(database: Database, batch: DocumentBatch): LoadResult {
  const write = writerOf(database, batch)
  return database.transaction(write)
}

/** Writes several batches in one transaction; see `GraphStore.loadAll`. */
export function loadBatches(database: Database, batches: readonly DocumentBatch[]): readonly LoadResult[] {
  const writers = batches.map((batch) => writerOf(database, batch))
  return database.transaction(() => writers.map((write) => write()))
}

/** What writes a batch within a transaction; what needs no transaction is done at once. */
function writerOf(database: Database, batch: DocumentBatch): () => LoadResult {
  const document = batch.document.id
  const wanted = contributionOf(batch)
  const print = printOf(batch)
  return () => {
    const held = database.get('SELECT fingerprint FROM document WHERE id = :document', { document })
    writeMade(database, batch)
    if (held?.fingerprint === print) return { status: 'unchanged', gained: 0, lost: 0 }
    const before = takeProposal(database, document)
    unmatch(database, document)
    const change = changeBetween(heldContribution(database, document), wanted)
    apply(database, document, change)
    writeDocument(database, batch, print)
    const proposal = keptProposal(batch)
    if (proposal !== null) putProposal(database, proposal)
    match(
      database,
      document,
      [before, proposal].filter((one) => one !== null),
    )
    return { status: 'ingested', gained: change.gained, lost: change.lost }
  }
}

function heldContribution(database: Database, document: string): Contribution {
  const rows = (columns: string, table: string) =>
    database.all(`SELECT ${columns} FROM ${table} WHERE document = :document`, { document })
  const claims = rows('node, precedence, facts', 'claim') as unknown as readonly Claim[]
  const references = rows('*', 'reference').map(referenceOfRow)
  const edges = rows(
    'from_node AS "from", kind, to_node AS "to"',
    'structure',
  ) as unknown as readonly StructureEdge[]
  return {
    claims: new Map(claims.map((claim) => [claim.node, { ...claim }])),
    references: new Map(references.map((reference) => [reference.id, reference])),
    structure: new Map(edges.map((edge) => [canonical(edge), edge])),
  }
}

function apply(database: Database, document: string, { drop, put }: Change): void {
  const degrees = new Degrees(database)
  for (const reference of drop.references) dropReference(database, reference, degrees)
  for (const edge of drop.structure) database.run(dropStructure, { document, ...edge })
  for (const { node, precedence } of drop.claims) database.run(dropClaim, { node, precedence, document })
  for (const claim of put.claims) database.run(putClaim, { ...claim, document })
  for (const node of new Set([...drop.claims, ...put.claims].map((claim) => claim.node)))
    settle(database, node, document)
  for (const reference of put.references) putReference(database, reference, degrees)
  for (const edge of put.structure) database.run(putStructure, { document, ...edge })
  degrees.write()
}

const dropStructure =
  'DELETE FROM structure WHERE document = :document AND from_node = :from AND kind = :kind AND to_node = :to'
const putStructure =
  'INSERT INTO structure (document, from_node, kind, to_node) VALUES (:document, :from, :kind, :to)'
const dropClaim = 'DELETE FROM claim WHERE node = :node AND precedence = :precedence AND document = :document'
const putClaim =
  'INSERT INTO claim (node, precedence, document, facts) VALUES (:node, :precedence, :document, :facts)'

function writeDocument(database: Database, batch: DocumentBatch, print: string): void {
  const { document, text, source, extractor } = batch
  const row = {
    ...{ id: document.id, text, source_name: source.name, source_sha256: source.sha256 },
    ...{ extractor, fingerprint: print },
  }
  database.run(upsert('document', Object.keys(row), 'id'), row)
}

/** Nothing is written where the receipt says that nothing changed. */
function writeMade(database: Database, { document: { id }, made }: DocumentBatch): void {
  const held = database.get('SELECT receipt FROM made WHERE document = :id', { id })
  if (held?.receipt === made?.receipt) return
  if (made === undefined) database.run('DELETE FROM made WHERE document = :id', { id })
  else database.run(upsert('made', ['document', 'receipt', 'reading'], 'document'), { document: id, ...made })
}
