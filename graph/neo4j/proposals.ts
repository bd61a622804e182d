import type { KeptProposal } from '../proposal.ts'
import { type Ask, askRows } from './ask.ts'

/** Keeps proposals, each in a node of its own apart from the graph. */
export async function putProposals(ask: Ask, proposals: readonly KeptProposal[]): Promise<void> {
  await askRows(ask, proposals, 'CREATE (p:Proposal) SET p = row')
}

/** Takes out what these documents proposed. */
export async function takeProposals(
  ask: Ask,
  documents: readonly string[],
): Promise<readonly KeptProposal[]> {
  const rows = await askRows(
    ask,
    documents,
    'MATCH (p:Proposal {document: row}) WITH p, properties(p) AS held DELETE p RETURN held',
  )
  return rows.map(({ held }) => held as KeptProposal)
}

/** A reference to be matched: who cites it, and the key of its first mover. */
export interface Wanted {
  readonly id: string
  readonly document: string
  readonly mover: string
}

/** The proposals of a mover in the dossiers that the citing paper claims, its own and those that it cites; by reference id. */
export async function proposalsFor(
  ask: Ask,
  wanted: readonly Wanted[],
): Promise<ReadonlyMap<string, readonly KeptProposal[]>> {
  const rows = await askRows(
    ask,
    wanted,
    `MATCH (:Node {id: row.document})-[:CLAIMS]->(d:Dossier) MATCH (p:Proposal {dossier: d.id})
      WHERE row.mover IN p.movers RETURN row.id AS id, collect(properties(p)) AS proposals`,
  )
  return new Map(rows.map((row) => [String(row.id), row.proposals as readonly KeptProposal[]]))
}
