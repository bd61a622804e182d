/** Who handed a paper in, as its official record says. */
export interface Submitter {
  /** As the record prints it: `A.B. Zeegras`. */
  readonly name: string
  /** The node id that papers name this person by (`persoon:Zeegras`); null where the name cannot be read. */
  readonly persoon: string | null
  /** The node id of the fractie, where the record says which. */
  readonly partij: string | null
}

/** What official records say of a paper besides its title; null where they say nothing. */
export interface PaperRecord {
  /** `YYYY-MM-DD`. */
  readonly date: string | null
  /** What sort of paper it is, in the record's words: `Motie`, `Brief regering`. */
  readonly type: string | null
  /** `2020-2021`. */
  readonly vergaderjaar: string | null
  readonly kamer: 'tweede' | 'eerste' | null
  readonly submitters: readonly Submitter[]
  /** Node ids of the dossiers that it lies in or is about, sorted. */
  readonly dossiers: readonly string[]
  /** Ids of the papers that were sent with it, sorted. */
  readonly attachments: readonly string[]
  /** The paper that it was sent with. */
  readonly attachedTo: string | null
}

/** A record that says nothing. */
export const blankRecord: PaperRecord = {
  ...{ date: null, type: null, vergaderjaar: null, kamer: null },
  ...{ submitters: [], dossiers: [], attachments: [], attachedTo: null },
}

/** Words for the series that a paper is published in: they say less of its sort than any other word. */
const series = /^(?:kamerstuk(?:ken)?|parlementaire documenten)$/i

/**
 * Two records of one paper as one: of what both say the later counts, but for a sort that only names the series; lists of papers are put
 * together.
 */
export function mergedRecord(held: PaperRecord, said: PaperRecord): PaperRecord {
  return {
    date: said.date ?? held.date,
    type: said.type === null || series.test(said.type) ? (held.type ?? said.type) : said.type,
    vergaderjaar: said.vergaderjaar ?? held.vergaderjaar,
    kamer: said.kamer ?? held.kamer,
    submitters: said.submitters.length > 0 ? said.submitters : held.submitters,
    dossiers: together(held.dossiers, said.dossiers),
    attachments: together(held.attachments, said.attachments),
    attachedTo: said.attachedTo ?? held.attachedTo,
  }
}

const together = (some: readonly string[], others: readonly string[]): readonly string[] =>
  [...new Set([...some, ...others])].sort()
