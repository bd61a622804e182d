import type { LoadResult } from '../../graph/batch.ts'
import type { ReferenceStatus } from '../../graph/reference.ts'
import type { Message } from '../document.ts'
import type { Prepared } from './prepare.ts'
import type { Written } from './write.ts'

/** What became of one source. */
export interface Done {
  readonly source: string
  /** The paper's id, or the first that a metadata record names; null when rejected. */
  readonly document: string | null
  /** `recorded`: a metadata record, of which the register now holds what it says. */
  readonly status: LoadResult['status'] | 'recorded' | 'rejected'
  readonly messages: readonly Message[]
  /** The format that was read; null when nothing was. */
  readonly format: string | null
  /** How many parts were found; null when no paper was read. */
  readonly parts: number | null
  /** References per status; null when no paper was read: the store has it already, or it is a record. */
  readonly references: Readonly<Record<ReferenceStatus, number>> | null
  readonly gained: number
  readonly lost: number
  /** Of the source, unpacked. */
  readonly bytes: number
}

/** A source on its way: what it comes to. */
export type Coming = { readonly prepared: Prepared } | { readonly held: string } | { readonly error: unknown }

/** What became of a source that came, after what could be written was. */
export function doneWith(
  source: string,
  bytes: number,
  coming: Coming,
  written: Written,
  rejection: (source: string, error: unknown) => Message,
): Done {
  const nothing = {
    source,
    messages: [],
    format: null,
    parts: null,
    references: null,
    gained: 0,
    lost: 0,
    bytes,
  }
  if ('held' in coming) return { ...nothing, document: coming.held, status: 'unchanged' }
  const result = 'error' in coming ? coming : written.get(coming.prepared)
  if (!('prepared' in coming) || result === undefined || 'error' in result) {
    const error = result !== undefined && 'error' in result ? result.error : new Error('it was not loaded')
    return { ...nothing, document: null, status: 'rejected', messages: [rejection(source, error)] }
  }
  const { prepared } = coming
  const { messages } = prepared
  if (prepared.kind === 'record')
    return {
      ...nothing,
      ...result,
      messages,
      format: 'metadata record',
      document: prepared.told[0]?.id ?? null,
    }
  const references = { resolved: 0, ambiguous: 0, unresolved: 0 }
  for (const { status } of prepared.batch.references) references[status] += 1
  const { document, parts } = prepared.batch
  return {
    ...{ ...nothing, ...result, document: document.id, messages, references },
    ...{ format: prepared.format, parts: parts.length },
  }
}
