import ministeriesFile from '../../data/ministeries.json' with { type: 'json' }
import namenFile from '../../data/namen.json' with { type: 'json' }
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
  /** Forms of two letters that a digit is glued to only as the mark of a note: "EU3", against "CO2". */
  readonly noted?: readonly string[]
  /** Forms that each state or town has its own of: no name of this one beside another place ("de Franse politie"). */
  readonly ofEach?: readonly string[]
  /** Names of other things that begin with a form or hold one: "Microsoft 365", "NEN 7510". */
  readonly except?: readonly string[]
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
  /** As for organisations. */
  readonly noted?: readonly string[]
  /** Ambiguous forms that count where "de" stands in front and no noun goes on: "voorstellen die de SP doet". */
  readonly byArticle?: readonly string[]
}

/** `data/namen.json`: what reading the names of persons knows of words. */
export interface Namen {
  /** Family names of several words, as printed in the Kamers, that no particle at their head holds together. */
  readonly doubleFamilies: readonly string[]
  /** Family names of prime ministers, whose cabinets are called by them: "Lubbers III". */
  readonly premiers: readonly string[]
  /** First names of two words of which one is else no name: "⟨Mei Li⟩ Vos". */
  readonly doubleGiven: readonly string[]
  /** Words that the next cell of a table begins with, and that a lost cell glues to a name: "Zandstra⟨Zie⟩ brief". */
  readonly gluedBehind: readonly string[]
  /** Words with a capital that are no name where one might stand. */
  readonly noName: {
    /** Behind a title: "minister ⟨Economische⟩ Zaken". */
    readonly behindTitle: readonly string[]
    /** Behind "motie" or "amendement". */
    readonly behindMotie: readonly string[]
    /** Below the text of a motion, where its movers stand. */
    readonly belowMotie: readonly string[]
    /** What a motion is about, and called by: "de motie Gaza". */
    readonly subjects: readonly string[]
    /** Provinces, towns and countries: behind a title, or a noun of organisations, where that one is. */
    readonly places: readonly string[]
  }
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
/** The same, to look one up. */
export const voornaam: ReadonlySet<string> = new Set(voornamen)
/** Words that help to read names of persons. */
export const namen: Namen = namenFile
