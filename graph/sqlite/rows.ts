import type { SQLInputValue } from 'node:sqlite'
import { asTold, moverOf } from '../match.ts'
import { namesOf, weightOf } from '../names.ts'
import type { DocumentFacts, EntityFacts, GraphNode, PartFacts } from '../node.ts'
import type { Reference } from '../reference.ts'
import type { Row } from './database.ts'

// The columns hold what this module wrote, so a row is read by casting once, here.
interface NodeColumns {
  readonly id: string
  readonly kind: GraphNode['kind']
  readonly label: string
  readonly title: string | null
  readonly known: GraphNode['known']
  readonly within: string | null
  readonly page: string | null
  readonly part_kind: PartFacts['kind'] | null
  readonly number: string | null
  readonly numbers: string | null
  readonly span_start: number | null
  readonly span_end: number | null
  readonly parent: string | null
  readonly asked_by: string | null
  readonly vergaderjaar: string | null
  readonly kamer: DocumentFacts['kamer']
  readonly date: string | null
  readonly length: number | null
  readonly aliases: string | null
  readonly sort: string | null
  readonly wikidata: string | null
  readonly provisional: number | null
}

/** The node that a row of `node` holds. */
export function nodeOfRow(row: Row): GraphNode {
  const columns = row as unknown as NodeColumns
  const { id, kind, label, title, known, within, page } = columns
  const base = { id, kind, label, title, known, within, page }
  return { ...base, part: partOfRow(columns), document: documentOfRow(columns), entity: entityOfRow(columns) }
}

function partOfRow(row: NodeColumns): PartFacts | null {
  if (row.part_kind === null) return null
  const { number, parent } = row
  const span = { start: row.span_start ?? 0, end: row.span_end ?? 0 }
  return { kind: row.part_kind, number, numbers: list(row.numbers), ...span, parent, askedBy: row.asked_by }
}

function documentOfRow({ vergaderjaar, kamer, date, length }: NodeColumns): DocumentFacts | null {
  return length === null ? null : { vergaderjaar, kamer, date, length }
}

function entityOfRow({ aliases, sort, wikidata, provisional }: NodeColumns): EntityFacts | null {
  return provisional === null
    ? null
    : { aliases: list(aliases), sort, wikidata, provisional: provisional === 1 }
}

const list = (json: string | null): readonly string[] => (json === null ? [] : JSON.parse(json))

/** The columns of a node, with what is derived from it for searching. */
export function rowOfNode(node: GraphNode, origin: string): Record<string, SQLInputValue> {
  const { id, kind, label, title, known, within, page, part, document, entity } = node
  return {
    ...{ id, kind, label, title, known, within, page, origin },
    part_kind: part?.kind ?? null,
    number: part?.number ?? null,
    numbers: part === null ? null : JSON.stringify(part.numbers),
    span_start: part?.start ?? null,
    span_end: part?.end ?? null,
    parent: part?.parent ?? null,
    asked_by: part?.askedBy ?? null,
    vergaderjaar: document?.vergaderjaar ?? null,
    kamer: document?.kamer ?? null,
    date: document?.date ?? null,
    length: document?.length ?? null,
    aliases: entity === null ? null : JSON.stringify(entity.aliases),
    sort: entity?.sort ?? null,
    wikidata: entity?.wikidata ?? null,
    provisional: entity === null ? null : Number(entity.provisional),
    names: namesOf(node),
    weight: weightOf(kind, label),
  }
}

interface ReferenceColumns {
  readonly id: string
  readonly document: string
  readonly from_node: string
  readonly span_start: number
  readonly span_end: number
  readonly source_start: number
  readonly source_end: number
  readonly ordinal: number
  readonly quote: string
  readonly kind: Reference['kind']
  readonly status: Reference['status']
  readonly target: string | null
  readonly candidates: string
  readonly reason: string | null
  readonly rule: string
  readonly confidence: number
  readonly flags: string
  readonly said: string
  readonly filled: string
}

/** The reference that a row of `reference` holds. */
export function referenceOfRow(row: Row): Reference {
  const columns = row as unknown as ReferenceColumns
  const { id, document, ordinal, quote, kind, status, target, reason, rule, confidence } = columns
  return {
    ...{ id, document, from: columns.from_node, start: columns.span_start, end: columns.span_end },
    ...{ sourceStart: columns.source_start, sourceEnd: columns.source_end },
    ...{ ordinal, quote, kind, status, target, candidates: JSON.parse(columns.candidates) },
    ...{ reason, rule, confidence, flags: JSON.parse(columns.flags) },
    ...{ said: JSON.parse(columns.said), filled: JSON.parse(columns.filled) },
  }
}

/** The columns of a reference as it is shown; of one that is matched, with what its paper told. */
export function rowOfReference(
  reference: Reference,
  told: string | null = null,
): Record<string, SQLInputValue> {
  const { id, document, ordinal, quote, kind, status, target, reason, rule, confidence } = reference
  return {
    ...{ id, document, from_node: reference.from, span_start: reference.start, span_end: reference.end },
    ...{ source_start: reference.sourceStart, source_end: reference.sourceEnd },
    ...{ ordinal, quote, kind, status, target, candidates: JSON.stringify(reference.candidates) },
    ...{ reason, rule, confidence, flags: JSON.stringify(reference.flags) },
    ...{ said: JSON.stringify(reference.said), filled: JSON.stringify(reference.filled) },
    ...{ mover: moverOf(asTold(reference, told)), told },
  }
}
