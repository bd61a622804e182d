/** What a reference in the graph is: the edge from a part of a document to what it names, with its evidence. */

/** The kinds of reference, in the order of `ingest/kinds/index.ts`. */
export const referenceKinds = [
  'self',
  'url',
  'kamerstuk',
  'dossier',
  'antwoord',
  'vraag',
  'motie',
  'amendement',
  'handelingen',
  'aanhangsel',
  'staatsblad',
  'staatscourant',
  'tractatenblad',
  'ecli',
  'celex',
  'tknummer',
  'wet',
  'terugverwijzing',
  'doi',
  'ministerie',
  'partij',
  'persoon',
  'organisatie',
] as const
export type ReferenceKind = (typeof referenceKinds)[number]

/** Kinds that cite a paper or a part of one; the others name an entity, a law or an address. */
export const citationKinds: readonly ReferenceKind[] = [
  'kamerstuk',
  'dossier',
  'antwoord',
  'vraag',
  'motie',
  'amendement',
  'handelingen',
  'aanhangsel',
  'staatsblad',
  'staatscourant',
  'tractatenblad',
  'ecli',
  'celex',
  'tknummer',
  'doi',
]

/**
 * How well a reference was resolved. Never dropped: an honest `unresolved` is a result.
 *
 * - `resolved`: exactly one target.
 * - `ambiguous`: several candidates are kept; `target` is the likeliest.
 * - `unresolved`: no target; `reason` says why.
 */
export const referenceStatuses = ['resolved', 'ambiguous', 'unresolved'] as const
export type ReferenceStatus = (typeof referenceStatuses)[number]

/**
 * Warnings that go with a reference. `self`: its target is its own document, or the answer it stands in. `future`: its target is
 * newer than the document, or numbered far above all that the register has of its dossier.
 */
export type ReferenceFlag = 'self' | 'future'

/** One named thing at one place in a document, and what it was resolved to. */
export interface Reference {
  /** Stable: `<document>@<start>-<end>:<kind>:<n>`, n counting the things that one mention names, from 0. */
  readonly id: string
  /** Node id of the citing document. */
  readonly document: string
  /** Node id of the innermost part that holds the mention; the document's own id outside all parts. */
  readonly from: string
  /** Span of the mention, UTF-16 code units of the document's text, half open. */
  readonly start: number
  readonly end: number
  /** The mention's place in the source file, UTF-16 code units of the decoded file, half open. */
  readonly sourceStart: number
  readonly sourceEnd: number
  /** Which of the things that the mention names, from 0 ("nrs. 24 en 25" names two). */
  readonly ordinal: number
  /** The mention's text, exactly `text.slice(start, end)`. */
  readonly quote: string
  readonly kind: ReferenceKind
  readonly status: ReferenceStatus
  /** Node id of the (likeliest) target; null exactly when unresolved. */
  readonly target: string | null
  /** All candidates, the likeliest first, when ambiguous; else empty. */
  readonly candidates: readonly string[]
  /** Why it is ambiguous or unresolved, or what the resolution rests on; one sentence of English, else null. */
  readonly reason: string | null
  /** The rule that made it: `<kind>/<rule>`, e.g. `antwoord/sub-question-scope`. */
  readonly rule: string
  /** 0 to 1. */
  readonly confidence: number
  readonly flags: readonly ReferenceFlag[]
  /** What the words say: `{dossier: "35570", toevoeging: "V", nummer: "24"}`. */
  readonly said: Readonly<Record<string, string>>
  /** What was filled in from the context: `{document: "kst-35830-V-6"}`. */
  readonly filled: Readonly<Record<string, string>>
}

/** The place of a reference in every listing: by citing document, then by place in it. Keyset cursors carry it. */
export interface ReferencePosition {
  readonly document: string
  readonly start: number
  readonly end: number
  readonly kind: ReferenceKind
  readonly ordinal: number
}

/** The id that follows from a reference's place. */
export function plainId({ document, start, end, kind, ordinal }: ReferencePosition): string {
  return `${document}@${start}-${end}:${kind}:${ordinal}`
}
