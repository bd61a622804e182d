import { type Companion, type HistoryQuery, type HistoryYear, placesOfYear } from '../history.ts'
import { documentOf } from '../ids.ts'
import type { Database, Row } from './database.ts'
import { keysCounted } from './list-references.ts'

/** See `GraphStore.history`. */
export function historyOf(database: Database, query: HistoryQuery): readonly HistoryYear[] {
  const scope = JSON.stringify(keysCounted(database, query.node))
  const companions =
    query.companions === 0 ? new Map<unknown, Row[]>() : companionsByYear(database, query, scope)
  return database.all(years, { scope, most: placesOfYear }).map((row) => ({
    year: row.year === null ? null : Number(row.year),
    references: Number(row.refs),
    documents: Number(row.documents),
    companions: (companions.get(row.year) ?? []).map(companionOfRow),
    sampled: query.companions > 0 && row.sampled === 1,
  }))
}

const companionOfRow = (row: Row): Companion => ({ id: String(row.other), parts: Number(row.parts) })

function companionsByYear(
  database: Database,
  { node, kinds, companions }: HistoryQuery,
  scope: string,
): ReadonlyMap<unknown, readonly Row[]> {
  const rows = database.all(beside(kinds.length > 0), {
    ...{ scope, most: placesOfYear, companions, own: documentOf(node) },
    ...(kinds.length > 0 && { kinds: JSON.stringify(kinds) }),
  })
  return Map.groupBy(rows, (row) => row.year)
}

/** References to the node, by key; a paper naming itself is of rank 3. */
const citing = `SELECT key, document, from_node FROM reference WHERE target IN (SELECT value FROM json_each(:scope)) AND rank < 3
    UNION SELECT reference, document, from_node FROM candidate
      WHERE node IN (SELECT value FROM json_each(:scope)) AND other = 1 AND rank < 3`

// Dates begin with their year.
const yearOf = 'CAST(substr(node.date, 1, 4) AS INTEGER)'

const years = `
  WITH cited AS (${citing})
  SELECT ${yearOf} AS year, count(*) AS refs, count(DISTINCT document) AS documents,
    count(DISTINCT from_node) > :most AS sampled
  FROM cited JOIN node ON node.id = document GROUP BY year ORDER BY year IS NULL, year`

const beside = (narrowed: boolean): string => `
  WITH place AS (SELECT DISTINCT from_node, document FROM (${citing})),
  dated AS (SELECT place.from_node, place.document, node.key AS paper, ${yearOf} AS year,
      row_number() OVER (PARTITION BY ${yearOf} ORDER BY part.id) AS turn
    FROM place JOIN node ON node.id = place.document JOIN node AS part ON part.key = place.from_node),
  taken AS (SELECT * FROM dated WHERE turn <= :most),
  leading AS (
    SELECT year, taken.from_node AS place, paper, target AS far FROM taken CROSS JOIN reference ON reference.from_node = taken.from_node
      WHERE target IS NOT NULL AND rank < 3
    UNION SELECT year, taken.from_node, paper, node FROM taken CROSS JOIN candidate ON candidate.from_node = taken.from_node
      WHERE other = 1 AND rank < 3),
  named AS (SELECT year, place, paper,
      CASE WHEN there.kind IN ('part', 'wet') AND there.within IS NOT NULL THEN there.within ELSE there.key END AS other
    FROM leading CROSS JOIN node AS there ON there.key = far),
  counted AS (SELECT year, other, count(DISTINCT place) AS parts FROM named
    WHERE other <> paper GROUP BY year, other),
  ranked AS (SELECT year, node.id AS other, parts, row_number() OVER (PARTITION BY year ORDER BY parts DESC, node.id) AS turn
    FROM counted JOIN node ON node.key = other WHERE node.id <> :own
    ${narrowed ? 'AND node.kind IN (SELECT value FROM json_each(:kinds))' : ''})
  SELECT year, other, parts FROM ranked WHERE turn <= :companions ORDER BY year, turn`
