import type { Period } from '../period.ts'
import type { ReferenceKind } from '../reference.ts'
import type { Link } from '../store.ts'
import type { Database } from './database.ts'
import { datedAmong } from './dated.ts'
import { referenceIds } from './references.ts'
import { kindKeys } from './words.ts'

/** See `GraphStore.linksAmong`. Every line is looked for from where it begins: a hub is only ever at its end. */
export function linksAmong(
  database: Database,
  ids: readonly string[],
  kinds: readonly ReferenceKind[],
  period: Period | null,
): readonly Link[] {
  const chosen = new Map<number, string>()
  for (const { key, id } of database.list(keys, JSON.stringify(ids))) chosen.set(Number(key), String(id))
  const among = JSON.stringify([...chosen.keys()])
  const ends = (from: number, to: number) => ({ from: chosen.get(from) ?? '', to: chosen.get(to) ?? '' })
  const citing = JSON.stringify(datedAmong(database, [...chosen.keys()], period))
  const found = mergedAmong(database, citing, among, kindKeys(database, kinds))
  const firsts = referenceIds(
    database,
    found.map(({ first }) => first),
  )
  const merged = found.map(
    ({ from, to, kind, count, ambiguous, first }): Link => ({
      ...ends(from, to),
      kind: database.kinds.name(kind) as Link['kind'],
      count,
      status: ambiguous ? 'ambiguous' : 'resolved',
      reference: firsts.get(first) ?? null,
    }),
  )
  const built = structures
    .flatMap((sql) => database.list(sql, among, among))
    .map(({ from_node, to_node, kind }): Link => {
      const name = kind === 0 ? 'within' : database.kinds.name(Number(kind))
      const structure = { kind: name as Link['kind'], count: 1, status: null, reference: null }
      return { ...ends(Number(from_node), Number(to_node)), ...structure }
    })
  return [...merged, ...built]
}

/** References between two nodes that are of one kind. */
interface Merged {
  readonly from: number
  readonly to: number
  readonly kind: number
  count: number
  /** Whether any of them is. */
  ambiguous: boolean
  /** Key of the first. */
  first: number
}

/**
 * @param citing Keys of the nodes whose references count.
 * @param kinds Which kinds count; null: all.
 */
function mergedAmong(
  database: Database,
  citing: string,
  among: string,
  kinds: ReadonlySet<number> | null,
): readonly Merged[] {
  const found = new Map<string, Merged>()
  for (const row of references.flatMap((sql) => database.list(sql, citing, among))) {
    const { from_node: from, to_node: to, kind, status, key } = row as Readonly<Record<string, number>>
    if (from === undefined || to === undefined || kind === undefined || key === undefined) continue
    if (kinds !== null && !kinds.has(kind)) continue
    const name = `${from} ${to} ${kind}`
    const held = found.get(name)
    if (held === undefined) found.set(name, { from, to, kind, count: 1, ambiguous: status === 1, first: key })
    else {
      held.count += 1
      held.ambiguous ||= status === 1
      held.first = Math.min(held.first, key)
    }
  }
  return [...found.values()]
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

/** Kind 0 is `within`, of which no row of structure is. */
const structures = [
  `SELECT DISTINCT from_node, to_node, kind FROM ${each}
    CROSS JOIN structure ON from_node = near.value WHERE ${among('to_node')}`,
  `SELECT node.key AS from_node, within AS to_node, 0 AS kind FROM ${each}
    CROSS JOIN node ON node.key = near.value WHERE ${among('within')}`,
]
