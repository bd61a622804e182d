import type { Reference } from '../reference.ts'
import { endsOf } from '../reference-ends.ts'
import { type Ask, askRows } from './ask.ts'
import { propertiesOfCandidate, propertiesOfReference } from './properties.ts'

/** Takes references out, with their candidates and their unresolved ends. */
export async function dropReferences(ask: Ask, references: readonly Reference[]): Promise<void> {
  const idsOf = (some: readonly Reference[]) => some.map(({ id }) => id)
  const ambiguous = references.filter(({ status }) => status === 'ambiguous')
  const unresolved = references.filter(({ status }) => status === 'unresolved')
  await askRows(ask, idsOf(ambiguous), 'MATCH ()-[c:CANDIDATE {id: row}]->() DELETE c')
  await askRows(ask, idsOf(references), 'MATCH ()-[r:REFERS_TO {id: row}]->() DELETE r')
  await askRows(ask, idsOf(unresolved), 'MATCH (u:Unresolved {id: row}) DELETE u')
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
  }))
  const isResolved = ({ to }: { readonly to: string | null }): boolean => to !== null
  await Promise.all([
    askRows(ask, rows.filter(isResolved), refersTo),
    askRows(
      ask,
      rows.filter((row) => !isResolved(row)),
      refersToUnresolved,
    ),
    askRows(ask, references.flatMap(candidateRows), candidate),
  ])
}

const refersTo = `MATCH (a:Node {id: row.from}) MATCH (b:Node {id: row.to})
  CREATE (a)-[r:REFERS_TO]->(b) SET r = row.properties`

const refersToUnresolved = `MATCH (a:Node {id: row.from}) WITH a, row.properties AS properties
  CREATE (a)-[r:REFERS_TO]->(:Unresolved {id: properties.id, quote: properties.quote, kind: properties.kind,
    reason: properties.reason}) SET r = properties`

const candidate = `MATCH (a:Node {id: row.from}) MATCH (b:Node {id: row.to})
  CREATE (a)-[c:CANDIDATE]->(b) SET c = row.properties`

function candidateRows(reference: Reference) {
  return endsOf(reference)
    .slice(1)
    .map((to, i) => ({ from: reference.from, to, properties: propertiesOfCandidate(reference, to, i + 1) }))
}
