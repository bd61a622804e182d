import { compareStrings, linkRank } from '../order.ts'
import type { ReferenceKind } from '../reference.ts'
import { type Footing, type Step, stepName } from '../step.ts'
import type { Database } from './database.ts'
import { idOf, kindKeys, inward as oneByOne, referenceId } from './links.ts'

/** See `GraphStore.steps`. All nodes are asked for together; those with more references to them than the limit one by one. */
export function stepsAt(
  database: Database,
  ids: readonly string[],
  kinds: readonly ReferenceKind[],
  limit: number,
): readonly (readonly Step[])[] {
  const wanted = kindKeys(database, kinds)
  const found = new Map(ids.map((id) => [id, new Map<string, Step>()]))
  const places = placesOf(database, [...found.keys()])
  const take = (key: number, steps: readonly Step[]): void => {
    for (const whole of places.get(key)?.wholes ?? []) for (const step of steps) keep(found.get(whole), step)
  }
  for (const [key, ends] of far(database, outward, [...places.keys()], wanted))
    take(
      key,
      first(
        ends.map((end) => ({ rank: end.rank, from: places.get(key)?.id ?? '', to: end.id })),
        limit,
      ),
    )
  const few = [...places.values()].filter(({ degree }) => degree <= limit).map(({ key }) => key)
  for (const [key, ends] of far(database, inward, few, wanted))
    take(
      key,
      ends.map((end) => ({ rank: end.rank, from: end.id, to: places.get(key)?.id ?? '' })),
    )
  for (const place of places.values())
    if (place.degree > limit) take(place.key, into(database, place, wanted, limit))
  return ids.map((id) => [...(found.get(id)?.values() ?? [])])
}

function keep(steps: Map<string, Step> | undefined, step: Step): void {
  const name = stepName(step)
  const known = steps?.get(name)
  if (known === undefined || known.rank > step.rank) steps?.set(name, step)
}

interface Place {
  readonly key: number
  readonly id: string
  readonly degree: number
  /** The nodes asked for that it counts with. */
  readonly wholes: string[]
}

/** What counts with these nodes: each itself and, of a document or a law, its parts and pieces; by key. */
function placesOf(database: Database, ids: readonly string[]): ReadonlyMap<number, Place> {
  const asked = JSON.stringify(ids)
  const found = new Map<number, Place>()
  for (const row of database.list(counted, asked, asked)) {
    const { key, id, degree, whole } = row as unknown as Place & { readonly whole: string }
    const place = found.get(key)
    if (place === undefined) found.set(key, { key, id, degree, wholes: [whole] })
    else place.wholes.push(whole)
  }
  return found
}

const counted = `SELECT node.key, node.id, degree, value AS whole FROM json_each(?) CROSS JOIN node ON node.id = value
  UNION ALL SELECT below.key, below.id, below.degree, value FROM json_each(?) CROSS JOIN node AS self ON self.id = value
    CROSS JOIN node AS below ON below.within = self.key WHERE below.kind IN ('part', 'wet')`

/** A paper naming itself makes no step. */
const leads = (rank: number, kind: number, kinds: ReadonlySet<number> | null): boolean =>
  rank < 3 && (kinds === null || kinds.has(kind))

interface End {
  readonly id: string
  readonly rank: number
}

/** The far ends of the references at these nodes, by the key of the near end. */
function far(
  database: Database,
  questions: readonly string[],
  keys: readonly number[],
  kinds: ReadonlySet<number> | null,
): ReadonlyMap<number, readonly End[]> {
  const found = new Map<number, End[]>()
  const ranks = new Map<number, number>()
  const rankOf = (kind: number): number => {
    const rank = ranks.get(kind) ?? linkRank(database.kinds.name(kind) as ReferenceKind)
    ranks.set(kind, rank)
    return rank
  }
  const asked = JSON.stringify(keys)
  for (const sql of questions)
    for (const row of database.list(sql, asked)) {
      const { near, id, kind } = row as unknown as { near: number; id: string; kind: number }
      const rank = rankOf(kind)
      if (!leads(rank, kind, kinds)) continue
      const ends = found.get(near)
      if (ends === undefined) found.set(near, [{ id, rank }])
      else ends.push({ id, rank })
    }
  return found
}

