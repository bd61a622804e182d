import { hash } from 'node:crypto'
import type { DocumentBatch } from './batch.ts'
import { fingerprint } from './canonical.ts'

const quick = 'json:'

/**
 * Names all that a batch says, as `printOf` does, but for the order of fields: one that comes with its fields in another order is
 * written again, and changes nothing.
 */
export function quickPrint({ made: _, source, ...said }: DocumentBatch): string {
  const json = JSON.stringify({ ...said, source: { ...source, name: '' } })
  return `${quick}${hash('sha256', json)}`
}

/** Whether a fingerprint that a store holds is of this batch, of which the quick one is given: stores of earlier formats hold the slower one. */
export function isPrintOf(held: string, batch: DocumentBatch, fingerprint: string): boolean {
  return held === fingerprint || (!held.startsWith(quick) && held === printOf(batch))
}

/** Names all that a batch says. Where it came from and how it was made say nothing. */
function printOf(batch: DocumentBatch): string {
  const { made: _, source, ...said } = batch
  return fingerprint({ ...said, source: { ...source, name: '' } })
}
