import { Command } from 'commander'
import { documentsIn, referencesFrom } from '../graph/listing.ts'
import type { Reference } from '../graph/reference.ts'
import type { GraphStore } from '../graph/store.ts'
import { SourceError } from '../ingest/read/decode.ts'
import { keepHeapsSmall } from '../ingest/run/memory.ts'
import { prepareAgain } from '../ingest/run/prepare.ts'
import { differenceLines, differenceOf } from './difference.ts'
import { storeOption } from './options.ts'
import { exitCodes, type Finish } from './outcome.ts'
import { print } from './print.ts'
import { rejection } from './sources.ts'
import { withStore } from './with-store.ts'

interface Options {
  readonly store: string
  readonly dryRun?: boolean
  readonly changes?: boolean
}

/** `kamergraaf reextract`: the extraction over the texts in the store, without the sources. */
export const reextractCommand = (finish: Finish): Command =>
  new Command('reextract')
    .description(
      'Find parts and references anew in every paper of a store, from the text kept there: after an update of Kamergraaf, or of the register. The sources are not needed; only what reading itself would now do better (page headers, footnotes, joined lines) takes ingest --force.',
    )
    .addOption(storeOption())
    .option('--changes', 'list the references gained and lost per paper')
    .option('--dry-run', 'list them, and change nothing')
    .action(async (options: Options) => {
      finish(await withStore(options.store, { create: false }, (store) => reextractAll(store, options)))
    })

async function reextractAll(store: GraphStore, options: Options): Promise<number> {
  keepHeapsSmall()
  const totals = { papers: 0, changed: 0, gained: 0, lost: 0, failed: 0 }
  // Listed before anything is written: writing may move a paper in the listing.
  const ids: string[] = []
  for await (const { id } of documentsIn(store)) ids.push(id)
  for (const id of ids) {
    totals.papers += 1
    try {
      const { gained, lost } = await reextractOne(store, id, options)
      totals.gained += gained
      totals.lost += lost
      if (gained + lost > 0) totals.changed += 1
    } catch (error) {
      totals.failed += 1
      process.stderr.write(`${id}: ${rejection(id, error).text}\n`)
    }
  }
  const { papers, changed, gained, lost, failed } = totals
  const done = options.dryRun === true ? 'would change' : 'changed'
  process.stderr.write(
    `${changed} of ${papers} papers ${done}: ${gained} references gained, ${lost} lost; ${failed} failed\n`,
  )
  return failed > 0 ? exitCodes.someRejected : exitCodes.allWell
}

/** The store shows a motie that is named by its movers alone as matched with what was ingested; the paper itself leaves it open. */
function asItsPaperTold(reference: Reference): Reference {
  if (!reference.rule.endsWith('/ingested')) return reference
  return { ...reference, status: 'unresolved', target: null, candidates: [] }
}

/** How many references a paper gained and lost; listed where that is asked, and stored unless it is a dry run. */
async function reextractOne(store: GraphStore, id: string, { dryRun = false, changes = dryRun }: Options) {
  const text = await store.text(id)
  const [reading = null] = await store.readings([id])
  if (text === null || reading === null)
    throw new SourceError(
      'reextract/no-reading',
      `${id}: an older Kamergraaf loaded it and kept only its text; ingest its source again.`,
    )
  const { batch } = await prepareAgain(text, reading, (ids) => store.registered(ids))
  const before: Reference[] = []
  for await (const reference of referencesFrom(store, id)) before.push(asItsPaperTold(reference))
  const difference = differenceOf(id, before, batch.references)
  const { gained, lost } = difference
  if (changes && gained.length + lost.length > 0) await print(differenceLines(difference))
  if (!dryRun) await store.load(batch)
  return { gained: gained.length, lost: lost.length }
}
