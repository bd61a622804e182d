import { existsSync } from 'node:fs'
import { Command } from 'commander'
import { openStore } from '../graph/open.ts'
import { checkFile } from '../graph/sqlite/check.ts'
import { compactFile } from '../graph/sqlite/compact.ts'
import { storeOption } from './options.ts'
import { exitCodes, type Finish, UsageError } from './outcome.ts'
import { print } from './print.ts'

/** `kamergraaf check`: whether all in a store agrees with all else. */
export const checkCommand = (finish: Finish): Command =>
  new Command('check')
    .description(
      'Check a SQLite store: every reference has its ends, every quote stands in its text, counts and word indexes are right. Exit code 1: something is wrong, and it is told.',
    )
    .addOption(storeOption())
    .action(async ({ store }: { readonly store: string }) => {
      const path = fileOf(store)
      // Opening brings an older file up to date, and refuses what is no store of ours.
      await (await openStore(path, { create: false })).close()
      let wrong = 0
      for (const { what, count, examples } of checkFile(path)) {
        wrong += 1
        await print([`${what}: ${count}`, ...examples.map((example) => `  ${example}`)].join('\n'))
      }
      process.stderr.write(wrong === 0 ? `${path}: all is well\n` : `${path}: ${wrong} things are wrong\n`)
      finish(wrong === 0 ? exitCodes.allWell : exitCodes.someRejected)
    })

/** `kamergraaf compact`: makes a store as small as what it holds. */
export const compactCommand = (finish: Finish): Command =>
  new Command('compact')
    .description(
      'Make a SQLite store as small as what it holds, and its word indexes one piece. It needs as much free room again meanwhile.',
    )
    .addOption(storeOption())
    .action(async ({ store }: { readonly store: string }) => {
      const { before, after } = compactFile(fileOf(store))
      const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`
      await print(`${store}: ${megabytes(before)} before, ${megabytes(after)} after`)
      finish(exitCodes.allWell)
    })

/** @throws {UsageError} for what is no file. */
function fileOf(store: string): string {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(store))
    throw new UsageError(`${store} is a server, which checks its own files; give the path of a SQLite store.`)
  if (!existsSync(store)) throw new UsageError(`There is no store at ${store}; give another with --store.`)
  return store
}
