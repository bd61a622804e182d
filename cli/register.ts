import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { Command } from 'commander'
import type { GraphStore } from '../graph/store.ts'
import { type ListReport, readList } from '../ingest/register/read-list.ts'
import { isAside } from '../ingest/sources/aside.ts'
import { filesAt } from '../ingest/sources/folder.ts'
import { asSourceError, untilFault } from '../ingest/sources/found.ts'
import { noMatch, pathsOf } from '../ingest/sources/pattern.ts'
import { counted } from './numbers.ts'
import { storeOption } from './options.ts'
import { exitCodes, type Finish } from './outcome.ts'
import { rejection } from './sources.ts'
import { withStore } from './with-store.ts'

/** `kamergraaf register add FILE…`: lists of official ids, dossiers and titles into the register of a store. */
export const registerCommand = (finish: Finish): Command =>
  new Command('register').description('Keep a register of official ids and titles in the store.').addCommand(
    new Command('add')
      .description(
        'Add lists to the register: official ids, one a line; dossiers (CSV with Nummer and Titel); papers (CSV with identifier and title, and if they have them date, type, dossier_number and dossier_title; days as 2021-03-12, 12-03-2021 or 12 maart 2021); metadata records of papers (metadata.xml, SRU, open data of the Tweede Kamer as JSON). Plain, gzip or xz. Adding a list again changes nothing.',
      )
      .argument(
        '<file...>',
        'lists, recognised by what they hold, folders of lists, and patterns ("lists/*.csv")',
      )
      .addOption(storeOption())
      .exitOverride()
      .action(async (files: string[], { store: address }: { readonly store: string }) => {
        finish(await withStore(address, {}, (store) => addAll(files, store)))
      }),
  )

/** Adds lists one by one, of a folder all files in it and below it; a rejected one is told, the rest goes on. Gives the code to end with. */
async function addAll(paths: readonly string[], store: GraphStore): Promise<number> {
  let code: number = exitCodes.allWell
  const reject = (file: string, error: unknown): void => {
    process.stderr.write(`${file}: rejected\n  error: ${rejection(file, error).text}\n`)
    code = exitCodes.someRejected
  }
  for (const asked of paths) {
    const matched = await pathsOf(asked)
    if (matched.length === 0) reject(asked, noMatch(asked))
    for (const path of matched)
      for await (const found of untilFault(path, filesAt(path, listsIn))) {
        if (typeof found !== 'string') reject(found.name, found.error)
        else
          try {
            tell(found, await addOne(found, store))
          } catch (error) {
            reject(found, asSourceError(found, error))
          }
      }
  }
  return code
}

/** A file that is found, if it is named itself or may be a list. */
async function* listsIn(file: string, _: unknown, isNamed: boolean) {
  if (isNamed || !isAside(basename(file))) yield file
  else process.stderr.write(`${file}: left out: by its name no list; to have it read, name the file itself\n`)
}

type Added = ListReport & { readonly added: number; readonly changed: number }

async function addOne(file: string, store: GraphStore): Promise<Added> {
  let [added, changed] = [0, 0]
  const report = await readList(file, createReadStream(file), async (told) => {
    const result = await store.register(told)
    added += result.added
    changed += result.changed
  })
  return { ...report, added, changed }
}

/** One line a list on standard error, and its bad lines below it. */
function tell(file: string, { form, read, leftOut, bad, messages, added, changed }: Added): void {
  const counts = [`${counted(read, 'line')} read, ${counted(added, 'id')} new, ${changed} changed`]
  if (leftOut > 0) counts.push(`${counted(leftOut, 'line')} left out, for what was removed`)
  if (bad > 0) counts.push(counted(bad, 'bad line'))
  const lines = messages.map((message) => `  ${message.level}: ${message.text}`)
  if (bad > messages.length) lines.push(`  and ${bad - messages.length} more`)
  process.stderr.write(`${[`${file}: ${form}; ${counts.join('; ')}`, ...lines].join('\n')}\n`)
}
