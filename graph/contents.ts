import { fingerprint } from './canonical.ts'
import { documentsIn, referencesFrom } from './listing.ts'
import type { GraphNode } from './node.ts'
import type { Reference } from './reference.ts'
import type { GraphStore, SearchPosition } from './store.ts'

/** Everything in a store, in few words: equal contents, equal graphs. */
export interface Contents {
  /** Of each ingested paper, by id: a fingerprint of its text, parts and references. */
  readonly documents: ReadonlyMap<string, string>
  /** A fingerprint of every node with the number of references to it. */
  readonly nodes: string
  readonly coverage: string
}

/** Reads a whole store. */
export async function contentsOf(store: GraphStore): Promise<Contents> {
  const documents = new Map<string, string>()
  for await (const { id } of documentsIn(store)) {
    const references: Reference[] = []
    for await (const reference of referencesFrom(store, id)) references.push(reference)
    documents.set(id, fingerprint([await store.text(id), await store.parts(id), references]))
  }
  return {
    documents,
    nodes: fingerprint(await allNodes(store)),
    coverage: fingerprint([await store.coverage(null), await store.counts()]),
  }
}

async function allNodes(store: GraphStore): Promise<readonly (GraphNode | number)[]> {
  const all: (GraphNode | number)[] = []
  let after: SearchPosition | null = null
  do {
    const page: Awaited<ReturnType<GraphStore['search']>> = await store.search({
      text: '',
      kinds: [],
      known: null,
      first: 100,
      after,
    })
    all.push(...page.items, ...(await store.degrees(page.items.map((node) => node.id))))
    after = page.next
  } while (after !== null)
  return all
}
