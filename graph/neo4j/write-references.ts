import type { Reference } from '../reference.ts'
import { endsOf } from '../reference-ends.ts'
import { propertiesOfCandidate, propertiesOfReference } from './properties.ts'
import { type Ask, askRows } from './server.ts'

/** Takes references out, with their candidates and their unresolved ends. */
export async function dropReferences(ask: Ask, references: readonly Reference[]): Promise<void> {
  const ids = references.map(({ id }) => id)
  await askRows(ask, ids, 'MATCH ()-[c:CANDIDATE {id: row}]->() DELETE c')
  await askRows(ask, ids, 'MATCH ()-[r:REFERS_TO {id: row}]->() DELETE r')
  await askRows(ask, ids, 'MATCH (u:Unresolved {id: row}) DELETE u')
}

/**
 * Puts references in: one relationship each, to the likeliest target or to a node of its own that says why there is none.
 * `told`, by id, goes with those that are matched.
 */
export async function putReferences(
  ask: Ask,
  references: readonly Reference[],
  told: ReadonlyMap<string, string | null> = new Map(),
): Promise<void> {
  const rows = references.map((reference) => ({
    from: reference.from,
    to: reference.target,
    properties: propertiesOfReference(reference, told.get(reference.id) ?? null),
    confidence: reference.confidence,
  }))
  // A confidence of 1 arrives as an integer; the property is a float always.
  const evidence = 'SET r = row.properties, r.confidence = toFloat(row.confidence)'
  await askRows(
    ask,
    rows.filter(({ to }) => to !== null),
    `MATCH (a:Node {id: row.from}), (b:Node {id: row.to})
      CREATE (a)-[r:REFERS_TO {id: row.properties.id}]->(b) ${evidence}`,
  )
  await askRows(
    ask,
    rows.filter(({ to }) => to === null),
    `MATCH (a:Node {id: row.from})
      CREATE (a)-[r:REFERS_TO {id: row.properties.id}]->(u:Unresolved {id: row.properties.id}) ${evidence},
        u.quote = row.properties.quote, u.kind = row.properties.kind, u.reason = row.properties.reason`,
  )
  await askRows(
    ask,
    references.flatMap(candidateRows),
    `MATCH (a:Node {id: row.from}), (b:Node {id: row.to}) CREATE (a)-[c:CANDIDATE]->(b) SET c = row.properties`,
  )
}

function candidateRows(reference: Reference) {
  return endsOf(reference)
    .slice(1)
    .map((to, i) => ({ from: reference.from, to, properties: propertiesOfCandidate(reference, i + 1) }))
}
