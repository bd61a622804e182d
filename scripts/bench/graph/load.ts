/** `node load.ts STORE PAPERS SEED [IDS]`: loads a generated corpus, and prints what that took (`Loaded`) as JSON. */
import type { DocumentBatch } from '../../../graph/batch.ts'
import { openStore } from '../../../graph/open.ts'
import { inventedCorpus } from '../../generate/corpus.ts'

/** What loading took; the time that inventing took is not in it. */
export interface Loaded {
  readonly papers: number
  readonly references: number
  readonly seconds: number
  /** The same by what the processor did for it, threads and all; absent where a server does the work. */
  readonly computed?: number
  /** The most memory that the process ever held, in bytes; inventing included. */
  readonly peak: number
}

/** Papers a transaction. */
export const together = 100

/** What the processor did, in seconds. */
export const secondsOf = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1e6

async function load(address: string, papers: number, seed: number, ids: string | null): Promise<Loaded> {
  const store = await openStore(address)
  let [loaded, references, milliseconds, computed] = [0, 0, 0, 0]
  const write = async (batches: readonly DocumentBatch[]): Promise<void> => {
    const began = performance.now()
    const before = process.cpuUsage()
    await store.loadAll(batches)
    milliseconds += performance.now() - began
    computed += secondsOf(process.cpuUsage(before))
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
  const [began, before] = [performance.now(), process.cpuUsage()]
  await store.close()
  computed += secondsOf(process.cpuUsage(before))
  const seconds = (milliseconds + performance.now() - began) / 1000
  return { papers: loaded, references, seconds, computed, peak: process.resourceUsage().maxRSS * 1024 }
}

if (import.meta.main) {
  const [address = '', papers = '', seed = '', ids] = process.argv.slice(2)
  process.stdout.write(JSON.stringify(await load(address, Number(papers), Number(seed), ids ?? null)))
}
