import { type Around, aroundOf, type Met } from '../around.ts'
import type { Period } from '../period.ts'
import type { ReferenceKind } from '../reference.ts'
import type { Row } from './ask.ts'
import { andDated, periodValues } from './dated.ts'
import { degreeOf, everything, firstInto, manyReferences } from './hub.ts'
import type { Server } from './server.ts'

/** What `GraphStore.around` is told. */
interface AroundWish {
  readonly kinds: readonly ReferenceKind[]
  readonly limit: number
  readonly period: Period | null
}

/** See `GraphStore.around`. */
export async function aroundThese(
  server: Server,
  ids: readonly string[],
  wish: AroundWish,
  many = manyReferences,
): Promise<readonly Around[]> {
  const { kinds, limit, period } = wish
  const asked = [...new Set(ids)]
  const most = limit + 1
  const wanted = { ids: asked, kinds, most, many, ...periodValues(period) }
  const rows = await server.read(around(narrowing(kinds), period), wanted)
  const ways = Map.groupBy(rows, ({ place }) => asked[Number(place)] ?? '')
  const hubs = [...ways].filter(([, found]) => found.some(({ way }) => way === hubWay)).map(([id]) => id)
  // The node itself may be among them.
  const first = await firstInto(server, hubs, { kinds, period }, most + 1)
  const into = new Map(hubs.map((id, at) => [id, first[at] ?? null]))
  const whole = hubs.filter((id) => into.get(id) === null)
  const rest = whole.length === 0 ? [] : await aroundThese(server, whole, wish, everything)
  const read = new Map(whole.map((id, at) => [id, rest[at]]))
  return ids.map((id) => {
    const met = (ways.get(id) ?? []).filter(({ way }) => way !== hubWay).map(metOfRow)
    return read.get(id) ?? aroundOf([...met, others(id, into.get(id) ?? [])], limit)
  })
}

/** Each of them once, by its most specific link, without the node itself. */
function others(id: string, met: readonly Met[]): readonly Met[] {
  const once = new Map<string, Met>()
  for (const one of met) if (one.id !== id && !once.has(one.id)) once.set(one.id, one)
  return [...once.values()]
}

/** See `GraphStore.linkedParts`. */
export async function linkedPartsOf(
  server: Server,
  ids: readonly string[],
  kinds: readonly ReferenceKind[],
  period: Period | null,
): Promise<readonly Met[]> {
  if (ids.length === 0) return []
  const wanted = { ids, kinds, ...periodValues(period) }
  return (await server.read(linked(narrowing(kinds), period), wanted)).flatMap(metOfRow)
}

/** Many nodes in one row: a row costs the driver more than what is in it. */
function metOfRow(row: Row): readonly Met[] {
  const { ids, ranks, degrees } = row as unknown as Readonly<{
    ids: readonly string[]
    ranks: readonly number[]
    degrees: readonly number[]
  }>
  return ids.map((id, i) => ({ id, rank: ranks[i] ?? 0, degree: degrees[i] ?? 0 }))
}

// A paper that names itself makes no link; so ranks end at 2.
const narrowing = (kinds: readonly ReferenceKind[]): string =>
  `r.rank < 3 ${kinds.length > 0 ? 'AND r.kind IN $kinds' : ''}`

const first = (rank: string): string => `WITH m, ${rank} AS rank ORDER BY rank, m.id LIMIT $most`

const references = (pattern: string, narrowed: string, where = ''): string =>
  `${where} MATCH ${pattern} WHERE ${narrowed} AND m <> n ${first('min(r.rank)')}`

const structure = (pattern: string): string => `MATCH ${pattern} WITH DISTINCT m ${first('3')}`

/** Tells that a node is a hub. */
const hubWay = 6

const around = (
  narrowed: string,
  period: Period | null,
): string => `UNWIND range(0, size($ids) - 1) AS place MATCH (n:Node {id: $ids[place]})
  WITH place, n, ${degreeOf('n')} > $many AS hub
  CALL (n, hub) {
    ${[
      references('(n)-[r:REFERS_TO|CANDIDATE]->(m:Node)', `${narrowed} ${andDated(period, 'n')}`),
      references(
        '(n)<-[r:REFERS_TO|CANDIDATE]-(m:Node)',
        `${narrowed} ${andDated(period, 'm')}`,
        'WITH n WHERE NOT hub',
      ),
      structure('(n)-[:WITHIN]->(m:Dossier|Wet)'),
      structure('(n)<-[:WITHIN]-(m:Document|Wet)'),
      structure('(n)-[:ANSWERS|ASKED_BY]->(m)'),
      structure('(n)<-[:ANSWERS|ASKED_BY]-(m)'),
      'WITH n AS m, 0 AS rank WHERE hub',
    ]
      .map((way, place) => `${way} RETURN ${place} AS way, m, rank`)
      .join('\n UNION ALL ')}
  }
  RETURN place, way, collect(m.id) AS ids, collect(rank) AS ranks, collect(${degreeOf('m')}) AS degrees`

/** Of a period it matters which end refers. */
function leads(rank: number, narrowed: string, period: Period | null): string {
  const wanted = `WHERE ${narrowed} AND r.rank = ${rank}`
  if (period === null) return `EXISTS { MATCH (n)-[r:REFERS_TO|CANDIDATE]-(:Node) ${wanted} }`
  return `(EXISTS { MATCH (n)-[r:REFERS_TO|CANDIDATE]->(:Node) ${wanted} ${andDated(period, 'n')} }
    OR EXISTS { MATCH (n)<-[r:REFERS_TO|CANDIDATE]-(m:Node) ${wanted} ${andDated(period, 'm')} })`
}

const linked = (
  narrowed: string,
  period: Period | null,
): string => `UNWIND $ids AS id MATCH (whole:Node {id: id})
  CALL (whole) {
    WITH whole WHERE whole:Part RETURN whole AS n
    UNION ALL MATCH (n:Part)-[:WITHIN]->(whole) RETURN n
  }
  WITH DISTINCT n
  WITH n, CASE ${[0, 1, 2].map((rank) => `WHEN ${leads(rank, narrowed, period)} THEN ${rank}`).join(' ')} END AS rank
  WHERE rank IS NOT NULL
  RETURN collect(n.id) AS ids, collect(rank) AS ranks, collect(${degreeOf('n')}) AS degrees`
