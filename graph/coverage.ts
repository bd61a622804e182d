import { referenceKinds, referenceStatuses } from './reference.ts'
import type { CoverageRow } from './store.ts'

/** Coverage rows by kind, then status, in the order of their lists. */
export function orderCoverage(rows: readonly CoverageRow[]): readonly CoverageRow[] {
  return rows.toSorted(
    (a, b) =>
      referenceKinds.indexOf(a.kind) - referenceKinds.indexOf(b.kind) ||
      referenceStatuses.indexOf(a.status) - referenceStatuses.indexOf(b.status),
  )
}
