import { type Companion, type HistoryQuery, type HistoryYear, placesOfYear } from '../history.ts'
import { documentOf, kindOf } from '../ids.ts'
import type { Row } from './ask.ts'
import { scopeOf } from './references.ts'
import type { Server } from './server.ts'

/** See `GraphStore.history`. */
export async function historyOf(server: Server, query: HistoryQuery): Promise<readonly HistoryYear[]> {
  const { node, kinds, companions } = query
  const wanted = { node, kinds, companions, most: placesOfYear, own: documentOf(node) }
  const [rows, named] = await Promise.all([
    server.read(`${placesCiting(node)} ${years}`, wanted),
    companions === 0 ? [] : server.read(`${placesCiting(node)} ${beside(kinds.length > 0)}`, wanted),
  ])
  const held = new Map(named.map((row) => [row.year, row.companions as readonly Companion[]]))
  return rows.map((row) => yearOfRow(row, held.get(row.year) ?? [], companions > 0))
}

function yearOfRow(row: Row, companions: readonly Companion[], asked: boolean): HistoryYear {
  const { year, references, documents, sampled } = row
  return {
    year: year === null ? null : Number(year),
    references: Number(references),
    documents: Number(documents),
    companions: companions.map(({ id, parts }) => ({ id, parts })),
    sampled: asked && sampled === true,
  }
}

/**
 * Binds the places `p` that cite a node, how many `references` each makes, and the paper `d` of each. To a hub there are a hundred thousand: no
 * property of a relationship is read, no label of what can only be a node, and a paper is known by where its part lies, unless the node has what makes that necessary: parts, or pieces, of
 * which one reference may mean several, and papers that name themselves.
 */
function placesCiting(node: string): string {
  const alone = !['document', 'part', 'wet'].includes(kindOf(node))
  const [which, count] = alone ? ['', 'count(c)'] : ["WHERE c.kind <> 'self'", 'count(DISTINCT c.id)']
  return `MATCH ${scopeOf(node)} MATCH (n)<-[c:REFERS_TO|CANDIDATE]-(p) ${which}
    WITH p, ${count} AS references
    OPTIONAL MATCH (p)-[:WITHIN]->(whole)
    WITH p, references, CASE WHEN p:Part THEN coalesce(whole, p) ELSE p END AS d`
}

// Dates begin with their year. It is made a number where few are left.
const years = `WITH d, sum(references) AS references, count(p) AS places
  WITH left(d.date, 4) AS year, sum(references) AS references, count(d) AS documents, sum(places) AS places
  RETURN toInteger(year) AS year, references, documents, places > $most AS sampled ORDER BY year`

const beside = (narrowed: boolean): string => `WITH p, d, toInteger(left(d.date, 4)) AS year ORDER BY p.id
  WITH year, collect({place: p, paper: d.id})[..$most] AS places
  UNWIND places AS held WITH year, held.place AS p, held.paper AS paper
  MATCH (p)-[c:REFERS_TO|CANDIDATE]->(t:Node) WHERE c.kind <> 'self'
  OPTIONAL MATCH (t)-[:WITHIN]->(whole:Node) WHERE t:Part OR t:Wet
  WITH year, p, paper, coalesce(whole, t) AS other
  WHERE other.id <> $own AND other.id <> paper ${narrowed ? 'AND other.kind IN $kinds' : ''}
  WITH year, other, count(DISTINCT p) AS parts ORDER BY parts DESC, other.id
  RETURN year, collect({id: other.id, parts: parts})[..$companions] AS companions`
