import type { Met } from '../around.ts'
import { kindOf } from '../ids.ts'
import type { ReferenceKind } from '../reference.ts'
import type { Footing, Step, StepsQuery } from '../step.ts'
import type { Row } from './ask.ts'
import { andDated, periodValues } from './dated.ts'
import { degreeOf, everything, firstInto, manyReferences } from './hub.ts'
import type { Server } from './server.ts'

/** See `GraphStore.steps`. */
export async function stepsAt(
  server: Server,
  ids: readonly string[],
  { kinds, period = null, limit, into }: StepsQuery,
  // Into what few are, all are looked through.
  many = into === null ? manyReferences : everything,
): Promise<readonly (readonly Step[])[]> {
  const parts = (into ?? []).filter((id) => kindOf(id) === 'part')
  const wanted = {
    ...{ ids: [...new Set(ids)], kinds, limit, into: into ?? [], parts, many },
    ...periodValues(period),
  }
  const kind = kinds.length > 0 ? ' AND r.kind IN $kinds' : ''
  const narrowing = {
    out: `${into === null ? '' : outInto}${kind} ${andDated(period, 'n')}`,
    in: `${into === null ? '' : inFrom(parts.length > 0)}${kind} ${andDated(period, 'm')}`,
  }
  const rows = (await server.read(question(narrowing, many < everything), wanted)).flatMap(stepsOfRow)
  const found = Map.groupBy(rows, ({ id }) => id)
  const isHub = ({ from }: OneStep): boolean => from === ''
  const hubs = [...new Set(rows.filter(isHub).map(({ to }) => to))]
  const first = await firstInto(server, hubs, { kinds, period }, limit)
  const met = new Map(hubs.map((hub, at) => [hub, first[at] ?? null]))
  const whole = wanted.ids.filter((id) =>
    found.get(id)?.some((row) => isHub(row) && met.get(row.to) === null),
  )
  const read =
    whole.length === 0 ? [] : await stepsAt(server, whole, { kinds, period, limit, into }, everything)
  const steps = new Map(whole.map((id, at) => [id, read[at] ?? []]))
  const stepsOf = (step: OneStep): readonly Step[] => {
    const { from, to, rank, degree } = step
    return isHub(step) ? (met.get(to) ?? []).slice(0, limit).map(intoHub(to)) : [{ from, to, rank, degree }]
  }
  return ids.map((id) => steps.get(id) ?? eachOnce((found.get(id) ?? []).flatMap(stepsOf)))
}

const intoHub =
  (to: string) =>
  ({ id: from, rank, degree }: Met): Step => ({ from, to, rank, degree })

/** One step from a place to another, by its most specific reference: a part that refers to its paper is met from both. */
function eachOnce(steps: readonly Step[]): readonly Step[] {
  const once = new Map<string, Step>()
  for (const step of steps) {
    const name = `${step.from} ${step.to}`
    const held = once.get(name)
    if (held === undefined || held.rank > step.rank) once.set(name, step)
  }
  return [...once.values()]
}

/** A step at one of the nodes asked for; with an empty `from` it tells that `to` is a hub. */
interface OneStep extends Step {
  readonly id: string
}

/** All steps at one node in a row: a row costs the driver more than what is in it. */
function stepsOfRow(row: Row): readonly OneStep[] {
  const { id, from, to, ranks, degrees } = row as unknown as Readonly<{
    id: string
    from: readonly string[]
    to: readonly string[]
    ranks: readonly number[]
    degrees: readonly number[]
  }>
  return to.map((to, i) => ({ id, from: from[i] ?? '', to, rank: ranks[i] ?? 0, degree: degrees[i] ?? 0 }))
}

/** Only steps to these nodes; a reference tells its target itself, which is quicker than to ask the node. */
const outInto = " AND (r.target IN $into OR ((m:Part OR m:Wet) AND split(r.target, '#')[0] IN $into))"

/** Only steps from these nodes: a reference tells the paper that it stands in, whatever part it is of. */
const inFrom = (fromParts: boolean): string =>
  ` AND (r.document IN $into${fromParts ? ' OR m.id IN $parts' : ''})`

const oneWay = (pattern: string, from: string, to: string, narrowing: string): string =>
  `MATCH ${pattern} WHERE r.kind <> 'self'${narrowing}
    RETURN DISTINCT ${from}.id AS from, ${to}.id AS to, m.id AS other, m AS far, r.rank AS rank ORDER BY rank, other LIMIT $limit`

const question = (
  narrowing: { readonly out: string; readonly in: string },
  tellsHubs: boolean,
): string => `UNWIND $ids AS id MATCH (whole:Node {id: id})
  CALL (whole) {
    RETURN whole AS near UNION
    MATCH (near:Part|Wet)-[:WITHIN]->(whole) RETURN near
  }
  ${tellsHubs ? `WITH id, near, ${degreeOf('near')} > $many AS hub` : ''}
  CALL (${tellsHubs ? 'near, hub' : 'near'}) {
    WITH near AS n ${oneWay('(n)-[r:REFERS_TO|CANDIDATE]->(m:Node)', 'n', 'm', narrowing.out)}
    UNION ALL
    WITH near AS n ${tellsHubs ? 'WHERE NOT hub' : ''} ${oneWay('(n)<-[r:REFERS_TO|CANDIDATE]-(m:Node)', 'm', 'n', narrowing.in)}
    ${
      tellsHubs
        ? `UNION ALL
    WITH near AS n WHERE hub RETURN '' AS from, n.id AS to, null AS other, n AS far, 0 AS rank`
        : ''
    }
  }
  WITH id, from, to, min(rank) AS rank, head(collect(far)) AS far
  RETURN id, collect(from) AS from, collect(to) AS to, collect(rank) AS ranks, collect(${degreeOf('far')}) AS degrees`

/** See `GraphStore.footings`. */
export async function footingsOf(
  server: Server,
  steps: readonly Pick<Step, 'from' | 'to'>[],
  kinds: readonly ReferenceKind[],
): Promise<readonly (Footing | null)[]> {
  if (steps.length === 0) return []
  const rows = await server.read(footings(kinds.length > 0 ? 'AND r.kind IN $kinds' : ''), {
    steps: steps.map(({ from, to }) => ({ from, to })),
    kinds,
  })
  const found = new Map(rows.map((row) => [Number(row.place), footingOfRow(row)]))
  return steps.map((_, place) => found.get(place) ?? null)
}

const footingOfRow = ({ reference, count }: Row): Footing => ({
  reference: String(reference),
  count: Number(count),
})

// What leads out of a part is few; what leads into a hub is not.
const footings = (narrowing: string): string => `UNWIND range(0, size($steps) - 1) AS place
  MATCH (a:Node {id: $steps[place].from})-[r:REFERS_TO|CANDIDATE]->(b:Node {id: $steps[place].to}) WHERE r.kind <> 'self'
    ${narrowing}
  WITH place, count(*) AS count,
    min([CASE r.status WHEN 'ambiguous' THEN 1 ELSE 0 END, r.start, r.end, r.kind, r.ordinal, r.id])[5] AS reference
  RETURN place, count, reference`
