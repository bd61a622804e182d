import { type Source, SourceError } from '../read/decode.ts'

/** A source that was found, a place where none could be read and why, or what is left out. `name` leads a person to it. */
export type Found = Sourced | Unread | LeftOut

/** A source that was found. */
export interface Sourced {
  readonly name: string
  readonly source: Source
}

/** What lies among papers and is none: by its name, or as a database. */
export interface LeftOut {
  readonly name: string
  readonly leftOut: 'name' | 'database'
}

/** A place where nothing could be read, and why. */
export interface Unread {
  readonly name: string
  readonly error: SourceError
}

/** Sources as they are found, one at a time: none is kept. */
export type Finding = AsyncGenerator<Found, void, undefined>

/** A place without a source. @throws what is no fault of the place. */
export function notRead(name: string, error: unknown): Unread {
  const told = asSourceError(name, error)
  if (told instanceof SourceError) return { name, error: told }
  throw told
}

/** What the file system says, as a rejection of the source; every other error as it is. */
export function asSourceError(name: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'ENOENT')
    return new SourceError('read/not-there', `${name}: there is no such file; check the path.`)
  if (code === 'EACCES' || code === 'EPERM')
    return new SourceError('read/not-allowed', `${name}: you may not read it; check its permissions.`)
  if (code === 'EISDIR')
    return new SourceError('read/not-readable', `${name}: this is a folder; give the files in it.`)
  if (typeof code === 'string' && unreadable.has(code))
    return new SourceError('read/not-readable', `${name}: it cannot be read (${code}); check the path.`)
  return error
}

const unreadable: ReadonlySet<string> = new Set(['ENOTDIR', 'ELOOP', 'ENAMETOOLONG', 'EIO', 'ENXIO'])

/** Passes on what is found, and ends with why there is no more, when something is wrong with the whole. */
export async function* untilFault<Item>(
  name: string,
  found: AsyncIterable<Item>,
): AsyncGenerator<Item | Unread, void, undefined> {
  try {
    yield* found
  } catch (error) {
    yield notRead(name, error)
  }
}
