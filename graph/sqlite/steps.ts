import { compareStrings } from '../order.ts'
import type { ReferenceKind } from '../reference.ts'
import { type Footing, type Step, stepName } from '../step.ts'
import type { Database } from './database.ts'
import { endsAt, nodesAt } from './ends.ts'
import { intoHub } from './hub.ts'
import { kindKeys, referenceId } from './links.ts'

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
  // Most parts are cited by nobody.
  const few = [...places.values()].filter(({ degree }) => degree > 0 && degree <= limit).map(({ key }) => key)
  const [out, into] = [
    endsAt(database, 'out', [...places.keys()], wanted),
    endsAt(database, 'in', few, wanted),
  ]
  const nodes = nodesAt(
    database,
    [...out.values(), ...into.values()].flatMap((ends) => [...ends.keys()]),
  )
  const idOf = (key: number): string => nodes.get(key)?.id ?? ''
  for (const [key, ends] of out) {
    const from = places.get(key)?.id ?? ''
    take(
      key,
      first(
        [...ends].map(([end, rank]) => ({ rank, from, to: idOf(end) })),
        limit,
      ),
    )
  }
  for (const [key, ends] of into) {
    const to = places.get(key)?.id ?? ''
    take(
      key,
      [...ends].map(([end, rank]) => ({ rank, from: idOf(end), to })),
    )
  }
  for (const place of places.values())
    if (place.degree > limit)
      take(
        place.key,
        intoHub(database, place.key, wanted, limit).map(({ id, rank }) => ({ rank, from: id, to: place.id })),
      )
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

/** The first of the steps out of one node. */
function first(steps: readonly Step[], limit: number): readonly Step[] {
  if (steps.length <= limit) return steps
  return steps.toSorted((a, b) => a.rank - b.rank || compareStrings(a.to, b.to)).slice(0, limit)
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
