import { createReadStream } from 'node:fs'
import { Ahead } from '../fetch/ahead.ts'
import type { Fetcher, Search } from '../fetch/fetcher.ts'
import { isFetchable } from '../fetch/id.ts'
import { SourceError } from '../read/decode.ts'
import { linesOf } from '../register/lines.ts'
import { streamSources } from './file.ts'
import { pathSources } from './folder.ts'
import { type Finding, type Found, notRead, untilFault } from './found.ts'
import type { SourceLimits } from './limits.ts'
import { isThere, noMatch, pathsOf } from './pattern.ts'

/** What a user asks to be read. */
export interface Asked {
  /**
   * Paths of files, archives and folders; patterns (`papers/**\/*.xml`); `-` for what comes in on standard input; official
   * ids, of papers that are fetched where no file is called so.
   */
  readonly sources: readonly string[]
  /** A file with paths or ids, one a line, taken as they stand; `-`: on standard input. Null: none. */
  readonly from: string | null
  /** Questions for papers to the official search service. */
  readonly searches?: readonly Search[]
}

/** Where standard input is read from. */
export type Input = AsyncIterable<Uint8Array>

/**
 * Every source that is asked for, in the order asked, folders and patterns by name: found, read and handed out one at a
 * time. What cannot be read is handed out too, with the reason, and the rest goes on.
 */
export async function* findSources(
  asked: Asked,
  limits: SourceLimits,
  input: Input = process.stdin,
  fetcher: Fetcher | null = null,
): Finding {
  const search: Searching = { limits, read: once(input), fetcher, ahead: new Ahead() }
  for (const source of asked.sources) {
    if (source === '-') yield* piped(search)
    else yield* matched(source, search)
  }
  if (asked.from !== null) yield* untilFault(asked.from, listed(asked.from, search))
  yield* search.ahead.rest()
  if (fetcher !== null) for (const one of asked.searches ?? []) yield* fetcher.search(one)
}

/** The sources of a path or a pattern. */
async function* matched(source: string, search: Searching): Finding {
  const paths = await pathsOf(source)
  for (const path of paths) yield* named(path, search)
  if (paths.length > 0) return
  yield* search.ahead.rest()
  yield notRead(source, noMatch(source))
}

/** What looking for sources goes by. */
interface Searching {
  readonly limits: SourceLimits
  readonly read: () => Input
  readonly fetcher: Fetcher | null
  /** Papers that are being fetched; whatever is found after them waits for them. */
  readonly ahead: Ahead<Found>
}

/** The sources of a name: a path, or the id of a paper where there is no such path. */
async function* named(name: string, { limits, fetcher, ahead }: Searching): Finding {
  if (fetcher !== null && isFetchable(name) && !(await isThere(name)))
    return yield* ahead.add(() => fetcher.paper(name))
  yield* ahead.rest()
  yield* untilFault(name, pathSources(name, limits))
}

async function* piped({ limits, read, ahead }: Searching): Finding {
  yield* ahead.rest()
  yield* untilFault('stdin', streamed(limits, read))
}

async function* streamed(limits: SourceLimits, read: () => Input): Finding {
  yield* streamSources('stdin', read(), limits)
}

async function* listed(from: string, search: Searching): Finding {
  const name = from === '-' ? 'stdin' : from
  const chunks: Input = from === '-' ? search.read() : createReadStream(from)
  for await (const lines of linesOf(name, chunks))
    for (const { text } of lines) if (text.trim() !== '') yield* named(text, search)
}

/** Standard input can be read once. */
function once(input: Input): () => Input {
  let used = false
  return () => {
    if (used)
      throw new SourceError('read/stdin-twice', 'stdin: standard input is read already; name it once.')
    used = true
    return input
  }
}
