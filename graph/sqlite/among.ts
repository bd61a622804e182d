import type { ReferenceKind } from '../reference.ts'
import type { Link } from '../store.ts'
import type { Database } from './database.ts'
import { kindKeys, Merging, referenceIds, structureOf } from './links.ts'

/** See `GraphStore.linksAmong`. Every line is looked for from where it begins: a hub is only ever at its end. */
export function linksAmong(
  database: Database,
  ids: readonly string[],
  kinds: readonly ReferenceKind[],
): readonly Link[] {
  const chosen = new Map<number, string>()
  for (const { key, id } of database.list(keys, JSON.stringify(ids))) chosen.set(Number(key), String(id))
  const among = JSON.stringify([...chosen.keys()])
  const merging = new Merging(kindKeys(database, kinds))
  for (const sql of references) for (const row of database.list(sql, among, among)) merging.add(row)
  const idOf = (key: unknown): string => chosen.get(Number(key)) ?? ''
  const found = [...merging.found.values()]
  const firsts = referenceIds(
    database,
    found.map(({ first }) => first),
  )
  const merged = found.map(({ from, to, kind, count, ambiguous, first }): Link => {
    const name = database.kinds.name(kind) as Link['kind']
    const status = ambiguous === 0 ? 'resolved' : 'ambiguous'
    return {
      from: idOf(from),
      to: idOf(to),
      kind: name,
      count,
      status,
      reference: firsts.get(first) ?? null,
    }
  })
  const built = structures.flatMap((sql) =>
    database
      .list(sql, among, among)
      .map(({ from_node, to_node, kind }) =>
        structureOf(database, { from_id: idOf(from_node), to_id: idOf(to_node), kind: kind ?? 0 }),
      ),
  )
  return [...merged, ...built]
}

const keys = 'SELECT node.key, node.id FROM json_each(?) AS asked CROSS JOIN node ON node.id = asked.value'
const each = '(SELECT DISTINCT value FROM json_each(?)) AS near'
// A plus keeps SQLite from looking at the far end first.
const among = (far: string): string => `+${far} IN (SELECT value FROM json_each(?))`

const references = [
  `SELECT from_node, target AS to_node, kind, status, reference.key FROM ${each}
    CROSS JOIN reference INDEXED BY reference_from ON from_node = near.value WHERE ${among('target')}`,
  `SELECT from_node, node AS to_node, kind, 1 AS status, reference AS key FROM ${each}
    CROSS JOIN candidate ON from_node = near.value WHERE other = 1 AND ${among('node')}`,
]

const structures = [
  `SELECT DISTINCT from_node, to_node, kind FROM ${each}
    CROSS JOIN structure ON from_node = near.value WHERE ${among('to_node')}`,
  `SELECT node.key AS from_node, within AS to_node, 0 AS kind FROM ${each}
    CROSS JOIN node ON node.key = near.value WHERE ${among('within')}`,
]
