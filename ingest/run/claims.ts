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
  readonly format: string
  readonly sha256: string
  /** Sources with the same bytes, whose names come later. */
  readonly copies: readonly SourceName[]
}

/** Two sources of one paper: which of them is kept. */
export interface Contest {
  readonly document: string
  readonly kept: Claimant
  readonly passedOver: Claimant
}

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

/** Whether the one is to be kept of two sources of one paper: by what they are, so that it is the same in whichever order they come. */
export function isBetter(one: Claimant, other: Claimant): boolean {
  const by =
    formatRank(one.format) - formatRank(other.format) ||
    compareStrings(one.name, other.name) ||
    compareStrings(one.sha256, other.sha256)
  return by < 0
}

/** Two sources with the same bytes as one, by the name that comes first. */
export function asOne(one: Claimant, other: Claimant): Claimant {
  const [first, { name, given, copies }] = isBetter(other, one) ? [other, one] : [one, other]
  return { ...first, copies: [...first.copies, { name, given }, ...copies] }
}

/** Tells of a contest, with the reason and what to do where it is not as it should be. */
export function toldOf({ document, kept, passedOver }: Contest): Message {
  const reason =
    kept.format !== passedOver.format
      ? `${kept.format} tells more than ${passedOver.format}`
      : `both have one format (${kept.format}) and its name comes first`
  return {
    level: 'warning',
    rule: 'ingest/same-paper',
    text: `${passedOver.name} and ${kept.name} are both ${document}; ${kept.name} is kept, for ${reason}. To have the other, ingest it alone with --force; if it is another paper, with its own --id.`,
    line: null,
  }
}
