/**
 * `npm run bench -- extract [--corpus FOLDER] [--json FILE]`: how fast it is, beside peers in the same run. Nothing
 * here fails when a goal is missed: it measures, and says so.
 */
import { existsSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Argument, Command, Option } from 'commander'
import { benchExtract } from './bench/extract.ts'
import { table } from './bench/record.ts'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** The papers that lie beside the project where it is developed, else the invented ones in it. */
const defaultCorpus = existsSync(here('../../shared/corpus'))
  ? here('../../shared/corpus')
  : here('../examples')

new Command('bench')
  .description('Measure the speed of a part of Kamergraaf.')
  .addArgument(new Argument('<what>', 'what to measure').choices(['extract']))
  .addOption(new Option('--corpus <folder>', 'folder with text papers').default(defaultCorpus))
  .option('--json <file>', 'write the figures as JSON')
  .action((_: string, { corpus, json }: { corpus: string; json?: string }) => {
    const measurements = benchExtract(corpus)
    process.stdout.write(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, one core\n`)
    process.stdout.write(`${table(measurements)}\n`)
    if (json !== undefined) writeFileSync(json, `${JSON.stringify(measurements, null, 2)}\n`)
  })
  .parse()
