import type { GraphStore } from '../../graph/store.ts'
import type { Source } from '../read/decode.ts'
import type { SourceLimits } from '../sources/limits.ts'
import type { AnalystOptions } from './analyst-options.ts'
import { type Prepared, prepare } from './prepare.ts'
import { Team } from './team.ts'

/** Who prepares sources: this thread, or others. */
export interface Analyst {
  /** @throws {SourceError} when the source cannot be read. */
  prepare(source: Source, id: string | null): Promise<Prepared>
  close(): Promise<void>
}

/** Sources of a run before other threads are started: they take longer to start than a few papers to read. */
const soonEnough = 16

/** Whoever prepares the sources of a run for a store. */
export function openAnalyst(store: GraphStore, options: AnalystOptions): Analyst {
  const here = analystHere(store, options.limits)
  if (options.workers === 0) return here
  let team: Team | null = null
  let seen = 0
  return {
    prepare(source, id) {
      seen += 1
      if (seen === soonEnough) team = new Team(store.address, options)
      return team?.ready === true ? team.prepare(source, id) : here.prepare(source, id)
    },
    close: async () => team?.close(),
  }
}

function analystHere(store: GraphStore, limits: SourceLimits): Analyst {
  return {
    prepare: (source, id) =>
      prepare(source, { limits, ...(id === null ? {} : { id }) }, (ids) => store.registered(ids)),
    close: async () => {},
  }
}
