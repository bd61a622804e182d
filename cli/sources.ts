import { open } from 'node:fs/promises'
import { StoreError } from '../graph/store.ts'
import type { Message } from '../ingest/document.ts'
import { type ReadLimits, type Source, SourceError } from '../ingest/read/decode.ts'

/**
 * Why a source was turned away, as a message for the report. A failing store is thrown on: it fails for all; but what
 * it refuses is this source's alone. A bug of ours is reported with its trace, so that the rest of the run goes on.
 */
export function rejection(source: string, error: unknown): Message {
  if (error instanceof SourceError)
    return { level: 'error', rule: error.rule, text: error.message, line: null }
  if (error instanceof StoreError && error.code !== 'STORE_REFUSED') throw error
  if (error instanceof StoreError)
    return { level: 'error', rule: 'store/refused', text: `${source}: ${error.message}`, line: null }
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const text = `${source}: Kamergraaf failed on this source, which is a bug; please report it with this trace: ${trace}`
  return { level: 'error', rule: 'internal/bug', text, line: null }
}

/**
 * Reads a file whole, after looking at its size.
 * @throws {SourceError} when it is not there, no file, not to be read, or too large.
 */
export async function readSource(name: string, limits: ReadLimits): Promise<Source> {
  try {
    const file = await open(name)
    try {
      const stat = await file.stat()
      if (stat.isDirectory())
        throw new SourceError(
          'read/folder',
          `${name}: this is a folder; give the files in it, e.g. ${name.replace(/\/$/, '')}/*.txt.`,
        )
      if (stat.size > limits.maxBytes)
        throw new SourceError(
          'read/too-large',
          `${name}: ${stat.size} bytes is more than the limit of ${limits.maxBytes}; raise --max-bytes to read it.`,
        )
      return { name, bytes: await file.readFile() }
    } finally {
      await file.close()
    }
  } catch (error) {
    throw asSourceError(name, error)
  }
}

/** What the file system says, as a rejection of the source; every other error as it is. */
export function asSourceError(name: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'ENOENT')
    return new SourceError('read/not-there', `${name}: there is no such file; check the path.`)
  if (code === 'EACCES' || code === 'EPERM')
    return new SourceError('read/not-allowed', `${name}: you may not read it; check its permissions.`)
  if (
    code === 'EISDIR' ||
    code === 'ENOTDIR' ||
    code === 'ELOOP' ||
    code === 'ENAMETOOLONG' ||
    code === 'EIO'
  )
    return new SourceError('read/not-readable', `${name}: it cannot be read (${code}); check the path.`)
  return error
}
