import type { ReferenceKind } from '../reference.ts'
import type { Link } from '../store.ts'
import type { Database } from './database.ts'
import { kindKeys, linkOf, Merging, outward, structureOf } from './links.ts'

/** See `GraphStore.linksAmong`. Every line is looked for from where it begins: a hub is only ever at its end. */
export function linksAmong(
  database: Database,
  ids: readonly string[],
  kinds: readonly ReferenceKind[],
): readonly Link[] {
  const chosen = new Map<number, string>()
  for (const id of ids) {
    const row = database.first('SELECT key FROM node WHERE id = ?', id)
    if (row !== undefined) chosen.set(Number(row.key), id)
  }
  const merging = new Merging(kindKeys(database, kinds))
  const links: Link[] = []
  for (const [key, id] of chosen) {
    for (const sql of outward)
      for (const row of database.list(sql, key)) if (chosen.has(Number(row.to_node))) merging.add(row)
    for (const sql of structures)
      for (const row of database.list(sql, key)) {
        const to_id = chosen.get(Number(row.to_node))
        if (to_id !== undefined)
          links.push(structureOf(database, { from_id: id, to_id, kind: row.kind ?? 0 }))
      }
  }
  return [...[...merging.found.values()].map((merged) => linkOf(database, merged)), ...links]
}

const structures = [
  'SELECT DISTINCT to_node, kind FROM structure WHERE from_node = ?',
  'SELECT within AS to_node, 0 AS kind FROM node WHERE key = ? AND within IS NOT NULL',
]
