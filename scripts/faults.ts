/**
 * `npm run test:faults -- [--times N] [--papers N] [--seed N]`: lets faults befall ingests into a Neo4j of its own (the ingest killed, its
 * connection cut, the server killed and started again, a second writer), and holds what is there to an undisturbed load.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command, Option } from 'commander'
import { letFaultsBefall } from './kill/neo4j-faults.ts'

interface Options {
  readonly times: number
  readonly papers: number
  readonly seed: number
}

await new Command('test:faults')
  .description('Let faults befall ingests into a Neo4j, and hold it to what an undisturbed one gives.')
  .addOption(new Option('--times <n>', 'how many faults').argParser(Number).default(100))
  .addOption(new Option('--papers <n>', 'how many papers').argParser(Number).default(200))
  .addOption(new Option('--seed <n>', 'the same seed gives the same moments').argParser(Number).default(1))
  .action(async (options: Options) => {
    const scratch = mkdtempSync(join(tmpdir(), 'kamergraaf-faults-'))
    try {
      const outcome = await letFaultsBefall({ ...options, scratch })
      if ('missing' in outcome) throw new Error(outcome.missing)
      const { met, survived, loads } = outcome
      const told = Object.entries(met).map(([fault, times]) => `${fault} ${times} times`)
      process.stdout.write(
        `${told.join(', ')}; ${survived} ingests went on by themselves; papers whole after each, ${loads} whole loads equal to the undisturbed one\n`,
      )
    } finally {
      rmSync(scratch, { recursive: true })
    }
  })
  .parseAsync()
