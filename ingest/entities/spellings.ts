import {
  type MinisterieEntry,
  ministeries,
  type OrganisationEntry,
  organisations,
  type PartijEntry,
  partijen,
  personen,
} from './data.ts'
import type { EntityKind } from './entity.ts'
import { weightyWords } from './fit.ts'
import { namesOrganisation } from './heads.ts'
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
  /** Each state or town has its own of that name. */
  readonly ofEach?: true
}

/** First words that a running text writes small in the name of an institution. */
const smallFirst =
  /^(?:ministeries?|departement|raad|commissie|autoriteit|inspectie|dienst|rechtbank|gerechtshof|universiteit|afdeling|college|stichting|vereniging|nationaal|nationale|algemene|centraal|centrale|koninklijke|permanente|bureau|instituut|kamer|comité|hoge|adviesraad|adviescollege|rijksdienst|internationaal|internationale|europees|europese|staatstoezicht|planbureau|huis|militaire|openbaar|veiligheidsraad|mensenrechtenraad|staatscommissie|parlementaire|tijdelijke|landelijke?|functioneel|gemeenschappelijk|technische|economisch|agentschap|arrondissementsparket|ressortsparket|bedrijfschap|centrum|expertisecentrum|federatie|fonds|hogeschool|hoofdproductschap|hoogheemraadschap|kenniscentrum|kennisinstituut|korps|meldpunt|museum|omgevingsdienst|penitentiaire|pensioenfonds|platform|politie-eenheid|politiekorps|productschap|produktschap|regieorgaan|politieregio|regiokorps|regionaal|regionale|regiopolitie|sectorraad|stimuleringsfonds|veiligheidsregio|verbond|vervoerregio|waterschap)$/i

/** The case policy for a name: abbreviations have none of their own. */
export function policyOf(name: string): CasePolicy {
  const words = name.split(' ')
  if (words.length === 1) return 'title'
  if (smallFirst.test(words[0] ?? '')) return 'name'
  return namesOrganisation(words) || weightyWords(words) > 2 ? 'inner' : 'title'
}

/** How adjectives that begin a neuter name end when the article stands in front: "het Nationale Archief". */
const endings: readonly (readonly [string, string])[] = [
  ['aal', 'ale'],
  ['eel', 'ele'],
  ['een', 'ene'],
  ['lijk', 'lijke'],
  ['ands', 'andse'],
  ['isch', 'ische'],
  ['tair', 'taire'],
  ['ees', 'ese'],
]

/** The name with its first word inflected, where that word is an adjective without an ending; null for other names. */
function inflected(name: string): string | null {
  const space = name.indexOf(' ')
  const first = name.slice(0, Math.max(0, space))
  if (
    !/^(?:Nationa|Internationa|Regiona|Centra|Socia|Cultur|Algem|Lande|Konink|Gemeensch|Gemeente|Wetensch|Maatsch|Nederl|Europ|Econom|Militair|Medisch|Forens|Jurid|Financi|Technisch|Israël|Amerik|Belgisch|Russisch|Turks)/.test(
      first,
    )
  )
    return null
  const ending = endings.find(([bare]) => first.endsWith(bare))
  if (ending === undefined) return null
  return first.slice(0, first.length - ending[0].length) + ending[1] + name.slice(space)
}

/** How the forms of an organisation or party are made; each counts only beside its cues, where it has any. */
const formOf =
  (
    kind: EntityKind,
    { id, ambiguous = {} }: OrganisationEntry | PartijEntry,
    ofEach: readonly string[] = [],
  ) =>
  (text: string, role: Form['role'], policy: CasePolicy): Form => {
    const cues = ambiguous[text] ?? null
    const shared = { use: 'form', kind, id, text, role, policy, cues, listedOnly: false } as const
    return ofEach.includes(text) ? { ...shared, ofEach: true } : shared
  }

/** The id of what is no entity. */
export const noEntity = ''

/** The name of a thing that is none of the entities, though it holds the name of one: it never counts. */
const thing = (text: string): Form => ({
  ...{ use: 'form', kind: 'organisatie', id: noEntity, text, role: 'name', policy: 'exact' },
  ...{ cues: [], listedOnly: false },
})

function organisationForms(entry: OrganisationEntry): readonly Form[] {
  const form = formOf('organisatie', entry, entry.ofEach)
  const names = [entry.name, ...entry.aliases].filter(
    (name) => !entry.abbreviations.includes(name) && !/^(?:de|het) /.test(name),
  )
  const inflections = names
    .filter((name) => entry.ambiguous?.[name] === undefined)
    .flatMap((name) => inflected(name) ?? [])
    .filter((name) => !names.includes(name))
  // "rechtbank te Zeedorp", "Universiteit van Zeedorp"
  const ofTown = names.flatMap((name) => {
    const [, head] =
      /^(Rechtbank|Gerechtshof|(?:Rijks|Landbouw)?[Uu]niversiteit|Hogeschool)\s[\p{Lu}’]/u.exec(name) ?? []
    if (head === undefined) return []
    const of = name.replace(' ', ' van ')
    return [name.replace(' ', ' te '), ...(head === 'Universiteit' && !names.includes(of) ? [of] : [])]
  })
  return [
    ...[...names, ...inflections, ...ofTown].map((name) => form(name, 'name', policyOf(name))),
    ...entry.abbreviations.map((abbreviation) => form(abbreviation, 'abbreviation', 'exact')),
    ...(entry.except ?? []).map(thing),
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
  const form = formOf('partij', entry)
  const names = [entry.name, ...entry.aliases].filter((name) => !entry.abbreviations.includes(name))
  return [
    // In a heading "HET LID OMTZIGT" is the member, not the group of that name.
    ...names.map((name) => form(name, 'name', /^Lid\b/.test(name) ? 'exact' : 'title')),
    ...entry.abbreviations.map((abbreviation) => form(abbreviation, 'abbreviation', 'exact')),
  ]
}

function personForm(name: string): Form {
  const shared = { use: 'form', kind: 'persoon', id: name, text: name, role: 'name' } as const
  return { ...shared, policy: 'exact', cues: null, listedOnly: false }
}

/** Every printed form of the curated entities. */
export const curatedForms: readonly Form[] = [
  ...personen.map(personForm),
  ...ministeries.flatMap(ministerieForms),
  ...partijen.flatMap(partijForms),
  ...organisations.flatMap(organisationForms),
]
