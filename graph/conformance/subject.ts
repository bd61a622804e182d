import type { DocumentBatch } from '../batch.ts'
import { contributionOf } from '../change.ts'
import { compareStrings } from '../order.ts'
import type { ReferenceKind } from '../reference.ts'
import type { GraphStore, Link, ReferenceQuery, SearchQuery } from '../store.ts'

/** A kind of store under test. */
export interface Subject {
  readonly name: string
  /** Where the store that `open` last gave is kept, for another process to open. */
  address(): string
  /** An empty store; what an earlier one held is gone. */
  open(): Promise<GraphStore>
  /** A token that differs after anything was written to the store that `open` last gave. */
  written(): Promise<string>
  /**
   * Makes of the store that `open` last gave, closed by now, one of an earlier version: its nodes bear these names, and what is searched by
   * them; and references know no sessions. The next to open it brings it up to date.
   */
  age(labels: Readonly<Record<string, string>>): Promise<void>
  /** How the store that `open` last gave searches with less looked at together than is usual, by how little; good until the next `open`. */
  boundedSearches(): Readonly<Record<string, GraphStore['search']>>
  /** How many cases a property is tried on. */
  readonly runs: number
}

/** Runs `work` on an empty store into which these batches were loaded. */
export async function withStore(
  subject: Subject,
  batches: readonly DocumentBatch[],
  work: (store: GraphStore) => Promise<void>,
): Promise<void> {
  const store = await subject.open()
  try {
    for (const batch of batches) await store.load(batch)
    await work(store)
  } finally {
    await store.close()
  }
}

/** A listing of everything at a node, but for what is said otherwise. */
export function query(node: string, wish: Partial<ReferenceQuery> = {}): ReferenceQuery {
  return { node, direction: 'out', kinds: [], statuses: [], first: 500, after: null, ...wish }
}

/** A search of everything, but for what is said otherwise. */
export function searching(text: string, wish: Partial<SearchQuery> = {}): SearchQuery {
  return { text, kinds: [], known: null, first: 100, after: null, ...wish }
}

/** The ids of what a search finds, in order. */
export async function foundBy(
  store: GraphStore,
  text: string,
  wish: Partial<SearchQuery> = {},
): Promise<readonly string[]> {
  return (await store.search(searching(text, wish))).items.map((node) => node.id)
}

/** Every id that these batches name. */
export function idsOf(batches: readonly DocumentBatch[]): readonly string[] {
  return [...new Set(batches.flatMap((batch) => [...contributionOf(batch).claims.keys()]))].sort()
}

/** All links among these ids, in an order of their own: a store gives them in none. */
export async function linksOf(
  store: GraphStore,
  ids: readonly string[],
  kinds: readonly ReferenceKind[] = [],
): Promise<readonly Link[]> {
  return (await store.linksAmong(ids, kinds)).toSorted((a, b) => compareStrings(nameOf(a), nameOf(b)))
}

const nameOf = ({ from, kind, to }: Link): string => JSON.stringify([from, kind, to])

/** All answers that a store gives about these ids: equal dumps, equal stores. */
export async function dump(store: GraphStore, ids: readonly string[]): Promise<unknown> {
  const listings = await Promise.all(
    ids.map(async (id) => {
      const into = query(id, { direction: 'in' })
      const references = [await store.references(query(id)), await store.references(into)]
      return {
        id,
        references,
        count: await store.countReferences(into),
        text: await store.text(id),
        parts: await store.parts(id),
      }
    }),
  )
  return {
    nodes: await store.nodes(ids),
    links: await linksOf(store, ids),
    degrees: await store.degrees(ids),
    coverage: await store.coverage(null),
    search: await store.search(searching('')),
    counts: await store.counts(),
    listings,
  }
}
