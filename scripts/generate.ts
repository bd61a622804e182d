/**
 * `npm run generate -- --papers N --store STORE`: fills a store with an invented corpus, for measuring at full size. Papers
 * cite each other as papers do: few are cited very often, most hardly ever.
 */
import { Command, InvalidArgumentError, Option } from 'commander'
import { openStore } from '../graph/open.ts'
import { inventedCorpus } from './generate/corpus.ts'

interface Options {
  readonly papers: number
  readonly seed: number
  readonly store: string
  readonly ids?: string
}

function whole(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('Give a whole number.')
  return Number(value)
}

/** How many papers pass between two lines of progress. */
const told = 10_000

await new Command('generate')
  .description('Fill a store with an invented corpus.')
  .addOption(new Option('--papers <n>', 'how many papers').argParser(whole).default(1000))
  .addOption(new Option('--seed <n>', 'the same seed gives the same corpus').argParser(whole).default(1))
  .requiredOption('--store <store>', 'path of a SQLite file, or address of a Neo4j')
  .option('--ids <file>', 'a list of official ids to name the papers by (plain, gzip or xz)')
  .action(async ({ papers, seed, store: address, ids }: Options) => {
    const store = await openStore(address)
    const began = performance.now()
    let [loaded, references] = [0, 0]
    try {
      for await (const batch of inventedCorpus({ papers, seed, ids: ids ?? null })) {
        await store.load(batch)
        loaded += 1
        references += batch.references.length
        if (loaded % told === 0) tell(loaded, references, began)
      }
    } finally {
      await store.close()
    }
    tell(loaded, references, began)
  })
  .parseAsync()

function tell(papers: number, references: number, began: number): void {
  const seconds = (performance.now() - began) / 1000
  const megabytes = Math.round(process.memoryUsage.rss() / 1e6)
  process.stderr.write(
    `${papers} papers, ${references} references in ${seconds.toFixed(1)} s (${Math.round(papers / seconds)} papers/s), ${megabytes} MB\n`,
  )
}
