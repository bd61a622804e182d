import ministeriesFile from '../../data/ministeries.json' with { type: 'json' }
import organisationsFile from '../../data/organisations.json' with { type: 'json' }
import partijenFile from '../../data/partijen.json' with { type: 'json' }
import personenFile from '../../data/personen.json' with { type: 'json' }
import voornamenFile from '../../data/voornamen.json' with { type: 'json' }

/** Forms that count only where the text holds one of the words, or names the entity in full. */
export type Ambiguous = Readonly<Record<string, readonly string[]>>

/** An entry of `data/organisations.json`. */
export interface OrganisationEntry {
  /** Slug, the id below `org:`. */
  readonly id: string
  /** Official Dutch name, or the name used in Dutch papers where there is none. */
  readonly name: string
  readonly abbreviations: readonly string[]
  readonly aliases: readonly string[]
  /** A finer sort: `agency`, `eu-body`, … */
  readonly kind: string
  /** `Q…`, only where certain. */
  readonly wikidata?: string
  readonly ambiguous?: Ambiguous
}

/** An entry of `data/ministeries.json`. */
export interface MinisterieEntry {
  readonly id: string
  readonly name: string
  /** What follows "Ministerie van", the official name first. */
  readonly names: readonly string[]
  readonly abbreviations: readonly string[]
  /** First and last year under this name; null: still. */
  readonly from: number
  readonly to: number | null
  /** Names and abbreviations that mean the ministry only after "Ministerie van" or in a list of ministries. */
  readonly listedOnly?: readonly string[]
}

/** An entry of `data/partijen.json`. */
export interface PartijEntry {
  readonly id: string
  readonly name: string
  readonly abbreviations: readonly string[]
  readonly aliases: readonly string[]
  readonly from: number | null
  readonly to: number | null
  readonly wikidata?: string
  readonly ambiguous?: Ambiguous
}

/** The curated organisations. */
export const organisations: readonly OrganisationEntry[] = organisationsFile as readonly OrganisationEntry[]
/** The curated ministries, today's and former ones. */
export const ministeries: readonly MinisterieEntry[] = ministeriesFile as readonly MinisterieEntry[]
/** The curated parties and groups of members. */
export const partijen: readonly PartijEntry[] = partijenFile as readonly PartijEntry[]
/** Family names, as printed, that name a person of public life without a title, and hardly anything else. */
export const personen: readonly string[] = personenFile
/** First names: with a name behind it, a person's. None that is also a family name in the Kamers, or a word. */
export const voornamen: readonly string[] = voornamenFile
