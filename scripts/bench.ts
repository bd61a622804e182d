/**
 * `npm run bench -- extract [--corpus FOLDER] [--json FILE]`: how fast it is, on one core, beside peers in the same run.
 * `npm run bench -- ingest [--papers N] [--workers N]`: papers a second into an empty store, and the memory it takes. Nothing
 * here fails when a goal is missed: it measures, and says so.
 */
import { existsSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Argument, Command, Option } from 'commander'
import { benchExtract } from './bench/extract.ts'
import { benchIngest } from './bench/ingest.ts'
import { table } from './bench/record.ts'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** The papers that lie beside the project where it is developed, else the invented ones in it. */
const defaultCorpus = existsSync(here('../../shared/corpus'))
  ? here('../../shared/corpus')
  : here('../examples')

interface Options {
  readonly corpus: string
  readonly json?: string
  readonly papers: string
  readonly workers?: string
}

new Command('bench')
  .description('Measure the speed of a part of Kamergraaf.')
  .addArgument(new Argument('<what>', 'what to measure').choices(['extract', 'ingest']))
  .addOption(new Option('--corpus <folder>', 'folder with text papers').default(defaultCorpus))
  .option('--json <file>', 'write the figures as JSON')
  .option('--papers <n>', 'of ingest: how many small papers', '10000')
  .option('--workers <n>', 'of ingest: how many threads besides the one that writes')
  .action((what: string, { corpus, json, papers, workers }: Options) => {
    process.stdout.write(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}\n`)
    if (what === 'ingest') {
      const threads = workers === undefined ? [] : ['--workers', workers]
      process.stdout.write(`${benchIngest(Number(papers), threads)}\n`)
      return
    }
    const measurements = benchExtract(corpus)
    process.stdout.write(`${table(measurements)}\n`)
    if (json !== undefined) writeFileSync(json, `${JSON.stringify(measurements, null, 2)}\n`)
  })
  .parse()
