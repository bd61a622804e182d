import { checksumOf } from '../read/checksum.ts'
import { formatOf } from '../read/readers.ts'
import type { Found } from '../sources/found.ts'
import { type Coming, givenTo } from './begin.ts'
import { asOne, type Claimant, type Claims, type Contest, isBetter } from './claims.ts'

/** A source whose turn has come. */
export interface Decided {
  readonly found: Found
  /** Of the source, unpacked. */
  readonly bytes: number
  readonly coming: Coming
  /** What is to be held of it, when nothing goes wrong; null where it is no paper, or not the one that is kept. */
  readonly claim: { readonly document: string; readonly claimant: Claimant } | null
  /** Null where no other source of the run was the same paper. */
  readonly contest: Contest | null
}

/** What deciding is told. */
export interface Deciding {
  /** What earlier sources of the run were; those that are written together with this one included. */
  readonly claims: Pick<Claims, 'of' | 'keep'>
  readonly id: string | null
  readonly force: boolean
  /** Reads a source that the store had when it was looked for. */
  readonly readAnyway: (found: Found) => Promise<Coming>
}

/** Decides whether a source is kept, or another of the same paper that came before it. */
export async function decide(
  { found, bytes, coming }: Pick<Decided, 'found' | 'bytes' | 'coming'>,
  { claims, id, force, readAnyway }: Deciding,
): Promise<Decided> {
  const alone = { found, bytes, coming, claim: null, contest: null }
  const document = claimedBy(coming)
  if (document === null || 'error' in found) return alone
  const claimant = claimantOf(found, coming, id)
  const other = claims.of(document)
  const claimed = (kept: Claimant) => {
    claims.keep(document, kept)
    return { ...alone, claim: { document, claimant: kept } }
  }
  if (other === undefined) return claimed(claimant)
  if (other.sha256 === claimant.sha256)
    return { ...claimed(asOne(other, claimant)), coming: force ? coming : { held: document } }
  if (isBetter(other, claimant))
    return {
      ...alone,
      coming: { passedOver: document },
      contest: { document, kept: other, passedOver: claimant },
    }
  // What was in the store when it was looked for may have made room for the other since.
  const read = 'held' in coming ? await readAnyway(found) : coming
  return { ...claimed(claimant), coming: read, contest: { document, kept: claimant, passedOver: other } }
}

/** The paper that a source says it is, and may be written as. */
function claimedBy(coming: Coming): string | null {
  if ('held' in coming) return coming.held
  return 'prepared' in coming && coming.prepared.kind === 'paper' ? coming.prepared.batch.document.id : null
}

/** One for all: nearly every source of a run has none. */
const noCopies: readonly never[] = []

function claimantOf(found: Exclude<Found, { error: unknown }>, coming: Coming, id: string | null): Claimant {
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
