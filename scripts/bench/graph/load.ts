/** `node load.ts STORE PAPERS SEED [IDS]`: loads a generated corpus, and prints what that took (`Loaded`) as JSON. */
import type { DocumentBatch } from '../../../graph/batch.ts'
import { openStore } from '../../../graph/open.ts'
import { inventedCorpus } from '../../generate/corpus.ts'

/** What loading took; the time that inventing took is not in it. */
export interface Loaded {
  readonly papers: number
  readonly references: number
  readonly seconds: number
  /** The most memory that the process ever held, in bytes; inventing included. */
  readonly peak: number
}

/** Papers a transaction. */
export const together = 100

async function load(address: string, papers: number, seed: number, ids: string | null): Promise<Loaded> {
  const store = await openStore(address)
  let [loaded, references, milliseconds] = [0, 0, 0]
  const write = async (batches: readonly DocumentBatch[]): Promise<void> => {
    const began = performance.now()
    await store.loadAll(batches)
    milliseconds += performance.now() - began
    loaded += batches.length
    for (const batch of batches) references += batch.references.length
  }
  let waiting: DocumentBatch[] = []
  for await (const batch of inventedCorpus({ papers, seed, ids })) {
    if (waiting.push(batch) < together) continue
    await write(waiting)
    waiting = []
  }
  await write(waiting)
  const began = performance.now()
  await store.close()
  const seconds = (milliseconds + performance.now() - began) / 1000
  return { papers: loaded, references, seconds, peak: process.resourceUsage().maxRSS * 1024 }
}

if (import.meta.main) {
  const [address = '', papers = '', seed = '', ids] = process.argv.slice(2)
  process.stdout.write(JSON.stringify(await load(address, Number(papers), Number(seed), ids ?? null)))
}
