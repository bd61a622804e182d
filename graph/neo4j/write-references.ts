import type { Reference } from '../reference.ts'
import { endsOf } from '../reference-ends.ts'
import { type Ask, askRows, askRowsByKey, node, propertiesFrom } from './ask.ts'
import { candidateColumns, referenceColumns } from './columns.ts'
import { propertiesOfCandidate, propertiesOfReference, valuesOf } from './properties.ts'

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
  const rows = references.map((reference) => [
    reference.from,
    reference.target,
    ...valuesOf(referenceNames, propertiesOfReference(reference, told.get(reference.id) ?? null)),
  ])
  await Promise.all([
    askRowsByKey(
      ask,
      rows.filter(([, target]) => target !== null),
      refersTo,
    ),
    askRowsByKey(
      ask,
      rows.filter(([, target]) => target === null),
      refersToUnresolved,
    ),
    askRowsByKey(ask, references.flatMap(candidateRows), candidate),
  ])
}

const referenceNames = referenceColumns.map(([name]) => name)
const candidateNames = candidateColumns.map(([name]) => name)

const ends = `${node('a', 'row[0]')} ${node('b', 'row[1]')}`

const refersTo = `${ends} CREATE (a)-[:REFERS_TO ${propertiesFrom('row', referenceNames, 2)}]->(b)`

const refersToUnresolved = `${node('a', 'row[0]')} WITH a, ${propertiesFrom('row', referenceNames, 2)} AS held
  CREATE (a)-[r:REFERS_TO]->(:Unresolved {id: held.id, quote: held.quote, kind: held.kind, reason: held.reason}) SET r = held`

const candidate = `${ends} CREATE (a)-[:CANDIDATE ${propertiesFrom('row', candidateNames, 2)}]->(b)`

function candidateRows(reference: Reference) {
  return endsOf(reference)
    .slice(1)
    .map((to, i) => [
      reference.from,
      to,
      ...valuesOf(candidateNames, propertiesOfCandidate(reference, to, i + 1)),
    ])
}
