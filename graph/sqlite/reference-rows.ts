import { asTold, moverOf } from '../match.ts'
import { linkRank } from '../order.ts'
import { plainId, type Reference, type ReferenceStatus, referenceStatuses } from '../reference.ts'
import type { Database, Row } from './database.ts'
import { kindKey, ruleKey, statusKey } from './words.ts'

// The columns hold what this module wrote, so a row is read by casting once, here.
interface ReferenceColumns {
  readonly document: string
  readonly from_id: string
  readonly target_id: string | null
  readonly candidates: string | null
  readonly kind: number
  readonly status: number
  readonly rule: number
  readonly confidence: number
  readonly span_start: number
  readonly span_end: number
  readonly source_start: number
  readonly source_end: number
  readonly ordinal: number
  readonly quote: string
  readonly id: string | null
  readonly reason: string | null
  readonly flags: string | null
  readonly said: string | null
  readonly filled: string | null
}

/** What `referenceOfRow` reads: `SELECT ${referenceColumns} FROM reference ${referenceJoins} WHERE …`. */
export const referenceColumns = `reference.*, from_node.id AS from_id, target_node.id AS target_id,
  CASE WHEN reference.status = 1 THEN (SELECT json_group_array(candidate_node.id ORDER BY candidate.n) FROM candidate
    JOIN node AS candidate_node ON candidate_node.key = candidate.node
    WHERE candidate.from_node = reference.from_node AND candidate.reference = reference.key) END AS candidates`
/** What `referenceColumns` needs beside the references. */
export const referenceJoins = `JOIN node AS from_node ON from_node.key = reference.from_node
  LEFT JOIN node AS target_node ON target_node.key = reference.target`

/** The reference that a row holds, as it is shown. */
export function referenceOfRow(database: Database, row: Row): Reference {
  const columns = row as unknown as ReferenceColumns
  const { document, from_id: from, target_id: target, ordinal, quote, reason, confidence } = columns
  const kind = database.kinds.name(columns.kind) as Reference['kind']
  const [start, end] = [columns.span_start, columns.span_end]
  return {
    id: columns.id ?? plainId({ document, start, end, kind, ordinal }),
    document,
    from,
    start,
    end,
    sourceStart: columns.source_start,
    sourceEnd: columns.source_end,
    ordinal,
    quote,
    kind,
    status: referenceStatuses[columns.status] as ReferenceStatus,
    target,
    candidates: list(columns.candidates),
    reason,
    rule: database.rules.name(columns.rule),
    confidence,
    flags: list(columns.flags) as Reference['flags'],
    said: map(columns.said),
    filled: map(columns.filled),
  }
}

const list = (json: string | null): readonly string[] => (json === null ? [] : JSON.parse(json))
const map = (json: string | null): Readonly<Record<string, string>> => (json === null ? {} : JSON.parse(json))

const columns = [
  ...['key', 'document', 'from_node', 'target', 'kind', 'status', 'rank', 'rule', 'confidence', 'span_start'],
  ...['span_end', 'source_start', 'source_end', 'ordinal', 'quote', 'id', 'reason', 'flags', 'said'],
  ...['filled', 'mover', 'told', 'year'],
]
const insert = `INSERT INTO reference (${columns}) VALUES (${columns.map(() => '?')})`

/** Writes the row of a reference; of one that is matched, with what its paper told. */
export function insertReference(
  database: Database,
  key: number,
  reference: Reference,
  ends: { readonly from: number; readonly target: number | null; readonly year: number | null },
  told: string | null,
): void {
  const { id, document, kind, status, start, end, ordinal, quote, flags } = reference
  database.putLater(insert, [
    key,
    document,
    ends.from,
    ends.target,
    kindKey(database, kind),
    statusKey(status),
    linkRank(kind),
    ruleKey(database, reference.rule),
    reference.confidence,
    start,
    end,
    reference.sourceStart,
    reference.sourceEnd,
    ordinal,
    quote,
    id === plainId(reference) ? null : id,
    reference.reason,
    flags.length === 0 ? null : JSON.stringify(flags),
    jsonOf(reference.said),
    jsonOf(reference.filled),
    moverOf(asTold(reference, told)),
    told,
    ends.year,
  ])
}

function jsonOf(fields: Readonly<Record<string, string>>): string | null {
  for (const _ in fields) return JSON.stringify(fields)
  return null
}
