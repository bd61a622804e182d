/**
 * `npm run test:kill -- [--times N] [--papers N] [--seed N] [--workers N]`: kills an ingest with SIGKILL at random moments and
 * starts it again, over and over; what is in the store after each kill must be whole, and in the end equal to an undisturbed load.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command, Option } from 'commander'
import { killOften } from './kill/kill-often.ts'

await new Command('test:kill')
  .description('Kill an ingest at random moments and hold the store to what an undisturbed one gives.')
  .addOption(new Option('--times <n>', 'how many kills').argParser(Number).default(100))
  .addOption(new Option('--papers <n>', 'how many papers').argParser(Number).default(3000))
  .addOption(new Option('--seed <n>', 'the same seed gives the same moments').argParser(Number).default(1))
  .addOption(new Option('--workers <n>', 'threads of the ingest').argParser(Number).default(2))
  .action(async (options: { times: number; papers: number; seed: number; workers: number }) => {
    const scratch = mkdtempSync(join(tmpdir(), 'kamergraaf-kill-'))
    try {
      const { kills, runs, whole } = await killOften({ ...options, scratch })
      process.stdout.write(
        `${kills} kills while ${runs} loads ran; ${whole} papers seen after kills, each whole; every finished load equal to the undisturbed one\n`,
      )
    } finally {
      rmSync(scratch, { recursive: true })
    }
  })
  .parseAsync()
