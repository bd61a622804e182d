import type { Met } from '../around.ts'
import { kindOf } from '../ids.ts'
import type { NodeKind } from '../node.ts'
import { compareStrings } from '../order.ts'
import type { ReferenceKind } from '../reference.ts'
import { type Footing, type Step, type StepsQuery, stepName } from '../step.ts'
import type { Database } from './database.ts'
import { cited, type Ends, endsAt, nodesAt, type Way } from './ends.ts'
import { intoHub } from './hub.ts'
import { referenceIds } from './references.ts'
import { kindKeys } from './words.ts'

/** See `GraphStore.steps`. All nodes are asked for together; those with more references to them than the limit one by one. */
export function stepsAt(
  database: Database,
  ids: readonly string[],
  { kinds, period = null, limit, into }: StepsQuery,
): readonly (readonly Step[])[] {
  const wanted = { kinds: kindKeys(database, kinds), period }
  const found = new Map(ids.map((id) => [id, new Map<string, Step>()]))
  const places = placesOf(database, [...found.keys()])
  const take = (key: number, steps: readonly Step[]): void => {
    for (const whole of places.get(key)?.wholes ?? []) for (const step of steps) keep(found.get(whole), step)
  }
  // Of a hub no more is read than the limit, but where few of all that lead to it are asked for.
  const isHub = ({ degree }: Place): boolean => degree > limit && into === null
  // Most parts are cited by nobody.
  const few = [...places.values()].filter((place) => place.degree > 0 && !isHub(place))
  const hubs = [...places.values()].filter(isHub)
  const led = {
    out: endsAt(database, 'out', [...places.keys()], wanted, into),
    in: endsAt(
      database,
      'in',
      few.map(({ key }) => key),
      wanted,
      into,
    ),
  }
  const nodes = nodesAt(database, [...endsOf(led.out), ...endsOf(led.in), ...hubs.map(({ key }) => key)])
  const idOf = (key: number): string => nodes.get(key)?.id ?? ''
  for (const way of ['out', 'in'] as const)
    for (const [key, ends] of led[way]) {
      const far = [...ends].map(([end, rank]) => ({ ...(nodes.get(end) ?? nobody), rank }))
      take(key, stepsOf(idOf(key), way, first(far, limit)))
    }
  for (const { key } of hubs) take(key, stepsOf(idOf(key), 'in', intoHub(database, key, wanted, limit)))
  return ids.map((id) => [...(found.get(id)?.values() ?? [])])
}

/** The nodes at both ends, where there are any. */
function* endsOf(all: ReadonlyMap<number, Ends>): Iterable<number> {
  for (const [near, ends] of all) {
    if (ends.size === 0) continue
    yield near
    yield* ends.keys()
  }
}

/** The steps between a node and what is at their other ends. */
const stepsOf = (near: string, way: Way, far: readonly Met[]): readonly Step[] =>
  far.map(({ id, rank, degree }) => ({
    ...(way === 'out' ? { from: near, to: id } : { from: id, to: near }),
    ...{ rank, degree },
  }))

const nobody = { id: '', degree: 0 }

function keep(steps: Map<string, Step> | undefined, step: Step): void {
  const name = stepName(step)
  const known = steps?.get(name)
  if (known === undefined || known.rank > step.rank) steps?.set(name, step)
}

interface Place {
  readonly key: number
  degree: number
  /** The nodes asked for that it counts with. */
  readonly wholes: string[]
}

/** What counts with these nodes: each itself and, of a document or a law, its parts and pieces; by key. */
function placesOf(database: Database, ids: readonly string[]): ReadonlyMap<number, Place> {
  const found = new Map<number, Place>()
  const add = (key: number, whole: string, degree: number): void => {
    const place = found.get(key)
    if (place === undefined) found.set(key, { key, degree, wholes: [whole] })
    else place.wholes.push(whole)
  }
  const holders = new Map<number, string>()
  for (const [key, id, degree] of database.tuples(asked, JSON.stringify(ids))) {
    add(Number(key), String(id), Number(degree))
    if (holds.has(kindOf(String(id)))) holders.set(Number(key), String(id))
  }
  const keys = JSON.stringify([...holders.keys()])
  for (const [key, within] of database.tuples(below, keys))
    add(Number(key), holders.get(Number(within)) ?? '', 0)
  for (const [key, degree] of database.tuples(citedBelow, keys)) {
    const place = found.get(Number(key))
    if (place !== undefined) place.degree = Number(degree)
  }
  return found
}

/** What counts with what lies in it. */
const holds: ReadonlySet<NodeKind> = new Set(['document', 'wet'])

// Most parts are told by indexes alone: rows of nodes are wide, and lie all over the file.
const asked = 'SELECT node.key, value, degree FROM json_each(?) CROSS JOIN node ON node.id = value'
const within = (index: string): string =>
  `json_each(?) CROSS JOIN node AS below INDEXED BY ${index} ON below.within = value`
const below = `SELECT below.key, value FROM ${within('node_within')}`
const citedBelow = `SELECT below.key, below.degree FROM ${within('node_cited')} WHERE ${cited}`

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
  const found = steps.map(({ from, to }) => {
    const rows = database
      .list(footing, from, to, from, to)
      .filter(({ rank, kind }) => leads(Number(rank), Number(kind), wanted))
    // Resolved before ambiguous, then the first in the text: keys follow the reading order.
    const [first] = rows.toSorted(
      (a, b) => Number(a.status) - Number(b.status) || Number(a.key) - Number(b.key),
    )
    return first === undefined ? null : { key: Number(first.key), count: rows.length }
  })
  const firsts = referenceIds(
    database,
    found.flatMap((one) => one?.key ?? []),
  )
  return found.map((one) => one && { reference: firsts.get(one.key) ?? '', count: one.count })
}

const key = 'SELECT key FROM node WHERE id = ?'
const footing = `SELECT key, kind, status, rank FROM reference INDEXED BY reference_from WHERE from_node = (${key}) AND target = (${key})
  UNION ALL SELECT reference AS key, kind, 1 AS status, rank FROM candidate WHERE from_node = (${key}) AND node = (${key}) AND other = 1`
