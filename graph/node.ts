/** What a node of the graph is. Official ids are the node ids (see `ids.ts`). */

/**
 * The kinds of node, in the order in which search results of equal merit are listed.
 *
 * - `document`: an official paper (Kamerstuk, Aanhangsel, Handelingen, Staatsblad, …), ingested or only cited.
 * - `dossier`: a dossier with its toevoeging (`dossier:35830-V`).
 * - `part`: a numbered or named piece of a document (`kst-35830-V-8#antwoord-15.3`).
 * - `organisatie`, `ministerie`, `partij`, `persoon`: the entities that papers name.
 * - `wet`: a law, decree, regulation or treaty (`wet:awb`), or a piece of one (`wet:awb#artikel-3:4`).
 * - `url`: a web address, as printed and rejoined.
 */
export const nodeKinds = [
  'document',
  'dossier',
  'part',
  'organisatie',
  'ministerie',
  'partij',
  'persoon',
  'url',
  'wet',
] as const
export type NodeKind = (typeof nodeKinds)[number]

/**
 * What is known of a node.
 *
 * - `ingested`: its text (documents, parts) was read, or it stands in the curated data (entities).
 * - `registered`: only cited, but its id stands in a register of official ids.
 * - `unknown`: only cited.
 */
export type Known = 'ingested' | 'registered' | 'unknown'

/** The kinds of part, as the architecture names them. */
export const partKinds = [
  'section',
  'question',
  'answer',
  'sub-question',
  'sub-answer',
  'agenda',
  'agenda-item',
  'paragraph',
  'footnote',
  'motion-clause',
  'speech',
  'motion',
  'vote',
] as const
export type PartKind = (typeof partKinds)[number]

/** The facts that only a part has. Offsets are UTF-16 code units of the document's text. */
export interface PartFacts {
  readonly kind: PartKind
  /** The printed number: `"11"`, `"15.3"`; null for parts without one. */
  readonly number: string | null
  /** All printed numbers of a grouped part ("Antwoord op vraag 3 en 4": `["3", "4"]`); else `[number]` or `[]`. */
  readonly numbers: readonly string[]
  readonly start: number
  readonly end: number
  /** Node id of the part that directly encloses this one (or, for a footnote, holds its marker), else null. */
  readonly parent: string | null
  /** The fractie that asked a question, as its slug (`"PvdA"`), else null. */
  readonly askedBy: string | null
}

/** The facts that only a document has; null where the paper does not say. */
export interface DocumentFacts {
  /** `"2020-2021"`, always with a hyphen and two full years. */
  readonly vergaderjaar: string | null
  readonly kamer: 'tweede' | 'eerste' | null
  /** `YYYY-MM-DD`. */
  readonly date: string | null
  /** Length of the text in UTF-16 code units; 0 when not ingested. */
  readonly length: number
}

/** The facts that only an entity (organisatie, ministerie, partij, persoon) or a law has. */
export interface EntityFacts {
  readonly aliases: readonly string[]
  /** A finer sort of organisation (`"agency"`) or law (`"besluit"`), as in `data/`; else null. */
  readonly sort: string | null
  /** `Q…`, only where certain. */
  readonly wikidata: string | null
  /** True for an entity that is not in the curated data: learnt from a text. */
  readonly provisional: boolean
}

/** One node. Exactly one of `part`, `document`, `entity` is set where the kind has such facts and they are known. */
export interface GraphNode {
  readonly id: string
  readonly kind: NodeKind
  /** Short printable name: `"Kamerstuk 35 830 V, nr. 8"`, `"Antwoord 11"`, `"IOM"`. */
  readonly label: string
  /** Full title or official name, when known. */
  readonly title: string | null
  readonly known: Known
  /** For a part: the node id of its document; for an article: that of its law; for a document: that of its dossier; else null. */
  readonly within: string | null
  /** The official page this node opens, else null. */
  readonly page: string | null
  readonly part: PartFacts | null
  readonly document: DocumentFacts | null
  readonly entity: EntityFacts | null
}
