import type { Registration } from '../../graph/register.ts'
import type { GraphStore } from '../../graph/store.ts'
import type { Message } from '../document.ts'
import { checksumOf } from '../read/checksum.ts'
import type { Finding, Found } from '../sources/found.ts'
import type { Analyst } from './analyst.ts'
import { type Coming, type Done, doneWith } from './done.ts'
import { receiptOf } from './version.ts'
import { writeAll } from './write.ts'

export type { Done } from './done.ts'

/** How a run goes. */
export interface RunOptions {
  /** The id that the user gave to the one source. */
  readonly id: string | null
  /** Reads again what the store has already. */
  readonly force: boolean
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
 * result does not depend on the number of threads. A few sources are in hand at once, however many there are.
 */
export async function* ingestSources(
  finding: Finding,
  store: GraphStore,
  analyst: Analyst,
  options: RunOptions,
): AsyncGenerator<Done, void, undefined> {
  const inHand: InHand[] = []
  const recent = new Recent(2 * mostInHand)
  let bytes = 0
  const finishSome = async (): Promise<readonly Done[]> => {
    const some = await firstOf(inHand)
    for (const { bytes: size } of some) bytes -= size
    return finish(some, store, recent, options)
  }
  for await (const found of finding) {
    const size = 'error' in found ? 0 : found.source.bytes.length
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

async function begin(
  found: Found,
  store: GraphStore,
  analyst: Analyst,
  { id, force }: RunOptions,
): Promise<Coming> {
  try {
    if ('error' in found) return { error: found.error }
    const { source } = found
    const known = id ?? source.id ?? null
    const held = force ? null : await heldAs(source.bytes, known, store)
    return held === null ? { prepared: await analyst.prepare(source, known) } : { held }
  } catch (error) {
    return { error }
  }
}

async function heldAs(bytes: Uint8Array, id: string | null, store: GraphStore): Promise<string | null> {
  const [document = null] = await store.received([receiptOf(checksumOf(bytes), id)])
  return document
}

/** Writes what has come, all together, and tells what became of each. */
async function finish(
  some: readonly InHand[],
  store: GraphStore,
  recent: Recent,
  options: RunOptions,
): Promise<readonly Done[]> {
  const came: (readonly [InHand, Coming])[] = []
  for (const one of some) came.push([one, withoutTwin(await one.coming, recent, options.force)])
  const written = await writeAll(
    came.flatMap(([, coming]) => ('prepared' in coming ? [coming.prepared] : [])),
    came.flatMap(([{ found }, coming]) => ('error' in coming ? [] : toldWith(found))),
    store,
  )
  return came.map(([{ found, bytes }, coming]) =>
    doneWith(found.name, bytes, coming, written, options.rejection),
  )
}

/** What the service that a paper was fetched from says of it. */
const toldWith = (found: Found): readonly Registration[] =>
  'source' in found ? (found.source.told ?? []) : []

/** Of two sources with the same bytes in hand together, neither was in the store when it was looked for. */
function withoutTwin(coming: Coming, recent: Recent, force: boolean): Coming {
  if (force || !('prepared' in coming) || coming.prepared.kind === 'record') return coming
  const { document, made } = coming.prepared.batch
  const twin = recent.get(made?.receipt)
  if (twin !== undefined) return { held: twin }
  recent.add(made?.receipt, document.id)
  return coming
}

/** What was loaded last: a source that was in hand together with its twin is not asked for in the store in time. */
class Recent {
  readonly #most: number
  readonly #documents = new Map<string, string>()

  constructor(most: number) {
    this.#most = most
  }

  get(receipt: string | undefined): string | undefined {
    return receipt === undefined ? undefined : this.#documents.get(receipt)
  }

  add(receipt: string | undefined, document: string): void {
    if (receipt === undefined) return
    this.#documents.set(receipt, document)
    const [oldest] = this.#documents.keys()
    if (this.#documents.size > this.#most && oldest !== undefined) this.#documents.delete(oldest)
  }
}
