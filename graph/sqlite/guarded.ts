import { StoreError } from '../store.ts'

/** SQLite's primary result codes. */
const busy = 5
const locked = 6
const readOnly = 8
const inputOutput = 10
const full = 13
const cannotOpen = 14
const notADatabase = 26

/** Does some work, and throws SQLite's errors as ours. */
export function guarded<Result>(work: () => Result, path = 'the store'): Result {
  try {
    return work()
  } catch (cause) {
    throw asStoreError(cause, path)
  }
}

/** An error of SQLite as ours, with the remedy; any other as it is. */
export function asStoreError(cause: unknown, path = 'the store'): unknown {
  if (!(cause instanceof Error && 'errcode' in cause && typeof cause.errcode === 'number')) return cause
  const code = cause.errcode & 0xff
  if (code === busy || code === locked)
    return new StoreError('STORE_BUSY', 'Another process is writing to the store; try again', { cause })
  if (code === cannotOpen)
    return new StoreError('STORE_UNREACHABLE', `Cannot open ${path}; check that it may be written`, { cause })
  if (code === readOnly)
    return new StoreError(
      'STORE_UNREACHABLE',
      `${path} may only be read; make the file and its folder writable, or give another store`,
      { cause },
    )
  if (code === inputOutput)
    return new StoreError(
      'STORE_UNREACHABLE',
      `SQLite refused ${path}: ${cause.message}; check its disk, or give another store`,
      { cause },
    )
  if (code === notADatabase)
    return new StoreError('STORE_FORMAT', `${path} is no SQLite database; choose another file`, { cause })
  if (code === full)
    return new StoreError(
      'STORE_FULL',
      'The disk is full; what was loaded before is whole: make room, and load again',
      { cause },
    )
  return new StoreError('STORE_REFUSED', `SQLite refused: ${cause.message}`, { cause })
}
