import { Command } from 'commander'
import { documentsIn, referencesFrom } from '../graph/listing.ts'
import type { Reference } from '../graph/reference.ts'
import type { GraphStore } from '../graph/store.ts'
import { differenceLines, differenceOf } from './difference.ts'
import { counted } from './numbers.ts'
import { exitCodes, type Finish } from './outcome.ts'
import { print } from './print.ts'
import { withStore } from './with-store.ts'

/** `kamergraaf diff BEFORE AFTER`: what two runs, each in a store of its own, found differently. */
export const diffCommand = (finish: Finish): Command =>
  new Command('diff')
    .description(
      'List the references gained and lost per paper between two runs, each in a store of its own. (What a new version would change in one store: reextract --dry-run.)',
    )
    .argument('<before>', 'store of the earlier run')
    .argument('<after>', 'store of the later run')
    .option('--json', 'one JSON object a line for each paper that differs, with the references whole')
    .action(async (before: string, after: string, { json = false }: { json?: boolean }) => {
      await withStore(before, { create: false }, (one) =>
        withStore(after, { create: false }, (other) => compare(one, other, json)),
      )
      finish(exitCodes.allWell)
    })

async function compare(before: GraphStore, after: GraphStore, json: boolean): Promise<void> {
  const totals = { differ: 0, gained: 0, lost: 0 }
  const compareOne = async (document: string): Promise<void> => {
    const difference = differenceOf(document, await all(before, document), await all(after, document))
    const { gained, lost } = difference
    if (gained.length + lost.length === 0) return
    totals.differ += 1
    totals.gained += gained.length
    totals.lost += lost.length
    await print(json ? JSON.stringify(difference) : differenceLines(difference))
  }
  for await (const { id } of documentsIn(after)) await compareOne(id)
  for await (const { id } of documentsIn(before)) if (!(await isIn(after, id))) await compareOne(id)
  const { differ, gained, lost } = totals
  const papers = `${counted(differ, 'paper')} ${differ === 1 ? 'differs' : 'differ'}`
  process.stderr.write(`${papers}: ${counted(gained, 'reference')} gained, ${lost} lost\n`)
}

async function all(store: GraphStore, document: string): Promise<readonly Reference[]> {
  const references: Reference[] = []
  for await (const reference of referencesFrom(store, document)) references.push(reference)
  return references
}

const isIn = async (store: GraphStore, document: string): Promise<boolean> =>
  (await store.nodes([document]))[0]?.known === 'ingested'
