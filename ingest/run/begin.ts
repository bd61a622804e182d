import type { GraphStore } from '../../graph/store.ts'
import { checksumOf } from '../read/checksum.ts'
import type { Source } from '../read/decode.ts'
import type { Found, LeftOut } from '../sources/found.ts'
import type { Analyst } from './analyst.ts'
import type { Prepared } from './prepare.ts'
import { passedReceiptOf, receiptOf } from './version.ts'

/** A source on its way: what it comes to. */
export type Coming =
  | { readonly prepared: Prepared }
  /** The store has it already, as this paper. */
  | { readonly held: string }
  /** Another source of this paper is kept. */
  | { readonly passedOver: string }
  /** It is no paper. */
  | Pick<LeftOut, 'leftOut'>
  | { readonly error: unknown }

/** The id that a source was fetched by, or that the user gave; null: it says so itself. */
export const givenTo = (source: Source, id: string | null): string | null => id ?? source.id ?? null

/** What a source comes to: it is read, unless the store has it already. */
export async function begin(
  found: Found,
  store: GraphStore,
  analyst: Analyst,
  { id, force }: { readonly id: string | null; readonly force: boolean },
): Promise<Coming> {
  try {
    if (!('source' in found)) return found
    const { source } = found
    const given = givenTo(source, id)
    const known = force ? null : await knownAs(found.name, source.bytes, given, store)
    return known ?? { prepared: await analyst.prepare(source, given) }
  } catch (error) {
    return { error }
  }
}

/** The paper that the store has of a source, or for which it was passed over before. */
async function knownAs(
  name: string,
  bytes: Uint8Array,
  given: string | null,
  store: GraphStore,
): Promise<Coming | null> {
  const receipt = receiptOf(checksumOf(bytes), given)
  const [held = null, passedOver = null] = await store.received([receipt, passedReceiptOf(name, receipt)])
  if (held !== null) return { held }
  return passedOver === null ? null : { passedOver }
}
