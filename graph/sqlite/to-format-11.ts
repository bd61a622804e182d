import { isOfficialId } from '../ids.ts'
import { labelOf } from '../labels.ts'
import { namesOf } from '../names.ts'
import type { GraphNode } from '../node.ts'
import type { Database, Row } from './database.ts'
import { pages, together } from './pages.ts'
import { toldOf } from './register.ts'
import { nodeColumns, nodeJoins, nodeOfRow } from './rows.ts'
import { updateNode } from './write-node.ts'
import { writeYear, yearOf } from './year.ts'

/** Gives a file of format 10 what it lacks: the sessions of references of papers without a day, and the names that nodes are given now. */
export function bringToFormat11(database: Database): void {
  database.held.refresh()
  for (const row of pages(database, undated, behind)) writeYear(database, Number(row.key), yearOf(row))
  for (const row of pages(database, nodes, behind)) renewNames(database, row)
}

const behind = (row: Row | undefined) => [row?.key ?? 0]

const undated = `SELECT document.key, date, vergaderjaar FROM document JOIN node USING (key)
  WHERE document.key > ? AND date IS NULL AND vergaderjaar IS NOT NULL ORDER BY document.key LIMIT ${together}`

const nodes = `SELECT ${nodeColumns}, node.key, node.origin, node.variant, node.told, node.names FROM node ${nodeJoins}
  WHERE node.key > ? ORDER BY node.key LIMIT ${together}`

function renewNames(database: Database, row: Row): void {
  const shown = nodeOfRow(row)
  const told = renamed(toldOf(database, row), row)
  if (told.label === shown.label && namesOf(shown) === row.names) return
  const held = database.held.find(told.id)
  if (held !== undefined) updateNode(database, held, told, held)
}

/** What others tell of a node names it anew by itself; what a paper tells of itself and its parts was kept with the name that followed from the id. */
function renamed(node: GraphNode, { origin }: Row): GraphNode {
  // Who speaks is called by that, and what has no official id by how it opens.
  const isNamed = node.part === null ? !isOfficialId(node.id) : node.label === node.title
  return origin === null || isNamed ? node : { ...node, label: labelOf(node.id) }
}
