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
    yield inventedPaper(id, dayOf(earlier.ids.length / papers, random), random, world, earlier)
    earlier.ids.push(id)
  }
}

/** `YYYY-MM-DD`: papers come in the order of twenty-five invented years. */
function dayOf(share: number, random: Random): string {
  const year = 2066 + Math.floor(share * 25)
  const two = (number: number): string => String(number).padStart(2, '0')
  return `${year}-${two(1 + random.below(12))}-${two(1 + random.below(28))}`
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
