import type { KeptReference } from '../kept.ts'
import { asTold, toldBeside } from '../match.ts'
import { plainId, type Reference, type ReferenceStatus, referenceStatuses } from '../reference.ts'
import type { Database } from './database.ts'

// The columns hold what loading wrote, so a row is read by casting once, here.
type Columns = readonly [
  document: string,
  from: number,
  target: number | null,
  kind: number,
  status: number,
  rule: number,
  confidence: number,
  start: number,
  end: number,
  sourceStart: number,
  sourceEnd: number,
  ordinal: number,
  quote: string,
  id: string | null,
  reason: string | null,
  flags: string | null,
  said: string | null,
  filled: string | null,
  told: string | null,
  key: number,
]

const select = `SELECT document, from_node, target, kind, status, rule, confidence, span_start, span_end,
  source_start, source_end, ordinal, quote, id, reason, flags, said, filled, told, key
  FROM reference WHERE key >= ? AND key < ? ORDER BY key`

const candidates = 'SELECT node FROM candidate WHERE from_node = ? AND reference = ? ORDER BY n'

/**
 * The references of so many keys from one on, each as it is shown and with what its paper told. They are read by the million: no table is
 * joined, `idOf` knows the ids of nodes.
 */
export function wholeReferences(
  database: Database,
  first: number,
  count: number,
  idOf: (key: number) => string,
): readonly KeptReference[] {
  const rows = database.tuples(select, first, first + count) as unknown as readonly Columns[]
  return rows.map((columns) => {
    const reference = referenceOf(database, columns, idOf)
    const told = columns[18]
    return { reference, told: told === null ? null : toldBeside(asTold(reference, told), reference) }
  })
}

function referenceOf(database: Database, columns: Columns, idOf: (key: number) => string): Reference {
  const [document, from, target, kindKey, statusKey, rule, confidence, start, end, sourceStart] = columns
  const [, , , , , , , , , , sourceEnd, ordinal, quote, id, reason, flags, said, filled, , key] = columns
  const kind = database.kinds.name(kindKey) as Reference['kind']
  const status = referenceStatuses[statusKey] as ReferenceStatus
  return {
    id: id ?? plainId({ document, start, end, kind, ordinal }),
    document,
    from: idOf(from),
    start,
    end,
    sourceStart,
    sourceEnd,
    ordinal,
    quote,
    kind,
    status,
    target: target === null ? null : idOf(target),
    candidates:
      status === 'ambiguous'
        ? database.tuples(candidates, from, key).map(([candidate]) => idOf(Number(candidate)))
        : [],
    reason,
    rule: database.rules.name(rule),
    confidence,
    flags: flags === null ? [] : JSON.parse(flags),
    said: said === null ? {} : JSON.parse(said),
    filled: filled === null ? {} : JSON.parse(filled),
  }
}
