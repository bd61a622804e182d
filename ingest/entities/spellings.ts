import {
  type MinisterieEntry,
  ministeries,
  type OrganisationEntry,
  organisations,
  type PartijEntry,
  partijen,
} from './data.ts'
import type { EntityKind } from './entity.ts'
import type { CasePolicy, Spelling } from './spelling.ts'

/** One printed form of one entity. */
export interface Form extends Spelling {
  readonly use: 'form'
  readonly kind: EntityKind
  /** Id below the prefix. */
  readonly id: string
  /**
   * - `name`: says by itself which entity it is.
   * - `abbreviation`: stands for the name.
   * - `bare`: a ministry without the word "ministerie".
   */
  readonly role: 'name' | 'abbreviation' | 'bare'
  /**
   * Null when the form always counts. Otherwise it counts only where the text holds one of these words, or names the
   * entity by a form that always counts.
   */
  readonly cues: readonly string[] | null
  /** For a `bare` form: counts only in a list of ministries ("de ministeries van BZ en Financiën"). */
  readonly listedOnly: boolean
}

/** First words that a running text writes small in the name of an institution. */
const smallFirst =
  /^(?:ministeries?|departement|raad|commissie|autoriteit|inspectie|dienst|rechtbank|gerechtshof|universiteit|afdeling|college|stichting|vereniging|nationaal|nationale|algemene|centraal|centrale|koninklijke|permanente|bureau|instituut|kamer|comité|hoge|adviesraad|adviescollege|rijksdienst|internationaal|internationale|europees|europese|staatstoezicht|planbureau|huis|militaire|openbaar|veiligheidsraad|mensenrechtenraad)$/i

/** The case policy for a name: abbreviations have none of their own. */
export function policyOf(name: string): CasePolicy {
  if (!name.includes(' ')) return 'title'
  return smallFirst.test(name.split(' ')[0] ?? '') ? 'name' : 'title'
}

function organisationForms(entry: OrganisationEntry): readonly Form[] {
  const cues = entry.ambiguous ?? {}
  const form = (text: string, role: Form['role'], policy: CasePolicy): Form => ({
    use: 'form',
    kind: 'organisatie',
    id: entry.id,
    text,
    role,
    policy,
    cues: cues[text] ?? null,
    listedOnly: false,
  })
  const names = [entry.name, ...entry.aliases].filter(
    (name) => !entry.abbreviations.includes(name) && !/^(?:de|het) /.test(name),
  )
  return [
    ...names.map((name) => form(name, 'name', policyOf(name))),
    ...entry.abbreviations.map((abbreviation) => form(abbreviation, 'abbreviation', 'exact')),
  ]
}

function ministerieForms(entry: MinisterieEntry): readonly Form[] {
  const listed = entry.listedOnly ?? []
  const base = { use: 'form', kind: 'ministerie', id: entry.id, cues: null } as const
  const all = [...entry.names, ...entry.abbreviations]
  const full = all.flatMap((name) =>
    ['Ministerie van', 'Ministerie voor', 'Ministeries van', 'Ministerie', 'Departement van'].map(
      (head): Form => ({ ...base, text: `${head} ${name}`, role: 'name', policy: 'name', listedOnly: false }),
    ),
  )
  const bare = all.map(
    (name): Form => ({
      ...base,
      text: name,
      role: 'bare',
      policy: entry.names.includes(name) ? 'title' : 'exact',
      listedOnly: listed.includes(name),
    }),
  )
  return [...full, ...bare]
}

function partijForms(entry: PartijEntry): readonly Form[] {
  const cues = entry.ambiguous ?? {}
  const form = (text: string, role: Form['role'], policy: CasePolicy): Form => ({
    use: 'form',
    kind: 'partij',
    id: entry.id,
    text,
    role,
    policy,
    cues: cues[text] ?? null,
    listedOnly: false,
  })
  const names = [entry.name, ...entry.aliases].filter((name) => !entry.abbreviations.includes(name))
  return [
    // In a heading "HET LID OMTZIGT" is the member, not the group of that name.
    ...names.map((name) => form(name, 'name', /^Lid\b/.test(name) ? 'exact' : 'title')),
    ...entry.abbreviations.map((abbreviation) => form(abbreviation, 'abbreviation', 'exact')),
  ]
}

/** Every printed form of the curated entities. */
export const curatedForms: readonly Form[] = [
  ...ministeries.flatMap(ministerieForms),
  ...partijen.flatMap(partijForms),
  ...organisations.flatMap(organisationForms),
]
