/**
 * `npm run bench -- extract [--corpus FOLDER] [--json FILE]`: how fast it is, on one core, beside peers in the same run.
 * `npm run bench -- ingest [--papers N] [--workers N]`: papers a second into an empty store, and the memory it takes.
 * `npm run bench -- graph [--papers N] [--ids FILE] [--only STORE] [--json FILE]`: loading a generated corpus into the stores and reading from
 * them, beside their engines by hand; with `--store FILE` the embedded store alone, in a file that stays, to ask again; with `--store neo4j://HOST`
 * (or `bolt://`) only reading, from a database that holds such a corpus. Nothing here fails when a goal is missed: it measures, and says so.
 */
import { existsSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Argument, Command, Option } from 'commander'
import { benchExtract } from './bench/extract.ts'
import { benchDatabase } from './bench/graph/one-database.ts'
import { benchFile } from './bench/graph/one-file.ts'
import { benchGraph, type Half, halfNames } from './bench/graph.ts'
import { benchIngest } from './bench/ingest.ts'
import { type Measured, writePerformance } from './bench/performance.ts'
import { table } from './bench/record.ts'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** The papers that lie beside the project where it is developed, else the invented ones in it. */
const defaultCorpus = existsSync(here('../../shared/corpus'))
  ? here('../../shared/corpus')
  : here('../examples')

interface Options {
  readonly corpus: string
  readonly json?: string
  readonly papers?: string
  readonly ids?: string
  readonly only?: Half
  readonly store?: string
  readonly workers?: string
  readonly write?: true
}

await new Command('bench')
  .description('Measure the speed of a part of Kamergraaf.')
  .addArgument(new Argument('<what>', 'what to measure').choices(['extract', 'ingest', 'graph']))
  .addOption(new Option('--corpus <folder>', 'folder with text papers').default(defaultCorpus))
  .option('--json <file>', 'write the figures as JSON')
  .option('--papers <n>', 'of ingest and graph: how many papers (10,000; 100,000)')
  .option('--write', 'of graph: write the figures into docs/performance.md')
  .option(
    '--store <store>',
    'of graph: only a SQLite file, which is loaded when it is not there, and stays; or a Neo4j that is filled already, by its address',
  )
  .option('--ids <file>', 'of graph: a list of official ids to name the papers by')
  .addOption(new Option('--only <store>', 'of graph: the half of one store alone').choices(halfNames))
  .option('--workers <n>', 'of ingest: how many threads besides the one that writes')
  .action(async (what: string, options: Options) => {
    if (options.write && options.only !== undefined)
      throw new Error('--write writes the figures of both stores: leave --only out')
    if (options.store !== undefined && options.only !== undefined)
      throw new Error('--store measures one store alone: leave --only out')
    process.stdout.write(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}\n`)
    if (what === 'ingest') {
      const threads = options.workers === undefined ? [] : ['--workers', options.workers]
      process.stdout.write(`${benchIngest(Number(options.papers ?? 10_000), threads)}\n`)
      return
    }
    const measured = what === 'graph' ? await graphOf(options) : null
    const measurements = measured?.measurements ?? benchExtract(options.corpus)
    process.stdout.write(`${table(measurements)}\n`)
    if (measured !== null && options.write) writePerformance(here('../docs/performance.md'), measured)
    if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(measurements, null, 2)}\n`)
  })
  .parseAsync()

async function graphOf({ papers = '100000', ids, only, store }: Options): Promise<Measured> {
  const bench = { papers: Number(papers), seed: 1, ids: ids ?? null, questions: 1000 }
  const command = `npm run bench -- graph --papers ${papers} --write`
  if (store === undefined) {
    const measurements = await benchGraph(bench, only === undefined ? halfNames : [only])
    return { command, papers: bench.papers, measurements }
  }
  // A question of a large store may take long where it is put by hand.
  const asking = { ...bench, questions: 60 }
  const isServer = store.includes('://')
  const { told, ...rest } = isServer ? await benchDatabase(store, asking) : await benchFile(store, asking)
  process.stdout.write(`${told}\n`)
  const [named, section] = isServer ? ['ADDRESS', 'one database'] : ['FILE', 'one file']
  return { command: `${command} --store ${named}`, section, told, ...rest }
}
