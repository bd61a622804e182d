import wettenFile from '../../data/wetten.json' with { type: 'json' }

/** An entry of `data/wetten.json`: a law, decree, regulation, treaty, or an act of the Union that has a name. */
export interface WetEntry {
  /** Slug, the id below `wet:`. */
  readonly id: string
  /** The official title to cite it by (citeertitel). */
  readonly name: string
  /** The first is printed, unless the title is one short word. */
  readonly abbreviations: readonly string[]
  readonly aliases: readonly string[]
  readonly kind: 'wet' | 'rijkswet' | 'besluit' | 'regeling' | 'verdrag' | 'eu'
  /** Its number in the Basiswettenbestand (`BWBR0005537`), only where certain. */
  readonly bwb?: string
  /** The number of each boek, where the law is kept by boek. */
  readonly books?: Readonly<Record<string, string>>
  /** CELEX number of an act of the Union: such a name means the node of that number. */
  readonly celex?: string
  /** Its articles have no dots: "artikel 6.1" is the first lid of article 6. */
  readonly plainArticles?: true
  /** Forms that name it only behind an article number, or where the text defines them or names the law in full. */
  readonly ambiguous?: readonly string[]
  /** First and last year in which a form that it shares with another law means this one. */
  readonly since?: number
  readonly until?: number
}

/** The curated laws. */
export const wetten: readonly WetEntry[] = wettenFile as readonly WetEntry[]

const byId: ReadonlyMap<string, WetEntry> = new Map(wetten.map((entry) => [entry.id, entry]))

/** The curated law of a slug; null when it is not there. */
export function curatedWet(id: string): WetEntry | null {
  return byId.get(id) ?? null
}

const byCelex: ReadonlyMap<string, WetEntry> = new Map(
  wetten.flatMap((entry) => (entry.celex === undefined ? [] : [[`CELEX:${entry.celex}`, entry] as const])),
)

/** The curated act of the Union with this node id (`CELEX:32016R0679`); null when it is not there. */
export function curatedAct(id: string): WetEntry | null {
  return byCelex.get(id) ?? null
}

/** A title of one word and of no more letters than this is short enough itself. */
const shortTitle = 20

/** What a curated law is called in short: its abbreviation, or its title where that is one short word ("Gemeentewet"). */
export function shortName({ name, abbreviations }: WetEntry): string {
  return name.length <= shortTitle && !name.includes(' ') ? name : (abbreviations[0] ?? name)
}
