import { createReadStream } from 'node:fs'
import { Command } from 'commander'
import { documentOf } from '../graph/ids.ts'
import type { GraphNode } from '../graph/node.ts'
import type { GraphStore } from '../graph/store.ts'
import { linesOf } from '../ingest/register/lines.ts'
import { type Unread, untilFault } from '../ingest/sources/found.ts'
import { counted } from './numbers.ts'
import { storeOption } from './options.ts'
import { exitCodes, type Finish, UsageError } from './outcome.ts'
import { print } from './print.ts'
import { withStore } from './with-store.ts'

interface Options {
  readonly store: string
  readonly from?: string
  readonly dryRun?: boolean
}

/** `kamergraaf remove ID…`: papers out of the graph. */
export const removeCommand = (finish: Finish): Command =>
  new Command('remove')
    .description(
      'Take papers out of a store, with all that they brought: the store is then as if they had never been read. What other papers refer to stays, as papers that are only cited; the register stays too. Ingested again, they come back. (A SQLite file gets no smaller by it: see compact.)',
    )
    .argument('[id...]', 'official ids of papers, such as kst-35830-V-8')
    .addOption(storeOption())
    .option(
      '--from <file>',
      'remove the papers too of which the official ids are in this file, one a line; - is standard input',
    )
    .option('--dry-run', 'list what would go, and change nothing')
    .action(async (ids: string[], options: Options) => {
      if (ids.length === 0 && options.from === undefined)
        throw new UsageError('Give the official id of a paper, such as kst-35830-V-8; or --from FILE.')
      const asked = idsAsked(ids, options.from)
      const remove = (store: GraphStore) => removeAll(asked, store, options.dryRun ?? false)
      finish(await withStore(options.store, { create: false }, remove))
    })

async function* idsAsked(ids: readonly string[], from: string | undefined) {
  yield* ids
  if (from !== undefined) yield* untilFault(from, idsIn(from))
}

async function* idsIn(from: string): AsyncGenerator<string> {
  const chunks = from === '-' ? process.stdin : createReadStream(from)
  for await (const lines of linesOf(from === '-' ? 'stdin' : from, chunks))
    for (const { text } of lines) if (text.trim() !== '') yield text.trim()
}

/** Papers that are removed in one transaction. */
const mostTogether = 64

/** Removes papers, each once, or tells what would go. What is no paper that was read is told, the rest goes on. Gives the code to end with. */
async function removeAll(
  asked: AsyncIterable<string | Unread>,
  store: GraphStore,
  dryRun: boolean,
): Promise<number> {
  const totals = { removed: 0, references: 0 }
  let code: number = exitCodes.allWell
  const reject = (text: string): void => {
    process.stderr.write(`${text}\n`)
    code = exitCodes.someRejected
  }
  const take = async (ids: readonly string[]): Promise<void> => {
    const counts = dryRun ? await wouldGo(store, ids) : await store.remove(ids)
    const missing = ids.filter((_, i) => counts[i] === null)
    const nodes = await store.nodes(missing)
    for (const [i, id] of missing.entries()) reject(`${id}: ${whyNot(nodes[i] ?? null)}`)
    totals.removed += ids.length - missing.length
    for (const count of counts) totals.references += count ?? 0
  }
  const seen = new Set<string>()
  let together: string[] = []
  for await (const id of asked) {
    if (typeof id !== 'string') reject(id.error.message)
    else if (!seen.has(id)) {
      seen.add(id)
      if (together.push(id) < mostTogether) continue
      await take(together)
      together = []
    }
  }
  await take(together)
  const done = dryRun ? 'would be removed' : 'removed'
  process.stderr.write(
    `${totals.removed} of ${counted(seen.size, 'paper')} ${done}, with ${counted(totals.references, 'reference')}\n`,
  )
  return code
}

/** What `GraphStore.remove` would give; what would go is listed. */
async function wouldGo(store: GraphStore, ids: readonly string[]): Promise<readonly (number | null)[]> {
  const counts: (number | null)[] = []
  for (const [i, node] of (await store.nodes(ids)).entries()) {
    const id = ids[i] ?? ''
    if (node?.kind !== 'document' || node.known !== 'ingested') counts.push(null)
    else {
      const made = { node: id, direction: 'out', kinds: [], statuses: [] } as const
      const references = await store.countReferences(made)
      const parts = (await store.parts(id)).filter((part) => part.known === 'ingested')
      await print(`${id}: ${counted(parts.length, 'part')}, ${counted(references, 'reference')}`)
      counts.push(references)
    }
  }
  return counts
}

/** Why there is nothing to remove at an id, given its node. */
function whyNot(node: GraphNode | null): string {
  if (node === null) return 'there is no such paper in the store; check the id.'
  if (node.kind === 'part') return `this is a part of a paper; give the paper: ${documentOf(node.id)}.`
  if (node.kind === 'document') return 'it is only cited, and was never read: there is nothing to remove.'
  return 'this is no paper; give the id of one, such as kst-35830-V-8.'
}
