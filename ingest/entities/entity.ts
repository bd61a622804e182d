import {
  type MinisterieEntry,
  ministeries,
  type OrganisationEntry,
  organisations,
  type PartijEntry,
  partijen,
} from './data.ts'
import { slugOf } from './letters.ts'

/** The kinds of reference that name an entity. */
export type EntityKind = 'organisatie' | 'ministerie' | 'partij' | 'persoon'

/** What is known of one entity, from `data/`. */
export interface Entity {
  readonly kind: EntityKind
  /** Below its prefix: `iom`, `BZK`, `VVD`. */
  readonly id: string
  /** Short name to print. */
  readonly label: string
  /** Official name. */
  readonly name: string
  /** Every other spelling, the official name left out. */
  readonly aliases: readonly string[]
  readonly sort: string | null
  /** `Q…` or null. */
  readonly wikidata: string | null
}

const prefixOf = {
  organisatie: 'org:',
  ministerie: 'ministerie:',
  partij: 'partij:',
  persoon: 'persoon:',
} as const

/** Node id of an entity: `("organisatie", "iom")` → `org:iom`. */
export function entityId(kind: EntityKind, id: string): string {
  return prefixOf[kind] + id
}

/** The kind and the id below the prefix of an entity's node id; null for any other id. */
export function parseEntityId(target: string): { readonly kind: EntityKind; readonly id: string } | null {
  for (const kind of ['organisatie', 'ministerie', 'partij', 'persoon'] as const)
    if (target.startsWith(prefixOf[kind])) return { kind, id: target.slice(prefixOf[kind].length) }
  return null
}

function organisation(entry: OrganisationEntry): Entity {
  const spellings = [...entry.abbreviations, ...entry.aliases]
  return {
    kind: 'organisatie',
    id: entry.id,
    label: spellings.find((spelling) => slugOf(spelling) === entry.id) ?? entry.name,
    name: entry.name,
    aliases: spellings.filter((spelling) => spelling !== entry.name),
    sort: entry.kind,
    wikidata: entry.wikidata ?? null,
  }
}

function ministerie(entry: MinisterieEntry): Entity {
  const { id, name, names, abbreviations } = entry
  return {
    kind: 'ministerie',
    id,
    label: id,
    name,
    aliases: [...abbreviations, ...names],
    sort: null,
    wikidata: null,
  }
}

function partij(entry: PartijEntry): Entity {
  const aliases = [...entry.abbreviations, ...entry.aliases].filter((alias) => alias !== entry.name)
  const label = entry.abbreviations.includes(entry.id) ? entry.id : entry.name
  return {
    kind: 'partij',
    id: entry.id,
    label,
    name: entry.name,
    aliases,
    sort: null,
    wikidata: entry.wikidata ?? null,
  }
}

const curated: ReadonlyMap<string, Entity> = new Map(
  [...organisations.map(organisation), ...ministeries.map(ministerie), ...partijen.map(partij)].map(
    (entity) => [entityId(entity.kind, entity.id), entity],
  ),
)

/** The entity of a node id in the curated data; null when it is not there. */
export function curatedEntity(target: string): Entity | null {
  return curated.get(target) ?? null
}
