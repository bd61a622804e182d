import type { StructureEdge } from '../batch.ts'
import { canonical } from '../canonical.ts'
import { type Claim, claimedNode } from '../claim.ts'
import { asTold } from '../match.ts'
import { orderParts } from '../order.ts'
import type { KeptProposal } from '../proposal.ts'
import type { Reference } from '../reference.ts'
import type { Loading } from './contribution.ts'
import type { Database, Row } from './database.ts'
import { writeLoading } from './load.ts'
import { putPassages } from './passages.ts'
import { nodeColumns, nodeJoins, nodeOfRow } from './rows.ts'
import { nodeCited, passageTables, passedOverTable, sqliteTables } from './schema.ts'
import { Tally } from './tally.ts'
import { bringToFormat8 } from './to-format-8.ts'
import { bringToFormat11 } from './to-format-11.ts'
import { sqliteViews } from './views.ts'
import { firstKinds } from './words.ts'

/** The tables of a new file. */
export const newFile = `${sqliteTables}${firstKinds}`

/**
 * Turns a file of format 1 to 5, in which every table held ids as text, into one of this format, within a transaction: what each
 * document brought is taken from the old tables and loaded anew. Nothing is lost; what format 3 and before did not keep (receipts) is not made up.
 */
export function migrate(database: Database, format: number): void {
  if (format < 6) loadAnew(database)
  else {
    if (format === 6) addPassages(database)
    if (format < 8) bringToFormat8(database)
    if (format < 9) database.exec(nodeCited)
    if (format < 10) database.exec(passedOverTable)
    bringToFormat11(database)
  }
  database.settle()
}

function loadAnew(database: Database): void {
  setAside(database)
  database.exec(newFile)
  if (tableOf(database, 'register') !== null)
    database.exec(
      `INSERT INTO register SELECT * ${hasRecords(database) ? '' : ', NULL, NULL'} FROM old_register`,
    )
  const ids = database.list('SELECT id FROM old_document ORDER BY id')
  for (let i = 0; i < ids.length; i += together) {
    database.held.refresh()
    const tally = new Tally(database)
    for (const { id } of ids.slice(i, i + together))
      writeLoading(database, oldLoading(database, String(id)), tally)
    tally.write()
  }
  for (const table of tables) database.exec(`DROP TABLE IF EXISTS old_${table}`)
}

/** Format 4 and before kept no records. */
const hasRecords = (database: Database): boolean =>
  database.list(`SELECT 1 FROM pragma_table_info('old_register') WHERE name = 'record'`).length > 0

/** Gives a file of format 6 what it lacks: the passages of its texts. */
function addPassages(database: Database): void {
  for (const view of ['citation', 'other_meaning', 'paper', 'part', 'structured'])
    database.exec(`DROP VIEW IF EXISTS ${view}`)
  database.exec(`CREATE INDEX document_size ON document ("references"); ${passageTables}${sqliteViews}`)
  database.held.refresh()
  for (const { key, id } of database.list('SELECT key, id FROM document JOIN node USING (key) ORDER BY id')) {
    const text = String(database.first('SELECT text FROM document WHERE key = ?', key ?? null)?.text)
    const parts = database.list(
      `SELECT ${nodeColumns} FROM node ${nodeJoins} WHERE node.origin = ? AND node.within = ?`,
      ...[key ?? null, key ?? null],
    )
    const { first, count } = putPassages(database, String(id), text, orderParts(parts.map(nodeOfRow)))
    database.put(
      'UPDATE document SET first_passage = ?, passages = ? WHERE key = ?',
      first,
      count,
      key ?? null,
    )
  }
}

/** Counts of nodes wait in memory for so many documents. */
const together = 500

const tables = ['node', 'document', 'claim', 'reference', 'structure', 'proposal', 'made', 'register']
const indexes = [
  ...[
    'node_within',
    'node_listing',
    'claim_document',
    'reference_from',
    'reference_mover',
    'edge_out',
    'edge_in',
  ],
  ...['structure_out', 'structure_in', 'proposal_document', 'made_receipt'],
]

