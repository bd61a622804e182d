import { referenceKinds } from '../../graph/reference.ts'

/** A reference as gold files and `kamergraaf extract` write it; offsets are UTF-16 code units of the source file. */
export interface MarkedReference {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly kind: string
  /** Empty where the reference names nothing that could be resolved. */
  readonly targets: readonly string[]
  readonly note?: string | null
}

/** A part as gold files and `kamergraaf extract` write it; offsets are UTF-16 code units of the source file. */
export interface MarkedPart {
  readonly id: string
  readonly kind: string
  readonly start: number
  readonly end: number
  readonly number?: string | null
  readonly numbers?: readonly string[]
  readonly askedBy?: string | null
}

/** What both sides of a comparison have: a document's parts and references. */
export interface Marked {
  /** Official id, or null where the paper has none. */
  readonly document: string | null
  readonly parts: readonly MarkedPart[]
  readonly references: readonly MarkedReference[]
}

/** A hand-marked document. */
export interface Gold extends Marked {
  /** The name that the gold's own targets use where there is no official id. */
  readonly id: string | null
  /** File name of the source text, sometimes with a folder in front. */
  readonly source: string
  /** Of the source file's bytes, 64 hex digits. */
  readonly sha256: string
  /** Headings in the form of a reference; they count neither as found nor as missed. */
  readonly labels: readonly MarkedReference[]
  /** The kinds that this file annotates, where it says so itself. */
  readonly kinds: readonly string[] | null
}

/** Why a file could not be used as gold. */
export class GoldError extends Error {
  override readonly name = 'GoldError'
}

const entityKinds: readonly string[] = ['organisatie', 'partij', 'ministerie', 'persoon', 'url']

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isReference = (value: unknown): value is MarkedReference =>
  isRecord(value) &&
  typeof value.start === 'number' &&
  typeof value.end === 'number' &&
  typeof value.text === 'string' &&
  typeof value.kind === 'string' &&
  Array.isArray(value.targets)

const isPart = (value: unknown): value is MarkedPart =>
  isRecord(value) &&
  typeof value.start === 'number' &&
  typeof value.end === 'number' &&
  typeof value.id === 'string' &&
  typeof value.kind === 'string'

/** True when the file looks like a gold set, so that a folder may hold other JSON too. */
export function looksLikeGold(json: string): boolean {
  try {
    const value: unknown = JSON.parse(json)
    return isRecord(value) && typeof value.sha256 === 'string' && Array.isArray(value.references)
  } catch {
    return false
  }
}

const listOf = <Item>(value: unknown, is: (item: unknown) => item is Item, what: string): readonly Item[] => {
  if (value === undefined) return []
  if (!Array.isArray(value)) throw new GoldError(`"${what}" is no list`)
  const odd = value.findIndex((item) => !is(item))
  if (odd >= 0) throw new GoldError(`"${what}"[${odd}] lacks a field: ${JSON.stringify(value[odd])}`)
  return value.filter(is)
}

const isString = (value: unknown): value is string => typeof value === 'string'

/** Reads a gold file. Throws {@link GoldError} when it is not in the format. */
export function readGold(json: string): Gold {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (cause) {
    throw new GoldError(`not JSON: ${cause instanceof Error ? cause.message : String(cause)}`)
  }
  if (!isRecord(value)) throw new GoldError('not a gold file: no object')
  const { document, id, source, sha256, kinds } = value
  if (!isString(source) || !isString(sha256)) throw new GoldError('"source" or "sha256" is missing')
  if (!Array.isArray(value.references)) throw new GoldError('"references" is missing')
  return {
    document: isString(document) ? document : null,
    id: isString(id) ? id : null,
    source,
    sha256,
    parts: listOf(value.parts, isPart, 'parts'),
    references: listOf(value.references, isReference, 'references'),
    labels: listOf(value.labels, isReference, 'labels'),
    kinds: Array.isArray(kinds) ? kinds.filter(isString) : null,
  }
}

/** `all`, `citations` (all but the kinds of entity and address), or a list of kinds. */
export type KindChoice = 'all' | 'citations' | readonly string[]

/** The kinds that version 1 of the rules for marking knows: a file that says nothing else annotates no others. */
const markedKinds: readonly string[] = [
  ...['self', 'url', 'kamerstuk', 'dossier', 'antwoord', 'vraag', 'motie', 'handelingen', 'aanhangsel'],
  ...['staatsblad', 'staatscourant', 'tractatenblad', 'ecli', 'celex', 'tknummer'],
  ...['ministerie', 'partij', 'persoon', 'organisatie'],
]

/**
 * The kinds that a gold file is scored on. What is chosen by hand wins; then what the file says in `"kinds"`; else
 * the kinds of version 1 of the rules and any other that the file marks: with the kinds of entity and address where it marks at least
 * one of these, and without them where it marks none (a whole parliamentary paper without any of them is not seen).
 */
export function scoredKinds(gold: Gold, choice: KindChoice | null): readonly string[] {
  const isCitation = (kind: string): boolean => !entityKinds.includes(kind)
  if (choice === 'all') return referenceKinds
  if (choice === 'citations') return referenceKinds.filter(isCitation)
  const listed = choice ?? gold.kinds
  if (listed !== null) return listed
  const marked = new Set([...markedKinds, ...gold.references.map((reference) => reference.kind)])
  const entities = gold.references.some((reference) => !isCitation(reference.kind))
  return [...marked].filter((kind) => entities || isCitation(kind))
}

/** Begin of the note of those references to an examined report that only repeat the letter's own title. */
export const ownTitleNote = "names the report in the letter's own title"

/**
 * The references that are left out of the score, whether found or not: those whose note begins with
 * {@link ownTitleNote}, and the `labels`.
 */
export function leftOut(gold: Gold): readonly MarkedReference[] {
  return [...gold.references.filter(isOwnTitle), ...gold.labels]
}

/** The references that are scored. */
export function scored(gold: Gold): readonly MarkedReference[] {
  return gold.references.filter((reference) => !isOwnTitle(reference))
}

const isOwnTitle = (reference: MarkedReference): boolean => reference.note?.startsWith(ownTitleNote) ?? false
