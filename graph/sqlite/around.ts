import { type Around, aroundOf, type Met } from '../around.ts'
import { kindOf } from '../ids.ts'
import type { NodeKind } from '../node.ts'
import { compareStrings } from '../order.ts'
import type { Period } from '../period.ts'
import type { ReferenceKind } from '../reference.ts'
import type { Database } from './database.ts'
import { datedAmong, inYears, yearsOf } from './dated.ts'
import { type Ends, endsAt, nodesAt } from './ends.ts'
import { intoHub } from './hub.ts'
import { kindKeys } from './words.ts'

/** A node that is asked about. */
interface Near {
  readonly key: number
  readonly id: string
  readonly degree: number
}

/** See `GraphStore.around`. All nodes are asked for together; those with more references to them than the limit one by one. */
export function aroundThese(
  database: Database,
  ids: readonly string[],
  kinds: readonly ReferenceKind[],
  { limit, period }: { readonly limit: number; readonly period: Period | null },
): readonly Around[] {
  const wanted = { kinds: kindKeys(database, kinds), period }
  const near = database.list(asked, JSON.stringify([...new Set(ids)])) as unknown as readonly Near[]
  const keys = near.map(({ key }) => key)
  const few = near.filter(({ degree }) => degree <= limit).map(({ key }) => key)
  const [out, into] = [endsAt(database, 'out', keys, wanted), endsAt(database, 'in', few, wanted)]
  const built = new Map(near.map((node) => [node.key, structureAt(database, node, limit)]))
  const ends = [...out.values(), ...into.values(), ...[...built.values()].flat()]
  const nodes = nodesAt(
    database,
    ends.flatMap((some) => [...some.keys()]),
  )
  const metOf = (ends: Ends | undefined, own: number): readonly Met[] => {
    const others = [...(ends ?? [])].filter(([key]) => key !== own)
    const all = others.map(([key, rank]): Met => ({ ...(nodes.get(key) ?? nobody), rank }))
    // Order decides only what is left out.
    return all.length <= limit ? all : all.sort((a, b) => a.rank - b.rank || compareStrings(a.id, b.id))
  }
  const found = new Map(
    near.map(({ key, id, degree }) => {
      const cited =
        degree <= limit ? metOf(into.get(key), key) : intoHub(database, key, wanted, limit + 1, [key])
      return [
        id,
        aroundOf(
          [metOf(out.get(key), key), cited, ...(built.get(key) ?? []).map((some) => metOf(some, key))],
          limit,
        ),
      ]
    }),
  )
  return ids.map((id) => found.get(id) ?? { met: [], cut: false })
}

const asked = 'SELECT key, id, degree FROM node WHERE id IN (SELECT value FROM json_each(?))'
const nobody = { id: '', degree: 0 }

/** What a node belongs together with, way by way; only where there is more than the limit does it matter which come first. */
function structureAt(database: Database, { key, id }: Near, limit: number): readonly Ends[] {
  return structuresOf(kindOf(id)).map((sql) => {
    const some = database.tuples(`${sql} LIMIT ?`, key, limit + 1)
    const first = some.length <= limit ? some : database.tuples(byId(sql), key, limit + 1)
    return new Map(first.map(([far]) => [Number(far), 3]))
  })
}

const byId = (sql: string): string => `SELECT key FROM node WHERE key IN (${sql}) ORDER BY id LIMIT ?`

/** What lies in a paper is left to `linkedParts`. */
function structuresOf(kind: NodeKind): readonly string[] {
  const answers = [
    'SELECT DISTINCT to_node FROM structure WHERE from_node = ?',
    'SELECT DISTINCT from_node FROM structure WHERE to_node = ?',
  ]
  if (kind === 'part') return answers
  const whole = [...answers, 'SELECT within FROM node WHERE key = ? AND within IS NOT NULL']
  return kind === 'document' ? whole : [...whole, 'SELECT key FROM node WHERE within = ?']
}

/** See `GraphStore.linkedParts`. */
export function linkedPartsOf(
  database: Database,
  ids: readonly string[],
  kinds: readonly ReferenceKind[],
  period: Period | null,
): readonly Met[] {
  const some = JSON.stringify(ids)
  const parts = database.list(partsOf, some, some) as unknown as readonly Near[]
  const wanted = kindKeys(database, kinds)
  const keys = parts.map(({ key }) => key)
  const citing = JSON.stringify(datedAmong(database, keys, period))
  const rows = [
    ...citingOut.flatMap((sql) => database.list(sql, citing)),
    ...citedIn(period !== null).flatMap((sql) =>
      database.list(sql, JSON.stringify(keys), ...yearsOf(period)),
    ),
  ]
  const ranks = new Map<number, number>()
  for (const row of rows) {
    const { near, kind, rank } = row as unknown as Readonly<Record<string, number>>
    if (near === undefined || kind === undefined || rank === undefined) continue
    if (wanted === null || wanted.has(kind)) ranks.set(near, Math.min(rank, ranks.get(near) ?? rank))
  }
  return parts.flatMap(({ key, id, degree }) => {
    const rank = ranks.get(key)
    return rank === undefined ? [] : [{ id, rank, degree }]
  })
}

const partsOf = `SELECT key, id, degree FROM node WHERE id IN (SELECT value FROM json_each(?)) AND kind = 'part'
  UNION SELECT below.key, below.id, below.degree FROM json_each(?) CROSS JOIN node AS self ON self.id = value
    CROSS JOIN node AS below ON below.within = self.key WHERE below.kind = 'part'`

const citingOut = [
  `SELECT DISTINCT value AS near, reference.kind, kind.rank FROM json_each(?) CROSS JOIN reference INDEXED BY reference_from
    ON from_node = value CROSS JOIN kind ON kind.key = reference.kind WHERE target IS NOT NULL AND kind.rank < 3`,
  `SELECT DISTINCT value AS near, kind, rank FROM json_each(?) CROSS JOIN candidate ON from_node = value
    WHERE other = 1 AND rank < 3`,
]

const citedIn = (dated: boolean): readonly string[] => {
  const within = dated ? inYears() : ''
  return [
    `SELECT DISTINCT value AS near, reference.kind, rank FROM json_each(?) CROSS JOIN reference INDEXED BY reference_to
      ON target = value AND rank IN (0, 1, 2) WHERE true ${within}`,
    `SELECT DISTINCT value AS near, candidate.kind, rank FROM json_each(?) CROSS JOIN candidate INDEXED BY candidate_to
      ON candidate.node = value AND rank IN (0, 1, 2) WHERE other = 1 ${within}`,
  ]
}
