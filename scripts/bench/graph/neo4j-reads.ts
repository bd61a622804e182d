import neo4j, { type Driver } from 'neo4j-driver'
import { positionKey } from '../../../graph/neo4j/properties.ts'
import { askedWords } from '../../../graph/passages.ts'
import type { Question, RawReads, ReadName } from './reads.ts'

const around = `MATCH (:Node {id: $what})-[:REFERS_TO|WITHIN|ANSWERS|ASKED_BY]-(m)-[:REFERS_TO|WITHIN|ANSWERS|ASKED_BY]-(far)
  WITH DISTINCT far LIMIT 500 RETURN properties(far)`

const page = `MATCH ()-[r:REFERS_TO]->() WHERE r.target = $what AND r.position > $after
  RETURN properties(r), startNode(r).id ORDER BY r.target, r.position LIMIT 51`

const path = `MATCH (a:Node {id: $what}), (b:Node {id: $to})
  MATCH path = shortestPath((a)-[:REFERS_TO|WITHIN*..12]-(b)) RETURN [r IN relationships(path) | properties(r)]`

const questions: Readonly<Record<ReadName, string>> = {
  node: 'MATCH (n:Node {id: $what}) RETURN properties(n)',
  references: `MATCH (:Node {id: $what})<-[:WITHIN*0..1]-(n:Document|Part)<-[r:REFERS_TO]-(a)
    RETURN properties(r), a.id ORDER BY r.position LIMIT 51`,
  'references of the most cited': page,
  'last page of references of the most cited': page,
  'neighbourhood, depth 2, 500 nodes': around,
  'neighbourhood of the most cited papers': around,
  chain: `MATCH (:Node {id: $what})<-[:WITHIN*0..1]-(n) MATCH path = (n)-[:REFERS_TO*1..3]->(:Document|Part)
    RETURN [r IN relationships(path) | properties(r)] LIMIT 100`,
  search: `CALL db.index.fulltext.queryNodes('node_names', $match) YIELD node
    RETURN properties(node) ORDER BY node.place LIMIT 21`,
  'path between two papers': path,
  'path to the most cited': path,
  'search in texts': `CALL db.index.fulltext.queryNodes('passage_words', $words, {limit: 21}) YIELD node RETURN properties(node)`,
}

/** The same questions as the store answers, as one would put them in Cypher. */
export function byHand(address: string): { readonly reads: RawReads; close(): Promise<void> } {
  const { NEO4J_USER: user = '', NEO4J_PASSWORD: password = '' } = process.env
  const driver = neo4j.driver(address, neo4j.auth.basic(user, password), { disableLosslessIntegers: true })
  const reads = Object.fromEntries(
    Object.entries(questions).map(([name, cypher]) => [
      name,
      (question: Question) => ask(driver, cypher, question),
    ]),
  ) as unknown as RawReads
  return { reads, close: () => driver.close() }
}

async function ask(driver: Driver, cypher: string, { what, to = '', after }: Question) {
  const words = what.toLowerCase().match(/[a-z0-9]+/g) ?? []
  const parameters = {
    ...{ what, to },
    after: after === null ? '' : positionKey(after),
    match: words.map((word) => `+${word}*`).join(' '),
    words: askedWords(what)
      .map(({ word, begins }) => `+words:${word}${begins ? '*' : ''}`)
      .join(' '),
  }
  return driver.executeQuery(cypher, parameters, { routing: neo4j.routing.READ })
}
