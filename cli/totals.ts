import type { ReferenceStatus } from '../graph/reference.ts'
import type { Done } from '../ingest/run/run.ts'

/** A run in numbers. */
export interface Totals {
  readonly sources: number
  readonly ingested: number
  readonly unchanged: number
  /** Metadata records of which the register learnt something. */
  readonly recorded: number
  /** Sources that were passed over for another of the same paper; those too that were kept until the better one came. */
  readonly passedOver: number
  /** Of these, those for one whose format tells more; the others for one of the same format. */
  readonly passedOverForFormat: number
  /** What lies among papers and is none: by its name, or as a database. */
  readonly leftOut: number
  readonly leftOutByName: number
  readonly rejected: number
  /** References found in the sources that were read, per status. */
  readonly references: Readonly<Record<ReferenceStatus, number>>
  /** References that the store gained and lost. */
  readonly gained: number
  readonly lost: number
  /** Of the sources, unpacked. */
  readonly bytes: number
  readonly seconds: number
}

/** Counts what becomes of sources. */
export class Tally {
  readonly #began = performance.now()
  readonly #statuses = { ingested: 0, unchanged: 0, recorded: 0, rejected: 0 }
  readonly #references = { resolved: 0, ambiguous: 0, unresolved: 0 }
  #sources = 0
  #gained = 0
  #lost = 0
  #bytes = 0
  #passedOver = 0
  #leftOut = 0
  #leftOutByName = 0
  #forFormat = 0

  add({ status, references, gained, lost, bytes, samePaper, leftOut }: Done): void {
    this.#sources += 1
    if (status === 'passed over' || samePaper?.earlier === null) {
      this.#passedOver += 1
      if (samePaper?.by === 'format') this.#forFormat += 1
    }
    if (status === 'left out') {
      this.#leftOut += 1
      if (leftOut === 'name') this.#leftOutByName += 1
    } else if (status !== 'passed over') this.#statuses[status] += 1
    this.#gained += gained
    this.#lost += lost
    this.#bytes += bytes
    if (references === null) return
    this.#references.resolved += references.resolved
    this.#references.ambiguous += references.ambiguous
    this.#references.unresolved += references.unresolved
  }

  get totals(): Totals {
    return {
      sources: this.#sources,
      ...this.#statuses,
      passedOver: this.#passedOver,
      passedOverForFormat: this.#forFormat,
      leftOut: this.#leftOut,
      leftOutByName: this.#leftOutByName,
      references: { ...this.#references },
      gained: this.#gained,
      lost: this.#lost,
      bytes: this.#bytes,
      seconds: Math.round(performance.now() - this.#began) / 1000,
    }
  }
}

/** The totals of a run in one line. */
export function summary(totals: Totals): string {
  const { ingested, unchanged, recorded, passedOver, leftOut, rejected, references, seconds } = totals
  const { resolved, ambiguous, unresolved } = references
  const records = recorded > 0 ? `, ${recorded} recorded` : ''
  const others = passedOver > 0 ? `, ${passedOver} passed over (${reasonsIn(totals)})` : ''
  const aside = leftOut > 0 ? `, ${leftOut} left out` : ''
  return `${ingested} ingested, ${unchanged} unchanged${records}${others}${aside}, ${rejected} rejected in ${seconds} s; references: ${resolved} resolved, ${ambiguous} ambiguous, ${unresolved} unresolved`
}

function reasonsIn({ passedOver, passedOverForFormat }: Totals): string {
  const forName = passedOver - passedOverForFormat
  return [
    ...(passedOverForFormat > 0 ? [`${passedOverForFormat} for a better format`] : []),
    ...(forName > 0 ? [`${forName} for another of the same format`] : []),
  ].join(', ')
}
