import { createReadStream } from 'node:fs'
import { glob, lstat } from 'node:fs/promises'
import { SourceError } from '../read/decode.ts'
import { linesOf } from '../register/lines.ts'
import { streamSources } from './file.ts'
import { pathSources } from './folder.ts'
import type { Finding } from './found.ts'
import type { SourceLimits } from './limits.ts'
import { untilFault } from './unpack.ts'

/** What a user asks to be read. */
export interface Asked {
  /** Paths of files, archives and folders; patterns (`papers/**\/*.xml`); `-` for what comes in on standard input. */
  readonly sources: readonly string[]
  /** A file with paths, one a line, taken as they stand; `-`: on standard input. Null: none. */
  readonly from: string | null
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
): Finding {
  const read = once(input)
  for (const source of asked.sources) {
    if (source === '-') yield* untilFault('stdin', piped(limits, read))
    else for await (const path of matching(source)) yield* untilFault(path, pathSources(path, limits))
  }
  if (asked.from !== null) yield* untilFault(asked.from, listed(asked.from, limits, read))
}

async function* piped(limits: SourceLimits, read: () => Input): Finding {
  yield* streamSources('stdin', read(), limits)
}

async function* listed(from: string, limits: SourceLimits, read: () => Input): Finding {
  const name = from === '-' ? 'stdin' : from
  const chunks: Input = from === '-' ? read() : createReadStream(from)
  for await (const lines of linesOf(name, chunks))
    for (const { text } of lines) if (text.trim() !== '') yield* untilFault(text, pathSources(text, limits))
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

/** The paths that a pattern matches, by name; a path of its own when it is there, or is no pattern. */
async function* matching(source: string): AsyncGenerator<string> {
  if (!/[*?[\]{}]/.test(source) || (await isThere(source))) return yield source
  const paths: string[] = []
  for await (const path of glob(source)) paths.push(path)
  // Nothing by that pattern: the path itself says so.
  if (paths.length === 0) yield source
  yield* paths.sort()
}

const isThere = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  )
