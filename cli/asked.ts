import type { Fetcher } from '../ingest/fetch/fetcher.ts'
import { SourceError } from '../ingest/read/decode.ts'
import type { Finding } from '../ingest/sources/found.ts'
import type { SourceLimits } from '../ingest/sources/limits.ts'
import { type Asked, findSources } from '../ingest/sources/walk.ts'

/** The sources that are asked for. An id that was given is the first one's: what comes after it is turned away. */
export async function* askedSources(
  asked: Asked,
  limits: SourceLimits,
  id: string | undefined,
  fetcher: Fetcher,
): Finding {
  let first: string | null = null
  for await (const found of findSources(asked, limits, process.stdin, fetcher)) {
    if ('leftOut' in found) {
      yield found
      continue
    }
    if (id === undefined || first === null) yield found
    else yield { name: found.name, error: secondForId(found.name, first, id) }
    first ??= found.name
  }
}

const secondForId = (name: string, first: string, id: string): SourceError =>
  new SourceError(
    'read/id-for-many',
    `${name}: --id ${id} is already given to ${first}; give this source by itself.`,
  )
