import type { DocumentBatch } from '../../graph/batch.ts'
import { ministeries, organisations, partijen } from '../../ingest/entities/data.ts'
import { type Earlier, inventedPaper, type World } from './paper.ts'
import { paperIds } from './paper-ids.ts'
import { Random } from './random.ts'

/** What to generate. */
export interface CorpusOptions {
  readonly papers: number
  readonly seed: number
  /** A list of official ids to use, or null. */
  readonly ids: string | null
}

/** So many invented papers, one after the other; the same for the same options. Only their ids are held in memory. */
export async function* inventedCorpus({ papers, seed, ids }: CorpusOptions): AsyncGenerator<DocumentBatch> {
  const random = new Random(seed)
  const world = curatedWorld(random)
  const earlier: Earlier = { ids: [] }
  for await (const id of paperIds(papers, ids)) {
    yield inventedPaper(id, random, world, earlier)
    earlier.ids.push(id)
  }
}

function curatedWorld(random: Random): World {
  return {
    organisaties: shuffled(
      organisations.map(({ id }) => `org:${id}`),
      random,
    ),
    ministeries: shuffled(
      ministeries.map(({ id }) => `ministerie:${id}`),
      random,
    ),
    partijen: shuffled(
      partijen.map(({ id }) => id),
      random,
    ),
  }
}

function shuffled(items: readonly string[], random: Random): readonly [string, ...string[]] {
  const all = [...items]
  for (let at = all.length - 1; at > 0; at -= 1) {
    const other = random.below(at + 1)
    const [here = '', there = ''] = [all[at], all[other]]
    all[at] = there
    all[other] = here
  }
  const [first = '', ...rest] = all
  return [first, ...rest]
}
