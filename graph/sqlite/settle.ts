import type { SQLInputValue, SQLOutputValue } from 'node:sqlite'
import { claimedNode } from '../claim.ts'
import { asRegistered, registrable } from '../register.ts'
import type { Database, Row } from './database.ts'
import { registerEntry } from './register-rows.ts'
import { rowOfNode } from './rows.ts'
import { upsert } from './upsert.ts'

/**
 * Gives a node the facts of the first claim on it, with what the register adds, or removes it when none is left. `document` is
 * the one whose claims changed.
 */
export function settle(database: Database, id: string, document: string): void {
  const held = heldNode(database, id)
  const first = firstClaim(database, id)
  if (first === undefined) {
    if (held === undefined) return
    database.run('DELETE FROM node_name WHERE rowid = :key', { key: held.key ?? null })
    database.run('DELETE FROM node WHERE key = :key', { key: held.key ?? null })
    return
  }
  // Another document's claim cannot have changed in this transaction.
  if (first.document !== document && held?.origin === first.document) return
  writeNode(database, id, first, held)
}

/** Writes a node that is there again, after the register has changed what it says of it. */
export function settleRegistered(database: Database, id: string): void {
  const held = heldNode(database, id)
  const first = firstClaim(database, id)
  if (held !== undefined && first !== undefined) writeNode(database, id, first, held)
}

const heldNode = (database: Database, id: string): Row | undefined =>
  database.get('SELECT key, origin, names FROM node WHERE id = :id', { id })

const firstClaim = (database: Database, id: string): Row | undefined =>
  database.get('SELECT document, facts FROM claim WHERE node = :id ORDER BY precedence, document LIMIT 1', {
    id,
  })

function writeNode(database: Database, id: string, first: Row, held: Row | undefined): void {
  const claimed = claimedNode({ node: id, facts: String(first.facts) })
  const entry = registrable.has(claimed.kind) ? registerEntry(database, id) : null
  writeRow(database, rowOfNode(asRegistered(claimed, entry), String(first.document)), held?.names ?? null)
}

function writeRow(database: Database, row: Record<string, SQLInputValue>, heldNames: SQLOutputValue): void {
  const written = database.get(`${upsert('node', Object.keys(row), 'id')} RETURNING key`, row)
  const [key, names] = [written?.key ?? null, row.names ?? null]
  if (names === heldNames) return
  if (heldNames !== null) database.run('DELETE FROM node_name WHERE rowid = :key', { key })
  database.run('INSERT INTO node_name (rowid, names) VALUES (:key, :names)', { key, names })
}
