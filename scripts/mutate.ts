/**
 * `npm run mutate -- FOLDER [--times 10000] [--seed N]`: breaks papers in every way, seeded, and takes them into a store: no
 * crash, nothing slower than a second (or three times the paper as it was), no document half written. Ends with code 1 and the mutants' seeds otherwise.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command, InvalidArgumentError, Option } from 'commander'
import { mutateAll } from './mutate/mutate-all.ts'

function whole(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('Give a whole number.')
  return Number(value)
}

await new Command('mutate')
  .description('Break papers in every way, and hold ingest to its promises.')
  .argument('<folder>', 'papers to break: a folder, archive or pattern')
  .addOption(new Option('--times <n>', 'how many mutants').argParser(whole).default(10_000))
  .addOption(
    new Option('--seed <n>', 'the seed of the first mutant; the next has the next')
      .argParser(whole)
      .default(1),
  )
  .option('--keep <folder>', 'keep the mutants that break a promise there')
  .action(async (folder: string, { times, seed, keep }: { times: number; seed: number; keep?: string }) => {
    const scratch = mkdtempSync(join(tmpdir(), 'kamergraaf-mutate-'))
    try {
      const { read, rejected, faults, slowest } = await mutateAll({
        folder,
        times,
        seed,
        keep: keep ?? null,
        scratch,
      })
      for (const fault of faults) process.stdout.write(`${fault}\n`)
      process.stdout.write(
        `${times} mutants: ${read} read, ${rejected} turned away, ${faults.length} broken promises; slowest ${slowest.milliseconds} ms (${slowest.name})\n`,
      )
      process.exitCode = faults.length > 0 ? 1 : 0
    } finally {
      rmSync(scratch, { recursive: true })
    }
  })
  .parseAsync()
