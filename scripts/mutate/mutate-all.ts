import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { DocumentBatch } from '../../graph/batch.ts'
import { referencesFrom } from '../../graph/listing.ts'
import { openStore } from '../../graph/open.ts'
import { compareStrings } from '../../graph/order.ts'
import type { Reference } from '../../graph/reference.ts'
import { type GraphStore, StoreError } from '../../graph/store.ts'
import { type Source, SourceError } from '../../ingest/read/decode.ts'
import { Team } from '../../ingest/run/team.ts'
import { defaultSourceLimits } from '../../ingest/sources/limits.ts'
import { findSources } from '../../ingest/sources/walk.ts'
import { Random } from '../generate/random.ts'
import { mutant } from './mutations.ts'

/** What to break, how often, and where a store may be made. */
export interface MutateOptions {
  readonly folder: string
  readonly times: number
  readonly seed: number
  /** Where mutants are kept that break a promise; null: nowhere. */
  readonly keep: string | null
  readonly scratch: string
}

/** How it went. */
export interface MutateResult {
  readonly read: number
  readonly rejected: number
  /** Each broken promise in a line, with the mutant's seed. */
  readonly faults: readonly string[]
  readonly slowest: { readonly name: string; readonly milliseconds: number }
}

/** Longest that a source may take, in milliseconds; where the paper as it was takes long itself, three times that. */
const longest = 1000
const timesLonger = 3

/** Breaks papers and takes each into a store through another thread, which a mutant may crash or stall. */
export async function mutateAll({
  folder,
  times,
  seed,
  keep,
  scratch,
}: MutateOptions): Promise<MutateResult> {
  const papers = await readAll(folder)
  const address = join(scratch, 'mutants.sqlite')
  const store = await openStore(address)
  const team = new Team(address, { limits: { ...defaultSourceLimits, maxSeconds: 25 }, workers: 1 })
  const outcome = { read: 0, rejected: 0, faults: [] as string[], slowest: { name: '', milliseconds: 0 } }
  try {
    // The first round waits until the thread has started, and every rule has been compiled.
    for (const paper of papers) await timed(paper, team)
    const limits = new Map<Source, number>()
    for (const paper of papers) limits.set(paper, Math.max(longest, timesLonger * (await timed(paper, team))))
    for (let number = seed; number < seed + times; number += 1) {
      const paper = papers[number % papers.length]
      if (paper === undefined) break
      const name = `mutant ${number} of ${basename(paper.name)}`
      const source = { name, bytes: mutant(paper.bytes, new Random(number)) }
      const began = performance.now()
      const fault = await faultOf(source, team, store, outcome)
      const limit = limits.get(paper) ?? longest
      const milliseconds = await confirmed(performance.now() - began, limit, source, team)
      if (milliseconds > outcome.slowest.milliseconds) outcome.slowest = { name, milliseconds }
      const all = [
        ...(fault === null ? [] : [fault]),
        ...(milliseconds > limit ? [`took ${milliseconds} ms`] : []),
      ]
      if (all.length > 0 && keep !== null) keepIn(keep, number, source)
      outcome.faults.push(...all.map((what) => `${name}: ${what}`))
    }
  } finally {
    await team.close()
    await store.close()
  }
  return outcome
}

/**
 * A busy machine makes everything slow once: what is slow must be slow again, and not for others that have the processor. What the whole
 * process computes meanwhile is the source's, for nothing else is in hand; one that waits without end is turned away by its time.
 */
async function confirmed(first: number, limit: number, source: Source, team: Team): Promise<number> {
  let least = first
  for (let attempt = 0; attempt < 3 && least > limit; attempt += 1)
    least = Math.min(least, await timed(source, team))
  return Math.round(least)
}

/** Milliseconds that a source takes, read or turned away: by the clock, or of computing where that is less. */
async function timed(source: Source, team: Team): Promise<number> {
  const [began, before] = [performance.now(), process.cpuUsage()]
  await team.prepare(source, null).catch(() => null)
  const { user, system } = process.cpuUsage(before)
  return Math.min(performance.now() - began, (user + system) / 1000)
}

async function readAll(folder: string): Promise<readonly Source[]> {
  const papers: Source[] = []
  for await (const found of findSources({ sources: [folder], from: null }, defaultSourceLimits))
    if ('source' in found) papers.push(found.source)
  if (papers.length === 0) throw new Error(`${folder} holds no papers to break; give another folder`)
  return papers
}

/** Which promise the mutant breaks, or null: it is read and stored whole, or turned away with a message. */
async function faultOf(
  source: Source,
  team: Team,
  store: GraphStore,
  outcome: { read: number; rejected: number },
): Promise<string | null> {
  try {
    const prepared = await team.prepare(source, null)
    if (prepared.kind === 'record') await store.register(prepared.told)
    else {
      await store.load(prepared.batch)
      await checkStored(prepared.batch, store)
    }
    outcome.read += 1
    return null
  } catch (error) {
    const expected =
      error instanceof SourceError || (error instanceof StoreError && error.code === 'STORE_REFUSED')
    if (expected && !(error instanceof SourceError && error.rule === 'read/too-slow')) {
      outcome.rejected += 1
      return error.message.startsWith(source.name) || error instanceof StoreError
        ? null
        : `not named: ${error.message}`
    }
    return error instanceof Error ? (error.stack ?? error.message) : String(error)
  }
}

async function checkStored(
  { document, text, parts, references }: DocumentBatch,
  store: GraphStore,
): Promise<void> {
  assert.equal(await store.text(document.id), text, 'the text that is stored')
  const stored: Reference[] = []
  for await (const reference of referencesFrom(store, document.id)) stored.push(reference)
  const byId = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).sort(compareStrings)
  assert.deepEqual(byId(stored), byId(references), 'the references that are stored')
  const held = (await store.parts(document.id)).filter(({ known }) => known === 'ingested')
  assert.deepEqual(byId(held), byId(parts), 'the parts that are stored')
}

function keepIn(folder: string, number: number, { bytes }: Source): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `mutant-${number}`), bytes)
}
