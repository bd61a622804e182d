import type { PassedOver } from '../../graph/passed-over.ts'
import type { Registration } from '../../graph/register.ts'
import type { GraphStore } from '../../graph/store.ts'
import type { Message } from '../document.ts'
import type { Finding, Found } from '../sources/found.ts'
import type { Analyst } from './analyst.ts'
import { begin, type Coming } from './begin.ts'
import { Claims, type Contest, isBetter, tellsMore } from './claims.ts'
import { type Come, type Decided, type Deciding, decide, earlierSources } from './contest.ts'
import { type Done, doneWith } from './done.ts'
import { passedReceiptOf, receiptOf } from './version.ts'
import { writeAll } from './write.ts'

export { Claims } from './claims.ts'
export type { Done } from './done.ts'

/** How a run goes. */
export interface RunOptions {
  /** The id that the user gave to the one source. */
  readonly id: string | null
  /** Reads again what the store has already. */
  readonly force: boolean
  /** Which paper each source is that came before, in this run or an earlier step of it. */
  readonly claims: Claims
  /** Turns an error into a message; throws those that are no fault of one source. */
  readonly rejection: (source: string, error: unknown) => Message
}

interface InHand {
  readonly found: Found
  readonly bytes: number
  readonly coming: Promise<Coming>
  /** Whether it has come. */
  here: boolean
}

/** Bytes of sources in hand at once, but for one that is larger by itself: what they come to is many times larger. */
const mostBytes = 4 * 1024 * 1024

/** Sources in hand at once: some are being written, as many are on their way. */
const mostInHand = 64

/** Papers written in one transaction: with one each, half the time goes to the end of transactions. */
const mostWritten = 32

/**
 * Takes sources into a store as they are found, and tells what became of each, in the order found whoever is ready first: the
 * result does not depend on the number of threads. A few sources are in hand at once, however many there are. Of several of one paper
 * the better one is kept, in whichever order they come.
 */
export async function* ingestSources(
  finding: Finding,
  store: GraphStore,
  analyst: Analyst,
  options: RunOptions,
): AsyncGenerator<Done, void, undefined> {
  const inHand: InHand[] = []
  let bytes = 0
  const finishSome = async (): Promise<readonly Done[]> => {
    const some = await firstOf(inHand)
    for (const { bytes: size } of some) bytes -= size
    return finish(some, store, analyst, options)
  }
  for await (const found of finding) {
    const size = 'source' in found ? found.source.bytes.length : 0
    while (inHand.length > 0 && bytes + size > mostBytes) yield* await finishSome()
    bytes += size
    inHand.push(taken(found, size, begin(found, store, analyst, options)))
    if (inHand.length >= mostInHand) yield* await finishSome()
  }
  while (inHand.length > 0) yield* await finishSome()
}

function taken(found: Found, bytes: number, coming: Promise<Coming>): InHand {
  const one: InHand = { found, bytes, coming, here: false }
  void coming.then(() => {
    one.here = true
  })
  return one
}

/** Takes out the first, when it has come, and what has come behind it. */
async function firstOf(inHand: InHand[]): Promise<readonly InHand[]> {
  await inHand[0]?.coming
  const waited = inHand.findIndex(({ here }) => !here)
  return inHand.splice(0, Math.min(mostWritten, waited < 0 ? inHand.length : Math.max(1, waited)))
}

/** Writes what has come, all together, and tells what became of each. */
async function finish(
  some: readonly InHand[],
  store: GraphStore,
  analyst: Analyst,
  options: RunOptions,
): Promise<readonly Done[]> {
  const { claims, id, force, rejection } = options
  const come: Come[] = []
  for (const { found, bytes, coming } of some) come.push({ found, bytes, coming: await coming })
  const deciding: Deciding = {
    claims: overlaid(claims),
    earlier: await earlierSources(come, claims, store),
    id,
    force,
    readAnyway: (found) => begin(found, store, analyst, { id, force: true }),
  }
  const decided: Decided[] = []
  for (const one of come) decided.push(await decide(one, deciding))
  const written = await writeAll(
    decided.flatMap(({ coming }) => ('prepared' in coming ? [coming.prepared] : [])),
    decided.flatMap(({ found, coming }) => ('error' in coming ? [] : toldWith(found))),
    store,
  )
  const done = decided.map((one) => doneWith(one, written, rejection))
  for (const [at, { claim }] of decided.entries())
    if (claim !== null && done[at]?.status !== 'rejected') claims.keep(claim.document, claim.claimant)
  const settled = decided.flatMap(({ contest }) =>
    contest !== null && isSettled(contest, claims) ? [contest] : [],
  )
  if (settled.length > 0) await store.passOver(settled.flatMap(passedOverIn))
  return done
}

/** Whether a source is to be noted as passed over. */
function isSettled({ document, passedOver, earlier, isKnown }: Contest, claims: Claims): boolean {
  if (isKnown) return false
  if (earlier === 'kept') return true
  // What should be kept may not have been written: then its rival still is.
  const written = claims.of(document)
  if (written === undefined) return false
  // Of one format what comes in a later run replaces what is kept: the other may come again.
  return earlier === null
    ? isBetter(written, passedOver)
    : passedOver.format !== null && tellsMore(written, passedOver)
}

/** Claims that hold for as long as it is not known whether what makes them can be written. */
function overlaid(claims: Claims): Pick<Claims, 'of' | 'keep'> {
  const drafted = new Claims()
  return {
    of: (document) => drafted.of(document) ?? claims.of(document),
    keep: (document, claimant) => drafted.keep(document, claimant),
  }
}

function passedOverIn({ document, passedOver }: Contest): readonly PassedOver[] {
  return [passedOver, ...passedOver.copies].map(({ name, given }) => ({
    document,
    receipt: passedReceiptOf(name, receiptOf(passedOver.sha256, given)),
  }))
}

/** What the service that a paper was fetched from says of it. */
const toldWith = (found: Found): readonly Registration[] =>
  'source' in found ? (found.source.told ?? []) : []
