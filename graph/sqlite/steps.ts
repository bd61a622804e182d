import type { Met } from '../around.ts'
import { kindOf } from '../ids.ts'
import type { NodeKind } from '../node.ts'
import { compareStrings } from '../order.ts'
import type { ReferenceKind } from '../reference.ts'
import { type Footing, type Step, type StepsQuery, stepName } from '../step.ts'
import type { Database } from './database.ts'
import { type Among, endsAt, nodesAt, type Way } from './ends.ts'
import { intoHub } from './hub.ts'
import { kindKeys, referenceId } from './links.ts'

/** See `GraphStore.steps`. All nodes are asked for together; those with more references to them than the limit one by one. */
export function stepsAt(
  database: Database,
  ids: readonly string[],
  { kinds, limit, into }: StepsQuery,
): readonly (readonly Step[])[] {
  const wanted = kindKeys(database, kinds)
  const among = into === null ? null : amongThese(database, into)
  const found = new Map(ids.map((id) => [id, new Map<string, Step>()]))
  const places = placesOf(database, [...found.keys()])
  const take = (key: number, steps: readonly Step[]): void => {
    for (const whole of places.get(key)?.wholes ?? []) for (const step of steps) keep(found.get(whole), step)
  }
  // Of a hub no more is read than the limit, but where few of all that lead to it are asked for.
  const isHub = ({ degree }: Place): boolean => degree > limit && among === null
  // Most parts are cited by nobody.
  const cited = [...places.values()].filter((place) => place.degree > 0 && !isHub(place))
  const led = {
    out: endsAt(database, 'out', [...places.keys()], wanted, among),
    in: endsAt(
      database,
      'in',
      cited.map(({ key }) => key),
      wanted,
      among,
    ),
  }
  const nodes = nodesAt(
    database,
    [...led.out.values(), ...led.in.values()].flatMap((ends) => [...ends.keys()]),
  )
  for (const way of ['out', 'in'] as const)
    for (const [key, ends] of led[way]) {
      const far = [...ends].map(([end, rank]) => ({ ...(nodes.get(end) ?? nobody), rank }))
      take(key, stepsOf(places.get(key)?.id ?? '', way, first(far, limit)))
    }
  for (const place of places.values())
    if (isHub(place)) take(place.key, stepsOf(place.id, 'in', intoHub(database, place.key, wanted, limit)))
  return ids.map((id) => [...(found.get(id)?.values() ?? [])])
}

/** The steps between a node and what is at their other ends. */
const stepsOf = (near: string, way: Way, far: readonly Met[]): readonly Step[] =>
  far.map(({ id, rank, degree }) => ({
    ...(way === 'out' ? { from: near, to: id } : { from: id, to: near }),
    ...{ rank, degree },
  }))

const nobody = { id: '', degree: 0 }

/** These nodes, and what lies in the papers and laws among them. */
function amongThese(database: Database, ids: readonly string[]): Among {
  const of = (kinds: readonly NodeKind[]) => ids.filter((id) => kinds.includes(kindOf(id)))
  const keysOf = (sql: string, ...some: readonly (readonly string[])[]) =>
    JSON.stringify(database.tuples(sql, ...some.map((each) => JSON.stringify(each))).flat())
  return {
    nodes: keysOf(`${named} UNION ALL ${within}`, ids, of(['document', 'wet'])),
    documents: JSON.stringify(of(['document'])),
    parts: keysOf(named, of(['part'])),
  }
}

const named = 'SELECT node.key FROM json_each(?) CROSS JOIN node ON node.id = value'
// What lies in a node is told by the index alone.
const within = `SELECT below.key FROM json_each(?) CROSS JOIN node AS self ON self.id = value
    CROSS JOIN node AS below INDEXED BY node_within ON below.within = self.key`

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

/** The first of the far ends of one node. */
function first(ends: readonly Met[], limit: number): readonly Met[] {
  if (ends.length <= limit) return ends
  return ends.toSorted((a, b) => a.rank - b.rank || compareStrings(a.id, b.id)).slice(0, limit)
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
