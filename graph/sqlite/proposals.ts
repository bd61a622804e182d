import type { KeptProposal } from '../proposal.ts'
import type { Database, Row } from './database.ts'
import { keyOf } from './write-node.ts'

/** Keeps a proposal, a row for each of its movers. */
export function putProposal(
  database: Database,
  { kind, movers, document, dossier, date }: KeptProposal,
): void {
  for (const mover of new Set(movers))
    database.putLater(insert, [
      ...[mover, keyOf(database, dossier), document, kind, JSON.stringify(movers), date],
    ])
}

const insert = 'INSERT INTO proposal (mover, dossier, document, kind, movers, date) VALUES (?, ?, ?, ?, ?, ?)'

/** What a document proposes, or null. */
function proposalOf(database: Database, document: string): KeptProposal | null {
  const held = database.first(`${select} WHERE document = ?`, document)
  return held === undefined ? null : proposalOfRow(held)
}

/** Takes out what a document proposed; null when it proposed nothing. */
export function takeProposal(database: Database, document: string): KeptProposal | null {
  const held = proposalOf(database, document)
  if (held !== null) database.put('DELETE FROM proposal WHERE document = ?', document)
  return held
}

/** The proposals of a mover in the dossiers that a document claims: its own, and those that it cites. */
export function proposalsFor(database: Database, mover: string, document: string): readonly KeptProposal[] {
  const claimed = `SELECT value FROM node JOIN document USING (key), json_each(document.claims) WHERE node.id = ?`
  return database
    .list(`${select} WHERE mover = ? AND dossier IN (${claimed})`, mover, document)
    .map(proposalOfRow)
}

const select = `SELECT proposal.*, dossier_node.id AS dossier_id FROM proposal
  JOIN node AS dossier_node ON dossier_node.key = proposal.dossier`

function proposalOfRow(row: Row): KeptProposal {
  const [document, dossier, date] = [String(row.document), String(row.dossier_id), String(row.date)]
  const kind = row.kind === 'amendement' ? 'amendement' : 'motie'
  return { kind, movers: JSON.parse(String(row.movers)), document, dossier, date }
}
