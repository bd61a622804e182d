import type { GraphStore } from '../../graph/store.ts'
import { checksumOf } from '../read/checksum.ts'
import { formatOf } from '../read/readers.ts'
import type { Found, Sourced } from '../sources/found.ts'
import { sourceIn } from '../stored.ts'
import { type Coming, givenTo } from './begin.ts'
import { asOne, type Claimant, type Claims, type Contest, isBetter, tellsMore } from './claims.ts'

/** A source whose turn has come. */
export interface Decided {
  readonly found: Found
  /** Of the source, unpacked. */
  readonly bytes: number
  readonly coming: Coming
  /** What is to be held of it, when nothing goes wrong; null where it is no paper, or not the one that is kept. */
  readonly claim: { readonly document: string; readonly claimant: Claimant } | null
  /** Null where no other source was the same paper. */
  readonly contest: Contest | null
}

/** What deciding is told. */
export interface Deciding {
  /** What earlier sources of the run were; those that are written together with this one included. */
  readonly claims: Pick<Claims, 'of' | 'keep'>
  /** The source that an earlier run loaded of a paper. */
  readonly earlier: ReadonlyMap<string, Claimant>
  readonly id: string | null
  readonly force: boolean
  /** Reads a source that the store had, or that was passed over, when it was looked for. */
  readonly readAnyway: (found: Found) => Promise<Coming>
}

/** A source that has come. */
export type Come = Pick<Decided, 'found' | 'bytes' | 'coming'>

/** Decides whether a source is kept, or another of the same paper that came before it. */
export async function decide(come: Come, deciding: Deciding): Promise<Decided> {
  const { found, coming } = come
  const { claims, id, force, readAnyway } = deciding
  const alone = { ...come, claim: null, contest: null }
  const document = claimedBy(coming)
  if (document === null || !('source' in found)) return alone
  const claimant = claimantOf(found, coming, id)
  if ('passedOver' in coming) return decideKnown({ ...come, found }, claimant, document, deciding)
  const other = claims.of(document)
  const claimed = (kept: Claimant) => {
    claims.keep(document, kept)
    return { ...alone, claim: { document, claimant: kept } }
  }
  if (other === undefined) {
    const held = force || 'held' in coming ? undefined : deciding.earlier.get(document)
    const contest = held === undefined ? null : betweenRuns(document, claimant, held)
    return contest?.earlier === 'kept'
      ? { ...alone, coming: { passedOver: document }, contest }
      : { ...claimed(claimant), contest }
  }
  if (other.sha256 === claimant.sha256)
    return { ...claimed(asOne(other, claimant)), coming: force ? coming : { held: document } }
  const contest = { document, earlier: null, isKnown: false }
  if (isBetter(other, claimant))
    return {
      ...alone,
      coming: { passedOver: document },
      contest: { ...contest, kept: other, passedOver: claimant },
    }
  // What was in the store when it was looked for may have made room for the other since.
  const read = 'held' in coming ? await readAnyway(found) : coming
  return {
    ...claimed(claimant),
    coming: read,
    contest: { ...contest, kept: claimant, passedOver: other },
  }
}

/** The contest of a source with the one that an earlier run loaded; null where it is the same one, or the same one renewed. */
function betweenRuns(document: string, claimant: Claimant, held: Claimant): Contest | null {
  if (held.sha256 === claimant.sha256) return null
  if (tellsMore(held, claimant))
    return { document, kept: held, passedOver: claimant, earlier: 'kept', isKnown: false }
  if (held.name === claimant.name) return null
  return { document, kept: claimant, passedOver: held, earlier: 'passedOver', isKnown: false }
}

/** Decides about a source that an earlier run passed over: it is read all the same where less is kept by now, as by force. */
async function decideKnown(
  come: Come & { readonly found: Sourced },
  claimant: Claimant,
  document: string,
  deciding: Deciding,
): Promise<Decided> {
  const kept = deciding.claims.of(document) ?? deciding.earlier.get(document)
  if (kept !== undefined && tellsMore(claimant, kept))
    return decide({ ...come, coming: await deciding.readAnyway(come.found) }, deciding)
  const contest: Contest | null =
    kept === undefined ? null : { document, kept, passedOver: claimant, earlier: 'kept', isKnown: true }
  return { ...come, claim: null, contest }
}

/** The sources that earlier runs loaded of the papers that these say they are, by the papers; of those of which none came yet in this run. */
export async function earlierSources(
  some: readonly Come[],
  claims: Claims,
  store: GraphStore,
): Promise<ReadonlyMap<string, Claimant>> {
  const documents = new Set<string>()
  for (const { coming } of some) {
    const document = 'held' in coming ? null : claimedBy(coming)
    if (document !== null && claims.of(document) === undefined) documents.add(document)
  }
  const ids = [...documents]
  const readings = ids.length === 0 ? [] : await store.readings(ids)
  const sources = new Map<string, Claimant>()
  for (const [at, id] of ids.entries()) {
    const reading = readings[at] ?? null
    const source = reading === null ? null : sourceIn(reading)
    if (source !== null) sources.set(id, { ...source, copies: noCopies })
  }
  return sources
}

/** The paper that a source says it is. */
function claimedBy(coming: Coming): string | null {
  if ('held' in coming) return coming.held
  if ('passedOver' in coming) return coming.passedOver
  return 'prepared' in coming && coming.prepared.kind === 'paper' ? coming.prepared.batch.document.id : null
}

/** One for all: nearly every source of a run has none. */
const noCopies: readonly never[] = []

function claimantOf(found: Sourced, coming: Coming, id: string | null): Claimant {
  const { name, source } = found
  const read = 'prepared' in coming && coming.prepared.kind === 'paper' ? coming.prepared : null
  return {
    name,
    format: read?.format ?? formatOf(source),
    sha256: read?.batch.source.sha256 ?? checksumOf(source.bytes),
    given: givenTo(source, id),
    copies: noCopies,
  }
}
