import type { LoadResult } from '../../graph/batch.ts'
import type { ReferenceStatus } from '../../graph/reference.ts'
import type { Message } from '../document.ts'
import type { LeftOut } from '../sources/found.ts'
import { type Contest, type KeptBy, keptBy, reasonOf, toldOf } from './claims.ts'
import type { Decided } from './contest.ts'
import type { Written } from './write.ts'

/** Two sources that are one paper, by their names. */
export interface SamePaper extends Pick<Contest, 'earlier'> {
  readonly kept: string
  readonly passedOver: string
  readonly by: KeptBy
  /** Why the one is kept, in words. */
  readonly reason: string
}

/** What became of one source. */
export interface Done {
  readonly source: string
  /** The paper's id, or the first that a metadata record names; null when rejected. */
  readonly document: string | null
  /**
   * `recorded`: a metadata record, of which the register now holds what it says. `passed over`: another source of the same paper is
   * kept. `left out`: it lies among papers and is none.
   */
  readonly status: LoadResult['status'] | 'recorded' | 'passed over' | 'left out' | 'rejected'
  readonly messages: readonly Message[]
  /** The format that was read; null when nothing was. */
  readonly format: string | null
  /** How many parts were found; null when no paper was read. */
  readonly parts: number | null
  /** References per status; null when no paper was read: the store has it already, or it is a record. */
  readonly references: Readonly<Record<ReferenceStatus, number>> | null
  readonly gained: number
  readonly lost: number
  /** Of what is left out: it is no paper by its name, or a database. */
  readonly leftOut?: LeftOut['leftOut']
  /** Of the source, unpacked. */
  readonly bytes: number
  /** This source and another that is the same paper. */
  readonly samePaper?: SamePaper
}

/** What became of a source that came, after what could be written was. */
export function doneWith(
  { found, bytes, coming, contest }: Decided,
  written: Written,
  rejection: (source: string, error: unknown) => Message,
): Done {
  const source = found.name
  const told = contest === null || contest.isKnown ? [] : [toldOf(contest)]
  const nothing = {
    ...{ source, messages: told, format: null, parts: null, references: null, gained: 0, lost: 0, bytes },
  }
  if ('held' in coming) return { ...nothing, document: coming.held, status: 'unchanged' }
  if ('passedOver' in coming)
    return { ...nothing, ...namesIn(contest), document: coming.passedOver, status: 'passed over' }
  if ('leftOut' in coming) return { ...nothing, document: null, status: 'left out', leftOut: coming.leftOut }
  const result = 'error' in coming ? coming : written.get(coming.prepared)
  if (!('prepared' in coming) || result === undefined || 'error' in result) {
    const error = result !== undefined && 'error' in result ? result.error : new Error('it was not loaded')
    const messages = [rejection(source, error)]
    return { ...nothing, document: null, status: 'rejected', messages }
  }
  const { prepared } = coming
  const messages = [...prepared.messages, ...told]
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
    ...{ format: prepared.format, parts: parts.length, ...namesIn(contest) },
  }
}

function namesIn(contest: Contest | null): Pick<Done, 'samePaper'> {
  if (contest === null) return {}
  const { kept, passedOver, earlier } = contest
  const names = { kept: kept.name, passedOver: passedOver.name }
  return { samePaper: { ...names, by: keptBy(contest), reason: reasonOf(contest), earlier } }
}
