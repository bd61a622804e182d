import type { GraphNode } from './node.ts'
import type { Reference, ReferencePosition } from './reference.ts'
import type { GraphStore, SearchPosition } from './store.ts'

/** Every ingested paper in a store, in the order of its listing, a page at a time. */
export async function* documentsIn(store: GraphStore): AsyncGenerator<GraphNode, void, undefined> {
  let after: SearchPosition | null = null
  do {
    const page: Awaited<ReturnType<GraphStore['search']>> = await store.search({
      ...{ text: '', kinds: ['document'], known: 'ingested', first: 100, after },
    })
    yield* page.items
    after = page.next
  } while (after !== null)
}

/** Every reference that a paper makes, in reading order, a page at a time. */
export async function* referencesFrom(
  store: GraphStore,
  document: string,
): AsyncGenerator<Reference, void, undefined> {
  let after: ReferencePosition | null = null
  do {
    const page: Awaited<ReturnType<GraphStore['references']>> = await store.references({
      ...{ node: document, direction: 'out', kinds: [], statuses: [], first: 500, after },
    })
    yield* page.items
    after = page.next
  } while (after !== null)
}
