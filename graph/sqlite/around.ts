import { type Around, aroundOf, type Met } from '../around.ts'
import { compareStrings } from '../order.ts'
import type { ReferenceKind } from '../reference.ts'
import type { Database, Row } from './database.ts'
import { kindKeys, inward as oneByOne } from './links.ts'

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
  limit: number,
): readonly Around[] {
  const wanted = kindKeys(database, kinds)
  const near = database.list(asked, JSON.stringify([...new Set(ids)])) as unknown as readonly Near[]
  const out = met(database, outward, near, wanted)
  const into = met(
    database,
    inward,
    near.filter(({ degree }) => degree <= limit),
    wanted,
  )
  const found = new Map(
    near.map(({ key, id, degree }) => {
      const ways = [
        inOrder(out.get(key)),
        degree <= limit ? inOrder(into.get(key)) : intoHub(database, key, wanted, limit + 1),
        ...structures.map((sql) => database.list(sql, key, limit + 1).map(metOfRow)),
      ]
      return [id, aroundOf(ways, limit)]
    }),
  )
  return ids.map((id) => found.get(id) ?? { met: [], cut: false })
}

const asked = 'SELECT key, id, degree FROM node WHERE id IN (SELECT value FROM json_each(?))'

const metOfRow = ({ id, rank, degree }: Row): Met => ({ id, rank, degree }) as unknown as Met

/** The far ends of the references at these nodes, each once, by the key of the near end and their own. */
function met(
  database: Database,
  questions: readonly string[],
  near: readonly Near[],
  kinds: ReadonlySet<number> | null,
): ReadonlyMap<number, ReadonlyMap<number, Met>> {
  const found = new Map<number, Map<number, Met>>(near.map(({ key }) => [key, new Map()]))
  const keys = JSON.stringify(near.map(({ key }) => key))
  for (const sql of questions)
    for (const row of database.list(sql, keys)) {
      const { near: one, far, kind, rank } = row as unknown as Readonly<Record<string, number>>
      if (one === undefined || far === undefined || kind === undefined || rank === undefined) continue
      if (one === far || (kinds !== null && !kinds.has(kind))) continue
      const ends = found.get(one)
      const held = ends?.get(far)
      if (held === undefined || held.rank > rank) ends?.set(far, metOfRow(row))
    }
  return found
}

const inOrder = (ends: ReadonlyMap<number, Met> | undefined): readonly Met[] =>
  [...(ends?.values() ?? [])].sort((a, b) => a.rank - b.rank || compareStrings(a.id, b.id))

const far = 'SELECT DISTINCT value AS near, node.key AS far, node.id, node.degree'
// A paper that names itself makes no link; so ranks end at 2.
const outward = [
  `${far}, reference.kind, kind.rank FROM json_each(?) CROSS JOIN reference INDEXED BY reference_from ON from_node = value
    CROSS JOIN kind ON kind.key = reference.kind CROSS JOIN node ON node.key = target
    WHERE target IS NOT NULL AND kind.rank < 3`,
  `${far}, candidate.kind, rank FROM json_each(?) CROSS JOIN candidate ON from_node = value CROSS JOIN node ON node.key = candidate.node
    WHERE other = 1 AND rank < 3`,
]

const inward = [
  `${far}, reference.kind, rank FROM json_each(?) CROSS JOIN reference INDEXED BY reference_to
    ON target = value AND rank IN (0, 1, 2) CROSS JOIN node ON node.key = from_node`,
  `${far}, candidate.kind, rank FROM json_each(?) CROSS JOIN candidate INDEXED BY candidate_to
    ON candidate.node = value AND rank IN (0, 1, 2) CROSS JOIN node ON node.key = from_node WHERE other = 1`,
]

/** Rank by rank, and in each by citing paper: a hub is read no further than the limit. A paper that is begun is read to its end. */
function intoHub(
  database: Database,
  key: number,
  kinds: ReadonlySet<number> | null,
  limit: number,
): readonly Met[] {
  const all: Met[] = []
  const seen = new Set([key])
  for (let rank = 0; rank < 3 && all.length < limit; rank += 1) {
    const found = new Set<number>()
    for (const sql of oneByOne) {
      let document: unknown = null
      let count = 0
      for (const row of database.each(sql, key, rank)) {
        if (row.document !== document && count >= limit) break
        document = row.document
        const from = Number(row.from_node)
        if (seen.has(from) || (kinds !== null && !kinds.has(Number(row.kind)))) continue
        if (!found.has(from)) count += 1
        found.add(from)
      }
    }
    const rows = database.list(described, JSON.stringify([...found])).map((row) => metOfRow({ ...row, rank }))
    all.push(...rows.toSorted((a, b) => compareStrings(a.id, b.id)).slice(0, limit - all.length))
    for (const one of found) seen.add(one)
  }
  return all
}

const described = 'SELECT id, degree FROM node WHERE key IN (SELECT value FROM json_each(?))'

/** What lies in a paper is left to `linkedParts`. */
const structures: readonly string[] = [
  `SELECT DISTINCT node.id, node.degree, 3 AS rank FROM structure JOIN node ON node.key = to_node
    WHERE from_node = ? ORDER BY node.id LIMIT ?`,
  `SELECT DISTINCT node.id, node.degree, 3 AS rank FROM structure JOIN node ON node.key = from_node
    WHERE to_node = ? ORDER BY node.id LIMIT ?`,
  `SELECT whole.id, whole.degree, 3 AS rank FROM node JOIN node AS whole ON whole.key = node.within
    WHERE node.key = ? AND node.kind <> 'part' LIMIT ?`,
  `SELECT id, degree, 3 AS rank FROM node WHERE within = ? AND kind <> 'part' ORDER BY id LIMIT ?`,
]

/** See `GraphStore.linkedParts`. */
export function linkedPartsOf(
  database: Database,
  ids: readonly string[],
  kinds: readonly ReferenceKind[],
): readonly Met[] {
  const some = JSON.stringify(ids)
  const parts = database.list(partsOf, some, some) as unknown as readonly Near[]
  const wanted = kindKeys(database, kinds)
  const keys = JSON.stringify(parts.map(({ key }) => key))
  const ranks = new Map<number, number>()
  for (const sql of touched)
    for (const row of database.list(sql, keys)) {
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

const touched = [
  `SELECT DISTINCT value AS near, reference.kind, kind.rank FROM json_each(?) CROSS JOIN reference INDEXED BY reference_from
    ON from_node = value CROSS JOIN kind ON kind.key = reference.kind WHERE target IS NOT NULL AND kind.rank < 3`,
  `SELECT DISTINCT value AS near, kind, rank FROM json_each(?) CROSS JOIN candidate ON from_node = value
    WHERE other = 1 AND rank < 3`,
  `SELECT DISTINCT value AS near, reference.kind, rank FROM json_each(?) CROSS JOIN reference INDEXED BY reference_to
    ON target = value AND rank IN (0, 1, 2)`,
  `SELECT DISTINCT value AS near, candidate.kind, rank FROM json_each(?) CROSS JOIN candidate INDEXED BY candidate_to
    ON candidate.node = value AND rank IN (0, 1, 2) WHERE other = 1`,
]
