import { compareStrings } from '../../graph/order.ts'
import type { Message } from '../document.ts'
import { formatRank } from '../read/readers.ts'

/** What a source is called. */
interface SourceName {
  readonly name: string
  /** The id that it was fetched by or that the user gave; null: it says so itself. */
  readonly given: string | null
}

/** A source that says which paper it is. */
export interface Claimant extends SourceName {
  /** Null where an earlier run, by an older version, did not note it: it counts as the least. */
  readonly format: string | null
  readonly sha256: string
  /** Sources with the same bytes, whose names come later. */
  readonly copies: readonly SourceName[]
}

/** Two sources of one paper: which of them is kept. */
export interface Contest {
  readonly document: string
  readonly kept: Claimant
  readonly passedOver: Claimant
  /** Which of them an earlier run loaded; null: both came in this one. */
  readonly earlier: 'kept' | 'passedOver' | null
  /** Whether an earlier run decided it. */
  readonly isKnown: boolean
}

/** Why a source is kept: its format tells more, its name comes first, it comes later, or it came before. */
export type KeptBy = 'format' | 'name' | 'later' | 'before'

/**
 * Which source of a run is kept for each paper that has come. Only their names are held, and these for as long as the run: of whichever comes
 * later one must know whether it is the better.
 */
export class Claims {
  readonly #kept = new Map<string, Claimant>()

  of(document: string): Claimant | undefined {
    return this.#kept.get(document)
  }

  keep(document: string, claimant: Claimant): void {
    this.#kept.set(document, claimant)
  }
}

/** Whether the format of the one tells more: that decides between runs. */
export const tellsMore = (one: Claimant, other: Claimant): boolean =>
  formatRank(one.format) < formatRank(other.format)

/** Whether the one is to be kept of two sources of one run: by what they are, so that it is the same in whichever order they come. */
export function isBetter(one: Claimant, other: Claimant): boolean {
  if (formatRank(one.format) !== formatRank(other.format)) return tellsMore(one, other)
  return (compareStrings(one.name, other.name) || compareStrings(one.sha256, other.sha256)) < 0
}

/** Two sources with the same bytes as one, by the name that comes first. */
export function asOne(one: Claimant, other: Claimant): Claimant {
  const [first, { name, given, copies }] = isBetter(other, one) ? [other, one] : [one, other]
  return { ...first, copies: [...first.copies, { name, given }, ...copies] }
}

/** Why what is kept is kept. */
export function keptBy({ kept, passedOver, earlier }: Contest): KeptBy {
  if (tellsMore(kept, passedOver)) return 'format'
  if (earlier === 'passedOver') return 'later'
  return isBetter(kept, passedOver) ? 'name' : 'before'
}

/** Why what is kept is kept, in words. */
export function reasonOf(contest: Contest): string {
  const by = keptBy(contest)
  const { kept, passedOver } = contest
  return by === 'format'
    ? `${kept.format} tells more than ${passedOver.format ?? 'a format that was not noted'}`
    : `both have one format (${kept.format}) and ${sameFormat[by]}`
}

const sameFormat: Readonly<Record<Exclude<KeptBy, 'format'>, string>> = {
  name: 'its name comes first',
  later: 'it comes later',
  before: 'it came before',
}

/** Tells of a contest, with the reason and what to do where it is not as it should be. */
export function toldOf(contest: Contest): Message {
  const { document, kept, earlier } = contest
  const named = (side: 'kept' | 'passedOver'): string =>
    `${contest[side].name}${earlier === side ? ' (of an earlier run)' : ''}`
  return {
    level: earlier === 'passedOver' ? 'info' : 'warning',
    rule: 'ingest/same-paper',
    text: `${named('passedOver')} and ${named('kept')} are both ${document}; ${kept.name} is kept, for ${reasonOf(contest)}. To have the other, ingest it alone with --force; if it is another paper, with its own --id.`,
    line: null,
  }
}
