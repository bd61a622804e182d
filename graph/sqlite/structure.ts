import type { StructureEdge } from '../batch.ts'
import type { Database } from './database.ts'
import { kindKey } from './words.ts'
import { keyOf } from './write-node.ts'

/** Puts in the structure that a document brings. */
export function writeStructure(
  database: Database,
  document: number,
  structure: ReadonlyMap<string, StructureEdge>,
): void {
  for (const { from, kind, to } of structure.values())
    database.putLater(insert, [
      ...[document, keyOf(database, from), kindKey(database, kind), keyOf(database, to)],
    ])
}

const insert = 'INSERT INTO structure (document, from_node, kind, to_node) VALUES (?, ?, ?, ?)'

/** Takes out what a document brought. */
export function dropStructure(database: Database, document: number): void {
  database.put('DELETE FROM structure WHERE document = ?', document)
}
