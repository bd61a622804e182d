import type { DocumentBatch, LoadResult } from '../batch.ts'
import { type Change, type Contribution, changeBetween, contributionOf, nothing } from '../change.ts'
import { keptProposal } from '../match.ts'
import { isPrintOf, quickPrint } from '../print.ts'
import { type Ask, sending, takeTurn } from './ask.ts'
import { type HeldPrint, heldContributions, heldPrints } from './held.ts'
import { match, unmatch } from './match.ts'
import { dropPassages, putPassages } from './passages.ts'
import { putProposals, takeProposals } from './proposals.ts'
import type { Server } from './server.ts'
import { settle } from './settle.ts'
import { dropReferences, putReferences } from './write-references.ts'
import { dropStructure, putStructure } from './write-structure.ts'
import { writeTexts } from './write-texts.ts'

/** A batch, and what it says, made ready before the transaction. */
interface Load {
  readonly batch: DocumentBatch
  readonly document: string
  readonly wanted: Contribution
  readonly print: string
}

const unchanged: LoadResult = { status: 'unchanged', gained: 0, lost: 0 }

/**
 * Writes batches in one transaction; see `GraphStore.loadAll`. All of them go through each statement together: a transaction
 * has the same few dozen statements for one batch and for a hundred.
 */
export async function loadBatches(
  server: Server,
  batches: readonly DocumentBatch[],
): Promise<readonly LoadResult[]> {
  const rounds = roundsOf(batches.map(loadOf))
  return server.write(async (ask) => {
    const results: LoadResult[] = []
    for (const round of rounds) results.push(...(await loadRound(ask, round)))
    return results
  })
}

function loadOf(batch: DocumentBatch): Load {
  return { batch, document: batch.document.id, wanted: contributionOf(batch), print: quickPrint(batch) }
}

/** A document that comes again waits until its earlier version is written. */
function roundsOf(loads: readonly Load[]): readonly (readonly Load[])[] {
  const rounds: Load[][] = []
  let seen = new Set<string>()
  for (const load of loads) {
    if (rounds.length === 0 || seen.has(load.document)) {
      rounds.push([])
      seen = new Set()
    }
    rounds.at(-1)?.push(load)
    seen.add(load.document)
  }
  return rounds
}

async function loadRound(ask: Ask, loads: readonly Load[]): Promise<readonly LoadResult[]> {
  const documents = loads.map(({ document }) => document)
  const isDone = (held: ReadonlyMap<string, HeldPrint>) => (load: Load) =>
    isHeld(load, held.get(load.document))
  if (loads.every(isDone(await heldPrints(ask, documents)))) return loads.map(() => unchanged)
  await takeTurn(ask)
  const held = await heldPrints(ask, documents)
  const differing = loads.filter((load) => !isSame(load, held.get(load.document)))
  const changes = await sending(ask, async (send) => {
    const changes = await write(ask, send, differing, new Set(held.keys()))
    // What is kept for making it again may be of an older version, though the batch is the same.
    const texts = loads.filter((load) => !isDone(held)(load))
    await writeTexts(send, texts, new Set(held.keys()))
    return changes
  })
  return loads.map((load) => {
    const change = changes.get(load)
    return change === undefined ? unchanged : { status: 'ingested', gained: change.gained, lost: change.lost }
  })
}

const isSame = ({ batch, print }: Load, held: HeldPrint | undefined): boolean =>
  held !== undefined && isPrintOf(held.print, batch, print)

function isHeld(load: Load, held: HeldPrint | undefined): boolean {
  return isSame(load, held) && (held?.receipt ?? undefined) === load.batch.made?.receipt
}

/** Writes everything but the texts; `held` are the documents that were loaded before. What `send` is given is on its way. */
async function write(
  ask: Ask,
  send: Ask,
  loads: readonly Load[],
  held: ReadonlySet<string>,
): Promise<ReadonlyMap<Load, Change>> {
  const again = loads.map(({ document }) => document).filter((document) => held.has(document))
  const before = await takeProposals(ask, again)
  await unmatch(ask, again)
  const olds = await heldContributions(ask, again)
  const changes = new Map(
    loads.map((load) => [load, changeBetween(olds.get(load.document) ?? nothing, load.wanted)]),
  )
  await apply(
    ask,
    send,
    [...changes].map(([{ document }, change]) => ({ ...change, document })),
  )
  await dropPassages(send, again)
  await putPassages(
    send,
    loads.map(({ batch, document }) => ({ document, text: batch.text, parts: batch.parts })),
  )
  const proposals = loads.map(({ batch }) => keptProposal(batch)).filter((one) => one !== null)
  await putProposals(send, proposals)
  const references = loads.flatMap(({ wanted }) => [...wanted.references.values()])
  await match(ask, references, [...before, ...proposals])
  return changes
}

/** A change of what a document brings. */
export type OwnedChange = Change & { readonly document: string }

/** Makes these changes in the graph; `send` as `sending` has it. */
export async function apply(ask: Ask, send: Ask, each: readonly OwnedChange[]): Promise<void> {
  const owned = <Piece extends object>(document: string, pieces: readonly Piece[]) =>
    pieces.map((piece) => ({ ...piece, document }))
  await dropReferences(
    send,
    each.flatMap(({ drop }) => drop.references),
  )
  await dropStructure(
    send,
    each.flatMap(({ document, drop }) => owned(document, drop.structure)),
  )
  await settle(
    ask,
    send,
    each.flatMap(({ document, drop }) => owned(document, drop.claims)),
    each.flatMap(({ document, put }) => owned(document, put.claims)),
  )
  await putReferences(
    send,
    each.flatMap(({ put }) => put.references),
  )
  await putStructure(
    send,
    each.flatMap(({ document, put }) => owned(document, put.structure)),
  )
}
