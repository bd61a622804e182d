import { type Companion, type HistoryQuery, type HistoryYear, placesOfYear } from '../history.ts'
import { documentOf } from '../ids.ts'
import type { Database, Row } from './database.ts'
import { keysCounted } from './list-references.ts'

/** See `GraphStore.history`. All that cites the node is passed over once; only what is looked through for companions is put in order. */
export function historyOf(database: Database, query: HistoryQuery): readonly HistoryYear[] {
  const years = yearsOf(database, keysCounted(database, query.node))
  const companions = query.companions === 0 ? null : companionsByYear(database, query, years)
  return [...years]
    .sort(([a], [b]) => Number(a === null) - Number(b === null) || Number(a) - Number(b))
    .map(([year, { references, documents, places }]) => ({
      ...{ year, references, documents },
      companions: (companions?.get(year) ?? []).map(companionOfRow),
      sampled: companions !== null && places > placesOfYear,
    }))
}

const companionOfRow = (row: Row): Companion => ({ id: String(row.other), parts: Number(row.parts) })

/** What cites the node in one year; told place by place, in the order of the papers. */
class Year {
  references = 0
  documents = 0
  places = 0
  /** The keys of the first places by id are among these. */
  readonly first: number[] = []
  #last = ''
  #open = ''

  add(document: string, place: number, references: number): void {
    this.references += references
    this.places += 1
    if (document !== this.#last) this.documents += 1
    this.#last = document
    if (!this.#goesOn(document)) {
      if (this.first.length >= placesOfYear) return
      this.#open = document
    }
    this.first.push(place)
  }

  /** A paper is taken to its end, with those whose ids come before the ids of its parts. */
  #goesOn(document: string): boolean {
    const open = this.#open
    return (
      document === open || (document.startsWith(open) && open !== '' && document.charAt(open.length) < '#')
    )
  }
}

function yearsOf(database: Database, keys: readonly number[]): ReadonlyMap<number | null, Year> {
  const years = new Map<number | null, Year>()
  for (const row of database.tuples(citing(keys.length > 1), JSON.stringify(keys))) {
    const [document, place, references, told] = row as readonly [string, number, number, number | null]
    // A session is no year.
    const year = told === null || told < 0 ? null : told
    const held = years.get(year) ?? new Year()
    years.set(year, held)
    held.add(document, place, references)
  }
  return years
}

/**
 * The places that cite these nodes, with their papers' ids, how often, and in which year; in the order of the papers.
 * A paper naming itself is of rank 3. Of several nodes one reference may mean more than one, and counts once.
 */
const citing = (several: boolean): string => `
  SELECT document, from_node, count(*), year FROM (
    SELECT key, document, from_node, year FROM reference INDEXED BY reference_to
      WHERE target IN (SELECT value FROM json_each(?1)) AND rank IN (0, 1, 2)
    UNION ${several ? '' : 'ALL'} SELECT reference, document, from_node, year FROM candidate INDEXED BY candidate_to
      WHERE node IN (SELECT value FROM json_each(?1)) AND rank IN (0, 1, 2) AND other = 1)
  GROUP BY document, from_node ORDER BY document`

function companionsByYear(
  database: Database,
  { node, kinds, companions }: HistoryQuery,
  years: ReadonlyMap<number | null, Year>,
): ReadonlyMap<unknown, readonly Row[]> {
  const first = [...years].flatMap(([year, { first }]) => first.map((place) => [place, year]))
  const rows = database.all(beside(kinds.length > 0), {
    ...{ first: JSON.stringify(first), most: placesOfYear, companions, own: documentOf(node) },
    ...(kinds.length > 0 && { kinds: JSON.stringify(kinds) }),
  })
  return Map.groupBy(rows, (row) => row.year)
}

const beside = (narrowed: boolean): string => `
  WITH place AS (SELECT value ->> 0 AS from_node, value ->> 1 AS year FROM json_each(:first)),
  dated AS (SELECT from_node, CASE node.kind WHEN 'part' THEN node.within ELSE node.key END AS paper, year,
      row_number() OVER (PARTITION BY year ORDER BY node.id) AS turn
    FROM place CROSS JOIN node ON node.key = from_node),
  taken AS (SELECT * FROM dated WHERE turn <= :most),
  leading AS (
    SELECT taken.year, taken.from_node AS place, paper, target AS far FROM taken CROSS JOIN reference ON reference.from_node = taken.from_node
      WHERE target IS NOT NULL AND rank < 3
    UNION SELECT taken.year, taken.from_node, paper, node FROM taken CROSS JOIN candidate ON candidate.from_node = taken.from_node
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
