import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { openStore } from '../graph/open.ts'
import type { Asked } from '../ingest/sources/walk.ts'
import { defaultHost, defaultPort } from '../server/main.ts'
import { fetchingHelp, searchesOf, withFetching, withFollowing } from './fetching.ts'
import { ingestAll, type RunSettings } from './ingest.ts'
import {
  checkAsked,
  hostNameOption,
  hostOption,
  idOption,
  originOption,
  papers,
  portOption,
  sourcesHelp,
  storeOption,
  withLimits,
  workersOption,
} from './options.ts'
import { exitCodes, type Finish } from './outcome.ts'
import { serve } from './serve.ts'

interface StartOptions extends RunSettings {
  readonly store: string
  readonly port: number
  readonly host: string
  readonly allowOrigin: readonly string[]
  readonly allowHost: readonly string[]
}

/** `kamergraaf start [SOURCE…]`: ingest, then serve; the web app is built when it is not. */
export const startCommand = (finish: Finish): Command =>
  withLimits(withFetching(withFollowing(new Command('start'))))
    .description(
      'Ingest what is given (into an empty store and given nothing: the invented dossier in examples/), then serve it.',
    )
    .argument('[source...]', papers)
    .addOption(storeOption())
    .addOption(idOption())
    .addOption(workersOption())
    .addHelpText('after', sourcesHelp + fetchingHelp)
    .addOption(portOption(defaultPort))
    .addOption(hostOption(defaultHost))
    .addOption(originOption())
    .addOption(hostNameOption())
    .action(async (sources: string[], options: StartOptions) => {
      const asked = { sources, from: null, searches: searchesOf(options) }
      if (sources.length + asked.searches.length > 0) checkAsked(asked, options.id)
      finish((await start(asked, options)) > 0 ? exitCodes.someRejected : exitCodes.allWell)
    })

/** Ingests, serves until it is asked to stop, and says how many sources were rejected. */
async function start(asked: Asked, options: StartOptions): Promise<number> {
  let rejected = 0
  const store = await openStore(options.store)
  try {
    const empty = (await store.counts()).documents === 0
    const nothing = asked.sources.length + (asked.searches?.length ?? 0) === 0
    if (nothing && empty)
      process.stderr.write(
        'The store is empty and no papers are given: ingesting the invented dossier in examples/.\n',
      )
    const given = nothing && empty ? { ...asked, sources: await examples() } : asked
    rejected = (await ingestAll(given, store, options)).rejected
    await buildWebApp()
  } catch (error) {
    await store.close()
    throw error
  }
  await serve(store, options)
  return rejected
}

async function examples(): Promise<readonly string[]> {
  const folder = fileURLToPath(new URL('../examples', import.meta.url))
  const papers = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort()
  return papers.map((name) => join(folder, name))
}

/** Vite is needed only when there is something to build, so it is loaded only here. */
async function buildWebApp(): Promise<void> {
  const { buildWeb } = await import('../scripts/build-web.ts')
  await buildWeb({ ifNeeded: true })
}
