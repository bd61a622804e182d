import { createHash } from 'node:crypto'
import type { DocumentBatch, LoadResult } from '../../graph/batch.ts'
import type { ReferenceStatus } from '../../graph/reference.ts'
import type { GraphStore } from '../../graph/store.ts'
import type { Message } from '../document.ts'
import type { Finding, Found } from '../sources/found.ts'
import type { Analyst } from './analyst.ts'
import type { Prepared } from './prepare.ts'
import { receiptOf } from './version.ts'

/** What became of one source. */
export interface Done {
  readonly source: string
  /** The paper's id; null when rejected. */
  readonly document: string | null
  readonly status: LoadResult['status'] | 'rejected'
  readonly messages: readonly Message[]
  /** References per status; null when the paper was not read, because the store has it already. */
  readonly references: Readonly<Record<ReferenceStatus, number>> | null
  readonly gained: number
  readonly lost: number
  /** Of the source, unpacked. */
  readonly bytes: number
}

/** How a run goes. */
export interface RunOptions {
  /** The id that the user gave to the one source. */
  readonly id: string | null
  /** Reads again what the store has already. */
  readonly force: boolean
  /** Turns an error into a message; throws those that are no fault of one source. */
  readonly rejection: (source: string, error: unknown) => Message
}

/** A source on its way: what it will come to. */
type Coming = { readonly prepared: Prepared } | { readonly held: string } | { readonly error: unknown }

interface InHand {
  readonly found: Found
  readonly bytes: number
  readonly coming: Promise<Coming>
  /** Whether it has come. */
  here: boolean
}

/** Bytes of sources in hand at once, but for one that is larger by itself. */
const mostBytes = 16 * 1024 * 1024

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
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const [document = null] = await store.received([receiptOf(sha256, id)])
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
  const batches = came.flatMap(([, coming]) => ('prepared' in coming ? [coming.prepared.batch] : []))
  const loaded = await loadTogether(batches, store)
  return came.map(([{ found, bytes }, coming]) => doneWith(found.name, bytes, coming, loaded, options))
}

/** Of two sources with the same bytes in hand together, neither was in the store when it was looked for. */
function withoutTwin(coming: Coming, recent: Recent, force: boolean): Coming {
  if (force || !('prepared' in coming)) return coming
  const { document, made } = coming.prepared.batch
  const twin = recent.get(made?.receipt)
  if (twin !== undefined) return { held: twin }
  recent.add(made?.receipt, document.id)
  return coming
}

type Loaded = ReadonlyMap<DocumentBatch, LoadResult | { readonly error: unknown }>

/** All in one transaction; where one spoils it, one by one. */
async function loadTogether(batches: readonly DocumentBatch[], store: GraphStore): Promise<Loaded> {
  const loaded = new Map<DocumentBatch, LoadResult | { readonly error: unknown }>()
  if (batches.length === 0) return loaded
  const results = batches.length === 1 ? [] : await store.loadAll(batches).catch(() => [])
  for (const [at, batch] of batches.entries())
    loaded.set(batch, results[at] ?? (await store.load(batch).catch((error: unknown) => ({ error }))))
  return loaded
}

function doneWith(
  source: string,
  bytes: number,
  coming: Coming,
  loaded: Loaded,
  { rejection }: RunOptions,
): Done {
  const nothing = { source, messages: [], references: null, gained: 0, lost: 0, bytes }
  if ('held' in coming) return { ...nothing, document: coming.held, status: 'unchanged' }
  const result = 'error' in coming ? coming : loaded.get(coming.prepared.batch)
  if (!('prepared' in coming) || result === undefined || 'error' in result) {
    const error = result !== undefined && 'error' in result ? result.error : new Error('it was not loaded')
    return { ...nothing, document: null, status: 'rejected', messages: [rejection(source, error)] }
  }
  const { batch, messages } = coming.prepared
  const references = { resolved: 0, ambiguous: 0, unresolved: 0 }
  for (const { status } of batch.references) references[status] += 1
  return { ...nothing, ...result, document: batch.document.id, messages, references }
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
