import type { LoadResult } from '../../graph/batch.ts'
import type { Registration } from '../../graph/register.ts'
import type { GraphStore } from '../../graph/store.ts'
import type { Prepared, PreparedPaper, PreparedRecord } from './prepare.ts'

/** What writing did. */
type Result = Pick<LoadResult, 'gained' | 'lost'> & { readonly status: LoadResult['status'] | 'recorded' }

/** What became of each that was to be written. */
export type Written = ReadonlyMap<Prepared, Result | { readonly error: unknown }>

/**
 * Writes papers all in one transaction, then what records say in another; where one spoils it, one by one. What services told goes first: a
 * paper that is in the store is done, and who was stopped behind it would not tell it again.
 */
export async function writeAll(
  some: readonly Prepared[],
  told: readonly Registration[],
  store: GraphStore,
): Promise<Written> {
  if (told.length > 0) await store.register(told)
  const papers = some.filter((prepared) => prepared.kind === 'paper')
  const records = some.filter((prepared) => prepared.kind === 'record')
  return new Map([...(await loadTogether(papers, store)), ...(await recordTogether(records, store))])
}

async function loadTogether(papers: readonly PreparedPaper[], store: GraphStore): Promise<Written> {
  const written = new Map<Prepared, Result | { readonly error: unknown }>()
  if (papers.length === 0) return written
  const batches = papers.map(({ batch }) => batch)
  const results = papers.length === 1 ? [] : await store.loadAll(batches).catch(() => [])
  for (const [at, paper] of papers.entries())
    written.set(paper, results[at] ?? (await store.load(paper.batch).catch((error: unknown) => ({ error }))))
  return written
}

async function recordTogether(records: readonly PreparedRecord[], store: GraphStore): Promise<Written> {
  if (records.length === 0) return new Map()
  const together = records.length === 1 ? null : await recorded(records, store).catch(() => null)
  const written = new Map<Prepared, Result | { readonly error: unknown }>()
  for (const record of records)
    written.set(record, together ?? (await recorded([record], store).catch((error: unknown) => ({ error }))))
  return written
}

async function recorded(records: readonly PreparedRecord[], store: GraphStore): Promise<Result> {
  const { added, changed } = await store.register(records.flatMap(({ told }) => told))
  return { status: added + changed > 0 ? 'recorded' : 'unchanged', gained: 0, lost: 0 }
}
