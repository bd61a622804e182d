import type { EvidenceQuery } from '../gql/queries.ts'

type Facts = NonNullable<EvidenceQuery['reference']>['said']

/** The facts to tell of a reference: those that say something, and not what the words call a law that goes by that name. */
export function factsTold(facts: Facts): Facts {
  const named = new Set(facts.flatMap(({ name, label }) => (name === 'wet' ? [label] : [])))
  return facts.filter(({ name, value }) => value !== '' && !(name === 'titel' && named.has(value)))
}
