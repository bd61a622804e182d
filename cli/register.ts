import { createReadStream } from 'node:fs'
import { Command } from 'commander'
import { openStore } from '../graph/open.ts'
import type { GraphStore } from '../graph/store.ts'
import { type ListReport, readList } from '../ingest/register/read-list.ts'
import { asSourceError } from '../ingest/sources/found.ts'
import { storeOption } from './options.ts'
import { exitCodes, type Finish } from './outcome.ts'
import { rejection } from './sources.ts'

/** `kamergraaf register add FILE…`: lists of official ids, dossiers and titles into the register of a store. */
export const registerCommand = (finish: Finish): Command =>
  new Command('register').description('Keep a register of official ids and titles in the store.').addCommand(
    new Command('add')
      .description(
        'Add lists to the register: official ids, one a line; dossiers (CSV with Nummer and Titel); papers (CSV with identifier and title, and if they have them date, type, dossier_number and dossier_title); metadata records of papers (metadata.xml, SRU, open data of the Tweede Kamer as JSON). Plain, gzip or xz. Adding a list again changes nothing.',
      )
      .argument('<file...>', 'lists, recognised by what they hold')
      .addOption(storeOption())
      .exitOverride()
      .action(async (files: string[], { store: address }: { readonly store: string }) => {
        const store = await openStore(address)
        try {
          finish(await addAll(files, store))
        } finally {
          await store.close()
        }
      }),
  )

/** Adds lists one by one; a rejected one is told, the rest goes on. Gives the code to end with. */
async function addAll(files: readonly string[], store: GraphStore): Promise<number> {
  let code: number = exitCodes.allWell
  for (const file of files) {
    try {
      tell(file, await addOne(file, store))
    } catch (error) {
      const { text } = rejection(file, asSourceError(file, error))
      process.stderr.write(`${file}: rejected\n  error: ${text}\n`)
      code = exitCodes.someRejected
    }
  }
  return code
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
  const counts = [`${read} lines read, ${added} ids new, ${changed} changed`]
  if (leftOut > 0) counts.push(`${leftOut} lines left out, for what was removed`)
  if (bad > 0) counts.push(`${bad} bad lines`)
  const lines = messages.map((message) => `  ${message.level}: ${message.text}`)
  if (bad > messages.length) lines.push(`  and ${bad - messages.length} more bad lines`)
  process.stderr.write(`${[`${file}: ${form}; ${counts.join('; ')}`, ...lines].join('\n')}\n`)
}
