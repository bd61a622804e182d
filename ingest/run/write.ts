import type { LoadResult } from '../../graph/batch.ts'
import type { Registration } from '../../graph/register.ts'
import type { GraphStore } from '../../graph/store.ts'
import type { Prepared, PreparedPaper, PreparedRecord } from './prepare.ts'

/** Something to write: what was prepared, and what else was told of the paper. */
export interface ToWrite {
  readonly prepared: Prepared
  readonly told: readonly Registration[]
}

/** What writing did. */
type Result = Pick<LoadResult, 'gained' | 'lost'> & { readonly status: LoadResult['status'] | 'recorded' }

/** What became of each that was to be written. */
export type Written = ReadonlyMap<Prepared, Result | { readonly error: unknown }>

/** Writes papers all in one transaction, then what records say in another; where one spoils it, one by one. */
export async function writeAll(some: readonly ToWrite[], store: GraphStore): Promise<Written> {
  const papers = some.flatMap(({ prepared }) => (prepared.kind === 'paper' ? [prepared] : []))
  const records = some.flatMap(({ prepared }) => (prepared.kind === 'record' ? [prepared] : []))
  const written = new Map([...(await loadTogether(papers, store)), ...(await recordTogether(records, store))])
  const told = some.flatMap(({ prepared, told }) => (isWritten(written.get(prepared)) ? told : []))
  if (told.length > 0) await store.register(told)
  return written
}

const isWritten = (result: Result | { readonly error: unknown } | undefined): boolean =>
  result !== undefined && !('error' in result)

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