const outward = [
  `SELECT DISTINCT value AS near, node.id, reference.kind FROM json_each(?) CROSS JOIN reference INDEXED BY reference_from ON from_node = value
    CROSS JOIN node ON node.key = target WHERE target IS NOT NULL`,
  `SELECT DISTINCT value AS near, node.id, candidate.kind FROM json_each(?) CROSS JOIN candidate ON from_node = value
    CROSS JOIN node ON node.key = candidate.node WHERE other = 1`,
]

const inward = [
  `SELECT DISTINCT value AS near, node.id, reference.kind FROM json_each(?) CROSS JOIN reference INDEXED BY reference_to
    ON target = value AND rank IN (0, 1, 2) CROSS JOIN node ON node.key = from_node`,
  `SELECT DISTINCT value AS near, node.id, candidate.kind FROM json_each(?) CROSS JOIN candidate INDEXED BY candidate_to
    ON candidate.node = value AND rank IN (0, 1, 2) CROSS JOIN node ON node.key = from_node WHERE other = 1`,
]

/** The first of the steps out of one node, each far end once. */
function first(steps: readonly Step[], limit: number): readonly Step[] {
  if (steps.length <= limit) return steps
  const once = new Map<string, Step>()
  for (const step of steps) keep(once, step)
  return [...once.values()].sort((a, b) => a.rank - b.rank || compareStrings(a.to, b.to)).slice(0, limit)
}

/** Rank by rank, and in each by citing paper: a hub is read no further than the limit. A paper that is begun is read to its end. */
function into(
  database: Database,
  { key, id: to }: Place,
  kinds: ReadonlySet<number> | null,
  limit: number,
): readonly Step[] {
  const steps: Step[] = []
  const seen = new Set<number>()
  for (let rank = 0; rank < 3 && steps.length < limit; rank += 1) {
    const found = new Set<number>()
    for (const sql of oneByOne) {
      let document: unknown = null
      let met = 0
      for (const row of database.each(sql, key, rank)) {
        if (row.document !== document && met >= limit) break
        document = row.document
        const from = Number(row.from_node)
        if (seen.has(from) || !leads(rank, Number(row.kind), kinds)) continue
        if (!found.has(from)) met += 1
        found.add(from)
      }
    }
    const ids = [...found].map((from) => ({ key: from, id: idOf(database, from) }))
    ids.sort((a, b) => compareStrings(a.id, b.id))
    for (const { key: from, id } of ids.slice(0, limit - steps.length)) {
      seen.add(from)
      steps.push({ from: id, to, rank })
    }
  }
  return steps
}

/** See `GraphStore.footings`. */
export function footingsOf(
  database: Database,
  steps: readonly Pick<Step, 'from' | 'to'>[],
  kinds: readonly ReferenceKind[],
): readonly (Footing | null)[] {
  const wanted = kindKeys(database, kinds)
  return steps.map(({ from, to }) => {
    const rows = database
      .list(footing, from, to, from, to)
      .filter(({ rank, kind }) => leads(Number(rank), Number(kind), wanted))
    // Resolved before ambiguous, then the first in the text: keys follow the reading order.
    const first = rows.toSorted(
      (a, b) => Number(a.status) - Number(b.status) || Number(a.key) - Number(b.key),
    )[0]
    return first === undefined
      ? null
      : { reference: referenceId(database, Number(first.key)), count: rows.length }
  })
}

const key = 'SELECT key FROM node WHERE id = ?'
const footing = `SELECT key, kind, status, rank FROM reference INDEXED BY reference_from WHERE from_node = (${key}) AND target = (${key})
  UNION ALL SELECT reference AS key, kind, 1 AS status, rank FROM candidate WHERE from_node = (${key}) AND node = (${key}) AND other = 1`
