import { StoreError } from '../graph/store.ts'
import type { Message } from '../ingest/document.ts'
import { SourceError } from '../ingest/read/decode.ts'
import type { LeftOut } from '../ingest/sources/found.ts'

/**
 * Why a source was turned away, as a message for the report. A failing store is thrown on: it fails for all; but what
 * it refuses is this source's alone. A bug of ours is reported with its trace, so that the rest of the run goes on.
 */
export function rejection(source: string, error: unknown): Message {
  if (error instanceof SourceError)
    return { level: 'error', rule: error.rule, text: error.message, line: null }
  if (error instanceof StoreError && error.code !== 'STORE_REFUSED') throw error
  if (error instanceof StoreError)
    return { level: 'error', rule: 'store/refused', text: `${source}: ${error.message}`, line: null }
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const text = `${source}: Kamergraaf failed on this source, which is a bug; please report it with this trace: ${trace}`
  return { level: 'error', rule: 'internal/bug', text, line: null }
}

/** Why something is left out, and what to do to have it read. */
export const leftOutText = ({ leftOut }: Pick<LeftOut, 'leftOut'>): string =>
  leftOut === 'name'
    ? 'left out: by its name no paper; to have it read, name the file itself'
    : 'left out: a database'