/** The old tables get out of the way; what is made anew is dropped at once. */
function setAside(database: Database): void {
  for (const index of indexes) database.exec(`DROP INDEX IF EXISTS ${index}`)
  database.exec('DROP TABLE IF EXISTS edge; DROP TABLE IF EXISTS node_name')
  for (const table of tables)
    if (exists(database, table)) database.exec(`ALTER TABLE ${table} RENAME TO old_${table}`)
  database.exec('CREATE INDEX old_claim_document ON old_claim (document)')
  if (tableOf(database, 'proposal') !== null)
    database.exec('CREATE INDEX old_proposal_document ON old_proposal (document)')
}

const exists = (database: Database, table: string): boolean =>
  database.first(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?`, table) !== undefined

/** The old table that held this; null where the file's format had none. */
const tableOf = (database: Database, table: string): string | null =>
  exists(database, `old_${table}`) ? `old_${table}` : null

function oldLoading(database: Database, document: string): Loading {
  const rows = (columns: string, table: string): readonly Row[] =>
    database.list(`SELECT ${columns} FROM old_${table} WHERE document = ?`, document)
  const claims = rows('node, precedence, facts', 'claim') as unknown as readonly Claim[]
  const references = rows('*', 'reference').map(oldReference)
  const edges = rows(
    'from_node AS "from", kind, to_node AS "to"',
    'structure',
  ) as unknown as readonly StructureEdge[]
  const row = database.first('SELECT * FROM old_document WHERE id = ?', document) ?? {}
  const [source_name, source_sha256] = [String(row.source_name), String(row.source_sha256)]
  const [extractor, fingerprint] = [String(row.extractor), String(row.fingerprint)]
  return {
    document,
    wanted: {
      claims: new Map(claims.map((claim) => [claim.node, claim])),
      references: new Map(references.map((reference) => [reference.id, reference])),
      structure: new Map(edges.map((edge) => [canonical({ ...edge }), edge])),
    },
    parts: orderParts(
      claims
        .filter(({ precedence }) => precedence === '0')
        .map(claimedNode)
        .filter(({ part }) => part !== null),
    ),
    proposal: oldProposal(database, document),
    made: oldMade(database, document),
    row: {
      ...{ source_name, source_sha256, extractor, fingerprint, isSame: () => false },
      text: () => String(row.text),
    },
  }
}

/** A reference as its paper told it. */
function oldReference(row: Row): Reference {
  const text = (column: string): string => String(row[column])
  const number = (column: string): number => Number(row[column])
  const orNull = (column: string): string | null => (row[column] === null ? null : text(column))
  const shown: Reference = {
    ...{ id: text('id'), document: text('document'), from: text('from_node') },
    ...{ start: number('span_start'), end: number('span_end') },
    ...{ sourceStart: number('source_start'), sourceEnd: number('source_end'), ordinal: number('ordinal') },
    ...{ quote: text('quote'), kind: text('kind') as Reference['kind'] },
    ...{ status: text('status') as Reference['status'], target: orNull('target') },
    ...{ candidates: JSON.parse(text('candidates')), reason: orNull('reason'), rule: text('rule') },
    ...{ confidence: number('confidence'), flags: JSON.parse(text('flags')) },
    ...{ said: JSON.parse(text('said')), filled: JSON.parse(text('filled')) },
  }
  return asTold(shown, row.told === undefined ? null : orNull('told'))
}

function oldProposal(database: Database, document: string): KeptProposal | null {
  if (tableOf(database, 'proposal') === null) return null
  const row = database.first('SELECT * FROM old_proposal WHERE document = ?', document)
  if (row === undefined) return null
  const kind = row.kind === 'amendement' ? 'amendement' : 'motie'
  return {
    ...{ kind, movers: JSON.parse(String(row.movers)), document },
    ...{ dossier: String(row.dossier), date: String(row.date) },
  }
}

function oldMade(database: Database, document: string): Loading['made'] {
  if (tableOf(database, 'made') === null) return undefined
  const row = database.first('SELECT receipt, reading FROM old_made WHERE document = ?', document)
  return row === undefined ? undefined : { receipt: String(row.receipt), reading: String(row.reading) }
}
