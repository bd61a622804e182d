import type { Period } from '../period.ts'
import type { ReferenceKind } from '../reference.ts'
import type { Link } from '../store.ts'
import { isDated, periodValues } from './dated.ts'
import type { Server } from './server.ts'

/**
 * See `GraphStore.linksAmong`. Every line is looked for from where it begins: a hub is only ever at its end. References are merged here,
 * for a row of many costs the server and the driver less than many rows.
 */
export async function linksAmong(
  server: Server,
  ids: readonly string[],
  kinds: readonly ReferenceKind[],
  period: Period | null,
): Promise<readonly Link[]> {
  const asked = [...new Set(ids)]
  const rows = await server.read(question(kinds.length > 0, period !== null), {
    ids: asked,
    kinds,
    ...periodValues(period),
  })
  return rows.flatMap(({ from, ends }) => merged(String(from), ends as readonly End[]))
}

/** The far end of a relationship; but for the first two all is null in structure. */
type End = readonly [
  to: string,
  kind: Link['kind'],
  status: string | null,
  start: number,
  end: number,
  ordinal: number,
  id: string | null,
]

function merged(from: string, ends: readonly End[]): readonly Link[] {
  const groups = Map.groupBy(ends, ([to, kind]) => `${kind} ${to}`)
  return [...groups.values()].flatMap(([first, ...others]): readonly Link[] => {
    if (first === undefined) return []
    const [to, kind, status, , , , reference] = others.reduce(earlier, first)
    if (status === null) return [{ from, to, kind, count: 1, status, reference }]
    const ambiguous = [first, ...others].some((one) => one[2] === 'ambiguous')
    const count = 1 + others.length
    return [{ from, to, kind, count, status: ambiguous ? 'ambiguous' : 'resolved', reference }]
  })
}

/** The one that comes first in the text. */
function earlier(one: End, other: End): End {
  for (const i of [3, 4, 5] as const) if (one[i] !== other[i]) return one[i] < other[i] ? one : other
  return (one[6] ?? '') < (other[6] ?? '') ? one : other
}

// The far ends are compared as nodes: to read an id of each would cost a fifth more.
const question = (ofKinds: boolean, dated: boolean): string => {
  const conditions = [ofKinds ? 'r.kind IN $kinds' : '', dated ? 'citing' : ''].filter((one) => one !== '')
  const references =
    conditions.length === 0 ? '' : `AND (${conditions.join(' AND ')} OR type(r) IN ${structure})`
  return `UNWIND $ids AS id MATCH (n:Node {id: id}) WITH collect(n) AS these UNWIND these AS n
  ${dated ? `WITH these, n, ${isDated('n')} AS citing` : ''}
  MATCH (n)-[r:REFERS_TO|CANDIDATE|WITHIN|ANSWERS|ASKED_BY]->(m) WHERE m IN these ${references}
  RETURN n.id AS from, collect([m.id, coalesce(r.kind, toLower(replace(type(r), '_', '-'))), r.status, r.start, r.end, r.ordinal, r.id]) AS ends`
}

const structure = '["WITHIN", "ANSWERS", "ASKED_BY"]'
