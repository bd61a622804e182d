import { claimedNode } from '../claim.ts'
import type { GraphNode } from '../node.ts'
import { plainNode } from '../plain-node.ts'
import { changeOf, type RegisterResult, type Registration, withDossiers } from '../register.ts'
import type { Database, Row } from './database.ts'
import { putEntry, registerEntries } from './register-rows.ts'
import { nodeColumns, nodeJoins, nodeOfRow } from './rows.ts'
import { updateNode } from './write-node.ts'

/** Adds to the register in one transaction; see `GraphStore.register`. */
export function registerAll(database: Database, told: readonly Registration[]): RegisterResult {
  const all = withDossiers(told)
  const ids = [...new Set(all.map(({ id }) => id))]
  return database.transaction(() => {
    database.held.refresh()
    const { entries, added, changed } = changeOf(told, all, registerEntries(database, ids))
    for (const entry of entries) putEntry(database, entry)
    const nodes = database.list(nodesAmong, JSON.stringify(entries.map(({ id }) => id)))
    for (const row of nodes) layOver(database, row)
    return { added, changed }
  })
}

const nodesAmong = `SELECT ${nodeColumns}, node.origin, node.variant, node.told FROM node ${nodeJoins} WHERE node.id IN (SELECT value FROM json_each(?))`

/** Writes a node again, after the register has changed what it says of it. */
function layOver(database: Database, row: Row): void {
  const held = database.held.find(String(row.id))
  if (held === undefined) return
  const { origin, variant } = held
  updateNode(database, held, toldOf(database, row), { origin, variant })
}

/** What papers tell of a node, the register left aside; `row` has besides the node `origin`, `variant` and `told`. */
export function toldOf(database: Database, row: Row): GraphNode {
  const [id, variant] = [String(row.id), row.variant ?? null]
  if (row.told !== null) return claimedNode({ node: id, facts: String(row.told) })
  if (row.origin !== null) return nodeOfRow(row)
  if (variant === null) return plainNode(id)
  const facts = database.first('SELECT facts FROM variant WHERE key = ?', variant)?.facts
  return claimedNode({ node: id, facts: String(facts) })
}
