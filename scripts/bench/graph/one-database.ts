import { openStore } from '../../../graph/open.ts'
import type { GraphStore } from '../../../graph/store.ts'
import type { Measurement } from '../record.ts'
import type { GraphBench } from './bench.ts'
import { byHand } from './neo4j-reads.ts'
import type { FileBench } from './one-file.ts'
import { benchReads, type Engine } from './reads.ts'
import { sampleOf } from './sample.ts'

const server: Engine = {
  name: 'neo4j ',
  goals: { 'neighbourhood, depth 2, 500 nodes': 100, 'neighbourhood of the most cited papers': 100 },
  warming: 1000,
}

/** What a bench asks of a database, and how often. */
type Asking = Pick<GraphBench, 'seed' | 'ids' | 'questions'>

/** Reads of a Neo4j that holds a generated corpus already, as the import tool or loading left it; the address and who asks are as users tell them. */
export async function benchDatabase(address: string, asking: Asking): Promise<FileBench> {
  const { store, seconds } = await opened(address)
  try {
    const { documents, nodes, references } = await store.counts()
    const counted = [references, nodes].map((count) => count.toLocaleString('en'))
    return {
      papers: documents,
      told: `${counted.join(' references, ')} nodes; opening it took ${Math.round(seconds)} s.`,
      measurements: await readsOf(store, address, { ...asking, papers: documents }),
    }
  } finally {
    await store.close()
  }
}

/** Reads of a Neo4j that has just been filled. */
export async function benchNeo4jReads(address: string, bench: GraphBench): Promise<readonly Measurement[]> {
  const { store, seconds } = await opened(address)
  process.stderr.write(`Neo4j: constraints and indexes of the whole in ${Math.round(seconds)} s\n`)
  try {
    return await readsOf(store, address, bench)
  } finally {
    await store.close()
  }
}

/** What was imported gets its constraints and indexes when it is first opened. */
async function opened(address: string): Promise<{ readonly store: GraphStore; readonly seconds: number }> {
  const began = performance.now()
  const store = await openStore(address)
  return { store, seconds: (performance.now() - began) / 1000 }
}

async function readsOf(
  store: GraphStore,
  address: string,
  corpus: Asking & Pick<GraphBench, 'papers'>,
): Promise<readonly Measurement[]> {
  const hand = byHand(address)
  try {
    const sample = await sampleOf(store, corpus)
    process.stderr.write(`most cited: ${sample.hub.id}, ${sample.hub.degree} references\n`)
    return await benchReads(store, sample, hand.reads, server)
  } finally {
    await hand.close()
  }
}
