import { Command, Option } from 'commander'
import { argumentsFile, exportCsv, usualThreads } from '../graph/neo4j/csv/export.ts'
import { wholeNumber } from './numbers.ts'
import { storeOption } from './options.ts'
import { exitCodes, type Finish } from './outcome.ts'
import { print } from './print.ts'
import { withStore } from './with-store.ts'

/** `kamergraaf export --format neo4j-admin DIR`: a whole store as files that another database reads. */
export const exportCommand = (finish: Finish): Command =>
  new Command('export')
    .description(
      "Write a whole store, a SQLite file, into a new folder, as CSV that Neo4j's import tool reads: the quickest way to fill a large Neo4j. Nothing may be ingested meanwhile.",
    )
    .argument('<folder>', 'a new or empty folder')
    .addOption(
      new Option('--format <format>', 'what to write').choices(['neo4j-admin']).makeOptionMandatory(),
    )
    .addOption(storeOption())
    .addOption(
      new Option('--workers <n>', 'threads that read and write besides the first')
        .argParser(wholeNumber(0, 64))
        .default(usualThreads),
    )
    .action(
      async (
        folder: string,
        { store: address, workers }: { readonly store: string; readonly workers: number },
      ) => {
        await withStore(address, { create: false }, async (store) => {
          const { nodes, documents, references, entries } = await exportCsv(store, folder, workers)
          process.stderr.write(
            `${nodes} nodes, ${documents} papers, ${references} references, ${entries} entries of the register\n`,
          )
          await print(
            `cd ${folder} && neo4j-admin database import full neo4j --overwrite-destination @${argumentsFile}`,
          )
          finish(exitCodes.allWell)
        })
      },
    )
