import { Command } from 'commander'
import type { GraphStore } from '../graph/store.ts'
import { Following, type FollowLimits } from '../ingest/fetch/following.ts'
import { openAnalyst } from '../ingest/run/analyst.ts'
import { keepHeapsSmall } from '../ingest/run/memory.ts'
import { Claims, ingestSources } from '../ingest/run/run.ts'
import { type Shard, sharded } from '../ingest/run/shard.ts'
import type { SourceLimits } from '../ingest/sources/limits.ts'
import type { Asked } from '../ingest/sources/walk.ts'
import { askedSources } from './asked.ts'
import { expectedSources } from './expected.ts'
import {
  type FetchOptions,
  fetcherOf,
  fetchingHelp,
  searchesOf,
  withFetching,
  withFollowing,
} from './fetching.ts'
import {
  checkAsked,
  forceOption,
  fromOption,
  idOption,
  limitsOf,
  papers,
  shardOption,
  sourcesHelp,
  storeOption,
  withLimits,
  workersOption,
} from './options.ts'
import { exitCodes, type Finish } from './outcome.ts'
import { progressOn } from './progress.ts'
import { ReportFile } from './report.ts'
import { rejection } from './sources.ts'
import { Tally, type Totals } from './totals.ts'
import { withStore } from './with-store.ts'

/** How an ingest goes. */
export interface RunSettings extends SourceLimits, FetchOptions, FollowLimits {
  readonly id?: string
  readonly workers: number
  readonly force?: boolean
  readonly shard?: Shard
  readonly report?: string
}

interface IngestOptions extends RunSettings {
  readonly store: string
  readonly from?: string
}

/** `kamergraaf ingest SOURCE…`: papers into the graph. */
export const ingestCommand = (finish: Finish): Command =>
  withLimits(withFetching(withFollowing(new Command('ingest'))))
    .description('Read papers, find and resolve their references, and load them into the graph.')
    .argument('[source...]', papers)
    .addOption(storeOption())
    .addOption(idOption())
    .addOption(fromOption())
    .option('--report <file>', 'write what became of each source as JSON')
    .addOption(workersOption())
    .addOption(forceOption())
    .addOption(shardOption())
    .addHelpText('after', sourcesHelp + fetchingHelp)
    .action(async (sources: string[], options: IngestOptions) => {
      const asked = { sources, from: options.from ?? null, searches: searchesOf(options) }
      checkAsked(asked, options.id)
      const { rejected } = await withStore(options.store, {}, (store) => ingestAll(asked, store, options))
      finish(rejected > 0 ? exitCodes.someRejected : exitCodes.allWell)
    })

/** Ingests sources as they are found, and forgets them. A rejected one is told, the rest goes on. */
export async function ingestAll(asked: Asked, store: GraphStore, settings: RunSettings): Promise<Totals> {
  keepHeapsSmall()
  const { id, workers, force = false, shard } = settings
  const limits = limitsOf(settings)
  const report = settings.report === undefined ? null : await ReportFile.open(settings.report)
  const analyst = openAnalyst(store, { limits, workers })
  const tally = new Tally()
  const screen = process.stderr
  const progress = progressOn(screen, screen.isTTY ? expectedSources(asked, shard) : () => null)
  const fetcher = fetcherOf(settings)
  const following = new Following(store, fetcher, settings)
  const first = askedSources(asked, limits, id, fetcher)
  const claims = new Claims()
  try {
    let step = shard === undefined ? first : sharded(first, shard)
    for (let given = id ?? null; ; given = null) {
      const run = ingestSources(step, store, analyst, { id: given, force, claims, rejection })
      for await (const done of run) {
        following.saw(done.source, done.document)
        tally.add(done)
        progress.tell(done, tally.totals)
        await report?.add(done)
      }
      const next = await following.next()
      if (next === null) break
      step = next
    }
    progress.end(tally.totals)
    await report?.finish(tally.totals)
    return tally.totals
  } finally {
    await analyst.close()
    await report?.close()
  }
}
