import type { KeptProposal } from '../proposal.ts'
import type { Database, Row } from './database.ts'

/** Keeps a proposal, a row for each of its movers. */
export function putProposal(database: Database, proposal: KeptProposal): void {
  const { movers, ...rest } = proposal
  for (const mover of new Set(movers))
    database.run(
      `INSERT INTO proposal (mover, document, kind, movers, dossier, date)
        VALUES (:mover, :document, :kind, :movers, :dossier, :date)`,
      { ...rest, mover, movers: JSON.stringify(movers) },
    )
}

/** Takes out what a document proposed; null when it proposed nothing. */
export function takeProposal(database: Database, document: string): KeptProposal | null {
  const held = database.get('SELECT * FROM proposal WHERE document = :document', { document })
  if (held === undefined) return null
  database.run('DELETE FROM proposal WHERE document = :document', { document })
  return proposalOfRow(held)
}

/** The proposals of a mover in the dossiers that a document claims: its own, and those that it cites. */
export function proposalsFor(database: Database, mover: string, document: string): readonly KeptProposal[] {
  const sql = `SELECT * FROM proposal WHERE mover = :mover
    AND dossier IN (SELECT node FROM claim WHERE claim.document = :document)`
  return database.all(sql, { mover, document }).map(proposalOfRow)
}

function proposalOfRow(row: Row): KeptProposal {
  const [document, dossier, date] = [String(row.document), String(row.dossier), String(row.date)]
  const kind = row.kind === 'amendement' ? 'amendement' : 'motie'
  return { kind, movers: JSON.parse(String(row.movers)), document, dossier, date }
}
