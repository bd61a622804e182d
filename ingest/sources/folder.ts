import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { SourceError } from '../read/decode.ts'
import { fileSources } from './file.ts'
import { type Finding, notRead } from './found.ts'
import { isHidden } from './hidden.ts'
import type { SourceLimits } from './limits.ts'
import { untilFault } from './unpack.ts'

/** Folders that were entered on the way from one path, by what the file system calls them. */
type Entered = Map<string, string>

/**
 * The sources at a path: of a folder those in it and below it, by name. Links are followed; a folder that several lead
 * to is read once.
 */
export async function* pathSources(path: string, limits: SourceLimits): Finding {
  const found = await stat(path)
  if (found.isDirectory()) yield* folderSources(path, limits, new Map())
  else yield* fileSources(path, found, limits)
}

async function* innerSources(path: string, limits: SourceLimits, entered: Entered): Finding {
  const found = await stat(path)
  if (found.isDirectory()) yield* folderSources(path, limits, entered)
  else if (found.isFile()) yield* fileSources(path, found, limits)
  else
    throw new SourceError(
      'read/not-a-file',
      `${path}: this is a pipe, socket or device, which is not read in a folder; give it by itself.`,
    )
}

async function* folderSources(path: string, limits: SourceLimits, entered: Entered): Finding {
  const { dev, ino } = await stat(path, { bigint: true })
  const itself = `${dev}:${ino}`
  const before = entered.get(itself)
  if (before !== undefined) {
    yield notRead(
      path,
      new SourceError(
        'read/same-folder',
        `${path}: this link leads to ${before}, which is read already; take the link away.`,
      ),
    )
    return
  }
  entered.set(itself, path)
  const names = (await readdir(path)).filter((name) => !isHidden(name)).sort()
  if (names.length === 0)
    yield notRead(path, new SourceError('read/empty', `${path}: there are no files in this folder.`))
  for (const name of names) {
    const inner = join(path, name)
    yield* untilFault(inner, innerSources(inner, limits, entered))
  }
}
