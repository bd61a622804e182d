import { type ReferenceKind, type ReferenceStatus, referenceKinds } from '../../graph/reference.ts'
import type { CoverageRow } from '../../graph/store.ts'
import { type Context, checkPaper } from '../context.ts'

type Counts = Readonly<Record<ReferenceStatus, number>>

function countsOf(rows: readonly CoverageRow[]): Counts {
  const counts = { resolved: 0, ambiguous: 0, unresolved: 0 }
  for (const { status, count } of rows) counts[status] += count
  return counts
}

function kindsOf(rows: readonly CoverageRow[]): readonly ({ readonly kind: ReferenceKind } & Counts)[] {
  const present = referenceKinds.filter((kind) => rows.some((row) => row.kind === kind))
  return present.map((kind) => ({ kind, ...countsOf(rows.filter((row) => row.kind === kind)) }))
}

/** How well the references of one paper, or of all (null), were resolved. Throws `BAD_INPUT`, `NOT_FOUND`. */
export async function coverageOf(document: string | null, context: Context) {
  if (document !== null) await checkPaper(document, context)
  const rows = await context.store.coverage(document)
  return { ...countsOf(rows), kinds: kindsOf(rows) }
}

/** The sum is not kept: it follows from the three. */
export const coverage = {
  total: ({ resolved, ambiguous, unresolved }: Counts) => resolved + ambiguous + unresolved,
}
