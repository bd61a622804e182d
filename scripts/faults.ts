/**
 * `npm run test:faults -- [--times N] [--papers N] [--seed N] [--only STORE]`: lets faults befall ingests into a SQLite file and into a Neo4j of its own (the
 * ingest killed, the disk full, the connection cut, the server killed and started again, a second writer, a clock that jumps), each
 * while the load runs, and holds what is there to an undisturbed load.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command, Option } from 'commander'
import { letFaultsBefallNeo4j } from './kill/neo4j-faults.ts'
import { letFaultsBefallSqlite } from './kill/sqlite-faults.ts'
import { toldFaults } from './kill/strikes.ts'

const stores = { sqlite: letFaultsBefallSqlite, neo4j: letFaultsBefallNeo4j } as const

interface Options {
  readonly times: number
  readonly papers: number
  readonly seed: number
  readonly only?: keyof typeof stores
}

await new Command('test:faults')
  .description('Let faults befall ingests into either store, and hold it to what an undisturbed one gives.')
  .addOption(new Option('--times <n>', 'how many faults, in each store').argParser(Number).default(100))
  .addOption(new Option('--papers <n>', 'how many papers').argParser(Number).default(200))
  .addOption(new Option('--seed <n>', 'the same seed gives the same moments').argParser(Number).default(1))
  .addOption(new Option('--only <store>', 'one store alone').choices(Object.keys(stores)))
  .action(async ({ only, ...options }: Options) => {
    const scratch = mkdtempSync(join(tmpdir(), 'kamergraaf-faults-'))
    try {
      for (const [name, letFaultsBefall] of Object.entries(stores)) {
        if (only !== undefined && only !== name) continue
        mkdirSync(join(scratch, name))
        const outcome = await letFaultsBefall({
          ...options,
          scratch: join(scratch, name),
          struck: ({ fault, share }) => process.stderr.write(`${fault} at ${Math.round(100 * share)} %\n`),
        })
        if ('missing' in outcome) throw new Error(outcome.missing)
        process.stdout.write(`${name}: ${toldFaults(outcome)}\n`)
      }
    } finally {
      rmSync(scratch, { recursive: true })
    }
  })
  .parseAsync()
