import { compareStrings, linkRank } from '../order.ts'
import type { ReferenceKind } from '../reference.ts'
import { type Footing, type Step, stepName } from '../step.ts'
import type { Database } from './database.ts'
import { idOf, inward, kindKeys, outward, referenceId } from './links.ts'

/** See `GraphStore.steps`. */
export function stepsAt(
  database: Database,
  ids: readonly string[],
  kinds: readonly ReferenceKind[],
  limit: number,
): readonly (readonly Step[])[] {
  const wanted = kindKeys(database, kinds)
  return ids.map((id) => {
    const steps = new Map<string, Step>()
    for (const near of placesOf(database, id))
      for (const step of [...outOf(database, near, wanted, limit), ...into(database, near, wanted, limit)]) {
        const known = steps.get(stepName(step))
        if (known === undefined || known.rank > step.rank) steps.set(stepName(step), step)
      }
    return [...steps.values()]
  })
}

interface Place {
  readonly key: number
  readonly id: string
}

/** What counts with a node: itself and, of a document or a law, its parts and pieces. */
function placesOf(database: Database, id: string): readonly Place[] {
  const self = database.first('SELECT key, id FROM node WHERE id = ?', id)
  if (self === undefined) return []
  const below = database.list(
    `SELECT key, id FROM node WHERE within = ? AND kind IN ('part', 'wet')`,
    Number(self.key),
  )
  return [self, ...below] as unknown as readonly Place[]
}

/** A paper naming itself makes no step. */
const leads = (rank: number, kind: number, kinds: ReadonlySet<number> | null): boolean =>
  rank < 3 && (kinds === null || kinds.has(kind))

/** The most specific rank to each far end. */
function outOf(
  database: Database,
  { key, id: from }: Place,
  kinds: ReadonlySet<number> | null,
  limit: number,
): readonly Step[] {
  const ranks = new Map<number, number>()
  for (const sql of outward)
    for (const row of database.list(sql, key)) {
      const [to, kind] = [Number(row.to_node), Number(row.kind)]
      const rank = linkRank(database.kinds.name(kind) as ReferenceKind)
      if (leads(rank, kind, kinds)) ranks.set(to, Math.min(rank, ranks.get(to) ?? rank))
    }
  const steps = [...ranks].map(([to, rank]): Step => ({ from, to: idOf(database, to), rank }))
  if (steps.length <= limit) return steps
  return steps.toSorted((a, b) => a.rank - b.rank || compareStrings(a.to, b.to)).slice(0, limit)
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
    for (const sql of inward) {
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
